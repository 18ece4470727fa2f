package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/italian"
)

func italian() *Language {
	return &Language{
		Code: "it",
		Spelling: Spelling{
			Elisions: WordsOf("l d un dell nell all dall sull coll quell quest bell sant c s m t v n"),
			Respell:  ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"),
			ShortMonths:   WordsOf("gen feb mar apr mag giu lug ago set sett ott nov dic"),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
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
			Dividers:   WordsOf("nueva nuevo nova novo nuova nuovo san santa são"),
			Directions: WordsOf("nord sud est ovest"),
			Particles: WordsOf(`il lo la i gli le un uno una e o se si no in al del di da per questo questa con senza secondo ma quando
				come dopo prima tra fra contro ieri così anche`),
			CommonWithCapital: WordsOf("prato alba marino mare"),
		},
		Reading: Reading{
			// P. Lucisano and M. E. Piemontese, Gulpease, Scuola e città 3 (1988); below 40 hard with a school certificate
			Readability: &Readability{Name: "Gulpease", Hardest: 40, Score: func(c Counts) float64 { return 89 + (300*c.Sentences-10*c.Letters)/c.Words }},
			FutureWords: strings.Fields("previst* *rà *ranno *rebbe *rebbero entro futur* fino prossim* attes*"),
		},
	}
}
