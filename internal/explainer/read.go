package explainer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark"
)

// Read reads a project: its content in each of the languages, the first of which is the default one, and its sources,
// which all languages share. It returns one Explainer a language, in their order, with all that could be read, and
// every problem, sorted by place. The error is the machine's: a file that cannot be read.
func Read(project fs.FS, languages []Language) ([]*Explainer, []problem.Problem, error) {
	return new(Reader).Read(project, languages)
}

// Read is the package's Read; of the files that have not changed since the last time it knows what they say.
func (r *Reader) Read(project fs.FS, languages []Language) ([]*Explainer, []problem.Problem, error) {
	if len(languages) == 0 {
		languages = []Language{{Code: "en"}}
	}
	finder := &finder{languages: languages}
	if err := finder.find(project); err != nil {
		return nil, nil, fmt.Errorf("read project: %w", err)
	}
	pages, err := r.readPages(project, languages, finder.files)
	if err != nil {
		return nil, nil, fmt.Errorf("read project: %w", err)
	}
	sources, problems, err := r.readSources(project)
	if err != nil {
		return nil, nil, fmt.Errorf("read project: %w", err)
	}
	problems = append(problems, finder.problems...)
	explainers := make([]*Explainer, len(languages))
	builders := make([]*builder, len(languages))
	for i, language := range languages {
		own := slices.DeleteFunc(slices.Clone(pages), func(p *page) bool { return p.file.language != i })
		builders[i] = &builder{language: language, sources: sources}
		explainers[i] = builders[i].build(own)
		explainers[i].Files = kept(finder.published, pages)
		problems = append(problems, builders[i].problems...)
	}
	problems = append(problems, judgeAddresses(builders, pages)...)
	problems = append(problems, judgeFiles(finder.published, builders)...)
	problems = append(problems, judgeImages(project, languages, pages)...)
	for _, p := range pages {
		problems = append(problems, p.fields.problems...)
		problems = append(problems, p.problems...)
	}
	return explainers, problem.Sort(problems), nil
}

// readPages reads the files side by side. The pages come in the order of the files.
func (r *Reader) readPages(project fs.FS, languages []Language, files []file) ([]*page, error) {
	pages := make([]*page, len(files))
	failures := make([]error, len(files))
	markdown := make([]goldmark.Markdown, len(languages))
	for i, language := range languages {
		markdown[i] = NewMarkdown(language.Code)
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				if pages[i] = r.pages[files[i].path]; pages[i] == nil || pages[i].file != files[i] {
					pages[i], failures[i] = readPage(project, files[i], languages[files[i].language].Code, markdown[files[i].language])
				}
			}
		})
	}
	workers.Wait()
	if err := errors.Join(failures...); err != nil {
		return nil, err
	}
	r.keep(pages)
	return pages, nil
}

// page is one file as it was read, before it knows the others.
type page struct {
	file     file
	language string
	document *Document
	fields   *fields
	isCut    bool // into front matter and body
	draft    bool
	holds    any // what it is in the model; nil for a draft
	mentions []mention
	links    []pageLink
	images   []image
	wikis    []wiki
	silences []problem.Silence
	problems []problem.Problem
}

func readPage(project fs.FS, file file, language string, markdown goldmark.Markdown) (*page, error) {
	content, err := readAtMost(project, file.path, largestPage)
	if err != nil {
		return nil, err
	}
	p := &page{file: file, language: language, document: &Document{Path: file.path, Content: content}}
	p.read(markdown)
	return p, nil
}

// readAtMost reads a file up to one byte more than most, whatever its size was when it was found.
func readAtMost(project fs.FS, name string, most int64) ([]byte, error) {
	opened, err := project.Open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	var content bytes.Buffer
	if info, err := opened.Stat(); err == nil {
		content.Grow(int(min(info.Size(), most)) + bytes.MinRead) // in one piece
	}
	if _, err := content.ReadFrom(io.LimitReader(opened, most+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return content.Bytes(), nil
}

func (p *page) add(rule string, place problem.Place, message, fix string) {
	p.problems = append(p.problems, problem.New(rule, place, message, fix))
}

// read takes the page apart. Of a page that cannot be read, for its bytes or its size, the id and what was read until
// then stay.
func (p *page) read(markdown goldmark.Markdown) {
	d := p.document
	p.fields = newFields(value{place: problem.Place{Path: d.Path, Line: 1, Column: 1}}, nil, "")
	isWhole := p.readParts()
	if isWhole {
		d.Tree = Parse(markdown, d.Body())
	} else {
		d.Tree = Parse(markdown, nil)
	}
	if p.draft {
		p.fields.problems = nil // what is not published may be unfinished
		return
	}
	p.holds, p.silences = p.hold(), p.fields.silences("silence")
	p.judgePlainFields()
	if isWhole {
		p.judgeBody()
	}
}

// readParts reads the front matter. It reports whether the body can be parsed.
func (p *page) readParts() bool {
	d := p.document
	if p.problems = judgeContent(d.Path, d.Content, largestPage); len(p.problems) > 0 {
		d.Content = nil
		return false
	}
	front, problems := cut(d.Path, d.Content)
	p.problems = problems
	d.BodyOffset = front.bodyOffset
	if p.isCut = len(problems) == 0; p.isCut {
		p.readFront(front)
	}
	p.draft = p.fields.flag("draft", false)
	heavy := weigh(d)
	if !p.draft {
		p.problems = append(p.problems, heavy...)
	}
	return len(heavy) == 0
}

func (p *page) readFront(front front) {
	d := p.document
	if len(front.yaml) > largestFront {
		p.add(RuleFileIsSmallEnough, problem.Place{Path: d.Path, Line: front.firstLine, Column: 1},
			fmt.Sprintf("the front matter is larger than %d KB", largestFront>>10), "write text below it")
		return
	}
	v, problems := readYAML(d.Path, front.firstLine, front.yaml)
	p.problems = append(p.problems, problems...)
	switch {
	case len(problems) > 0:
		return
	case v.shape != mapping && v.shape != nothing:
		p.add(RuleFrontMatterParses, v.place, "the front matter is "+v.said()+", not fields", `write a field a line: title: "…"`)
		return
	}
	p.fields = newFields(v, fieldsOf(p.file.kind), p.file.what())
	d.places = places(v)
}

// places notes where each field and each item of a list stands.
func places(front value) map[string]problem.Place {
	found := make(map[string]problem.Place, len(front.fields))
	for _, given := range front.fields {
		found[given.key] = given.value.place
		for i, item := range given.value.items {
			found[itemName(given.key, i)] = item.place
		}
	}
	return found
}

func itemName(field string, i int) string { return fmt.Sprintf("%s[%d]", field, i) }

// what names the kind of the file in messages.
func (f file) what() string {
	switch f.kind {
	case kindOverview:
		return "the overview"
	case KindSection:
		return "a section"
	case KindTerm:
		return "a term"
	case KindEvent:
		return "an event"
	case KindActor:
		return "an actor"
	}
	return "the page of a list"
}

func isNotExist(err error) bool { return errors.Is(err, fs.ErrNotExist) }
