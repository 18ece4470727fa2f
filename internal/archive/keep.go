package archive

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/importer/article"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// File is a page or file of a source, before it is kept.
type File struct {
	Name    string // for problems: "treaty.html", or the address that it was fetched from
	Content []byte
	Type    string    // media type of HTTP; empty when not known
	From    string    // the address that it was fetched from; empty for a file of the author
	Address string    // of the source; empty when it has none
	At      time.Time // now
}

var RuleWebArchiveHasThePage = ruleSet.Error("web-archive-has-the-page", "A web archive (WARC) from which a source is kept has the page of "+
	"the source's address, or one page only. Other pages of the archive are not kept.")

var RuleKeptFileIsSmallEnough = ruleSet.Error("kept-file-is-small-enough", "A page or file that is kept has at most 16 MB, of which 4 MB "+
	"are text: it lies beside the texts of the explainer, and every build reads it.")

// Keep makes a kept source of a page or file: it finds the page in a web archive, and the text in it.
func Keep(ctx context.Context, f File) (*Kept, []problem.Problem, error) {
	fail := func(rule *problem.Rule, message, fix string) (*Kept, []problem.Problem, error) {
		return nil, []problem.Problem{problem.New(rule, problem.Place{Path: f.Name}, message, fix)}, nil
	}
	name := f.Name
	if IsArchive(f.Content) {
		page, err := Find(f.Content, f.Address)
		if err != nil {
			return fail(RuleWebArchiveHasThePage, "the web archive "+err.Error(), "save the page of the source, and keep that")
		}
		f.Content, f.Type, f.From = page.Content, page.Type, page.From
		if name = ""; !page.At.IsZero() {
			f.At = page.At
		}
	}
	if len(f.Content) > LargestFile {
		return fail(RuleKeptFileIsSmallEnough, fmt.Sprintf("the file is larger than %d MB", LargestFile>>20), "keep the part that is quoted")
	}
	plain, problems, err := article.PlainText(ctx, article.Input{Name: cmp.Or(name, f.Name), Content: f.Content, URL: f.From, Format: formatOf(name, f.Type)}, f.Type)
	if err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	k := &Kept{
		From: cmp.Or(f.From, plain.URL), At: f.At.UTC().Truncate(time.Second), Type: cmp.Or(f.Type, typeOf(plain, f)),
		Content: f.Content, Digest: digestOf(f.Content), Text: plain.Text, Language: plain.Language,
	}
	if k.From == "" {
		k.From = (&url.URL{Scheme: "file", Path: "/" + path.Base(f.Name)}).String()
	}
	return k, nil, nil
}

// formatOf is the format of a page without a name, by its media type.
func formatOf(name, kind string) article.Format {
	if name == "" && strings.HasPrefix(kind, "text/plain") {
		return article.Text
	}
	return ""
}

// typeOf is the media type of a file by its name.
func typeOf(plain article.Plain, f File) string {
	if plain.IsPage {
		if isMHTML := strings.HasPrefix(strings.ToLower(path.Ext(f.Name)), ".mht"); isMHTML {
			return "multipart/related"
		}
		return "text/html"
	}
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".pdf":
		return "application/pdf"
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".odt":
		return "application/vnd.oasis.opendocument.text"
	}
	return "text/plain"
}

// Fetcher fetches pages of sources.
type Fetcher struct {
	Guard *guard.Guard // judges the address, and each that a site sends on to
	Agent string       // the User-Agent
}

// Fetch fetches a page or file. The error's text continues a sentence about the address.
func (f Fetcher) Fetch(ctx context.Context, address string) (*File, error) {
	at, err := url.Parse(address)
	if err != nil || !IsOnWeb(address) || at.Host == "" {
		return nil, errors.New("is no address on the web")
	}
	if err := f.Guard.Judge(at); err != nil {
		return nil, fmt.Errorf("is not fetched: %q %w; --allow-host names a host of your own", at.Host, err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", f.Agent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1")
	response, err := f.Guard.Client().Do(request)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, guard.ErrNotPublic):
		return nil, fmt.Errorf("is not fetched: %q leads to what %w; --allow-host names a host of your own", at.Host, guard.ErrNotPublic)
	case err != nil:
		return nil, fmt.Errorf("is not fetched: %q does not answer; save the page in a browser, and name the file", at.Host)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("is not fetched: %q answers %s; save the page in a browser, and name the file", at.Host, strings.TrimSpace(response.Status))
	}
	content, err := io.ReadAll(io.LimitReader(response.Body, LargestFile+1))
	if err != nil {
		return nil, fmt.Errorf("is not fetched whole: %w", err)
	}
	return &File{Name: address, Content: content, Type: response.Header.Get("Content-Type"), From: response.Request.URL.String(), Address: address}, nil
}

var RuleKeptFileIsWhole = ruleSet.Error("kept-file-is-whole", "A file in kept/ is one that nutgraf sources keep has written for a source of "+
	"the list, unchanged. Quotations are looked for in its text, so a text that was edited would prove nothing.")

// Judge checks the files in the folder of kept sources. known reports whether the list has a source with an id.
func Judge(files fs.FS, known func(id string) bool) []problem.Problem {
	entries, err := fs.ReadDir(files, Folder)
	if err != nil {
		return nil
	}
	var problems []problem.Problem
	for _, entry := range entries {
		id, ok := IDOf(entry.Name())
		add := func(message, fix string) {
			problems = append(problems, problem.New(RuleKeptFileIsWhole, problem.Place{Path: path.Join(Folder, entry.Name())}, message, fix))
		}
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case !ok || !entry.Type().IsRegular():
			add(problem.Quote(entry.Name())+" is no kept source", "remove it, and run nutgraf sources keep with it: see nutgraf sources keep --help")
		case !known(id):
			add("no source has the id "+problem.Quote(id), "remove the file, or add the source to data/sources.yaml")
		default:
			if _, err := Read(files, id); err != nil {
				add("the file "+err.Error(), "run nutgraf sources keep "+id+" again")
			}
		}
	}
	return problems
}
