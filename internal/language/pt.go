package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/portuguese"
)

func portuguese() *Language {
	return &Language{
		Code: "pt",
		Spelling: Spelling{
			Respell: ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"),
			ShortMonths:   WordsOf("jan fev mar abr mai jun jul ago set out nov dez"),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
			Swaps: pairs(`-/s -/es ão/ões ão/ães al/ais el/éis el/eis iz/ízes caráter/caracteres ol/óis ul/uis il/is il/eis m/ns
				ês/eses`),
			Genders: pairs(`ado,ados/ada,adas dor,dores/dora,doras ministro,ministros/ministra,ministras
				primeiro,primeiros/primeira,primeiras`),
			Determiners: WordsOf("a uma as umas da das na nas à às pela pelas esta estas essa essas sua suas cada outra outras duas três"),
		},
		Names: Names{
			Honorifics: WordsOf("sr sra dr dra dom presidente papa general o a"),
			Dividers:   WordsOf("nueva nuevo nova novo nuova nuovo san santa são"),
			Directions: WordsOf("norte sul leste oeste"),
			Particles: WordsOf(`o a os as um uma e ou se não em no na do da de por para este esta com sem segundo mas quando como após
				antes entre desde até contra ontem também`),
		},
		Reading: Reading{
			FutureWords: strings.Fields("previst* *rá *rão *ria *riam vai vão até futur* plan* próxim* esper*"),
		},
	}
}
