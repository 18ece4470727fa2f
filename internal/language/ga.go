package language

import (
	"strings"
	"unicode/utf8"
)

func irish() *Language {
	return &Language{
		Code: "ga",
		Namesakes: Namesakes{
			Directions: WordsOf("thuaidh theas thoir thiar"),
			Common: WordsOf(`agus nó ach má mar nuair go gur nach ní níor an na le ar i in do de ó as faoi roimh tar trí chuig gan ag idir mé tú sé
				sí muid sibh siad é í iad mo a ár bhur seo sin siúd cé cad cá conas cathain is bhí tá níl beidh raibh bhfuil ba dúirt
				rinne tháinig chuaigh fuair thug chonaic anseo ansin anois inné inniu amárach riamh gcónaí gach eile féin mór beag
				maith nua sean óg aon dhá ceathair cúig seacht ocht naoi deich céad`),
			NameHeads: WordsOf("banc ollscoil"),
		},
		Spelling: Spelling{
			Elisions:       WordsOf("d b m"),
			HyphenPrefixes: WordsOf("t n h"),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("an t uas dr lch m.sh srl fch ollamh iml uimh rn r.ch i.ch co feabh ean már aib beal meith iúil lún mf samh nol st"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(irishEndings),
			Shifts:    pairs(irishShifts()),
			Variants:  irishIrregular(),
			Bare:      irishBare,
			Lookalikes: WordsOf(`ach acu aige aici agat agam agus air ann anois anseo ansin aon ar arís as atá bheadh bheith bhí bhíonn bhfuil bíonn
				cad cé chomh chun cuir  dá dar de deir déan  don dó dom duit faoi féin fós gach gan go i iad idir is isteach
				istigh leis le léi leo liom mar mé má muid nach ná ní nó níos ó óna os roimh  sa san sé seo sí sin siad síos suas
				tá tar tháinig thar thart thug thuas tríd trí uaidh úd um mura cheana freisin maith mór amháin beag eile rinne cinnte éigin fada mise chaith faide fosta náisiúnta roinnte
				traidisiúnta nádúrtha luath shíl íoctha briste dúnta moille deas dheas réir chuir déanta`),
			Detach: irishDetached,
			Apart:  pairs("ard/aird beart/beirt méad/méid fál/fáil scéal/scéala aird/ard"),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`uachtarán uachtaráin taoiseach taoisigh tánaiste aire príomh-aire príomhaire seansailéir rí banríon prionsa pápa
				ginearál dr ollamh uasal bean an tuasal teachta seanadóir gobharnóir méara cathaoirleach breitheamh easpag`),
			Particles: WordsOf(`an na is tá bhí a ag ar as de do faoi go i in le ó roimh thar trí um agus ach nó ná má dá mura mar nuair cé cad
				sé sí siad mé tú muid sibh seo sin níl ní nach gur go ba bhí beidh tar anois inné inniu amárach`),
		},
		Reading: Reading{
			FutureWords: strings.Fields("beidh bheidh pleanáil* beartaithe todhchaí chugainn le_teacht atá_le meastar"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`roinn aireacht comhairle aontas eagraíocht páirtí ollscoil cumann coiste coimisiún gníomhaireacht cúirt
				parlaimint dáil rialtas banc ciste institiúid`),
			PersonWords: strings.Fields(`uachtarán taoiseach tánaiste aire seansailéir rúnaí stiúrthóir innealtóir ailtire eolaí údar scríbhneoir
				iriseoir múinteoir dochtúir ollamh breitheamh dlíodóir bunaitheoir ceannaire cathaoirleach rí ginearál urlabhraí polaiteoir
				ealaíontóir rugadh`),
		},
		Dates: &DatePhrases{
			About: "thart ar {0}", Perhaps: "b'fhéidir {0}", PerhapsAbout: "b'fhéidir thart ar {0}",
			Since: "{0} – inniu", Until: "go dtí {0}",
			EndUnknown: "ó {0}, deireadh anaithnid", StartUnknown: "go dtí {0}, tús anaithnid",
			Seasons:  [4]string{"earrach {0}", "samhradh {0}", "fómhar {0}", "geimhreadh {0}"},
			Northern: "{0} (an leathsféar thuaidh)", Southern: "{0} (an leathsféar theas)",
			Decade: "{0}idí", Between: "{range} (ní fios go beacht)",
			DayUnknown: "{0}, lá anaithnid", MonthUnknown: "{0}, mí anaithnid", YearUnknown: "{0}, bliain anaithnid",
			Comma: ", ", Or: " nó ", And: " agus ",
			OrEarlier: "{0} nó níos luaithe", OrLater: "{0} nó níos déanaí",
			AndEarlier: "{0} agus níos luaithe", AndLater: "{0} agus níos déanaí",
		},
	}
}

// The endings of Irish nouns: the genitive and the plurals. The slender consonants before some of them are among the shifts.
const irishEndings = `- < - a e í aí anna eanna acha eacha nna is
	anna eanna acha eacha < - a e anna eanna acha eacha
	e < e í eacha anna eanna te the tí lte
	a < a í aí anna acha í
	í < í ithe íthe íocht
	aí < aí aithe
	ú < ú uithe úna úite ú
	iú < iú ithe iúithe iúna
	adh < adh idh aidh taí aí uithe
	eadh < eadh idh tí ithe eaí
	amh < amh imh aimh ta
	eamh < eamh imh
	!iún,ún +l,n - < - ta te lte nta nte tra
	+é - < - ithe
	aigh < aigh aí
	eál < eál íl
	ae < ae
	ir < ir ra rí re reacha racha rtha rthe reanna
	il < il la lí le leacha lacha ltha lte
	in < in na ní ne neacha nacha nta nte
	is < is se seacha sí
	ach < ach aigh acha achaí achta aí
	each < each igh eacha eachaí eachta
	acht < acht achta achtaí achtanna
	eacht < eacht eachta eachtaí
	íocht < íocht íochta íochtaí
	áil < áil ála álacha
	~ - a e < - a e ha í ra re`

// irishShifts returns consonants that become slender in the genitive and the plural, and broad again before -a.
func irishShifts() string {
	var b strings.Builder
	for _, c := range strings.Fields("b c d f g l m n p r s t bh ch dh gh mh th cht lt nt rt st rc ll nn rr rd rg rm lc lg nc ng rn sc ct bhar") {
		for _, v := range strings.Fields("a o u á ó ú") {
			b.WriteString(v + c + "/" + v + "i" + c + " " + v + "i" + c + "/" + v + c + " ")
		}
		b.WriteString("ea" + c + "/i" + c + " ea" + c + "/ei" + c + " éa" + c + "/éi" + c + " ae" + c + "/aei" + c + " io" + c + "/i" + c + " éi" + c + "/éa" + c + " ei" + c + "/ea" + c + " ío" + c + "/í" + c + " ")
	}
	b.WriteString("each/igh ach/aigh ach/igh eoir/eor éir/éar óir/ór úir/úr lann/lain ceann/cinn ann/ainn onn/oinn oll/oill all/aill")
	return b.String()
}

// irishBare removes initial mutations from a folded word: lenition (chúirt), eclipsis (gcúirt), and the h and t of a noun
// behind the article (hÉireann, tsráid).
func irishBare(word string) string {
	for _, p := range irishEclipses {
		if rest, ok := strings.CutPrefix(word, p.From); ok && utf8.RuneCountInString(rest) > 1 {
			return p.To + rest
		}
	}
	if len(word) > 3 && word[1] == 'h' && strings.IndexByte("bcdfgmpst", word[0]) >= 0 {
		return word[:1] + word[2:]
	}
	if rest, ok := strings.CutPrefix(word, "h"); ok && len(rest) > 2 && strings.ContainsRune("aeiouáéíóú", firstRune(rest)) {
		return rest
	}
	return word
}

var irishEclipses = pairs("bhf/f mb/b gc/c nd/d ng/g bp/p dt/t ts/s")

// irishDetached removes the small t or n before a name that begins with a vowel: an tAire, ár nÉire.
func irishDetached(word string) []Detachment {
	if len(word) > 3 && (word[0] == 't' || word[0] == 'n') && strings.ContainsRune("AEIOUÁÉÍÓÚ", firstRune(word[1:])) {
		return []Detachment{{Base: word[1:]}}
	}
	return nil
}

// irishIrregular returns a function that recognizes the nouns with an irregular genitive or plural.
func irishIrregular() func(string) []string {
	nouns := map[string][]string{}
	for _, p := range pairs(`bean/mná bean/mnaoi bean/ban teach/tí teach/tithe lá/lae lá/laethanta bliain/bliana bliain/blianta cathair/cathrach
		cathair/cathracha athair/athar athair/aithreacha máthair/máthar máthair/máithreacha abhainn/abhann abhainn/aibhneacha éire/éireann
		éire/éirinn albain/alban tír/tíre tír/tíortha fear/fir dlí/dlíthe rí/ríthe mac/mic páirtí/páirtithe duine/daoine áit/áiteanna
		leanbh/linbh leanbh/leanaí súil/súl cara/carad cara/cairde namhaid/namhad namhaid/naimhde monarcha/monarchan
		monarcha/monarchana comharsa/comharsan comharsa/comharsana lánúin/lánúine talamh/talún talamh/talaimh muir/mara
		cuid/coda cuid/codanna troid/troda fuil/fola mí/míonna ceathrú/ceathrún dia/dé obair/oibre obair/oibreacha foireann/foirne
		foireann/foirní cáin/cánach cáin/cánacha conradh/conartha conradh/conarthaí pearsa/pearsan pearsa/pearsana olann/olla ainm/ainmneacha
		aoi/aíonna eoraip/eorpa scéal/scéalta saol/saolta líne/línte míle/mílte baile/bailte ubh/uibheacha
		litir/litreacha uimhir/uimhreacha eochair/eochracha lacha/lachan fiacail/fiacla féile/féilte táille/táillí léine/léinte
		deartháir/dearthár deartháir/deartháireacha deirfiúr/deirféar deirfiúr/deirfiúracha coill/coillte síocháin/síochána
		sliabh/sléibhe sliabh/sléibhte iasc/éisc grian/gréine scoil/scoileanna`) {
		nouns[p.To] = append(nouns[p.To], p.From)
	}
	return func(word string) []string { return nouns[irishBare(word)] }
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
