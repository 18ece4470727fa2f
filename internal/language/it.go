package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/italian"
)

func italian() *Language {
	return &Language{
		Code: "it",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nuova nuovo san santa"),
			Directions: WordsOf("nord sud est ovest settentrionale meridionale"),
			Common: WordsOf(`essere è sono era erano stato stata stati state sia avere ha hanno aveva avuto ho fare fa fanno fatto dire dice detto
				può possono deve devono va vanno viene vengono dà sa io tu lui lei noi voi loro mi ti si ci vi ne lo la li le gli il i
				un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella sul sulla di a da in con su
				per tra fra mio tuo suo sua suoi sue nostro vostro questo questa questi queste quello quella quelli quelle che chi cui
				quale quali quando dove come quanto perché se e ed o od ma però anche ancora già mai sempre più meno molto molta molti
				molte poco poca tutto tutta tutti tutte altro altra altri altre stesso stessa ogni qualche alcuni nessuno niente nulla
				bene male meglio peggio solo così tanto troppo quasi oggi ieri domani ora adesso poi dopo prima qui qua lì là non sì
				no buono grande nuovo vecchio primo ultimo due tre quattro cinque sei sette otto nove dieci`),
			Homographs: WordsOf("potere dovere essere stato avere fatto"),
			Articles: WordsOf(`il lo la i gli le l' un uno una del dello della dell' dei degli delle al allo alla all' dal dallo dalla dall' nel
				nello nella nell' sul sullo sulla sull' di ogni questo quello suo suoi capo capi colpo uomo segreto ragion`),
			Places:        WordsOf("a ad in da"),
			NameHeads:     WordsOf(`banca golfo mare stretto baia università istituto museo battaglia porto isola ambasciata america`),
			GenericBodies: WordsOf("corte senato parlamento congresso assemblea governo ministero costituzione consiglio"),
			AcronymWords:  true,
			Subjects:      WordsOf("io tu lui lei noi voi loro si mi ti ci vi"),
		},
		Spelling: Spelling{
			Elisions: WordsOf("l d un dell nell all dall sull coll quell quest bell sant c s m t v n"),
			Respell:  ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"),
			ShortMonths:   WordsOf("gen feb mar apr mag giu lug ago set sett ott nov dic"),
		},
		Inflection: Inflection{
			Stem:  snowball(stem.Stem),
			Apart: pairs("fame/fama sale/sala morte/morta pesce/pesca sole/sola rete/reta mente/menta sede/seda fine/fina costo/costa porto/porta partito/partita"),
			Swaps: pairs(`o/i a/e e/i co/chi go/ghi ca/che ga/ghe cia/ce gia/ge scia/sce io/i ista/isti ema/emi amma/ammi oma/omi
				arma/armi uomo/uomini uovo/uova braccio/braccia dito/dita paio/paia d/ds g/gs k/ks l/ls m/ms n/ns p/ps r/rs
				t/ts`),
			Lookalikes: WordsOf("fine fini poi lei casi stato stati"),
			Genders:    pairs("ato,ati/ata,ate tore,tori/trice,trici ministro,ministri/ministra,ministre"),
			Determiners: WordsOf(`la una le l' un' della delle dell' alla alle all' dalla dalle nella nelle questa queste quella quelle ogni
				sua sue due tre`),
		},
		Names: Names{
			Honorifics: WordsOf("sig signor signora dott presidente generale papa re regina il la"),
			Particles: WordsOf(`il lo la i gli le un uno una e o se si no in al del di da per questo questa con senza secondo ma quando
				come dopo prima tra fra contro ieri così anche`),
			CommonWithCapital: WordsOf("prato alba marino mare"),
		},
		Facts: Facts{Negations: WordsOf("non né mai nessun nessuno nessuna niente nulla neanche nemmeno senza")},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministero consiglio unione organizzazione società partito università associazione comitato
				commissione agenzia corte tribunale parlamento banca fondazione istituto sindacato`),
			PersonWords: strings.Fields(`president- ministr- sindac- cancellier- segretari- direttor- direttric- ingegner- architett-
				scienziat- autor- autric- scrittor- scrittric- giornalist- insegnant- medic- professor- giudic-
				avvocat- attivist- fondator- leader cap- re regina principe generale portavoce politic- deputat-
				senator- artist- cantant- premier papa nat-`),
		},
		Reading: Reading{
			// P. Lucisano and M. E. Piemontese, Gulpease, Scuola e città 3 (1988); below 40 hard with a school certificate
			Readability: &Readability{Name: "Gulpease", Hardest: 40, Score: func(c Counts) float64 { return 89 + (300*c.Sentences-10*c.Letters)/c.Words }},
			FutureWords: strings.Fields("previst* *rà *ranno *rebbe *rebbero entro futur* fino prossim* attes*"),
		},
	}
}
