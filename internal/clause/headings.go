package clause

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headingWords are the words of headings by what they head, in small letters: English, French, German, Spanish, Ukrainian, Polish,
// Italian, Portuguese, Dutch, Russian, Swedish, Czech, Arabic.
var headingWords = func() map[string]Kind {
	words := map[string]Kind{}
	for kind, list := range map[Kind]string{
		Article: "article art art. artikel articolo artigo artículo articulo artykuł artykul стаття статья ст. член článek člen članak articol " +
			"artikkel madde άρθρο المادة مادة",
		Section: "section sec. sec sect. sección seccion sezione secção seção sectie abschnitt afdeling oddział sous-section підрозділ подраздел " +
			"oddíl القسم قسم",
		Chapter:  "chapter chapitre kapitel capítulo capitulo capo capitolo hoofdstuk rozdział rozdzial глава hlava kapitola الفصل فصل",
		Title:    "title titre titel título titulo titolo tytuł tytul розділ раздел الباب باب",
		Part:     "part partie teil parte deel część czesc частина часть del část الجزء جزء",
		Book:     "book livre buch libro livro boek księga ksiega книга الكتاب",
		Division: "division dział dzial", Subtitle: "subtitle sous-titre untertitel",
		Subsection: "subsection unterabschnitt subsección paragraaf",
		Annex:      "annex annexe anhang anlage anexo allegato bijlage załącznik zalacznik додаток приложение bilaga příloha المرفق ملحق الملحق",
		Schedule:   "schedule", Appendix: "appendix appendice apéndice apendice aneks",
		Preamble: "preamble préambule preambule präambel preámbulo preâmbulo preambolo преамбула preambuła preambel الديباجة ديباجة",
		Rule:     "rule règle regel regla norma правило", Principle: "principle principe prinzip principio принцип grundsatz",
	} {
		for _, word := range strings.Fields(list) {
			words[word] = kind
		}
	}
	return words
}()

// rank orders the divisions above the units, the highest first.
var rank = map[Kind]int{Annex: 1, Schedule: 1, Appendix: 1, Preamble: 1, Signatures: 1, Book: 2, Part: 3, Title: 4, Subtitle: 5, Division: 6, Chapter: 7, Section: 8, Subsection: 9}

// isAttached reports whether clauses of the kind follow a document, with numbers of their own.
func isAttached(kind Kind) bool { return kind == Annex || kind == Schedule || kind == Appendix }

// label is the label of a heading.
type label struct {
	kind   Kind
	number string
	before int    // bytes before it: marks of Markdown
	text   string // as written
	rest   string // of the line
	sign   bool   // "§"
}

// adorned returns the number of bytes before a line's first word: spaces, and marks of a heading or of emphasis in Markdown.
func adorned(line string) int {
	rest := strings.TrimLeft(line, " \t\u00a0\f")
	for {
		trimmed := strings.TrimLeft(rest, "#")
		if trimmed != rest && (strings.HasPrefix(trimmed, " ") || trimmed == "" || strings.HasPrefix(rest, "##")) { // old Markdown needs no space
			rest = strings.TrimLeft(trimmed, " \t")
			continue
		}
		if after, ok := strings.CutPrefix(rest, "**"); ok {
			rest = after
			continue
		}
		if after, ok := strings.CutPrefix(rest, "__"); ok {
			rest = after
			continue
		}
		return len(line) - len(rest)
	}
}

// readLabel reads the label that a line begins with: "Article 5", "§ 3", "Erster Teil", "1 kap.", "第五条"; ok is false when it
// begins with none.
func readLabel(line string) (l label, ok bool) {
	before := adorned(line)
	text := strings.TrimRight(line[before:], " \t\r\u00a0")
	found := func(kind Kind, number, rest string, sign bool) (label, bool) {
		return label{kind: kind, number: number, before: before, text: strings.TrimRight(text[:len(text)-len(rest)], " \t"), rest: rest, sign: sign}, true
	}
	if after, isSign := strings.CutPrefix(text, "§"); isSign {
		after = strings.TrimLeft(after, "§ \t\u00a0")
		if written, number, rest, ok := cutNumber(after, false); ok {
			return found(Section, withO(number, written), rest, true)
		}
		return l, false
	}
	if strings.HasPrefix(text, "第") {
		return readCJK(text, found)
	}
	if parts := numeral.FindStringSubmatch(text); parts != nil && len(text) <= len(parts[1])+1 { // the whole label of a division
		return found(Part, strconv.Itoa(ofRoman(parts[1])), "", false)
	}
	word, after := cutWord(text)
	kind, known := headingWords[strings.ToLower(word)]
	if !known && strings.HasSuffix(word, ".") {
		kind, known = headingWords[strings.ToLower(strings.TrimSuffix(word, "."))]
	}
	if rest, ok := cutProvision(text); ok {
		kind, after = provisions[strings.ToLower(strings.Fields(text)[1])], rest
		if _, number, rest, ok := cutNumber(strings.TrimLeft(after, " "), false); ok {
			return found(kind, number, rest, false)
		}
		return l, false
	}
	isCapital := !startsSmall(word)
	if known && isCapital {
		spaced := strings.TrimLeft(after, " \t\u00a0")
		if written, number, rest, ok := cutNumber(spaced, isAttached(kind) || kind == Part || kind == Section || kind == Chapter || kind == Division); ok && written != "" && spaced != after {
			if strings.EqualFold(word, "artikel") {
				number = withO(number, written)
			}
			return found(kind, number, rest, false)
		}
		if (isAttached(kind) || kind == Preamble) && strings.Trim(after, " \t.:*_–—-") == "" {
			return found(kind, "", after, false)
		}
		return l, false
	}
	// The number before the word: "Erster Teil", "1. Abschnitt", "1 §", "1 kap.", "FIRST SCHEDULE".
	written, number, rest, isNumber := cutNumber(text, false)
	if !isNumber || written == "" {
		return l, false
	}
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "."), " \t\u00a0")
	if after, isSign := strings.CutPrefix(rest, "§"); isSign && (after == "" || after[0] == ' ' || after[0] == '.') {
		return found(Section, number, after, true)
	}
	word, after = cutWord(rest)
	lower := strings.ToLower(word)
	if lower == "kap." || lower == "luku" {
		return found(Chapter, number, after, false)
	}
	kind, known = headingWords[lower]
	isOrdinal := ordinals[strings.ToLower(written)] != ""
	if !known || kind == Article || !isOrdinal && startsSmall(word) || isOrdinal && startsSmall(written) {
		return l, false
	}
	return found(kind, number, after, false)
}

// withO returns the number with the letter o that is written behind it, in languages where it makes no ordinal: "2o" comes behind "2n".
func withO(number, written string) string {
	if strings.HasSuffix(written, "o") && !strings.HasSuffix(number, "o") {
		return number + "o"
	}
	return number
}

// provisions are what Spanish and Portuguese laws end with, by the second word of their headings.
var provisions = map[string]Kind{
	"adicional": AdditionalProvision, "transitoria": TransitionalProvision, "transitória": TransitionalProvision,
	"derogatoria": RepealingProvision, "final": FinalProvision,
}

// cutProvision cuts the two words off the heading of a provision.
func cutProvision(text string) (rest string, ok bool) {
	words := strings.Fields(text)
	if len(words) < 3 || !strings.EqualFold(words[0], "disposición") && !strings.EqualFold(words[0], "disposição") || startsSmall(text) {
		return "", false
	}
	if _, known := provisions[strings.ToLower(words[1])]; !known {
		return "", false
	}
	return text[strings.Index(text, words[1])+len(words[1]):], true
}

func readCJK(text string, found func(Kind, string, string, bool) (label, bool)) (label, bool) {
	after := strings.TrimLeft(strings.TrimPrefix(text, "第"), " ")
	written := cjkNumber.FindString(after)
	number := strconv.Itoa(ofCJK(written))
	if written == "" {
		if _, number, _, _ = cutNumber(after, false); number == "" {
			return label{}, false
		}
		written = after[:strings.IndexFunc(after+"条", func(r rune) bool { return !unicode.IsDigit(r) })]
	}
	after = strings.TrimLeft(after[len(written):], " ")
	for sign, kind := range map[string]Kind{"条": Article, "條": Article, "章": Chapter, "节": Section, "節": Section, "编": Part, "編": Part, "部": Part, "款": Paragraph} {
		if rest, ok := strings.CutPrefix(after, sign); ok && kind != Paragraph {
			if later, ok := strings.CutPrefix(rest, "之"); ok { // an article that was put in behind: "第五条之一"
				if written := cjkNumber.FindString(later); written != "" {
					return found(kind, number+"-"+strconv.Itoa(ofCJK(written)), later[len(written):], false)
				}
			}
			return found(kind, number, rest, false)
		}
	}
	return label{}, false
}

// cutWord divides a text after its first word, whose full stop and hyphens belong to it.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' })
	if end < 0 {
		return text, ""
	}
	if text[end] == '.' {
		if _, known := headingWords[strings.ToLower(text[:end+1])]; known || strings.EqualFold(text[:end], "kap") {
			end++
		}
	}
	return text[:end], text[end:]
}

// startsSmall reports whether a text begins with a small letter.
func startsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// closings are the words with which the text above signatures begins, in small letters.
var closings = []string{
	"in witness whereof", "in faith whereof", "done at ", "done in ", "signed at ", "this regulation shall be binding in its entirety", "en foi de quoi", "fait à ", "fait a ",
	"le présent règlement est obligatoire dans tous", "zu urkund dessen", "geschehen zu ", "geschehen in ", "en fe de lo cual", "en testimonio de lo cual", "hecho en ", "dado en ",
	"на посвідчення чого", "на підтвердження чого", "вчинено в ", "вчинено у ", "учинено в ", "в удостоверение чего", "совершено в ", "na dowód czego", "sporządzono w ", "in fede di che",
	"fatto a ", "em fé do que", "feito em ", "ten blijke waarvan", "gedaan te ", "diese verordnung ist in allen ihren teilen verbindlich", "el presente reglamento será obligatorio",
	"وإثباتا لما تقدم", "حرر في", "for the government of", "dated this", "signed in ",
}

// isClosing reports whether a text begins what stands above signatures.
func isClosing(text string) bool {
	text = strings.ToLower(strings.Join(strings.Fields(strings.TrimLeft(text, "*_ ")), " "))
	for _, words := range closings {
		if strings.HasPrefix(text, words) {
			return true
		}
	}
	return false
}
