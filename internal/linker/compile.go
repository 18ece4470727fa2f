package linker

import "github.com/nutgraf/nutgraf/internal/linker/token"

// form is a form of an entity as the matcher knows it.
type form struct {
	entity int32
	listed int32 // its index in the entity's Forms
	words  []formWord

	name    bool // of a person, a state, an organisation
	surname bool // one word, the last of a longer form of the same name
}

// formWord is one word of a form.
type formWord struct {
	id      int32
	surface string // normal, with its capitals
	shape   shape
	strict  bool // the prose must not write it small
}

// compile numbers the words of all forms and builds the trie.
func (l *Linker) compile() {
	l.words = vocabulary{ids: map[string]int32{}, stems: map[string][]int32{}}
	for e := range l.entities {
		for i, f := range l.entities[e].Forms {
			if f.Kind == Date {
				continue
			}
			for _, text := range l.texts(f.Text) {
				words := l.formWords(text)
				if len(words) == 0 {
					continue
				}
				for _, spelling := range l.spellings(words) {
					l.forms = append(l.forms, form{entity: int32(e), listed: int32(i), words: spelling})
				}
			}
		}
	}
	c := l.casingOf()
	for i := range l.forms {
		l.setCase(&l.forms[i], c)
	}
	l.setSurnames()
	if l.lang.Compounds {
		l.heads = l.compoundHeads()
	}
	l.trie = newTrie(l.forms, len(l.words.folds))
	l.addDays()
}

// addDays lists the days of events. Their forms have no words: the trie does not know them.
func (l *Linker) addDays() {
	l.byDay = map[string]int32{}
	for e := range l.entities {
		for i, f := range l.entities[e].Forms {
			if f.Kind != Date {
				continue
			}
			if _, taken := l.byDay[f.Text]; taken {
				l.byDay[f.Text] = unlinked
				continue
			}
			l.byDay[f.Text] = int32(len(l.forms))
			l.forms = append(l.forms, form{entity: int32(e), listed: int32(i)})
		}
	}
}

// formWords are the words of a form as the prose is read, marks between them included.
func (l *Linker) formWords(text string) []formWord {
	var list []formWord
	raw := []byte(text)
	named := false
	for at := 0; at < len(raw); {
		end := token.WordEnd(raw, at)
		segment := raw[at:end]
		kind := token.KindOf(segment)
		if kind == token.Word {
			named = true
			head, tail := l.lang.Elided(string(segment))
			for _, part := range []string{head, tail} {
				list = l.appendWord(list, part)
			}
		} else if kind == token.Mark {
			list = l.appendWord(list, string(segment))
		}
		at = end
	}
	if !named { // punctuation names nothing
		return nil
	}
	for len(list) > 2 && isQuote(list[0].surface) && isQuote(list[len(list)-1].surface) { // the prose may have others
		list = list[1 : len(list)-1]
	}
	for len(list) > 0 && list[len(list)-1].surface == "." { // "U.S.", "Inc.": the prose may end its sentence there
		list = list[:len(list)-1]
	}
	return list
}

// isQuote reports whether a mark, as it is in a normal word, opens or closes a quotation.
func isQuote(mark string) bool {
	switch mark {
	case "\"", "'", "«", "»", "‹", "›", "「", "」", "『", "』", "《", "》":
		return true
	}
	return false
}

func (l *Linker) appendWord(list []formWord, word string) []formWord {
	surface := undotted(normal(word))
	if surface == "" {
		return list
	}
	return append(list, l.formWord(surface))
}

func (l *Linker) formWord(surface string) formWord {
	fold := l.fold(surface)
	return formWord{id: l.words.add(fold, l.lang.Stems(fold)), surface: surface, shape: baseShape(surface)}
}

// setSurnames marks the names of one word that end a longer form of the same entity.
func (l *Linker) setSurnames() {
	type last struct{ entity, word int32 }
	long := map[last]bool{}
	for i := range l.forms {
		if f := &l.forms[i]; f.name && len(f.words) > 1 {
			long[last{f.entity, f.words[len(f.words)-1].id}] = true
		}
	}
	for i := range l.forms {
		f := &l.forms[i]
		f.surname = len(f.words) == 1 && long[last{f.entity, f.words[0].id}]
	}
}
