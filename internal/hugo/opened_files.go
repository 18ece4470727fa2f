package hugo

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// opened is which files of a project Hugo has opened.
type opened struct {
	mu    sync.Mutex
	names map[string]bool
}

func (o *opened) note(name string) {
	if o == nil {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.names[name] = true
}

func (o *opened) has(name string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.names[name]
}

var RuleFileIsUsed = ruleSet.Warning("file-is-used", "A file in assets/, layouts/ or i18n/ is used by a text, by a layout or by "+
	"Hugo. One that nothing asks for is most often misnamed: a picture whose name in the text is another, a layout in a folder "+
	"that Hugo does not look into, words of a language that the settings do not name.")

// unused warns of the files of the site's owner that nothing has asked for, such as a picture that no page shows. (Those
// in static/ are published whether anything asks for them or not. Those with the name of one of the theme's take its place
// where the theme uses it.)
func (o *opened) unused(project, theme fs.FS, languages []string) []problem.Problem {
	var problems []problem.Problem
	for folder, fix := range map[string]string{
		"assets":  "name it in a text or a layout, or remove it; static/ is for what is published as it is",
		"i18n":    "name it after a language of the settings, as in i18n/" + languages[0] + ".yaml, or remove it",
		"layouts": "give it the name and place of a layout (https://gohugo.io/templates/), or remove it",
	} {
		// An unreadable file has been reported.
		_ = fs.WalkDir(project, folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || read.IsLitter(name) || isFile(theme, name) || path.Dir(name) == card.FontsFolder {
				return nil
			}
			isOfLanguage := folder != "i18n" || slices.ContainsFunc(languages, func(code string) bool {
				return strings.EqualFold(code, strings.TrimSuffix(path.Base(name), path.Ext(name)))
			})
			isLayout := folder != "layouts" || slices.Contains(layoutEndings, path.Ext(name))
			if !o.has(name) || !isOfLanguage || !isLayout {
				problems = append(problems, problem.New(RuleFileIsUsed, problem.Place{Path: name},
					fmt.Sprintf("%q is used by nothing", path.Base(name)), fix))
			}
			return nil
		})
	}
	return problems
}

// layoutEndings are those of the formats that a layout can be of. Hugo opens every file in layouts/, and looks for these.
var layoutEndings = []string{".html", ".xml", ".txt", ".json", ".headers", ".css", ".js", ".svg", ".csv", ".ics", ".webmanifest"}

func isFile(files fs.FS, name string) bool {
	info, err := fs.Stat(files, name)
	return err == nil && !info.IsDir()
}
