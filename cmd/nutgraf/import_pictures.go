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

	"github.com/nutgraf/nutgraf/internal/guard"
)

// mostPicture is the most bytes that are read of a picture: more than an explainer accepts, so that it reports the picture.
const mostPicture = 32<<20 + 1

// picturesBeside returns a function that reads pictures from an article's folder or below it, and from nowhere else. An
// article from standard input has no folder.
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

// fetchPictures returns a function that loads pictures from the public internet, and from no other network.
func fetchPictures(g *guard.Guard, progress *progress) func(ctx context.Context, address string) ([]byte, error) {
	client := g.Client()
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
