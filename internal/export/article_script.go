package export

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

//go:embed match.js
var matchScript string

//go:embed article.js
var articleScript string

//go:embed panel.js
var panelScript string

var RuleArticlesHaveScript = ruleSet.Warning("articles-have-a-script", "With articles = true other sites show the explainer's definitions "+
	"by nutgraf.js, which leads to whole addresses and so needs the baseURL. It is there for languages whose forms can be listed; "+
	"articles in others are linked by the command nutgraf link.")

// AddArticleScripts publishes two scripts for each language, if the settings ask for them: nutgraf.js, with which articles of other
// sites link terms, and the panel with the definitions, which it loads when a reader is about to ask for one. Each has all that it
// needs, so that a page's policy has to allow this site alone. It returns a warning for each language that has no script.
func AddArticleScripts(e *page.Edition, project fs.FS, files *output.Files) ([]problem.Problem, error) {
	if !e.Settings.Articles {
		return nil, nil
	}
	var problems []problem.Problem
	lacks := func(message, fix string) {
		content, _ := fs.ReadFile(project, e.Settings.File) // it was read before
		at := problem.At(e.Settings.File, content, max(0, strings.Index(string(content), "articles")))
		problems = append(problems, problem.New(RuleArticlesHaveScript, at, message, fix))
	}
	if e.Settings.BaseURL == "" {
		lacks("no nutgraf.js is published for articles: the site has no address to which they could lead", `write baseURL = "https://example.org/explainer/"`)
		return problems, nil
	}
	for _, site := range e.Sites {
		if !site.Linker.IsPortable() {
			name := display.English.Languages().Name(xlanguage.Make(site.Explainer.Language))
			lacks("no nutgraf.js is published for articles in "+name+": its words have too many forms, or no spaces between them",
				"link articles with nutgraf link, and write articles = false if no other language is left")
			continue
		}
		var ids, paths []string
		entries := [][2]string{}
		for _, entity := range site.Entities {
			ref, ok := explainer.ParseRef(entity.ID)
			if !ok || ref.Kind != explainer.KindTerm || entity.NoAutolink {
				continue
			}
			entry := site.Entry(entity.ID)
			ids = append(ids, entity.ID)
			paths = append(paths, reference(entry.Address()))
			entries = append(entries, [2]string{entry.Title, site.Page(entry.Path()).About()})
		}
		language := site.Explainer.Language
		script, _, err := ArticleScript(language, site.Absolute(""), paths, site.Linker.Tables(ids))
		if err != nil {
			return nil, err
		}
		panel, err := Minified("(() => {\n"+constants("lang", language, "dir", settings.Direction(language), "closeLabel", site.Words["close"], "entries", entries)+panelScript+"})();", linker.Tables{})
		if err != nil {
			return nil, err
		}
		files.Write(site.FromTop(output.ArticleScriptFile), script)
		files.Write(site.FromTop(output.ArticlePanelFile), panel)
	}
	return problems, nil
}

// ArticleScript returns nutgraf.js for terms in a language, and its data alone. The terms have their pages at paths below home.
func ArticleScript(language, home string, paths []string, tables linker.Tables) (script, data []byte, err error) {
	values := constants("lang", language, "home", home, "paths", paths, "tables", tables)
	script, err = Minified("(() => {\n"+values+matchScript+articleScript+"})();", tables)
	return script, []byte(values), err
}

// constants returns declarations of constants from their names and values.
func constants(namesAndValues ...any) string {
	var b strings.Builder
	for i := 0; i < len(namesAndValues); i += 2 {
		encoded, _ := json.Marshal(namesAndValues[i+1]) // strings, numbers and lists of these
		fmt.Fprintf(&b, "const %s = %s;\n", namesAndValues[i], encoded)
	}
	return b.String()
}

// Minified returns a script without what no table needs.
func Minified(script string, tables linker.Tables) ([]byte, error) {
	needs := map[string]bool{
		"cases": strings.Contains(tables.Forms, "'"), "fixed": strings.Contains(tables.Forms, "="), "quiet": strings.Contains(tables.Forms, "-"),
		"cyrillic": strings.ContainsFunc(strings.Join(tables.Folds, ""), func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }),
	}
	for rule := range tables.Rules {
		needs[rule] = true
	}
	known := map[string]string{}
	for _, match := range regexp.MustCompile(`with_(\w+)`).FindAllStringSubmatch(script, -1) {
		known[match[0]] = strconv.FormatBool(needs[match[1]])
	}
	result := api.Transform(script, api.TransformOptions{
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, Target: api.ES2022, Charset: api.CharsetUTF8, Define: known,
		MangleProps: `^(derivation|shape|before|options|rival|quiet|fixed|strict|readable|plural|surface|rank|last|off|pieces|entity|mark|word|words|next|derivations)$`,
	})
	for _, message := range result.Errors {
		return nil, fmt.Errorf("minify: %s", message.Text)
	}
	return result.Code, nil
}
