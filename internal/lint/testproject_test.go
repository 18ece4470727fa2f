package lint

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// sound is a small project without a problem. Tests put their files over it.
const sound = `-- content/_index.md --
---
title: The treaty
standfirst: What was signed, and why.
published: 2025-09-03
---
-- content/sections/start.md --
---
title: Start
weight: 1
---
Twelve states signed.
-- content/glossary/nato.md --
---
title: NATO
---
NATO is an alliance.
-- content/timeline/treaty-signed.md --
---
title: The treaty is signed
when: 1949-04-04
actors: [canada]
---
Twelve states sign.
-- content/actors/canada.md --
---
title: Canada
kind: state
---
Canada is a state in North America.
-- data/sources.yaml --
- id: treaty-1949
  type: treaty
  title: The North Atlantic Treaty
`

// project makes a file system of txtar texts, later ones over earlier ones. A file without a byte is taken away.
func project(texts ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for _, text := range texts {
		for part := range strings.SplitSeq("\n"+text, "\n-- ") {
			name, content, ok := strings.Cut(part, " --\n")
			if !ok {
				continue
			}
			delete(files, name)
			if content = repeated(content); content != "" {
				if !strings.HasSuffix(content, "\n") {
					content += "\n"
				}
				files[name] = &fstest.MapFile{Data: []byte(content)}
			}
		}
	}
	return files
}

// repeated writes out lines like "(× 3) text".
func repeated(content string) string {
	var b strings.Builder
	for line := range strings.Lines(content) {
		times := 1
		if rest, ok := strings.CutPrefix(line, "(× "); ok {
			if number, text, ok := strings.Cut(rest, ") "); ok {
				if n, err := strconv.Atoi(number); err == nil {
					times, line = n, text
				}
			}
		}
		b.WriteString(strings.Repeat(line, times))
	}
	return b.String()
}

// english reads a project of one language.
func english(t testing.TB, files fs.FS) (*explainer.Explainer, []problem.Problem) {
	t.Helper()
	explainers, problems, err := Read(files, []read.Language{{Code: "en", ContentDir: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	return explainers[0], problems
}

// printed is problems as "place rule" lines.
func printed(problems []problem.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s %s\n", p.Place, p.Rule)
	}
	return b.String()
}

func said(t testing.TB, problems []problem.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := problem.WriteText(&b, problems); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// picture is a small drawing.
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>` + "\n"
