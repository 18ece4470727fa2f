package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/hungarian"
)

func hungarian() *Language {
	return &Language{
		Code: "hu",
		Namesakes: Namesakes{
			Dividers: WordsOf("észak- dél- kelet- nyugat- közép- új- észak dél kelet nyugat közép új"),
			Common: WordsOf(`a az egy és vagy de hogy ha mert mint is csak még már most akkor itt ott én te ő mi ti ők ez azt ezt ezek azok aki
				akik ami amely melyik mely ki mit kit nem ne se sem igen van vannak volt voltak lesz lenne legyen lett lehet kell
				kellett tud akar megy ment jön jött mond mondta tesz tett ad adta vesz vett lát látta áll állt ül fekszik fel le be el
				meg át össze vissza után előtt alatt felett fölött között mellett mögött nélkül miatt szerint ellen számára iránt felé
				óta minden más másik egész sok kevés több kevesebb legtöbb néhány senki semmi valaki valami mindig soha gyakran néha
				talán nagyon igazán így úgy olyan ilyen ennyi annyi jó jobb új régi nagy kis első utolsó két kettő három négy öt hat
				hét nyolc kilenc tíz száz ezer saját maga önmaga hol hova honnan hogyan miért mikor`),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof ifj id st ún pl"),
		},
		Inflection: Inflection{
			Stem:   snowball(stem.Stem),
			Shifts: pairs("a/á e/é"),
			Agree:  notNational,
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("cs dz gy ly ny sz ty zs"),
		},
	}
}

// notNational reports whether two words are not a nation's name and its adjective in -i: nemzet, nemzeti.
func notNational(form, word string) bool { return form+"i" != word && word+"i" != form }
