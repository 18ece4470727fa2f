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

// Existing is an explainer that an article is added to.
type Existing struct {
	Project  fs.FS                                                               // its files
	Naming   func(kind explainer.Kind) (id, path func(string) string, err error) // the id of a title, and the path of an id
	IDs      func(kind explainer.Kind) *scaffold.IDs                             // the ids that are taken
	Names    map[string][]string                                                 // the paths of its entries, by [Folded] titles, synonyms and abbreviations
	Rejected map[string]string                                                   // titles of rejected drafts, by name: "actor:maria-lind"
	Sources  []byte                                                              // data/sources.yaml; nil when there is none
	Weight   int                                                                 // the highest of its sections
}

// Addition is what an article adds to an explainer that is there.
type Addition struct {
	Draft             // Files are new ones only, data/sources.yaml not among them
	Sources  []byte   // data/sources.yaml with the article's source at its end; nil when it has the source already
	Again    []string // titles of what the explainer has already, in the order of their paths
	Rejected []string // titles of candidates that were rejected before
}

// Folded is a name as [Existing.Names] has it: without capitals, accents and the white space around it.
func Folded(name string) string { return strings.Join(strings.Fields(fold(name)), " ") }

// Into makes of a draft what it adds to an explainer. Nothing that is there changes: sections and candidates get ids of their own, the
// text of the overview becomes a section with the article's title, and the settings are left out. Entries that the explainer has
// already, in these words or as a synonym, are found again and not added. The error is of ids.
func (d Draft) Into(e Existing) (Addition, error) {
	a := Addition{Draft: d}
	a.Files, a.Report = nil, slices.Clone(d.Report)
	source := a.addSource(d, e)
	moved := map[string]string{} // by path; empty: left out
	next := e.Weight/10*10 + 10
	ids := map[explainer.Kind]*scaffold.IDs{}
	for _, file := range d.Files {
		content := setSource(file.Content, source)
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
		id, path, err := e.Naming(kind)
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
		name := path(ids[kind].New(cmp.Or(id(title), kind.Name())))
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

// freePicture is the path for a picture: its own, or another one when a file of that name is there; empty for the same picture.
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

// redirect leads the links of a text to the sections and pictures of the draft that have got other paths.
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
	sourceLine = regexp.MustCompile(`(?m)^sources: \[` + sourceID + `\]$`)
)

// kindOf is the kind of an entry's file in a draft.
func kindOf(path string) (explainer.Kind, bool) {
	parts := strings.Split(path, "/")
	if len(parts) != 3 || parts[0] != "content" {
		return "", false
	}
	kind := explainer.Kind(parts[1])
	return kind, slices.Contains(explainer.Kinds(), kind)
}

// addSource finds a free id for the article's source, or the id of the same address among the explainer's sources.
func (a *Addition) addSource(d Draft, e Existing) (id string) {
	at := slices.IndexFunc(d.Files, func(f scaffold.File) bool { return f.Path == sourcesPath })
	if at < 0 {
		return sourceID
	}
	own := d.Files[at].Content
	type entry struct {
		ID  string `yaml:"id"`
		URL string `yaml:"URL"`
	}
	var mine, theirs []entry
	_ = yaml.Unmarshal(own, &mine) // what cannot be read has no id that could be taken; check tells of it
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

// setSource puts another id in the place of the article's source.
func setSource(content []byte, id string) []byte {
	return sourceLine.ReplaceAll(content, []byte("sources: ["+id+"]"))
}

// sectionOf makes a section of the text of an overview; nil when it has none.
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

// titleField reads a file's field title.
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

// textOfFile is what stands behind the front matter.
func textOfFile(content []byte) string {
	_, text, _ := bytes.Cut(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), []byte("\n---\n"))
	return strings.TrimSpace(string(text))
}

// find returns the path of the entry that has a title already, and of a section one with the same text; empty when there is none.
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
