// Package linker finds the words of the prose that a reader may want explained, and links them: the first mention of
// each entity on a page.
//
// A [Linker] is built once per language from all entities of an explainer. It is immutable, shared by all pages and
// used by many goroutines at once. [Linker.Find] reads a page's goldmark tree and returns the mentions with their places;
// [Linker.Link] does the same and puts ordinary link nodes around the first mentions, so that an automatic link is
// rendered like a link that an author wrote.
//
//	l, problems := linker.New(language.English, entities)
//	reading := l.Find(doc, source, linker.Options{Page: "/sections/new-push"})
//	// … later, on another parse of the same page:
//	l.Link(doc, source, linker.Options{Page: "/sections/new-push"}, reading)
//
// The files, in the order of the work:
//
//	extract.go, decode.go, rawhtml.go, shortcode.go
//	                the visible text of the tree as one string, and the node and source place of each byte
//	token/          words and sentences by UAX 29
//	tokenize.go     the words of a block of that text
//	normalise.go    one spelling for words that differ in typography only: NFKC, case folding, apostrophes, vowel signs
//	compile.go, spelling.go, casing.go, trie.go
//	                the forms of all entities as sequences of numbered words
//	vocabulary.go, possessive.go, memory.go
//	                the words of forms that a word of the text can be an inflection of, by internal/language
//	match.go, matcher.go
//	                the longest match, the first mention
//	judge.go, capitals.go, headline.go, neighbours.go, namesakes.go, cjk.go
//	                whether the words are the entity or its namesake: capitals, names within names
//	doubtful.go     mentions that may be wrong, for their author to settle
//	ambiguity.go    words that two entities claim
//	beside.go       summaries, key points and captions
//	tree.go         link nodes around the matches; no byte of the text changes
//	sentence.go, abbreviations.go
//	                the sentence around a mention
//	unknown.go, unknownname.go
//	                names that no entity explains
//
// A wrong link is worse than a missing one; where a judgement is close, nothing is linked.
package linker

import (
	"hash/maphash"
	"sync"

	"github.com/yuin/goldmark/ast"
	xlanguage "golang.org/x/text/language"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Entity is anything that prose can mention.
type Entity struct {
	ID            string // destination of its links: "term:nato", "actor:emmanuel-macron", "event:paris-summit"
	Forms         []Form // what it is called; none for what only an author links
	NoStem        bool   // match the listed forms only, not their inflections
	CaseSensitive bool   // match the forms' capitals as they are written
	NoAutolink    bool   // never linked by itself; its forms are taken all the same, so that nothing else links there
	Page          string // path of its own page, where it is never linked
	Actor         ActorKind
	Settled       bool // the author has read the doubtful mentions of its name
}

// ActorKind is the kind of an actor.
type ActorKind int

const (
	AnyActor ActorKind = iota // not known; also of entities that are no actors
	Person
	State
	Organisation
)

// Form is one spelling of an entity's name.
type Form struct {
	Text  string
	Kind  Kind
	Place problem.Place // where the author wrote it
}

// Kind says what a form is to its entity.
type Kind int

const (
	Title        Kind = iota // the title of the entity's file
	Abbreviation             // "NATO"
	Synonym                  // another name
	Inflection               // a form of a name that the author lists
	Date                     // the day of an event, in EDTF: mentioned where Options.Dates finds it written out
)

// String returns the kind as "nutgraf links" prints it.
func (k Kind) String() string {
	switch k {
	case Abbreviation:
		return "abbreviation"
	case Synonym:
		return "synonym"
	case Inflection:
		return "listed form"
	case Date:
		return "date"
	}
	return "title"
}

// Why is the relation between the words of a mention and the form that they matched.
type Why int

const (
	Same       Why = iota // the form itself, whatever its case and typography
	Possessive            // "NATO's"
	Attached              // with a prefix or particle that the language writes without a space: "والناتو"
	Stem                  // an inflection of the form, by the language's stemmer
	Explicit              // an author's own link
)

// Mention is a place in the prose where an entity is named.
type Mention struct {
	Entity   string // its ID
	Words    string // as in the text, character references resolved
	Start    int    // byte offset in the Markdown source at which the words start
	End      int    // byte offset at which they end; markup may lie between
	Form     Form   // the form that matched; zero for an author's own link
	Why      Why
	Linked   bool // it is the first on the page and carries the automatic link
	Above    int  // the number of the text above the prose (Options.Above, from 1) that Start and End are offsets of; 0 in the prose
	Explicit bool // the author linked it
	Doubt    Doubt

	Sentence                   string // plain text of the sentence around it, white space collapsed
	SentenceStart, SentenceEnd int    // where Words are in Sentence, in bytes
}

// Reason says for people why the words matched: "title", "stem of ceasefire", "link by the author".
func (m Mention) Reason() string {
	switch m.Why {
	case Explicit:
		return "link by the author"
	case Possessive:
		return "possessive of " + m.Form.Text
	case Attached:
		return "attached form of " + m.Form.Text
	case Stem:
		return "stem of " + m.Form.Text
	}
	return m.Form.Kind.String()
}

// Options are what the linker must know about the page it reads.
type Options struct {
	Page    string                         // path of the page; the entity whose page it is is not linked there
	ByHand  bool                           // only links that the author wrote are mentions
	Above   []Text                         // that readers meet above the prose, in their order
	NoLink  []string                       // IDs of entities that the author does not want linked on this page
	Places  func(offset int) problem.Place // says for people where a byte offset of the source is; may be nil
	Dates   func(text string) []Dated      // finds the dates written out in a text; may be nil
	Taken   []Span                         // what was between nolink tags, in a source from which the shortcodes are taken; nil for an author's own
	Written []string                       // in a source from which the shortcodes are taken: the tags that are written about, in order
}

// Span is a part of a source, in bytes.
type Span struct{ Start, End int }

// Dated is a date written out in a text.
type Dated struct {
	Start, End int    // in bytes
	Day        string // in EDTF, as the Date form of its event has it
}

// Reading is what was found on a page. It is a value without ties to the tree or the source.
type Reading struct {
	Mentions    []Mention         // in the order of the text
	Ambiguities []problem.Problem // words that can be forms of two entities, when Options.Places is set

	size    int    // length of the text that was read
	print   uint64 // its fingerprint
	matches []match
}

// Linker knows the entities of one language. It is safe for use by many goroutines.
type Linker struct {
	lang     *language.Language
	entities []Entity
	byID     map[string]int32
	byDay    map[string]int32 // the form of the one event of a day; unlinked where there are several
	byPage   map[string][]int32
	forms    []form
	words    vocabulary
	heads    language.Words // what long words of Korean forms begin with, as the prose may write a space there
	trie     trie
	seed     maphash.Seed
	pool     *sync.Pool // of *scratch
}

// New compiles the entities for pages of a language. The problems name forms that two entities claim (rule
// "form-is-unambiguous"); the linker works all the same and leaves these forms alone.
func New(lang xlanguage.Tag, entities []Entity) (*Linker, []problem.Problem) {
	l := &Linker{
		lang:     language.Of(lang),
		entities: entities,
		byID:     make(map[string]int32, len(entities)),
		byPage:   map[string][]int32{},
		seed:     maphash.MakeSeed(),
	}
	for i, e := range entities {
		if _, taken := l.byID[e.ID]; !taken {
			l.byID[e.ID] = int32(i)
		}
		if e.Page != "" {
			l.byPage[e.Page] = append(l.byPage[e.Page], int32(i))
		}
	}
	l.compile()
	l.pool = &sync.Pool{New: func() any { return newScratch() }}
	return l, l.ambiguities()
}

// Find returns the mentions of a page and leaves the tree as it is.
func (l *Linker) Find(doc ast.Node, source []byte, opt Options) *Reading {
	s := l.pool.Get().(*scratch)
	defer l.pool.Put(s)
	s.page.read(doc, source, opt)
	return l.readPage(s, source, opt)
}

// Link puts a link node with the entity's ID as its destination around the first mention of each entity and returns
// what it found. In the prose it links the first mention of an entity also where a text above the prose has one before it, which
// [AboveOf] tells; [CaptionOf] has the links of captions. It takes an earlier reading of the same page (nil for none): when the tree's text is still the one
// that was read, nothing is matched again. A tree is linked once; the second time nothing is added to it.
func (l *Linker) Link(doc ast.Node, source []byte, opt Options, earlier *Reading) *Reading {
	s := l.pool.Get().(*scratch)
	defer l.pool.Put(s)
	s.page.read(doc, source, opt)
	r := earlier
	if r == nil || r.size != len(s.page.text) || r.print != maphash.Bytes(l.seed, s.page.text) {
		r = l.readPage(s, source, opt)
	}
	if !sign(doc) {
		return r
	}
	for i := len(r.matches) - 1; i >= 0; i-- {
		m := r.matches[i]
		b := s.page.besideAt(m.start)
		if !m.linked && m.above == 0 || b != nil && b.above > 0 {
			continue
		}
		entity := l.entities[l.forms[m.form].entity].ID
		if b != nil {
			s.page.linkCaption(b, CaptionLink{m.start, m.end, entity, m.above})
			continue
		}
		if link := s.page.wrap(m.start, m.end, entity); link != nil && m.above > 0 {
			link.SetAttributeString(aboveAttribute, m.above)
		}
	}
	return r
}

// sign notes on a document that it is linked; it reports false when that was noted before.
func sign(doc ast.Node) bool {
	const note = "linked"
	d := doc.OwnerDocument()
	if d == nil {
		return true
	}
	if d.Meta()[note] == true {
		return false
	}
	d.AddMeta(note, true)
	return true
}
