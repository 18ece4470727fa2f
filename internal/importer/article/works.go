package article

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

// work is a publication as described in a reference.
type work struct {
	title     string
	authors   []csl
	issued    string // EDTF
	accessed  string
	container string // the work that contains it, and other details
	address   string
	archived  string // the address of a copy
}

// csl is a name, by CSL's variables.
type csl map[string]string

// workFinder reads references: "Lind, M. (2023). The ferry. The Times. https://…", "Maria Lind: „Die Fähre“, in: Die Zeit, 3. Mai 2023".
type workFinder struct{ dates *edtf.Finder }

func newWorkFinder(tag language.Tag) workFinder { return workFinder{edtf.NewFinder(tag.String())} }

// Words of references that say nothing about the work itself, in the languages of the press.
const (
	wordsOfAccess = `accessed|retrieved|last visited|viewed|(?:zuletzt )?abgerufen|aufgerufen|zugriff|abruf|consult[ée]e?s?|consultado|acceso|recuperado|acessado|` +
		`consultato|geraadpleegd|hämtad|besökt|lest|hentet|besøgt|viitattu|dostęp|citováno|accesat|erişim|diakses|truy cập|дата звернення|дата обращения|πρόσβαση|閲覧|访问|검색`
	wordsOfArchive = `archived(?: from the original)?(?: \(pdf\))?|archiviert(?: vom original)?|archiv[ée]e?|archivado|arquivado|архів|архивировано|zarchiwizowano|gearchiveerd|arkiverad`
	wordsOfPlace   = `available (?:at|from|online)|from|online(?: (?:at|unter|verfügbar))?|verfügbar unter|unter|disponible (?:en|sur|à)|disponível em|disponibile (?:su|a)|en ligne|en línea|` +
		`url|doi|link|pdf|in|im|dans|en|see(?: also)?|cf|vgl|siehe(?: auch)?|voir|véase|zob|див|см|via|web|internet`
)

var (
	addressInText   = regexp.MustCompile(`<?\bhttps?://[^\s<>"”»)\]]*[^\s<>"”»)\].,;:]>?`)
	doiInText       = regexp.MustCompile(`(?i)\bdoi:?\s*(10\.\d{4,9}/[^\s<>"”»]*[^\s<>"”».,;:)\]])`)
	quotedTitle     = regexp.MustCompile(`“([^“”]+)”|„([^„“”]+)[“”]|«\s*([^«»]+?)\s*»|»([^«»]+)«|"([^"]+)"|‘([^‘]+)’(?:\P{L}|$)|‚([^‚‘]+)‘|”([^”]+)”|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》`)
	titleAfterYear  = regexp.MustCompile(`\((?:1[5-9]|20)\d\d[a-z]?(?:,[^()]*)?\)[.:,]?\s+([^\s.][^.]{5,}?)(?:\.\s|\.?$|\x01)`)
	authorColon     = regexp.MustCompile(`^([^:.]{3,80}):\s+`)
	dayInDigits     = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b`)
	monthAndYear    = regexp.MustCompile(`(\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?((?:1[5-9]|20)\d\d)\b`)
	yearAlone       = regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b`)
	beforeDate      = regexp.MustCompile(`(?i)[\[(]?(?:` + wordsOfAccess + `)\W*(?:\p{L}{1,4}\.?\s+)?$`)
	beforeArchive   = regexp.MustCompile(`(?i)\b(?:` + wordsOfArchive + `)\W*(?:\p{L}{1,4}\.?\s+)?$`)
	emptyBrackets   = regexp.MustCompile(`\(\s*[.,;:]*\s*\)|\[\s*[.,;:]*\s*\]`)
	signsInARow     = regexp.MustCompile(`\s*([.,;:–—|])(?:\s*[.,;:–—|])+`)
	spaceBeforeSign = regexp.MustCompile(`\s+([.,;:])`)
	introWords      = regexp.MustCompile(`(?i)(^|[\s.,;:(\x01])(?:` + wordsOfPlace + `|` + wordsOfAccess + `|` + wordsOfArchive + `)[:.]?\s*(\x01|$)`)
	firstWords      = regexp.MustCompile(`(?i)^(?:see(?: also)?|cf\.?|vgl\.?|siehe(?: auch)?|voir|véase|ver|zie|se|zob\.?|див\.?|см\.?|source|quelle|in)[:\s]+`)
	lowerSentence   = regexp.MustCompile(`(?:^|[.!?:;]\s)["“„«]?\p{L}[\p{L}’']*(?:,?\s\p{Ll}[\p{L}’']*){5,}`)
)

// part is a range of a reference's text.
type part struct {
	start, end int
	address    string
}

// workText is the text of a reference, with its links and its italic parts.
type workText struct {
	text    []byte // removed parts become \x01
	links   []part
	slanted []part
}

// work reads a reference; false when it is not exactly one work, as in an explanatory note. In a list of works an address
// and a text are enough; elsewhere a mark must show the title.
func (f workFinder) work(node *html.Node, isListed bool) (work, bool) {
	const most, mostBytes = 80, 2000 // words; a language without spaces has few
	t := &workText{}
	t.read(node)
	if words := len(strings.Fields(string(t.text))); words < 2 || words > most || len(t.text) > mostBytes {
		return work{}, false
	}
	var w work
	if !t.takeAddresses(&w) {
		return work{}, false
	}
	title, isMarked := t.titleOf()
	if title.end == 0 {
		if title, isMarked = t.plainTitle(isListed && w.address != ""); title.end == 0 {
			return work{}, false
		}
	}
	w.title = tidy(string(t.text[title.start:title.end]))
	before := append([]byte(nil), t.text[:title.start]...)
	after := append([]byte(nil), t.text[title.end:]...)
	f.takeDates(&w, after)
	f.takeDates(&w, before)
	author := firstWords.ReplaceAllString(tidy(string(before)), "")
	rest := firstWords.ReplaceAllString(tidy(string(after)), "")
	switch {
	case len([]rune(w.title)) < 4 || !strings.ContainsFunc(w.title, unicode.IsLetter):
		return work{}, false
	case w.address == "" && (w.issued == "" || author == "" && rest == ""):
		return work{}, false
	case !isMarked && !isListed && w.issued == "" && author == "":
		return work{}, false
	case !isListed && startsLower(w.title) || author != "" && !isNames(author), lowerSentence.MatchString(rest), len(strings.Fields(rest)) > 25:
		return work{}, false
	}
	w.authors, w.container = peopleIn(author), rest
	return w, true
}

// read appends the text of a node.
func (t *workText) read(node *html.Node) {
	start := len(t.text)
	switch {
	case node.Type == html.TextNode:
		for _, c := range node.Data {
			if unicode.IsSpace(c) {
				if len(t.text) == 0 || t.text[len(t.text)-1] == ' ' {
					continue
				}
				c = ' '
			}
			t.text = append(t.text, string(c)...)
		}
		return
	case node.DataAtom == atom.Br || node.DataAtom == atom.P || node.DataAtom == atom.Div:
		if len(t.text) > 0 && t.text[len(t.text)-1] != ' ' {
			t.text = append(t.text, ' ')
			start++
		}
	}
	for c := range node.ChildNodes() {
		t.read(c)
	}
	switch node.DataAtom {
	case atom.A:
		if address := webAddress(webpage.Attribute(node, "href")); address != "" {
			t.links = append(t.links, part{start, len(t.text), address})
		}
	case atom.Em, atom.I, atom.Cite:
		t.slanted = append(t.slanted, part{start: start, end: len(t.text)})
	}
}

func (t *workText) blank(s part) {
	for i := s.start; i < s.end; i++ {
		t.text[i] = 1
	}
}

var archiveHosts = []string{"web.archive.org", "archive.org", "archive.is", "archive.today", "archive.ph", "webcitation.org"}

// takeAddresses removes the addresses from the text; false when they lead to several works.
func (t *workText) takeAddresses(w *work) bool {
	isWhole := true
	set := func(address string) {
		parsed, err := url.Parse(address)
		switch {
		case err != nil:
		case slices.Contains(archiveHosts, strings.TrimPrefix(parsed.Hostname(), "www.")):
			w.archived = address
		case w.address == "" || w.address == address:
			w.address = address
		case parsed.Hostname() != "doi.org" && !strings.HasPrefix(w.address, "https://doi.org/"):
			isWhole = false
		}
	}
	for i, link := range t.links {
		text := string(t.text[link.start:link.end])
		if addressInText.MatchString(text) || strings.HasPrefix(text, "www.") || strings.HasPrefix(text, "10.") || isNoTitle(text) {
			set(link.address)
			t.blank(link)
			t.links[i].end = link.start
			continue
		}
		if !strings.Contains(link.address, "wikipedia.org/") {
			set(link.address)
		}
	}
	for _, at := range addressInText.FindAllIndex(t.text, -1) {
		set(strings.Trim(string(t.text[at[0]:at[1]]), "<>"))
		t.blank(part{start: at[0], end: at[1]})
	}
	for _, at := range doiInText.FindAllSubmatchIndex(t.text, -1) {
		set("https://doi.org/" + string(t.text[at[2]:at[3]]))
		t.blank(part{start: at[0], end: at[1]})
	}
	return isWhole
}

// isNoTitle reports whether a link's text is no title: "here", "PDF", "Archived".
func isNoTitle(text string) bool {
	return noTitle.MatchString(strings.ToLower(strings.Trim(text, " .,:;[]()")))
}

var noTitle = regexp.MustCompile(`^(?:here|hier|ici|aquí|` + wordsOfPlace + `|` + wordsOfArchive + `|` + wordsOfAccess + `|website|full text|the original)?$`)

// titleOf finds the title by its marks: in quotation marks, the text of a link, in italics, behind the year.
func (t *workText) titleOf() (title part, isMarked bool) {
	if m := quotedTitle.FindSubmatchIndex(t.text); m != nil {
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 && len(strings.Fields(string(t.text[m[i]:m[i+1]]))) > 1 {
				return part{start: m[i], end: m[i+1]}, true
			}
		}
	}
	for _, link := range t.links {
		if link.end-link.start > 3 && strings.Contains(strings.TrimSpace(string(t.text[link.start:link.end])), " ") {
			return link, true
		}
	}
	if m := titleAfterYear.FindSubmatchIndex(t.text); m != nil {
		return part{start: m[2], end: m[3]}, true
	}
	for _, s := range t.slanted {
		if strings.Contains(strings.TrimSpace(string(t.text[s.start:s.end])), " ") || len(t.slanted) == 1 && s.end-s.start > 3 {
			return s, true
		}
	}
	return part{}, false
}

// plainTitle returns the text before the address, behind the author's name and a colon. Without that name it counts only in
// a list of works.
func (t *workText) plainTitle(isListed bool) (title part, isMarked bool) {
	end := strings.IndexByte(string(t.text), 1)
	if end < 0 {
		return part{}, false
	}
	text := string(t.text[:end])
	if m := authorColon.FindStringSubmatchIndex(text); m != nil && isNames(text[m[2]:m[3]]) {
		end := len(text)
		if stop := strings.Index(text[m[1]:], ". "); stop > 8 {
			end = m[1] + stop
		}
		return part{start: m[1], end: end}, false
	}
	if !isListed || lowerSentence.MatchString(text) || strings.TrimSpace(text) == "" {
		return part{}, false
	}
	if stop := strings.Index(text, ". "); stop > 8 {
		end = stop
	}
	return part{start: 0, end: end}, false
}

// takeDates removes the dates from a part of a reference: when the work was accessed, and when it appeared.
func (f workFinder) takeDates(w *work, text []byte) {
	take := func(start, end int, date string) {
		before := text[:start]
		switch {
		case beforeDate.Match(before):
			start = beforeDate.FindIndex(before)[0]
			if w.accessed == "" {
				w.accessed = date
			}
		case beforeArchive.Match(before):
			start = beforeArchive.FindIndex(before)[0]
		case w.issued == "":
			w.issued = date
		case !strings.HasPrefix(w.issued, date) && !strings.HasPrefix(date, w.issued):
			return
		}
		for i := start; i < end; i++ {
			text[i] = 1
		}
	}
	for _, day := range f.dates.Find(string(text)) {
		take(day.Start, day.End, day.Date.String())
	}
	for _, m := range dayInDigits.FindAllSubmatchIndex(text, -1) {
		part := func(i int) string { return string(text[m[2*i]:m[2*i+1]]) }
		date := ""
		if m[2] >= 0 {
			date = part(1) + "-" + part(2) + "-" + part(3)
		} else if m[8] >= 0 {
			date = part(6) + "-" + ("0" + part(5))[len(part(5))-1:] + "-" + ("0" + part(4))[len(part(4))-1:]
		}
		if parsed, err := edtf.Parse(date); err == nil {
			take(m[0], m[1], parsed.String())
		}
	}
	for _, m := range monthAndYear.FindAllSubmatchIndex(text, -1) {
		written := string(text[m[2]:m[3]]) + " " + string(text[m[4]:m[5]])
		for _, day := range []string{"1 ", "1. ", "1 de "} {
			if found := f.dates.Find(day + written); len(found) == 1 {
				take(m[0], m[1], found[0].Date.String()[:7])
				break
			}
		}
	}
	for _, m := range yearAlone.FindAllIndex(text, -1) {
		take(m[0], m[1], string(text[m[0]:m[1]]))
	}
}

// tidy returns a part of a reference without removed parts and surrounding marks.
func tidy(text string) string {
	for introWords.MatchString(text) {
		shorter := introWords.ReplaceAllString(text, "$1$2")
		if shorter == text {
			break
		}
		text = shorter
	}
	text = oneLine(strings.ReplaceAll(text, "\x01", " "))
	text = emptyBrackets.ReplaceAllString(text, " ")
	text = signsInARow.ReplaceAllString(text, "$1")
	text = spaceBeforeSign.ReplaceAllString(text, "$1")
	text = strings.Trim(oneLine(text), " ,;:–—-|/\"“”„«»‘’.")
	if strings.Count(text, "(") != strings.Count(text, ")") {
		text = strings.Trim(strings.NewReplacer("(", "", ")", "").Replace(text), " ,;:.")
	}
	return oneLine(text)
}

func startsLower(text string) bool {
	for _, c := range text {
		return unicode.IsLower(c)
	}
	return false
}

// isNames reports whether a text is names of people or institutions: each word has a capital, except small words of names.
func isNames(text string) bool {
	const most = 24 // words
	words := strings.Fields(text)
	if len(words) > most {
		return false
	}
	small := 0
	for _, word := range words {
		first := []rune(strings.TrimLeft(word, "(\"'“„«[&’"))
		if len(first) == 0 || !unicode.IsLower(first[0]) {
			small = 0
			continue
		}
		if small++; small > 2 || len(first) > 5 && !strings.ContainsAny(word, "’'.") {
			return false
		}
	}
	return !strings.Contains(strings.TrimSuffix(initials.ReplaceAllString(text, ""), "."), ". ")
}

var (
	initials      = regexp.MustCompile(`\b\p{Lu}[\p{L}]{0,2}\.`)
	betweenPeople = regexp.MustCompile(`\s*;\s*|,?\s+(?:and|und|et|y|e|och|og|en|i|та|и|ve|&)\s+`)
	initialAtEnd  = regexp.MustCompile(`(?:^|[\s.])\p{Lu}$`)
	turnedName    = regexp.MustCompile(`^(\p{Lu}[\p{L}’' -]+), ((?:\p{Lu}\p{Ll}*\.?[ -]?){1,3})(?:,? (?:& |and |und |et |y )?|$)`)
)

// peopleIn divides names where the division is certain: "Lind, M., & Berg, A.", "Maria Lind and Anna Berg". Others stay
// whole.
func peopleIn(names string) []csl {
	if names == "" {
		return nil
	}
	var people []csl
	for rest := names; strings.Contains(names, ","); {
		m := turnedName.FindStringSubmatch(rest)
		if m == nil {
			break
		}
		given := strings.TrimSpace(m[2])
		if initialAtEnd.MatchString(given) { // the full stop ended the part of the reference
			given += "."
		}
		people = append(people, csl{"family": m[1], "given": given})
		if rest = strings.TrimLeft(rest[len(m[0]):], "; "); rest == "" {
			return people
		}
	}
	people = nil
	parts := betweenPeople.Split(names, -1)
	for _, part := range parts {
		if words := len(strings.Fields(part)); len(parts) > 1 && (strings.Contains(part, ",") || words < 2 || words > 5) {
			return []csl{{"literal": names}}
		}
		people = append(people, csl{"literal": part})
	}
	return people
}
