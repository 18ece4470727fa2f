package elsewhere

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// mostFetched is the most bytes that are read of a list.
const mostFetched = 32 << 20

// Fetcher fetches lists from other sites.
type Fetcher struct {
	Guard    *guard.Guard      // judges each address that is asked, and each that a site sends on to
	Agent    string            // the User-Agent
	Progress func(host string) // receives each host that is asked
}

// Update says what was fetched of a list.
type Update struct {
	Name        string
	Entries     int
	Added, Gone int   // compared with the list that was there
	Err         error // why the list stays as it was; its text continues a sentence about the list
}

// Update fetches all lists that the settings name into the project's folder. A list that cannot be fetched or read stays as it
// was. The returned error is one of the machine.
func (f Fetcher) Update(ctx context.Context, project *os.Root, s settings.Settings) ([]Update, error) {
	lock, err := readLock(project.FS())
	if err != nil {
		lock = map[string]fetched{} // all of it is fetched again
	}
	var updates []Update
	kept := map[string]fetched{}
	for _, name := range slices.Sorted(maps.Keys(s.Elsewhere)) {
		update := Update{Name: name}
		address := s.Elsewhere[name].URL
		content, from, err := f.fetch(ctx, name, address)
		var now list
		if err == nil {
			now, err = parse(content, from)
		}
		if ctx.Err() != nil {
			return updates, ctx.Err()
		}
		if update.Err = err; err != nil {
			if known, ok := lock[name]; ok {
				kept[name] = known
			}
			updates = append(updates, update)
			continue
		}
		before, _ := open(project.FS(), name, address, lock[name])
		update.Entries, update.Added, update.Gone = len(now), missing(now, before), missing(before, now)
		kept[name] = fetched{URL: address, From: from, SHA256: hashOf(content)}
		if err := write(project, fileOf(name, address), content); err != nil {
			return updates, err
		}
		updates = append(updates, update)
	}
	if len(s.Elsewhere) == 0 {
		return nil, nil
	}
	content, err := json.MarshalIndent(kept, "", "  ")
	if err != nil {
		return updates, err
	}
	return updates, write(project, lockFile, append(content, '\n'))
}

// missing counts the entries of a list that another lacks.
func missing(of, in list) (n int) {
	for name := range of {
		if _, ok := in[name]; !ok {
			n++
		}
	}
	return n
}

// fetch returns the content of a list and the address that answered. The text of its error continues a sentence.
func (f Fetcher) fetch(ctx context.Context, name, address string) (content []byte, from string, err error) {
	if wrong := judge(name, address); wrong != "" {
		return nil, "", errors.New("is not asked for: " + wrong)
	}
	at, _ := url.Parse(address) // it was judged
	if err := f.Guard.Judge(at); err != nil {
		return nil, "", fmt.Errorf("is not asked for: %q %w; --allow-host names a host of your own", at.Host, err)
	}
	f.Progress(at.Host)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, "", err
	}
	request.Header.Set("User-Agent", f.Agent)
	response, err := f.Guard.Client().Do(request)
	switch {
	case errors.Is(err, guard.ErrNotPublic):
		return nil, "", fmt.Errorf("is not fetched: %q leads to what %w; --allow-host names a host of your own", at.Host, guard.ErrNotPublic)
	case err != nil:
		return nil, "", fmt.Errorf("is not fetched: %q does not answer", at.Host)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, "", fmt.Errorf("is not fetched: %q answers %s", at.Host, strings.TrimSpace(response.Status))
	}
	content, err = io.ReadAll(io.LimitReader(response.Body, mostFetched+1))
	if err != nil || len(content) > mostFetched {
		return nil, "", fmt.Errorf("is not fetched whole: %d MB are the most", mostFetched>>20)
	}
	return content, response.Request.URL.String(), nil
}

// write replaces a file of the project, whole or not at all.
func write(project *os.Root, name string, content []byte) error {
	if err := project.MkdirAll(settings.ElsewhereFolder, 0o755); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if before, err := project.ReadFile(name); err == nil && string(before) == string(content) {
		return nil
	}
	const temporary = settings.ElsewhereFolder + "/.new"
	err := project.WriteFile(temporary, content, 0o644)
	if err == nil {
		err = project.Rename(temporary, name)
	}
	if err != nil {
		_ = project.Remove(temporary) // the first error is the one to report
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
