package article

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

// Folder is a folder of Markdown: a site of Hugo, Jekyll, MkDocs or Docusaurus, a vault of Obsidian, a book of MyST or mdBook.
type Folder struct {
	Name     string // for problems and the report
	Files    fs.FS
	Language string // BCP 47; empty: as in the files, else detected from their words
	URL      string
	Fetch    func(ctx context.Context, address string) ([]byte, error)
}

// mostPages is the most files of a folder that become sections.
const mostPages = mostSections

// document is a file of the folder.
type document struct {
	path   string
	body   string
	front  datatree.Node
	title  string
	id     string // of its section; empty for the overview
	weight float64
	reader *reader
	level  int

	headings []folderHeading // made on the first request
}

// folderHeading is a heading of a file, as links name it.
type folderHeading struct {
	words, id string
	given     string // its id in the imported site; empty without one
}

// ImportFolder drafts an explainer with a section for each file, in the order of the site's own navigation. It redirects
// links between files to the sections, and copies pictures.
func ImportFolder(ctx context.Context, folder Folder) (Draft, []problem.Problem, error) {
	if _, err := language.Parse(folder.Language); err != nil && folder.Language != "" {
		return Draft{}, nil, fmt.Errorf("%q is not a language code: write a BCP 47 code, as in en, uk or pt-BR", folder.Language)
	}
	im := &folderImport{folder: folder, byPath: map[string]*document{}, byName: map[string]*document{}}
	if err := im.find(); err != nil {
		return Draft{}, nil, fmt.Errorf("read %s: %w", folder.Name, err)
	}
	if len(im.documents) == 0 {
		im.add(RuleArticleHasText, folder.Name, "the folder has no Markdown in it", "give the folder that holds the texts, such as content/ or docs/")
	}
	if len(im.documents) > mostPages {
		im.add(RuleArticleIsSmallEnough, folder.Name, fmt.Sprintf("the folder has %d pages of Markdown", len(im.documents)), fmt.Sprintf("give a folder with at most %d", mostPages))
	}
	if len(im.problems) > 0 {
		return Draft{}, im.problems, nil
	}
	im.order()
	whole := &reader{path: folder.Name, article: Input{Name: folder.Name, Language: folder.Language, URL: folder.URL, Format: Markdown, Fetch: folder.Fetch}, ctx: ctx, unit: "line"}
	im.name(whole)
	for _, d := range im.documents {
		if err := im.read(ctx, whole, d); err != nil {
			return Draft{}, nil, err
		}
	}
	if len(whole.problems) == 0 {
		whole.judge()
	}
	if len(whole.problems) > 0 {
		return Draft{}, whole.problems, nil
	}
	w := &writer{reader: whole, outline: im.outline(whole), scribe: newScribe(), ids: map[explainer.Kind]*scaffold.IDs{}}
	w.scribe.noAlt = w.outline.title.text
	draft := w.draft()
	problems, err := w.repair(draft.Files, whole.language())
	problems = append(problems, w.problems...)
	draft.Report = w.sortedReport()
	if err != nil {
		return Draft{}, nil, fmt.Errorf("read draft of %s: %w", folder.Name, err)
	}
	if problem.HasErrors(problems) {
		return Draft{Report: draft.Report, unit: draft.unit}, w.ofArticle(problems, draft.Files), nil
	}
	return draft, problems, nil
}

type folderImport struct {
	folder    Folder
	documents []*document
	byPath    map[string]*document // "guide/start.md"
	byName    map[string]*document // "start", in small letters: the names of a vault's notes
	pictures  map[string]string    // path of each picture, by its name in small letters
	problems  []problem.Problem
	root      string // the folder of the texts, such as "content"
}

func (im *folderImport) add(rule *problem.Rule, place, message, fix string) {
	im.problems = append(im.problems, problem.New(rule, problem.Place{Path: place}, message, fix))
}

// isOther reports whether a folder has no texts of an author: programs, themes, build results.
func isOther(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") && name != "_posts" && name != "_docs" && name != "_pages" ||
		slices.Contains([]string{"node_modules", "themes", "layouts", "archetypes", "public", "build", "dist", "site", "vendor", "i18n", "includes", "overrides", "templates"}, name)
}

var isPage = regexp.MustCompile(`(?i)\.(md|mdx|markdown|qmd)$`)
var isPicture = regexp.MustCompile(`(?i)\.(png|jpe?g|gif|webp|svg|avif)$`)

// find lists the texts and pictures. A site has its texts in a folder of their own.
func (im *folderImport) find() error {
	im.pictures = map[string]string{}
	im.root = "."
	for _, site := range []struct{ mark, folder string }{
		{"hugo.toml", "content"}, {"hugo.yaml", "content"}, {"config.toml", "content"}, {"mkdocs.yml", "docs"}, {"mkdocs.yaml", "docs"}, {"docusaurus.config.js", "docs"},
		{"docusaurus.config.ts", "docs"}, {"book.toml", "src"},
	} {
		if _, err := fs.Stat(im.folder.Files, site.mark); err != nil {
			continue
		}
		if info, err := fs.Stat(im.folder.Files, site.folder); err == nil && info.IsDir() {
			im.root = site.folder
			break
		}
	}
	return fs.WalkDir(im.folder.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return err
		case entry.IsDir() && name != "." && isOther(entry.Name()):
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return nil
		case isPicture.MatchString(name):
			if known := im.pictures[strings.ToLower(path.Base(name))]; known == "" || len(name) < len(known) {
				im.pictures[strings.ToLower(path.Base(name))] = name
			}
			return nil
		}
		isText := isPage.MatchString(name) && (im.root == "." || strings.HasPrefix(name, im.root+"/"))
		if base := strings.ToUpper(entry.Name()); !isText || base == "SUMMARY.MD" || base == "_SIDEBAR.MD" || base == "LICENSE.MD" || base == "404.MD" || base == "CONTRIBUTING.MD" || base == "CHANGELOG.MD" || base == "CODE_OF_CONDUCT.MD" {
			return nil
		}
		if len(im.documents) > mostPages {
			return fs.SkipAll
		}
		return im.take(name)
	})
}

// take reads a file's front matter and title.
func (im *folderImport) take(name string) error {
	content, err := im.open(name, largestText)
	if err != nil {
		return err
	}
	d := &document{path: name, body: string(content), weight: 1e9}
	_, body, front, _ := frontOf(strings.ReplaceAll(strings.TrimPrefix(string(content), "\ufeff"), "\r\n", "\n"))
	d.front = front
	d.title = oneLine(valueOf(front, "title", "sidebar_label", "linktitle").Text)
	if heading := regexp.MustCompile(`(?m)^#[ \t]+(.+?)[ \t]*#*$|^(\S.*)\n=+[ \t]*$`).FindStringSubmatch(body); d.title == "" && heading != nil {
		d.title = plainHeading(heading[1] + heading[2])
	}
	if d.title == "" {
		base := nameWithoutEnding(path.Base(name))
		if strings.EqualFold(base, "index") || strings.EqualFold(base, "readme") || base == "_index" {
			base = cmp.Or(path.Base(path.Dir(name)), base)
		}
		base = regexp.MustCompile(`^\d+[-_. ]+(\D)`).ReplaceAllString(base, "$1")
		d.title = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(base))
	}
	for _, key := range []string{"weight", "sidebar_position", "nav_order", "order", "position"} {
		if n, err := strconv.ParseFloat(strings.TrimSpace(front.Get(key).Text), 64); err == nil {
			d.weight = n
			break
		}
	}
	im.documents = append(im.documents, d)
	im.byPath[name] = d
	key := strings.ToLower(nameWithoutEnding(path.Base(name)))
	if im.byName[key] == nil {
		im.byName[key] = d
	}
	return nil
}

// plainHeading returns a heading's text without attributes, links and emphasis.
func plainHeading(text string) string {
	text = regexp.MustCompile(`[ \t]*\{[#.:][^{}]*\}[ \t]*$`).ReplaceAllString(text, "")
	text = regexp.MustCompile(`!?\[([^\]]*)\]\([^()]*\)`).ReplaceAllString(text, "$1")
	return oneLine(strings.NewReplacer("**", "", "__", "", "`", "", "*", "").Replace(text))
}

func (im *folderImport) open(name string, most int64) ([]byte, error) {
	file, err := im.folder.Files.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most+1))
}

// order sorts the files by the site's navigation. Files outside it, or all without one, are sorted by weight, then by name,
// with a folder's own page first.
func (im *folderImport) order() {
	place := map[*document]int{}
	for _, name := range im.navigation() {
		if d := im.at(name); d != nil && place[d] == 0 {
			place[d] = len(place) + 1
		}
	}
	key := func(d *document) (string, bool) {
		base := strings.ToLower(nameWithoutEnding(path.Base(d.path)))
		return path.Dir(d.path), base == "index" || base == "readme" || base == "_index"
	}
	places := im.categories()
	slices.SortStableFunc(im.documents, func(a, b *document) int {
		if pa, pb := cmp.Or(place[a], 1<<30), cmp.Or(place[b], 1<<30); pa != pb {
			return pa - pb
		}
		dirA, indexA := key(a)
		dirB, indexB := key(b)
		if dirA == dirB {
			if indexA != indexB {
				return map[bool]int{true: -1, false: 1}[indexA]
			}
			return cmp.Or(cmp.Compare(a.weight, b.weight), naturalOrder(a.path, b.path))
		}
		return naturalOrder(places(dirA)+"/", places(dirB)+"/")
	})
}

// categories returns a function for the sort key of a folder: its position in Docusaurus's _category_.json, then its name.
// Folders without a position come last.
func (im *folderImport) categories() func(dir string) string {
	known := map[string]string{}
	isAny := false
	for _, d := range im.documents {
		for dir := path.Dir(d.path); dir != "." && known[dir] == ""; dir = path.Dir(dir) {
			known[dir] = fmt.Sprintf("%012d ", 999_999_999)
			for _, name := range []string{"_category_.json", "_category_.yml", "_category_.yaml"} {
				content, err := im.open(path.Join(dir, name), largestText)
				if err != nil {
					continue
				}
				root, err := datatree.YAML(content) // JSON is YAML
				if n, failed := strconv.ParseFloat(root.Get("position").Text, 64); err == nil && failed == nil && n >= 0 && n < 1e6 {
					known[dir], isAny = fmt.Sprintf("%012d ", int(n*100)), true
				}
			}
		}
	}
	return func(dir string) string {
		if !isAny {
			return dir
		}
		return placedName(known, dir)
	}
}

// placedName returns the path of a folder with each name behind its position.
func placedName(known map[string]string, dir string) string {
	if dir == "." {
		return dir
	}
	return path.Join(placedName(known, path.Dir(dir)), known[dir]+path.Base(dir))
}

var numbers = regexp.MustCompile(`\d+`)

// naturalOrder compares names; numbers in them count by value.
func naturalOrder(a, b string) int {
	padded := func(text string) string {
		return numbers.ReplaceAllStringFunc(strings.ToLower(text), func(n string) string { return strings.Repeat("0", max(0, 12-len(n))) + n })
	}
	return cmp.Compare(padded(a), padded(b))
}

// navigation returns the files of the site's own list, in its order.
func (im *folderImport) navigation() []string {
	var names []string
	add := func(dir, name string) {
		if name != "" && !strings.Contains(name, "://") {
			names = append(names, path.Join(dir, name))
		}
	}
	var visit func(dir string, n datatree.Node)
	visit = func(dir string, n datatree.Node) {
		if n.Kind == datatree.Scalar {
			add(dir, n.Text)
		}
		for _, item := range n.Items {
			visit(dir, item)
		}
		for _, f := range n.Fields {
			if f.Name != "title" && f.Name != "caption" && f.Name != "format" && f.Name != "url" && f.Name != "numbered" {
				visit(dir, f.Value)
			}
		}
	}
	for _, file := range []struct{ name, dir, key string }{{"mkdocs.yml", im.root, "nav"}, {"mkdocs.yaml", im.root, "nav"}, {"_toc.yml", ".", ""}, {"myst.yml", ".", "toc"}} {
		content, err := im.open(file.name, largestText)
		if err != nil {
			continue
		}
		root, err := datatree.YAML(content)
		if err != nil {
			continue
		}
		switch {
		case file.key == "toc":
			root = root.Get("project").Get("toc")
		case file.key != "":
			root = root.Get(file.key)
		}
		visit(file.dir, root)
	}
	for _, name := range []string{path.Join(im.root, "SUMMARY.md"), path.Join(im.root, "_sidebar.md")} {
		if content, err := im.open(name, largestText); err == nil {
			for _, m := range regexp.MustCompile(`\]\(<?([^()<>\s]+)>?\)`).FindAllStringSubmatch(string(content), -1) {
				add(im.root, m[1])
			}
		}
	}
	for _, name := range []string{"sidebars.js", "sidebars.ts"} { // each string that names a file counts, in the order of the menu
		if content, err := im.open(name, largestText); err == nil {
			for _, m := range quotedName.FindAllStringSubmatch(scriptComment.ReplaceAllString(string(content), "$1"), -1) {
				add(im.root, m[1]+m[2])
			}
		}
	}
	return names
}

var (
	quotedName    = regexp.MustCompile(`'([\w./-]+)'|"([\w./-]+)"`)
	scriptComment = regexp.MustCompile(`(?m)/\*(?s:.*?)\*/|(^|\s)//.*$`)
)

// at returns the file that a path names, with or without its ending; nil when there is none.
func (im *folderImport) at(name string) *document {
	name = strings.TrimPrefix(path.Clean(name), "/")
	for _, candidate := range []string{name, name + ".md", name + ".mdx", name + ".markdown", name + "/index.md", name + "/_index.md", name + "/README.md", name + "/index.mdx",
		strings.TrimSuffix(name, ".html") + ".md", regexp.MustCompile(`(?i)\.ipynb$`).ReplaceAllString(name, ".md")} {
		if d := im.byPath[candidate]; d != nil {
			return d
		}
	}
	return nil
}

// name gives each section its id, the same that the writer will give it.
func (im *folderImport) name(whole *reader) {
	var text strings.Builder
	for i, d := range im.documents {
		base := strings.ToLower(path.Base(d.path))
		isRoot := path.Dir(d.path) == im.root || path.Dir(d.path) == "."
		if declared := valueOf(d.front, "lang", "language", "locale").Text; declared != "" && whole.meta.language == "" {
			whole.meta.language = declared
		}
		if text.Len() < 20_000 {
			text.WriteString(plainProse(d.body) + "\n")
		}
		if isRoot && (base == "index.md" || base == "_index.md" || base == "readme.md" || base == "index.mdx") && (i == 0 || d == im.documents[0]) {
			d.level = -1 // the overview
		}
	}
	whole.settleLanguage(text.String())
	w := &writer{reader: whole, ids: map[explainer.Kind]*scaffold.IDs{}}
	for _, d := range im.documents {
		if d.level == 0 {
			d.id = strings.TrimSuffix(path.Base(w.path(explainer.KindSection, d.title)), ".md")
		}
	}
}

var notProse = regexp.MustCompile("(?s)^(?:---|\\+\\+\\+)\\n.*?\\n(?:---|\\+\\+\\+)\\n|```.*?```|`[^`]*`|\\{[{%].*?[%}]\\}|<[^>]*>|\\]\\([^)]*\\)|https?://\\S+")

// plainProse returns a text without front matter, code and addresses, which belong to no language.
func plainProse(body string) string { return notProse.ReplaceAllString(body, " ") }

// read reads the blocks of a file, and gives its notes numbers that no other file has.
func (im *folderImport) read(ctx context.Context, whole *reader, d *document) error {
	dir := path.Dir(d.path)
	r := &reader{article: Input{
		Name: path.Join(im.folder.Name, d.path), Content: []byte(d.body), Format: Markdown, Language: whole.language(), Fetch: im.folder.Fetch,
		Beside: func(name string) ([]byte, error) { return im.picture(dir, name) },
	}, ctx: ctx, pictureIDs: whole.pictureIDs, languageFrom: whole.languageFrom, tag: whole.tag}
	r.internal = func(address string) string {
		if strings.HasPrefix(address, "#") { // a heading of the same file
			if fragment := d.fragment(address[1:]); fragment != "" {
				return d.address() + fragment
			}
			return ""
		}
		return im.sectionOf(dir, address)
	}
	if err := r.read(ctx); err != nil {
		return err
	}
	if len(r.problems) == 0 {
		r.takeReferences()
	}
	whole.pictureIDs = r.pictureIDs
	whole.references = append(whole.references, r.references...)
	offset := len(whole.notes)
	move := func(node *html.Node) {
		for n := range node.Descendants() {
			if n.Data == noteElement && n.Type == html.ElementNode {
				label, _ := strconv.Atoi(webpage.Attribute(n, "label"))
				n.Attr = []html.Attribute{{Key: "label", Val: strconv.Itoa(label + offset)}}
			}
		}
	}
	for i := range r.blocks {
		if len(notesIn(r.blocks[i].node)) > 0 {
			move(r.blocks[i].node)
			r.blocks[i].text = textOf(r.blocks[i].node)
		}
	}
	for _, n := range r.notes {
		move(n.node)
		label, _ := strconv.Atoi(n.label)
		n.label = strconv.Itoa(label + offset)
	}
	for i := range r.left {
		r.left[i].What = d.path + ": " + r.left[i].What
	}
	whole.notes = append(whole.notes, r.notes...)
	whole.pictures = append(whole.pictures, r.pictures...)
	whole.files = append(whole.files, r.files...)
	whole.left = append(whole.left, r.left...)
	whole.problems = append(whole.problems, r.problems...)
	whole.blocks = append(whole.blocks, r.blocks...)
	if d.level < 0 {
		whole.meta = r.meta
	}
	d.reader = r
	return nil
}

// picture reads a picture that a text names by a path from its own folder, from the site's root or one of its asset
// folders, or by its name alone.
func (im *folderImport) picture(dir, name string) ([]byte, error) {
	name = strings.TrimPrefix(name, "/")
	for _, base := range []string{dir, im.root, ".", "static", "assets", "public", "source", path.Join(im.root, "assets")} {
		if candidate := path.Join(base, name); fs.ValidPath(candidate) && isPicture.MatchString(candidate) {
			if content, err := im.open(candidate, largestPicture); err == nil {
				return content, nil
			}
		}
	}
	if known := im.pictures[strings.ToLower(path.Base(name))]; known != "" {
		return im.open(known, largestPicture)
	}
	return nil, fs.ErrNotExist
}

// sectionOf returns the address of the section to which a file's link leads; empty when there is none.
func (im *folderImport) sectionOf(dir, address string) string {
	if rest, ok := strings.CutPrefix(address, wikiScheme); ok {
		name, err := url.PathUnescape(rest)
		if err != nil {
			return ""
		}
		name, heading, _ := strings.Cut(name, "#")
		d := cmp.Or(im.at(name), im.byName[strings.ToLower(path.Base(strings.TrimSuffix(name, ".md")))])
		return d.addressOf(heading)
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host != "" || parsed.Scheme != "" || parsed.Path == "" {
		return ""
	}
	name := parsed.Path
	candidates := []string{path.Join(dir, name), path.Join(im.root, name), path.Join(dir, "..", name)}
	if strings.HasPrefix(name, "/") {
		candidates = []string{path.Join(im.root, name), name, path.Join(im.root, strings.TrimPrefix(name, "/docs/"))}
	}
	for _, candidate := range candidates {
		if d := im.at(candidate); d != nil {
			return d.addressOf(parsed.Fragment)
		}
	}
	return im.byName[strings.ToLower(nameWithoutEnding(path.Base(name)))].onlyFor(path.Ext(name))
}

// onlyFor returns the address for a link that names the file with its ending.
func (d *document) onlyFor(ending string) string {
	if !isPage.MatchString("x" + ending) {
		return ""
	}
	return d.address()
}

// address returns the address of the document's page.
func (d *document) address() string {
	switch {
	case d == nil:
		return ""
	case d.level < 0:
		return "/"
	}
	return "/" + string(explainer.KindSection) + "/" + d.id + "/"
}

// addressOf returns the address of the document's page, with the fragment of a heading if its text has the heading.
func (d *document) addressOf(heading string) string {
	if d == nil {
		return ""
	}
	return d.address() + d.fragment(heading)
}

var headingLine = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$`)
var headingID = regexp.MustCompile(`\{[^{}]*#([^\s{}]+)[^{}]*\}[ \t]*$`)

// fragment returns the fragment of one of the document's headings on its page, by the heading's words, its id or its id in
// the imported site; empty when there is none, as for the title.
func (d *document) fragment(wanted string) string {
	if wanted = strings.TrimPrefix(wanted, "#"); wanted == "" {
		return ""
	}
	if d.headings == nil {
		d.headings = headingsOf(codeFence.ReplaceAllString(d.body, ""), d.title)
	}
	for _, h := range d.headings {
		if wanted == h.id || strings.EqualFold(wanted, h.words) || h.given == wanted || strings.Trim(wanted, "-") == strings.Trim(h.id, "-") {
			return "#" + h.id
		}
	}
	return ""
}

// headingsOf returns the headings of a text, without those that are its title.
func headingsOf(body, title string) []folderHeading {
	headings := []folderHeading{}
	ids := markdown.NewIDs()
	for _, m := range headingLine.FindAllStringSubmatch(body, -1) {
		h := folderHeading{words: plainHeading(m[1])}
		if h.words == title {
			continue
		}
		h.id = ids.Of(h.words)
		if given := headingID.FindStringSubmatch(m[1]); given != nil {
			h.given = given[1]
		}
		headings = append(headings, h)
	}
	return headings
}

var codeFence = regexp.MustCompile("(?ms)^ {0,3}```.*?^ {0,3}```")

// outline makes a section from each file; the first file at the site's root is the overview.
func (im *folderImport) outline(whole *reader) outline {
	o := outline{title: headline{text: im.title(), line: 1, guess: "the name of the folder", added: true}}
	for _, d := range im.documents {
		blocks := d.reader.blocks
		at := headline{text: d.title, line: 1}
		file := path.Join(im.folder.Name, d.path)
		for i, b := range blocks {
			if b.kind == heading && b.level == 1 && withoutMarks(b.text) == d.title {
				at.line = b.line
				blocks = slices.Delete(slices.Clone(blocks), i, i+1)
				break
			}
		}
		if d.level < 0 {
			o.lead = blocks
			o.title, o.file = at, file
			continue
		}
		if len(blocks) > 0 {
			o.sections = append(o.sections, section{headline: at, level: 1, blocks: blocks, file: file})
		} else {
			o.sections = append(o.sections, section{headline: at, level: 1, file: file})
		}
	}
	return o
}

// title returns the title in the site's settings, else the folder's name.
func (im *folderImport) title() string {
	for _, file := range []struct{ name, key string }{{"mkdocs.yml", "site_name"}, {"_config.yml", "title"}, {"hugo.yaml", "title"}} {
		if content, err := im.open(file.name, largestText); err == nil {
			if root, err := datatree.YAML(content); err == nil && root.Get(file.key).Text != "" {
				return oneLine(root.Get(file.key).Text)
			}
		}
	}
	return cmp.Or(strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(path.Base(im.folder.Name))), "article")
}
