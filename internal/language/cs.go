package language

import "strings"

func czech() *Language {
	return &Language{
		Code: "cs",
		Namesakes: Namesakes{
			Dividers:   WordsOf("severn- jižn- východn- západn- nov- středn-"),
			Directions: WordsOf("severn- jižn- východn- západn-"),
			Common: WordsOf(`a i o u v z ve ze na po do od pro za před přes pod nad bez při mezi nebo ale avšak tedy že aby když kdy jestli protože
				ačkoli jak jako tak ne ano také již už ještě jen pouze velmi víc více méně mnoho málo několik každý každá každé
				všechno všichni všechny jiný jiná jiné sám sama ten ta to ti ty tato tento toto tyto toho té těch tom tím těmi já on
				ona ono my vy oni ony mě mi mu ho jí její jeho jejich jim nás nám vás vám se si sebe svůj svá své můj má mé náš váš
				kdo co který která které jenž čí kde odkud kam proč je jsou byl byla bylo byli byly být bude budou mají měl měla mít
				může mohou mohl musí chce chtějí ví jde dělá říká řekl řekla dává dal bere stojí leží vidí třeba lze tu tam zde teď
				tehdy potom dnes včera zítra vždy nikdy často někdy asi snad možná dobrý dobrá dobře lépe nový nová velký velká malý
				starý mladý první poslední dva dvě tři čtyři pět šest sedm osm devět deset sto`),
			Places:       WordsOf("v ve na z ze pod u"),
			NameHeads:    WordsOf("bank- zátok- záliv- univerzit- institut- muze- velvyslanectv-"),
			AcronymWords: true,
			Subjects:     WordsOf("já ty on ona my vy oni"),
		},
		Spelling: Spelling{
			Respell: strings.NewReplacer("izmus", "ismus", "izmu", "ismu", "izmem", "ismem").Replace,
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("ul dr prof np tzn św r art nr tj tzw m.in gen mgr inż płk"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(czechEndings),
			Shifts:    pairs("ec/c ek/k el/l em/m en/n ev/v et/t eb/b eň/n ítr/ětr íh/ěh ň/n ť/t ď/d ůl/ol ům/om ůr/or ůh/oh ůj/oj"),
			Swaps: pairs(`ka/ce ha/ze cha/še ra/ře ka/ek ba/eb ha/eh na/en by/eb ky/ek ny/en ek/ci tvo/tev dlo/del sto/st ko/ek k/ci
				r/ři h/zi ch/ši k/cích h/zích ch/ších k/če h/že den/dne den/dni den/dnem den/dny den/dnů den/dnům den/dnech den/dní rok/let rok/letech rok/léta rok/lety rok/létům rok/roce
				člověk/lidé člověk/lidi člověk/lidí člověk/lidem člověk/lidech člověk/lidmi oko/oči oko/očí oko/očima oko/očích dítě/děti dítě/dětí dítě/dětem dítě/dětech dítě/dětmi
				dítě/dítěte dítě/dítěti chléb/chleba chléb/chlebem chléb/chlebu síla/sil síla/silou práce/prací peníze/peněz peníze/penězi peníze/penězům zeď/zdi hra/hry hra/hru
				hra/hrou hra/her ucho/uši ucho/uší zvíře/zvířete zvíře/zvířata zvíře/zvířat ruka/rukou ruka/rukama noha/nohama vůz/vozu vůz/vozy vůz/vozů vůz/vozem
				us/u us/em us/y us/ů us/ům us/ech us/ovi um/a tma/tmy sto/sta míra/měr míra/měrou dům/domu dům/domě dům/domy rameno/rameni`),
			Apart:      pairs("lid/lidé lid/lidi lid/lidí lid/lidem lid/lidech lid/lidmi pan/paní pan/paně duch/duši duše/ducha věk/věci masa/maso"),
			Lookalikes: WordsOf("nebo právě domů doma ráno mám máme máš během náhodou pomocí půl trochu myslím většinou stranou druhé asi líp bokem nosí paní"),
		},
		Names: Names{
			FeminineSurnames: pairs("ský/ská,ské,skou cký/cká,cké,ckou"),
			InflectedNames:   true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("ch"),
		},
	}
}

// The declensions of Czech, for which there is no Snowball stemmer: masculine hard and soft, in -a and -e; feminine in -a, -e
// and soft consonants; neuter in -o, -e, -í and -um; adjectives hard and soft.
const czechEndings = `- y i é ové < - a u e ě ovi em y i é ů ům ech ích
	+ér,or,er,er,ant,ent,ist,nt,ák,ek,ik,vec,ler,pán - y i é ové < - ové
	- e < - e i em ů ům ích
	a y e < a y ě e u o ou ovi ové é ů ům ám ách ech ami
	!tik,nik,mik,zik a y < -
	e < e i u em í ím ích emi ů ům -
	- e ě i í ím ích emi ěmi em ech mi
	!tik,nik,mik,zik o a < o a u ě e em - ům ech y
	í ím ích ími
	!tik,nik,mik,zik um a u em ům ech y
	ý á é ého ému ém ým ou ých ými í
	í ího ímu ím ích ími`
