package verify

import (
	"fmt"
	"net/url"
	"path"
	"strings"
)

// site is all files by name, and how they are addressed.
type site struct {
	files    []file
	byName   map[string]*file // a folder's index.html by the folder's name, too: "glossary/", and "" for the root
	host     string           // empty when not known
	options  Options
	hostPath string // what is before the site's files in an absolute address; begins and ends with a slash
	basePath string // the same, in a root-relative link
}

// missing is what a link leads to in vain: a file, or an id of a file.
type missing struct {
	name     string
	id       string
	fragment bool // the file is there and the id is not
}

// unfixed is a problem of a link, until its fix is found.
type unfixed struct {
	problem int // index into the file's problems
	missing missing
}

func newSite(files []file, options Options) *site {
	s := &site{files: files, byName: make(map[string]*file, 2*len(files)), hostPath: "/", options: options}
	for i := range files {
		s.byName[files[i].name] = &files[i]
		if folder, is := folderOf(files[i].name); is {
			s.byName[folder] = &files[i]
		}
	}
	if base, err := url.Parse(options.BaseURL); err == nil && base.Host != "" {
		s.host, s.hostPath = strings.ToLower(base.Host), slashed(base.Path)
	}
	s.basePath = s.hostPath
	if options.BasePath != "" {
		s.basePath = slashed(options.BasePath)
	}
	return s
}

// slashed is the path with one slash at either end.
func slashed(p string) string {
	if p = strings.Trim(p, "/"); p == "" {
		return "/"
	}
	return "/" + p + "/"
}

// address is where a link leads inside of the site.
type address struct {
	name     string // from the site's root; a folder's ends with a slash, and the root is empty
	fragment string // as it is written
	same     bool   // the page that the link is on; name is empty
}

// verdict says what a link is.
type verdict int

const (
	inside   verdict = iota
	outside          // another site, or something that is no file: mailto:
	above            // below the same host but not part of this site
	unformed         // not an address at all
)

var ruleLink = ruleSet.Error("link-resolves", "Each link inside of the site leads to a page or a file of it. The finished pages "+
	"are judged, as a browser reads them, so it makes no difference whether an author or a layout wrote the link.")

// follow judges each link of the file. It changes no other file.
func (s *site) follow(f *file) {
	for _, l := range f.links {
		ref := strings.Trim(l.ref, " \t\r\n\f")
		if ref == "" {
			if l.present {
				f.add(ruleLink, l.at, "the address is empty", "name the file, or take the element out")
			}
			continue
		}
		to, verdict := s.resolve(f, ref)
		switch verdict {
		case above:
			f.add(ruleLink, l.at, fmt.Sprintf("%q leads out of the site, which begins at %q", shorten(ref), s.basePath),
				s.insteadOf(to))
		case unformed:
			f.add(ruleLink, l.at, fmt.Sprintf("%q is not an address", shorten(ref)), "write % as %25, or mend what follows it")
		case inside:
			s.arrive(f, l.at, ref, to)
		}
	}
}

var ruleFragment = ruleSet.Error("fragment-resolves", "The part of a link after # is the id of something on the page that it "+
	"leads to. Browsers stay at the top of the page else.")

// arrive looks for the file, and for the part of it, that a link inside of the site leads to.
func (s *site) arrive(f *file, at int, ref string, to address) {
	target := f
	if !to.same {
		target = s.find(to.name)
	}
	if target == nil && s.options.Elsewhere != nil && s.options.Elsewhere(to.name) {
		return
	}
	if target == nil {
		f.add(ruleLink, at, fmt.Sprintf("%q leads to no page or file", shorten(ref)), "")
		f.leave(missing{name: to.name})
		return
	}
	if target.ids == nil || target.holds(to.fragment) {
		return
	}
	where := "on the page"
	if target != f {
		where = "on " + fmt.Sprintf("%q", s.addressOf(target.name))
	}
	f.add(ruleFragment, at,
		fmt.Sprintf("%q leads to the id %q, which is not %s", shorten(ref), shorten(to.fragment), where), "")
	f.leave(missing{target.name, to.fragment, true})
}

// leave notes that the last problem needs a fix, which is looked for when all problems are known.
func (f *file) leave(m missing) {
	f.unfixed = append(f.unfixed, unfixed{len(f.problems) - 1, m})
}

// find is the file with the name, or the index.html of the folder.
func (s *site) find(name string) *file {
	if f := s.byName[name]; f != nil || name == "" || strings.HasSuffix(name, "/") {
		return f
	}
	return s.byName[name+"/"]
}

// holds reports whether a browser finds something to show for the fragment (HTML standard, "select the indicated part").
// Text fragments (":~:text=") are for the browser to search and are not judged.
func (f *file) holds(fragment string) bool {
	fragment, _, _ = strings.Cut(fragment, ":~:")
	if fragment == "" || strings.EqualFold(fragment, "top") || f.has(fragment) {
		return true
	}
	decoded, err := url.PathUnescape(fragment)
	return err == nil && (f.has(decoded) || strings.EqualFold(decoded, "top"))
}

func (f *file) has(id string) bool {
	_, found := f.ids[id]
	return found || f.anchors[id]
}

// resolve finds out where a link leads, as a browser does (RFC 3986, section 5).
func (s *site) resolve(f *file, ref string) (address, verdict) {
	if f.base != "" {
		return s.resolveBase(f, ref)
	}
	return s.resolveFrom(path.Dir(f.name), ref)
}

// resolveBase resolves a link of a page that has a base element.
func (s *site) resolveBase(f *file, ref string) (address, verdict) {
	const here = "here.invalid" // a host that is nobody's (RFC 2606, section 2)
	page := &url.URL{Scheme: "https", Host: here, Path: s.basePath + f.name}
	base, err := page.Parse(f.base)
	if err != nil {
		return address{}, unformed
	}
	to, err := base.Parse(ref)
	switch {
	case err != nil:
		return address{}, outsideOr(ref)
	case to.Host == here:
		return s.below(s.basePath, to.Path, to.EscapedFragment())
	}
	return s.resolveAbsolute(to.String())
}

// resolveFrom resolves a link of a file in the folder.
func (s *site) resolveFrom(folder, ref string) (address, verdict) {
	if i := strings.IndexByte(ref, ':'); i > 0 && isScheme(ref[:i]) || strings.HasPrefix(ref, "//") {
		return s.resolveAbsolute(ref)
	}
	place, fragment, _ := strings.Cut(ref, "#")
	place, _, _ = strings.Cut(place, "?")
	if place == "" {
		return address{fragment: fragment, same: true}, inside
	}
	decoded, err := url.PathUnescape(place)
	if err != nil {
		return address{}, unformed
	}
	if strings.HasPrefix(decoded, "/") {
		return s.below(s.basePath, decoded, fragment)
	}
	if name, ok := plainJoin(folder, decoded); ok {
		return address{name: name, fragment: fragment}, inside
	}
	name := path.Join(folder, decoded)
	if name == ".." || strings.HasPrefix(name, "../") {
		if s.options.Elsewhere != nil { // of the house
			return address{name: asFolder(name, decoded), fragment: fragment}, inside
		}
		return address{name: asFolder(strings.TrimLeft(name, "./"), decoded), fragment: fragment}, above
	}
	return address{name: asFolder(name, decoded), fragment: fragment}, inside
}

// plainJoin resolves a path that climbs to the site's root and names a file or folder from there, as nearly all links to
// other folders do; it makes no new string.
func plainJoin(folder, ref string) (name string, ok bool) {
	for strings.HasPrefix(ref, "../") && folder != "." {
		folder, ref = path.Dir(folder), ref[len("../"):]
	}
	if folder != "." || ref == "" || ref[0] == '.' || strings.Contains(ref, "/.") || strings.Contains(ref, "//") {
		return "", false
	}
	return ref, true
}

// resolveAbsolute resolves a link with a scheme or a host in it.
func (s *site) resolveAbsolute(ref string) (address, verdict) {
	u, err := url.Parse(ref)
	if err != nil {
		return address{}, outsideOr(ref)
	}
	web := u.Scheme == "" || u.Scheme == "http" || u.Scheme == "https"
	if !web || s.host == "" || !strings.EqualFold(u.Host, s.host) {
		return address{}, outside
	}
	to, verdict := s.below(s.hostPath, "/"+strings.TrimPrefix(u.Path, "/"), u.EscapedFragment())
	if verdict == above {
		verdict = outside // the rest of the host is somebody else's
	}
	return to, verdict
}

// outsideOr says what to make of an absolute address that cannot be parsed: one for the web is a mistake, and what
// follows another scheme is not ours to judge.
func outsideOr(ref string) verdict {
	scheme, _, found := strings.Cut(strings.ToLower(ref), ":")
	if !found || !isScheme(scheme) || scheme == "http" || scheme == "https" {
		return unformed
	}
	return outside
}

// below is the address of a path that begins at the host's root.
func (s *site) below(base, full, fragment string) (address, verdict) {
	clean := asFolder(path.Clean(full), full)
	if clean+"/" == base {
		clean = base
	}
	name, found := strings.CutPrefix(clean, base)
	if !found {
		return address{name: strings.TrimPrefix(clean, "/"), fragment: fragment}, above
	}
	return address{name: name, fragment: fragment}, inside
}

// asFolder gives a cleaned path its last slash back. The site's root is empty.
func asFolder(clean, written string) string {
	last := path.Base(written)
	if strings.HasSuffix(written, "/") || last == "." || last == ".." {
		clean = strings.TrimSuffix(clean, "/") + "/"
	}
	if clean == "./" || clean == "." {
		return ""
	}
	return clean
}

// isScheme reports whether the text before a colon is a scheme (RFC 3986, section 3.1).
func isScheme(text string) bool {
	for i := range len(text) {
		c := text[i] | 0x20
		letter := 'a' <= c && c <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", rune(text[i]))) {
			return false
		}
	}
	return text != ""
}

// addressOf is how a root-relative link names the file.
func (s *site) addressOf(name string) string {
	if folder, is := folderOf(name); is {
		name = folder
	}
	return s.basePath + name
}

// folderOf is the folder, with a slash behind it, that a file is the page of.
func folderOf(name string) (folder string, is bool) {
	folder, is = strings.CutSuffix(name, "index.html")
	return folder, is && (folder == "" || strings.HasSuffix(folder, "/"))
}

func (s *site) insteadOf(to address) string {
	if f := s.find(to.name); f != nil {
		return fmt.Sprintf("link to %q", s.addressOf(f.name))
	}
	return fmt.Sprintf("begin the address with %q", s.basePath)
}
