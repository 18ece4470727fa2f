package language

import "strings"

func albanian() *Language {
	return &Language{
		Code: "sq",
		Namesakes: Namesakes{
			Articles:   WordsOf("e i të së një kjo ky"),
			Dividers:   WordsOf("veri- jug-"),
			Directions: WordsOf("veriut jugut lindjes perëndimit veriore jugore lindore perëndimore veriu jugu e së"),
			Common: WordsOf(`dhe ose por që se nëse kur si sepse ndërsa edhe jo nuk s mos po vetëm më shumë pak tepër gjithë çdo disa tjetër tjera
				unë ti ai ajo ne ju ata ato ky kjo këta këto atë këtë im ime ynë jonë juaj tij saj tyre kush çfarë cili cila ku pse
				është janë ishte ishin ka kanë kishte kishin do duhet mund tha thotë thanë bëri bën bëhet merr dha jep nga në me pa
				për mbi nën deri prej te tek ndaj gjatë pas para midis ndërmjet kundër sipas rreth një dy tre katër pesë gjashtë
				shtatë tetë nëntë dhjetë qind mijë këtu atje tani sot dje nesër gjithmonë kurrë mirë keq ri re madh vogël vjetër parë
				fundit i e të së u t kam kemi keni qenë pasur bërë marrë dhënë vetë`),
			Places:    WordsOf("në nga te tek"),
			NameHeads: WordsOf("bank- universitet- institut- muze- gji-"),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof doc ing z znj zj nr f fq p.sh etj d.m.th rr bul sh.a sh.p.k shek gjen kol m.m lek mln mld km str v"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(albanianEndings),
			Shifts:    pairs("k/q g/gj ëm/m ël/l ëz/z ër/r ull/uj ell/ej ill/ij"),
			Swaps: pairs(`njeri/njerëz njeri/njerëzit njeri/njerëzve vit/vjet burrë/burra grua/gruaja grua/gruas grua/gruan grua/gra grua/gratë grua/grave
				vëlla/vëllai vëlla/vëllezër ditë/dita ditë/ditës ditë/ditën ditë/ditët ditë/ditëve kalë/kuaj popull/popujt popull/popujve
				popull/popuj ligj/ligji ligj/ligjit mal/male fshat/fshatra fshat/fshatrat fshat/fshatrave libër/libri libër/librit libër/librin libër/libra
				libër/librat libër/librave`),
			Variants: albanianArticles,
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`president presidenti presidentit presidentin presidentja kryeministri kryeministrit kryeministrin kryeministrja ministri
				ministrit ministrin ministrja kancelari kancelarja mbreti mbretëresha princi papa gjenerali dr prof zoti zonja z znj
				kryetari kryetarja deputeti deputetja senatori guvernatori ambasadori`),
			Particles:         WordsOf("dhe ose por që se nëse kur si edhe jo nuk po në me pa për nga te tek i e të së një ky kjo ai ajo ata sot dje nesër pas para sipas"),
			CommonWithCapital: WordsOf("agim besa drita liria shpresa fitore"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("do plan* planifik* parashik* pritet priten ardhsh* ardhmj* synon tjetër"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministria këshilli bashkimi organizata partia universiteti shoqata komiteti komisioni agjencia gjykata parlamenti
				kuvendi qeveria banka fondi instituti`),
			PersonWords: strings.Fields(`president- ministri kryeministri kancelari sekretari drejtori inxhinieri arkitekti shkencëtar- autor- shkrimtar-
				gazetar- mësues- mjek- profesor- gjyqtar- avokat- themelues- udhëheqës- kryetar- mbret- gjeneral- zëdhënës-
				politikan- artist- lindur`),
		},
		Dates: &DatePhrases{
			About: "rreth {0}", Perhaps: "ndoshta {0}", PerhapsAbout: "ndoshta rreth {0}",
			Since: "{0} – sot", Until: "deri më {0}",
			EndUnknown: "nga {0}, fundi i panjohur", StartUnknown: "deri më {0}, fillimi i panjohur",
			Seasons:  [4]string{"pranvera {0}", "vera {0}", "vjeshta {0}", "dimri {0}"},
			Northern: "{0} (hemisfera veriore)", Southern: "{0} (hemisfera jugore)",
			Decade: "vitet {0}", Between: "{range} (nuk dihet më saktë)",
			DayUnknown: "{0}, dita e panjohur", MonthUnknown: "{0}, muaji i panjohur", YearUnknown: "{0}, viti i panjohur",
			Comma: ", ", Or: " ose ", And: " dhe ",
			OrEarlier: "{0} ose më herët", OrLater: "{0} ose më vonë",
			AndEarlier: "{0} dhe më herët", AndLater: "{0} dhe më vonë",
		},
	}
}

// The declensions of Albanian, indefinite and definite. A title may have either: Shqipëri, Shqipëria. Masculine in -i and
// -u, with the plurals in -ë, -e, -a and -ra; feminine in -ë, -e, -i, -o and -a; masculine in -ër.
const albanianEndings = `- i < - i it in ën ës ë e a ët ët et at ëve eve ave ësh esh ash ra rat rave inj injtë
	+k,g,h - u < - u ut un ë e a ët et at ëve eve ave ësh
	ë < ë i it in ra rat rave
	ë a < ë a ës ën e ash at ave ra rat rave et eve ëra ërat ërave ët ëve
	e a < e a es en et eve esh ave at eje
	e ja < e ja jes jen jet jeve jesh
	i ia < i ia isë inë ie it ive ish itë
	i iu < i iu iut iun inj injtë injve
	o oja < o oja os on ove ot osh
	a aja < a as an ave at ash aja
	+r,l,n,t,d,s,k,m,j,sh,z,b,p,f,v,g,q,ll,rr,th,ç,x,h ues < ues uesi uesit uesin uese uesve uesit
	- < - ja jes jen e et eve t ve sh
	+e,é,i,u - < - u ut un ja së në
	ër ri < ër ri rit rin ra rat rave rash ër ërit ërin rë rët rëve
	+n,r,l - j < - j jtë jve
	~ - ë e a < - ë e a i t ve`

// albanianArticles returns the articles that connect an adjective or a genitive with a noun; the noun's case decides which
// one is used.
func albanianArticles(word string) []string {
	switch word {
	case "i", "e", "të", "së":
		return []string{"i", "e", "të", "së"}
	}
	return nil
}
