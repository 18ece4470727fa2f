package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

type sourcesCommand struct {
	List sourcesListCommand `cmd:"" default:"withargs" help:"List the sources, and which of them are kept, since when and from where."`
	Keep sourcesKeepCommand `cmd:"" help:"Keep the page or file of a source, in which builds look for what is quoted of it."`
}

type sourcesListCommand struct {
	Source string `help:"The explainer's folder." default:"." placeholder:"DIR"`
}

// Run prints a line for each source.
func (c *sourcesListCommand) Run(console console) error {
	list, root, err := openSources(console, c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, source := range list {
		kept, err := archive.Read(build.Regular(root.FS()), source.ID)
		switch {
		case errors.Is(err, archive.ErrNotKept):
			console.line("%s: not kept", source.ID)
		case err != nil:
			console.line("%s: %s %v", source.ID, archive.FileOf(source.ID), err)
		default:
			console.line("%s: kept on %s from %s, %d words", source.ID, kept.At.Format(time.DateOnly), kept.From, len(strings.Fields(kept.Text)))
		}
	}
	return nil
}

// openSources opens an explainer's folder and reads its list of sources.
func openSources(console console, folder string) ([]explainer.Source, *os.Root, error) {
	if err := needFolder(folder); err != nil {
		return nil, nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, err
	}
	list, problems, err := read.Sources(build.Regular(root.FS()))
	if err == nil && problem.HasErrors(problems) {
		progress := console.progress()
		defer progress.done()
		err = console.report(progress, problems)
	}
	if err != nil {
		return nil, nil, errors.Join(err, root.Close())
	}
	return list, root, nil
}

type sourcesKeepCommand struct {
	ID     string   `arg:"" help:"The source's id in data/sources.yaml."`
	File   string   `arg:"" optional:"" help:"The page or file, saved: HTML, MHTML, PDF, plain text, .docx, .odt, or a web archive (WARC)."`
	Fetch  bool     `help:"Fetch it from the source's address."`
	Source string   `help:"The explainer's folder, or a house's." default:"." placeholder:"DIR"`
	Allow  []string `help:"With --fetch, a host that is asked although it is not on the public internet, as in intranet.example:8080; may be repeated." name:"allow-host" placeholder:"HOST[:PORT]"`
}

// Run keeps a source. What was kept before is replaced, unless it is the same file.
func (c *sourcesKeepCommand) Run(ctx context.Context, console console) error {
	own, err := guard.New(c.Allow)
	if err != nil {
		return usageError{fmt.Errorf("--allow-host %w", err)}
	}
	if (c.File == "") != c.Fetch {
		return usageError{errors.New("name the saved file, or say --fetch: one of the two")}
	}
	list, root, err := openSources(console, c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	i := slices.IndexFunc(list, func(s explainer.Source) bool { return s.ID == c.ID })
	if i < 0 {
		var ids []string
		for _, source := range list {
			ids = append(ids, source.ID)
		}
		if near := problem.Nearest(c.ID, ids); near != "" {
			return usageError{fmt.Errorf("no source has the id %q in %s: did you mean %q?", c.ID, read.SourcesPath, near)}
		}
		return usageError{fmt.Errorf("no source has the id %q in %s", c.ID, read.SourcesPath)}
	}
	progress := console.progress()
	defer progress.done()
	file, err := c.file(ctx, &list[i], own, progress)
	if err != nil {
		return err
	}
	progress.step("read the text")
	kept, problems, err := archive.Keep(ctx, *file)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return console.report(progress, problems)
	}
	if before, err := archive.Read(build.Regular(root.FS()), c.ID); err == nil && before.Digest == kept.Digest && before.Text == kept.Text && before.From == kept.From {
		progress.done()
		console.note("%s: the same as on %s, and left as it is", archive.FileOf(c.ID), before.At.Format(time.DateOnly))
		return nil
	}
	content, err := archive.Encode(kept, "nutgraf/"+version)
	if err != nil {
		return err
	}
	name, err := archive.Write(root, c.ID, content)
	if err != nil {
		return err
	}
	progress.done()
	console.note("%s: kept on %s from %s, %d words, %d KB", name, kept.At.Format(time.DateOnly), kept.From, len(strings.Fields(kept.Text)), (len(content)+1023)/1024)
	return nil
}

// file reads or fetches the page or file.
func (c *sourcesKeepCommand) file(ctx context.Context, source *explainer.Source, own *guard.Guard, progress *progress) (*archive.File, error) {
	now, isSet, err := sourceDate()
	if err != nil {
		return nil, err
	}
	if !isSet {
		now = time.Now()
	}
	if c.Fetch {
		if source.URL == "" {
			return nil, usageError{fmt.Errorf("the source %q has no address (URL): name a file", c.ID)}
		}
		progress.step("fetch " + source.URL)
		fetcher := archive.Fetcher{Guard: own, Agent: "nutgraf/" + version + " (sources keep; +https://github.com/nutgraf/nutgraf)"}
		file, err := fetcher.Fetch(ctx, source.URL)
		if err != nil {
			return nil, fmt.Errorf("%q %w", source.URL, err)
		}
		file.At = now
		return file, nil
	}
	content, err := readInput(c.File, c.Source, progress)
	if err != nil {
		return nil, err
	}
	return &archive.File{Name: filepath.ToSlash(c.File), Content: content, Address: source.URL, At: now}, nil
}
