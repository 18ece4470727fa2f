package language

import (
	"slices"
	"strings"
)

func estonian() *Language {
	return &Language{
		Code: "et",
		Namesakes: Namesakes{
			Dividers: WordsOf("põhja- lõuna- ida- lääne- kesk- uus- põhja lõuna ida lääne kesk uus"),
			Common: WordsOf(`ja või aga kuid ning et kui kuna sest kuigi nagu ka vaid juba veel nüüd siis seal siin mina ma sina sa tema ta meie me
				teie te nemad nad see need kes mis kelle mille on oli olid olnud olla ei ole pole saab saada sai tuleb tuli teeb tegi
				ütles võib võis peab pidi läheb läks annab andis kõik mõni muu teine üks kaks kolm neli viis kuus seitse kaheksa
				üheksa kümme sada hea uus vana suur väike palju vähe rohkem väga alati sageli vahel kunagi ehk koos ilma enne pärast
				ajal all peal üle läbi vastu jaoks järgi ise oma sama kus kust kuhu kuidas miks millal ära tagasi üles alla välja
				sisse`),
			AcronymWords: true,
			Subjects:     WordsOf("ma mina sa sina meie teie nad nemad"),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof hr pr prl lk nr nt jne jm jt jms mh st sh s.o st vrd vt mld mln tuh a aj saj sü krt kr kol kin gen ms u m.a.j pkr ekr"),
			ShortMonths:   WordsOf("jaan veebr apr aug sept okt nov dets"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(estonianEndings()),
			Shifts:    pairs(estonianShifts()),
			Variants:  estonianNominatives(),
			Detach:    estonianDetached,

			ApostropheEndings: true, // Shakespeare'i
			Lookalikes:        estonianLookalikes(),
			Apart:             pairs("liik/liiga liit/liiga liig/liiga lind/linna lind/linn liik/liige tund/tunne tunne/tundi muusik/muusika füüsik/füüsika"),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`president presidendi peaminister peaministri minister ministri kantsler kantsleri kuningas kuninganna prints paavst
				kindral dr prof härra proua linnapea senaator kuberner esimees esimehe direktor juht`),
			Particles: WordsOf(`ja ning või aga kuid et kui sest siis ka ei on oli see need ta tema nad nemad me meie te teie ma mina mis kes kus
				millal kuidas juba veel ainult vaid üle alla ees taga pärast enne koos ilma kuni alates täna eile homme samas seega
				siin seal nii nagu`),
			CommonWithCapital: WordsOf("mai rahu koit eha lootus"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     strings.Fields("tulevik* plaanib plaanitav* kavandat* kavatse* järgmi* oodata* hakkab peaks saab tuleb"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministeerium nõukogu liit organisatsioon erakond ülikool ühing komitee komisjon amet kohus parlament riigikogu
				valitsus pank fond instituut`),
			PersonWords: strings.Fields(`president- minister- peaminister- kantsler- sekretär- direktor- insener- arhitekt- teadlane- autor- kirjanik-
				ajakirjanik- õpetaja- arst- professor- kohtunik- advokaat- asutaja- juht- esimees- kuninga- kindral-
				pressiesindaja- poliitik- kunstnik- sündinud`),
		},
		Letters: Letters{
			IndexLetters: strings.Fields("Š Ž Õ Ä Ö Ü"),
		},
		Dates: &DatePhrases{
			About: "umbes {0}", Perhaps: "võib-olla {0}", PerhapsAbout: "võib-olla umbes {0}",
			Since: "{0} – tänapäev", Until: "kuni {0}",
			EndUnknown: "algus {0}, lõpp teadmata", StartUnknown: "kuni {0}, algus teadmata",
			Seasons:  [4]string{"{0}. aasta kevad", "{0}. aasta suvi", "{0}. aasta sügis", "{0}. aasta talv"},
			Northern: "{0} (põhjapoolkera)", Southern: "{0} (lõunapoolkera)",
			Decade: "{0}. aastad", Between: "{range} (täpsemalt teadmata)",
			DayUnknown: "{0}, päev teadmata", MonthUnknown: "{0}, kuu teadmata", YearUnknown: "{0}, aasta teadmata",
			Comma: ", ", Or: " või ", And: " ja ",
			OrEarlier: "{0} või varem", OrLater: "{0} või hiljem",
			AndEarlier: "{0} ja varem", AndLater: "{0} ja hiljem",
		},
	}
}

// estonianCases are the cases after the genitive of a noun, in both numbers.
const estonianCases = "sse s st le l lt ks ni na ta ga"

// withCases returns a stem that is the genitive with all the cases that are made from it.
func withCases(stem string) string {
	return stem + " " + stem + strings.ReplaceAll(estonianCases, " ", " "+stem)
}

// estonianEndings returns the endings of Estonian nouns by their genitive: with a vowel after the last consonant of the
// nominative, with the vowel of the nominative, and by the suffixes -us, -ne, -as, -is, -e.
func estonianEndings() string {
	var rows []string
	row := func(listed string, endings ...string) {
		rows = append(rows, listed+" < "+strings.TrimLeft(listed, "0123456789")+" "+strings.Join(endings, " "))
	}
	plural := func(stem string) string { return withCases(stem+"de") + " " + withCases(stem+"te") }
	plurals := map[string]string{"a": "i u e " + withCases("i"), "e": "i " + withCases("i"), "i": "e " + withCases("e") + " eid eisse eis eist eile eilt", "u": "e " + withCases("e")}
	for _, v := range strings.Fields("a e i u") {
		endings := strings.Join([]string{withCases(v), v + "t", v + "d", plural(v), v + "sid", v + "id"}, " ")
		rows = append(rows,
			"4 - < - "+endings+" "+plurals[v],
			"5 "+v+"d < "+v+"d "+endings+" "+plurals[v],
			v+" < "+v+" "+endings+" "+strings.Fields(plurals[v])[0])
	}
	for _, v := range strings.Fields("o ü ö õ ä aa ee ii oo uu öö ää üü õõ ia io") {
		row(v, withCases(v), v+"d", v+"t", plural(v), v+"sid", v+"id")
	}
	row("i ed", "e", withCases("e"), "t", "de te", plural("e"), plural(""))
	rows = append(rows, "4 +l,n,r - < - "+withCases("e")+" t de ed i "+plural("")) // keel, keelt
	row("us used", withCases("use"), "ust used", withCases("uste"), "usi")
	row("is ised", withCases("ise"), "ist ised", withCases("iste"), "isi")
	row("ne sed", withCases("se"), "st sed", withCases("ste"), "si")
	row("4 as ad", withCases("a"), "ast ad", withCases("aste"), "aid", withCases("a"))
	row("s ksed", withCases("kse"), "st ksed", withCases("ste"), "ksi")
	row("e ed", withCases("e"), "et ed eid", withCases("ete"), withCases("me"), "med", withCases("mete"))
	rows = append(rows, "+a,e,i,o,u,õ,ä,ö,ü - < - "+withCases("")+" t d id "+plural(""))
	return strings.Join(rows, "\n")
}

// estonianDetached removes the ending from an abbreviation: NATOs, ELi.
func estonianDetached(word string) []Detachment { return fromCapitals(word, estonianCapitals) }

var estonianCapitals = WordsOf(withCases("i") + " " + estonianCases + " t d it id ide")

// estonianShifts returns the weak grades of consonants, and vowels that disappear before an ending.
func estonianShifts() string {
	var b strings.Builder
	for _, v := range []string{"", "a", "e", "i", "u"} {
		for _, pair := range strings.Fields("kk/k pp/p tt/t k/g p/b t/d nd/nn nd/n rd/rr ld/ll mb/mm ss/s ff/f šš/š k/kk p/pp t/tt rb/rv lb/lv ht/h") {
			strong, weak, _ := strings.Cut(pair, "/")
			b.WriteString(strong + v + "/" + weak + v + " ")
		}
	}
	b.WriteString("er/r el/l en/n em/m ige/ikme mees/mehe")
	return b.String()
}

// estonianIrregular returns the forms of nouns whose stem changes, with their nominatives. A noun is listed with its
// genitive and the partitive of both numbers; the genitive plural follows if it is not the partitive with -de or -e.
func estonianIrregular() map[string][]string {
	lemmas := map[string][]string{}
	for _, noun := range strings.Fields(`aeg:aja:aega:aegu mees:mehe:meest:mehi naine:naise:naist:naisi laps:lapse:last:lapsi sõda:sõja:sõda:sõdu
		vesi:vee:vett:vesi:vete käsi:käe:kätt:käsi:käte mägi:mäe:mäge:mägesid jõgi:jõe:jõge:jõgesid tegu:teo:tegu:tegusid lugu:loo:lugu:lugusid
		sõna:sõna:sõna:sõnu tee:tee:teed:teid töö:töö:tööd:töid kuu:kuu:kuud:kuid maa:maa:maad:maid mets:metsa:metsa:metsi nimi:nime:nime:nimesid
		osa:osa:osa:osi pea:pea:pead:päid:peade keel:keele:keelt:keeli meel:meele:meelt:meeli uks:ukse:ust:uksi laud:laua:lauda:laudu
		nõu:nõu:nõu:nõusid raha:raha:raha:raha iga:ea:iga:igasid võim:võimu:võimu:võime ring:ringi:ringi:ringe rida:rea:rida:ridu
		lind:linnu:lindu:linde poeg:poja:poega:poegi tütar:tütre:tütart:tütreid kord:korra:korda:kordi pind:pinna:pinda:pindu
		kohus:kohtu:kohut:kohtuid:kohtute õde:õe:õde:õdesid vend:venna:venda:vendi abi:abi:abi:abisid idee:idee:ideed:ideid öö:öö:ööd:öid
		sild:silla:silda:sildu sõber:sõbra:sõpra:sõpru liige:liikme:liiget:liikmeid:liikmete rahvas:rahva:rahvast:rahvaid kaup:kauba:kaupa:kaupu
		häda:häda:häda:hädasid jalg:jala:jalga:jalgu hind:hinna:hinda:hindu rand:ranna:randa:randu pidu:peo:pidu:pidusid
		suund:suuna:suunda:suundi tuba:toa:tuba:tube viga:vea:viga:vigu uni:une:und:unesid kali:kalja:kalja:kaljasid mõju:mõju:mõju:mõjusid
		märk:märgi:märki:märke nõue:nõude:nõuet:nõudeid hoone:hoone:hoonet:hooneid kodu:kodu:kodu:kodusid tuli:tule:tuld:tulesid
		meri:mere:merd:meresid veri:vere:verd:veresid juht:juhi:juhti:juhte koht:koha:kohta:kohti leht:lehe:lehte:lehti asi:asja:asja:asju külg:külje:külge:külgi
		selg:selja:selga:selgi pood:poe:poodi:poode mood:moe:moodi:moode kiri:kirja:kirja:kirju lumi:lume:lund:lumesid võti:võtme:võtit:võtmeid:võtmete
		tase:taseme:taset:tasemeid:tasemete meede:meetme:meedet:meetmeid:meetmete näide:näite:näidet:näiteid:näidete suhe:suhte:suhet:suhteid:suhete väide:väite:väidet:väiteid
		tunne:tunde:tunnet:tundeid lääs:lääne:läänt:läänt nali:nalja:nalja:nalju põhi:põhja:põhja:põhju ladu:lao:ladu:ladusid sadam:sadama:sadamat:sadamaid
		aken:akna:akent:aknaid arv:arvu:arvu:arve auk:augu:auku:auke õnn:õnne:õnne:õnni aim:aimu:aimu:aime ilm:ilma:ilma:ilmu usk:usu:usku:uske
		lõpp:lõpu:lõppu:lõppe hääl:hääle:häält:hääli suvi:suve:suve:suvesid elu:elu:elu:elusid ülesanne:ülesande:ülesannet:ülesandeid
		kallas:kalda:kallast:kaldaid vari:varju:varju:varje sammas:samba:sammast:sambaid juus:juukse:juust:juukseid ots:otsa:otsa:otsi ala:ala:ala:alasid
		samm:sammu:sammu:samme oht:ohu:ohtu:ohte aste:astme:astet:astmeid:astmete maks:maksu:maksu:makse pank:panga:panka:panku
		püha:püha:püha:pühi sugu:soo:sugu:sugusid nägu:näo:nägu:nägusid`) {
		parts := strings.Split(noun, ":")
		many := parts[2] + "e"
		if strings.ContainsRune("aeiouõäöü", lastRune(parts[2])) {
			many = parts[2] + "de"
		}
		if len(parts) > 4 {
			many = parts[4]
		}
		for _, form := range append(strings.Fields(withCases(parts[1])+" "+withCases(many)), parts[1]+"d", parts[2], parts[3]) {
			if form != parts[0] {
				lemmas[form] = append(lemmas[form], parts[0])
			}
		}
	}
	for _, p := range pairs("kodu/koju käsi/kätte pea/pähe tuba/tuppa elu/ellu meri/merre") { // into
		lemmas[p.To] = append(lemmas[p.To], p.From)
	}
	return lemmas
}

// estonianNominatives returns a function that looks a form up among the irregular nouns, which also end compounds.
func estonianNominatives() func(string) []string {
	lemmas := estonianIrregular()
	return func(form string) []string {
		list := slices.Clone(lemmas[form])
		for at := range form {
			if at > 2 && len(form)-at > 2 {
				for _, lemma := range lemmas[form[at:]] {
					list = append(list, form[:at]+lemma)
				}
			}
		}
		return list
	}
}

// estonianLookalikes returns common words of other kinds that look like a form of a noun.
func estonianLookalikes() Words {
	return WordsOf(`aga alla ainult edasi ees eest enam enne ette hea hästi ilma iga igal ise ja juba just juurde juures järel järgi ka kaasa kas kes
		kohta koju kokku koos kuni kus kuid kõik kõige käes küll läbi läheb maha meie mida mingi mis mitte muu muuta mõne mõni nagu need neid nende
		ning nii nüüd olema oli on oma pea peab peal peale pigem pole poolt praegu pärast päris saab sai seal see seda selle sellest siin siis
		siiski sisse suur suure taga tagasi taha tegi teha teine teise tema tuleb täis vaid vastu veel välja väga või võib võiks üks ühe üle üles ära
		teada teisi tulla näha seni sama samas teeb alles seega läks tõttu vahel kõrval
		minu mina mind minul minuga minult minust minule minuni mulle mul sulle sul sind sinu temale temaga talle tal meile meil teile teil neile neil
		oleks olen olgu olev olegi poleks näiteks poole kelle kellele kellel keda kellest kellega kel saanud saaks said saadi saad parem
		selles sellele sellega selleks sellel sellist sellise selline selleta sel tol tolle tehtud tehakse tehti teeme teeks teen tehes
		panna pandi pandud pannud panen hoopis tuleks tule tulid tulge raske rasked üldse minna mine kanda kannud kantud kandis lõpuks
		jälle vähem jäänud jääks jään lasta lasti lasi lase märkis valge võttis võttes järele mullu tähtis pidi suurt suurte anda anna
		andis andes annaks anti annad algul korraga läinud lähed mitu toodud toonud võis võid võime võita võitis sealt nimelt alates osta
		ostis pool valmis kuule kuulas kuulata kuulda kuulus kuulis leidis leiti ringi usu hoida hoidis näitas näitasid näidata otse meelest vast jõudis
		jõuda selge selgelt selgus selgeks arvates arvas arvata juhtus juhtunud maksta maksis algas algasid hulka kahjuks käigus seoses
		keset seisis siit sündinud sündis tänavu tänu vaevalt kõrvale kõrvalt loodud luua nõus pakutud pakkus tekkis tekkisid tore ilus
		kirjutatud koguni lisas lisanud nägi nähtud näis alt mõista seas seast tugev tundus tundis tunda vahele vähenes käest kerge
		kergelt kiire kiirelt kõrge lubas lubata nimetatud nimetati surnud erinev ilmus kaks kahe keskmiselt liikus madal
		pikk rahul tõdes tõusis elavad hirmus keskel kestis kesta külm vaimse väita kaupa lausus lõppes lõpetanud milles millest osaliselt
		sõitis vastav vastanud viibinud juurest jätkata jätkus kuri mängis mõjus täielikult teame tead vahest hinnata millal märg
		nõua otsa sügav põnev raames vältel paiku veerand väärt sõnas teisena pihta maas kallal abil jõudnud suhtes
		tihti toimunud kaasas nimel ülejäänud kaugusel ainus kannata sellesse tahes järgnevalt kallale sõites alata hukkus iseenda jooksis korraks
		kuuel kuulu lastud lendas loota lubasid maksa pääses selged selleni tegelt tunned võimas võlgu hoides iseendale joonud juhtis kaalus
		kasvas katkes kujunes kurb matta murdis pakkusid pannes seistes tehta teid tunti valged valget elame jälgides jälgis jõudes jõuti kadus
		kahte keeldus kiired kõlas kuulates kuulusid kuut käsil käskis lahkunud laskis lennata liikusid märkas märkides märkisid millega
		milleks nood nõudes pakkudes pöördunud rõõmus seisaks seisid sellelt suuta sõita sõlmis tollal valus voolas väites korral
		jooksul hulgas hulgast põhjal tundes kuuldes mängid`)
}
