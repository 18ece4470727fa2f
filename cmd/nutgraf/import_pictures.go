package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/guard"
)

// mostPicture is how many bytes are read of a picture: more than an explainer takes, which says so.
const mostPicture = 32<<20 + 1

// picturesBeside reads pictures that lie beside an article: in its folder or below it, and nowhere else. An article from standard
// input has none.
func picturesBeside(name string) func(name string) ([]byte, error) {
	if name == "-" {
		return nil
	}
	return func(picture string) ([]byte, error) {
		root, err := os.OpenRoot(filepath.Dir(name))
		if err != nil {
			return nil, err
		}
		defer root.Close()
		local := filepath.FromSlash(picture)
		if !filepath.IsLocal(local) {
			return nil, fs.ErrNotExist
		}
		file, err := root.Open(local)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
			return nil, fs.ErrNotExist
		}
		return io.ReadAll(io.LimitReader(file, mostPicture))
	}
}

// fetchPictures gets pictures from the web, and from nowhere that is not the public internet.
func fetchPictures(g *guard.Guard, progress *progress) func(ctx context.Context, address string) ([]byte, error) {
	const (
		longest = 30 * time.Second
		hops    = 5
	)
	client := &http.Client{
		Transport: g.Transport(), Timeout: longest,
		CheckRedirect: func(request *http.Request, via []*http.Request) error {
			if len(via) >= hops {
				return errors.New("it is sent on too often")
			}
			return g.Judge(request.URL)
		},
	}
	return func(ctx context.Context, address string) ([]byte, error) {
		parsed, err := url.Parse(address)
		if err != nil {
			return nil, errors.New("its address cannot be read")
		}
		if err := g.Judge(parsed); err != nil {
			return nil, err
		}
		progress.step("fetch from " + parsed.Host)
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
		if err != nil {
			return nil, err
		}
		request.Header.Set("User-Agent", "nutgraf/"+version+" (import; +https://github.com/nutgraf/nutgraf)")
		response, err := client.Do(request)
		if err != nil {
			if errors.Is(err, guard.ErrNotPublic) {
				return nil, guard.ErrNotPublic
			}
			return nil, errors.New("its host does not answer")
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("its host answers %s", strings.TrimSpace(response.Status))
		}
		return io.ReadAll(io.LimitReader(response.Body, mostPicture))
	}
}
