package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/russian"
)

func russian() *Language {
	return &Language{
		Code: "ru",
		Namesakes: Namesakes{
			Dividers: WordsOf("северн- южн- восточн- западн- центральн- новая новой новую"),
			Common: WordsOf(`и а но да или либо что чтобы если когда пока как так не ни же ли бы в во на по до от из за к ко с со у о об при под
				над без для через между перед после про я ты он она оно мы вы они меня мне тебя его ему ей её ее их им нас нам вас вам
				себя себе свой своя свое свои мой моя мое мои твой наш ваш этот эта это эти того той тех тот та то те кто чего кого
				чем который которая которое которые чей где куда откуда почему зачем есть был была было были быть будет будут может
				могут мог должен должна нужно можно надо хочет знает идет делает говорит сказал сказала дает дал берет стоит лежит
				видит стало стал стала тут там здесь сейчас теперь тогда потом сегодня вчера завтра всегда никогда часто иногда очень
				более менее больше меньше много мало несколько каждый каждая весь вся все всё всех другой другая другие сам сама само
				уже еще ещё только также тоже даже вот именно хорошо лучше новый новая большой большая малый старый молодой первый
				последний один одна два две три четыре пять шесть семь восемь девять десять сто`),
			Homographs: WordsOf("мир"),
			Places:     WordsOf("в во на из под"),
			NameHeads:  WordsOf("банк- залив- университет- институт- музе- посольств-"),
			Subjects:   WordsOf("я ты он она мы вы они"),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ё", "е").Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("г м ст т д п р им ім тыс тис млн млрд руб грн др пр см рис ул вул с"),
		},
		Inflection: Inflection{
			Apart:     pairs("выбор/выборы выбор/выборов выбор/выборам выбор/выборами выбор/выборах"),
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(russianEndings),
			Shifts: pairs(`оец/ойц аец/айц еец/ейц аем/айм лев/льв лед/льд ень/нь онь/нь голь/гль ел/л ол/л ер/р овь/в мя/мен
				мать/матерь дочь/дочерь`),
			Swaps: pairs(`ец/цы ец/ца ец/цу ец/цем ец/це ец/цев ец/цам ец/цами ец/цах ок/ка ок/ку ок/ком ок/ке ок/ки ок/ков ок/кам
				ок/ками ок/ках анин/ане анин/ан анин/анам анин/анами анин/анах день/дня день/дню день/днем день/дне
				день/дни день/дней день/дням день/днями день/днях шка/шек чка/чек жка/жек ля/ель ня/ень ья/ей ьмо/ем
				сло/сел но/он`),
			Lookalikes: WordsOf("после"),
		},
		Names: Names{
			FeminineSurnames:  pairs("ский/ская,ской,скую,скою цкий/цкая,цкой,цкую ый/ая,ую"),
			InflectedNames:    true,
			Particles:         WordsOf("а и в о у с к на по до от то та те эта этот эти он она за не но или"),
			CommonWithCapital: WordsOf("орел мир владимир любовь вера надежда роман лев"),
		},
		Reading: Reading{
			// I. V. Oborneva, Avtomatizirovannaja ocenka složnosti učebnych tekstov, Moscow 2006
			Readability:     flesch("Oborneva", 206.835, 1.3, 60.1, 30),
			Syllables:       russianSyllables,
			FutureWords:     strings.Fields("запланировано будет будут план* заплан* ожида* намеч* долж* до будущ* следующ* состоится пройдет пройдёт"),
			LongestSentence: 30,
		},
		Facts: Facts{Negations: WordsOf("не ни нет никогда никто никого никому ничто ничего ничему нигде нельзя никакой никакая никакого никаких без")},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`министерство совет союз организация компания партия университет ассоциация комитет комиссия агентство суд
				парламент банк фонд институт`),
			PersonWords: strings.Fields(`президент- министр- мэр- канцлер- секретар- директор- инженер- архитектор- учен- учён- автор- писател-
				журналист- учител- врач- профессор- судья адвокат- основател- руководител- глава председател- король
				королева генерал- пресс-секретарь политик- художни- родил-`),
		},
	}
}

// Listed forms are nominatives: with the zero ending of a genitive plural, политикой (of политика) would be a form of
// политик. A noun in -ик is as likely the person as the genitive plural of a thing in -ика.

// The declensions of Russian: masculine hard, soft and in -й; feminine in -а, -я and -ь; neuter in -о and -е; adjectives
// and names like them; surnames in -ов and -ин.
const russianEndings = `- ы и < - а у ом ем е ы и ов ев ам ами ах
	+ж,ш,ч,щ - и < - а у ом ем е и ей ам ами ах
	а < а ов ам ами ах
	ь и < ь я ю ем ём е и ей ям ями ях
	й и < й я ю ем е и ев ям ями ях
	а ы и < а ы и е у ой ою ей ею ам ами ах
	!тик,ник,мик,зик а ы и < -
	я и < я и е ю ей ею ь й - ям ями ях
	ь и < ь и ью ей ям ями ях
	!тик,ник,мик,зик о а < о а у ом е - ам ами ах
	е я < е я ю ем и ей ям ями ях
	+ж,ш,ч,щ,ц е а < е а у ем - ам ами ах
	ие ия ию ием ии ий иям иями иях
	ый ий ой ая яя ое ее ые ие ого его ому ему ым им ую юю ою ею ом ем ых их ыми ими ей
	+ов,ев,ин,ын - а у ым е ы ых ыми ой`

// russianSyllables counts a word's vowels, each of which is a syllable.
func russianSyllables(word string) int {
	n := 0
	for _, r := range word {
		if strings.ContainsRune("аеёиоуыэюя", r) {
			n++
		}
	}
	return n
}

func russianLetters() map[rune]string {
	return cyrillicLetters(map[rune]string{'ё': "yo", 'й': "y", 'х': "kh", 'щ': "shch", 'ъ': "", 'ь': "", 'э': "e", 'ы': "y"})
}
