package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/portuguese"
)

func portuguese() *Language {
	return &Language{
		Code: "pt",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nova novo são santa"),
			Directions: WordsOf("norte sul leste oeste setentrional meridional"),
			Common: WordsOf(`ser é são era foi sido seja estar está estão estava estado ter tem têm tinha tido haver há fazer faz fez feito dizer
				diz disse poder pode podem deve devem vai vão ir ver dar dá dado sabe eu tu ele ela nós eles elas me te se nos lhe
				lhes o a os as um uma uns umas do da dos das no na nas ao à aos às pelo pela de em por para com sem sobre sob entre
				até desde segundo contra durante meu minha seu sua seus suas nosso este esta isto esse essa isso aquele aquela que
				quem qual quais cujo quando onde como quanto porque e ou nem mas porém embora enquanto também ainda já nunca sempre
				mais menos muito muita muitos muitas pouco pouca todo toda todos todas tudo outro outra outros outras mesmo mesma cada
				algum alguma nenhum nada ninguém alguém bem mal melhor pior só tão tanto quase hoje ontem amanhã agora depois antes
				então aqui ali assim não sim bom boa grande novo nova velho primeiro último dois três quatro cinco`),
			Articles:      WordsOf(`o a os as um uma do da dos das no na nos nas ao à pelo pela de seu sua este esta esse essa cada todo sem com por em`),
			Places:        WordsOf("em"),
			NameHeads:     WordsOf(`banco golfo mar estreito baía universidade instituto museu batalha porto ilha embaixada américa`),
			GenericBodies: WordsOf(`tribunal supremo senado congresso parlamento assembleia governo ministério constituição conselho`),
			AcronymWords:  true,
			Subjects:      WordsOf("eu ele ela nós eles elas se me te"),
			Homographs:    WordsOf("poder dever ser estado"),
		},
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
			Particles: WordsOf(`o a os as um uma e ou se não em no na do da de por para este esta com sem segundo mas quando como após
				antes entre desde até contra ontem também`),
		},
		Facts: Facts{Negations: WordsOf("não nunca jamais nenhum nenhuma ninguém nada nem sem")},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministério conselho união organização empresa partido universidade associação comitê comissão
				agência tribunal supremo parlamento senado banco fundação instituto sindicato`),
			PersonWords: strings.Fields(`president- ministr- prefeit- chanceler secretári- diretor- engenheir- arquitet- cientista autor autora autores
				escritor- jornalista professor- médic- juiz- advogad- ativista fundador- líder chefe rei rainha
				general delegad- porta-voz polític- deputad- senador- governador- vereador- artista cantor-
				nascid- papa`),
		},
		Reading: Reading{
			FutureWords: strings.Fields("previst* *rá *rão *ria *riam vai vão até futur* plan* próxim* esper*"),
		},
	}
}
