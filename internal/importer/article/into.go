package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// Existing is an explainer to which an article is added.
type Existing struct {
	Project  fs.FS // its files
	Naming   func(kind explainer.Kind) (scaffold.Naming, error)
	IDs      func(kind explainer.Kind) *scaffold.IDs // the taken ids
	Names    map[string][]string                     // the paths of its entries, by [Folded] titles, synonyms and abbreviations
	Rejected map[string]string                       // titles of rejected drafts, by name: "actor:maria-lind"
	Sources  []byte                                  // data/sources.yaml; nil when there is none
	Weight   int                                     // the highest of its sections
}

// Addition holds the parts of an article that are new in an explainer.
type Addition struct {
	Draft             // new files only, without data/sources.yaml
	Sources  []byte   // data/sources.yaml with the article's source at its end; nil when it has the source already
	Again    []string // titles of entries that the explainer already has, in the order of their paths
	Rejected []string // titles of candidates that were rejected earlier
}

// Folded returns a name as a key of [Existing.Names]: without capitals, accents and surrounding white space.
func Folded(name string) string { return strings.Join(strings.Fields(fold(name)), " ") }

// Into returns what a draft adds to an explainer. Existing files do not change: sections and candidates get new ids, the
// text of the overview becomes a section with the article's title, and the settings are left out. An entry that the
// explainer has, by its title or as a synonym, is not added again. The returned error is one of naming.
func (d Draft) Into(e Existing) (Addition, error) {
	a := Addition{Draft: d}
	a.Files, a.Report = nil, slices.Clone(d.Report)
	source := a.addSource(d, e)
	sourceIDs := a.addCited(d, e)
	sourceIDs[sourceID] = source
	moved := map[string]string{} // new paths, by path; empty: left out
	next := e.Weight/10*10 + 10
	ids := map[explainer.Kind]*scaffold.IDs{}
	for _, file := range d.Files {
		content := setSources(file.Content, sourceIDs)
		if file.Path == scaffold.SettingsPath || file.Path == sourcesPath {
			moved[file.Path] = file.Path
			continue
		}
		kind, isEntry := kindOf(file.Path)
		if file.Path == overviewPath {
			if sameText(e.Project, overviewPath, content) {
				a.Again = append(a.Again, d.Title)
				moved[file.Path] = overviewPath
				continue
			}
			if content = sectionOf(d.Title, content, source); content == nil {
				moved[file.Path] = ""
				continue
			}
			kind, isEntry = explainer.KindSection, true
		}
		if !isEntry { // a picture
			name := e.freePicture(file)
			moved[file.Path] = name
			if name != "" {
				a.Files = append(a.Files, scaffold.File{Path: name, Content: file.Content})
			}
			continue
		}
		title := titleField(content)
		if path := e.find(kind, title, content); path != "" {
			a.Again = append(a.Again, title)
			moved[file.Path] = path
			continue
		}
		if kind != explainer.KindSection && e.wasRejected(kind, title) {
			a.Rejected = append(a.Rejected, title)
			moved[file.Path] = ""
			continue
		}
		naming, err := e.Naming(kind)
		if err != nil {
			return Addition{}, err
		}
		if kind == explainer.KindSection {
			content = weightLine.ReplaceAll(content, []byte("weight: "+strconv.Itoa(next)))
			next += 10
		}
		if ids[kind] == nil {
			ids[kind] = e.IDs(kind)
		}
		name := naming.Path(ids[kind].New(cmp.Or(naming.ID(title), kind.Name())))
		moved[file.Path] = name
		a.Files = append(a.Files, scaffold.File{Path: name, Content: content})
	}
	for i, file := range a.Files {
		if strings.HasSuffix(file.Path, ".md") {
			a.Files[i].Content = redirect(file.Content, moved)
		}
	}
	for i, origin := range a.Report {
		if path, is := moved[origin.Path]; is {
			a.Report[i].Path = path
		}
	}
	return a, nil
}

// freePicture returns the path for a picture: its own, or a free one when a file of that name exists; empty when that file
// is the same picture.
func (e Existing) freePicture(file scaffold.File) string {
	ending := path.Ext(file.Path)
	name := file.Path
	for n := 2; ; n++ {
		there, err := fs.ReadFile(e.Project, name)
		if errors.Is(err, fs.ErrNotExist) {
			return name
		}
		if err == nil && bytes.Equal(there, file.Content) {
			return ""
		}
		name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(file.Path, ending), n, ending)
	}
}

// redirect rewrites the links of a text to sections and pictures of the draft whose paths changed.
func redirect(content []byte, moved map[string]string) []byte {
	address := func(name string) string {
		if picture, ok := strings.CutPrefix(name, "assets/"); ok {
			return "](" + picture
		}
		return "](/sections/" + strings.TrimSuffix(path.Base(name), ".md") + "/"
	}
	var pairs []string
	for _, from := range slices.Sorted(maps.Keys(moved)) {
		to := moved[from]
		isLinked := strings.HasPrefix(from, "content/sections/") || strings.HasPrefix(from, "assets/")
		if isLinked && to != "" && to != from && to != overviewPath {
			pairs = append(pairs, address(from), address(to))
		}
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(content)))
}

const (
	overviewPath = "content/_index.md"
	sourcesPath  = "data/sources.yaml"
)

var (
	weightLine = regexp.MustCompile(`(?m)^weight: \d+$`)
	sourceLine = regexp.MustCompile(`(?m)^sources: \[[^\[\]\n]*\]$`)
	sourceLink = regexp.MustCompile(`\]\(source:[^()\s]+\)`)
)

// kindOf returns the kind of an entry's file in a draft.
func kindOf(path string) (explainer.Kind, bool) {
	parts := strings.Split(path, "/")
	if len(parts) != 3 || parts[0] != "content" {
		return "", false
	}
	kind := explainer.Kind(parts[1])
	return kind, slices.Contains(explainer.Kinds(), kind)
}

// addSource returns a free id for the article's source, or the id of an existing source with the same address.
func (a *Addition) addSource(d Draft, e Existing) (id string) {
	at := slices.IndexFunc(d.Files, func(f scaffold.File) bool { return f.Path == sourcesPath })
	if at < 0 {
		return sourceID
	}
	own := d.own
	if own == nil {
		own = d.Files[at].Content
	}
	type entry struct {
		ID  string `yaml:"id"`
		URL string `yaml:"URL"`
	}
	var mine, theirs []entry
	_ = yaml.Unmarshal(own, &mine) // an unreadable source has no id that could be taken; check reports it
	_ = yaml.Unmarshal(e.Sources, &theirs)
	taken := map[string]bool{}
	for _, known := range theirs {
		taken[known.ID] = true
		if len(mine) > 0 && known.URL != "" && known.URL == mine[0].URL {
			return known.ID
		}
	}
	id = sourceID
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", sourceID, n)
	}
	own = bytes.Replace(own, []byte("- id: "+sourceID+"\n"), []byte("- id: "+id+"\n"), 1)
	before := e.Sources
	if len(before) > 0 && !bytes.HasSuffix(before, []byte("\n")) {
		before = append(slices.Clone(before), '\n')
	}
	a.Sources = slices.Concat(before, own)
	return id
}

// addCited adds the works that the article cites, and returns the id of each by its id in the draft. An existing work keeps
// its id.
func (a *Addition) addCited(d Draft, e Existing) map[string]string {
	ids := map[string]string{}
	if len(d.cited) == 0 {
		return ids
	}
	before := e.Sources
	if a.Sources != nil {
		before = a.Sources
	}
	content, found, problems := addReferences(before, d.cited)
	if len(problems) == 0 && !bytes.Equal(content, e.Sources) {
		a.Sources = content
	}
	for i, ref := range d.cited {
		ids[ref.id] = found[i]
	}
	return ids
}

// setSources replaces the draft's ids of sources, in fields and in links.
func setSources(content []byte, ids map[string]string) []byte {
	other := func(id string) string { return cmp.Or(ids[id], id) }
	content = sourceLine.ReplaceAllFunc(content, func(line []byte) []byte {
		given := strings.Split(strings.TrimSuffix(strings.TrimPrefix(string(line), "sources: ["), "]"), ", ")
		for i, id := range given {
			given[i] = other(id)
		}
		return []byte("sources: [" + strings.Join(given, ", ") + "]")
	})
	return sourceLink.ReplaceAllFunc(content, func(link []byte) []byte {
		id := strings.TrimSuffix(strings.TrimPrefix(string(link), "](source:"), ")")
		return []byte("](source:" + other(id) + ")")
	})
}

// sectionOf makes a section from the text of an overview; nil when it has none.
func sectionOf(title string, overview []byte, source string) []byte {
	text := textOfFile(overview)
	if text == "" {
		return nil
	}
	var p page
	p.field("title", scaffold.Quote(title), "")
	p.field("weight", "10", "")
	p.field("sources", "["+source+"]", "")
	p.body = []string{text}
	return p.content()
}

// titleField reads the field title of a file.
func titleField(content []byte) string {
	var fields struct {
		Title string `yaml:"title"`
	}
	front, _, _ := bytes.Cut(bytes.TrimPrefix(content, []byte("---\n")), []byte("\n---\n"))
	if yaml.Unmarshal(front, &fields) != nil {
		return ""
	}
	return fields.Title
}

// textOfFile returns the text below the front matter.
func textOfFile(content []byte) string {
	_, text, _ := bytes.Cut(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), []byte("\n---\n"))
	return strings.TrimSpace(string(text))
}

// find returns the path of an existing entry with a title, and for a section also the same text; empty when there is none.
func (e Existing) find(kind explainer.Kind, title string, content []byte) string {
	for _, path := range e.Names[Folded(title)] {
		if kind != explainer.KindSection || sameText(e.Project, path, content) {
			return path
		}
	}
	return ""
}

// sameText reports whether a file of the project has the same text as content.
func sameText(project fs.FS, path string, content []byte) bool {
	there, err := fs.ReadFile(project, path)
	return err == nil && textOfFile(there) == textOfFile(content)
}

// wasRejected reports whether a draft of the kind and the title was rejected.
func (e Existing) wasRejected(kind explainer.Kind, title string) bool {
	for name, rejected := range e.Rejected {
		if strings.HasPrefix(name, kind.Scheme()+":") && Folded(rejected) == Folded(title) {
			return true
		}
	}
	return false
}
