package hugo

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/afero"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// wordFile is the theme's file of the words of a language, such as "Timeline" and "Next": that of the language itself, or
// of its language without the region. It is empty when the theme does not speak the language.
func wordFile(theme fs.FS, code string) string {
	base, _ := language.Make(code).Base()
	for _, name := range []string{strings.ToLower(code), base.String()} {
		if file := "i18n/" + name + ".toml"; isFile(theme, file) {
			return file
		}
	}
	return ""
}

// addWords gives Hugo the theme's words for the languages that have no file of their own in the theme: those of the
// language without its region, else English ones. Hugo alone would leave them empty.
func addWords(memory afero.Fs, theme fs.FS, codes []string) error {
	for _, code := range codes {
		own := "i18n/" + strings.ToLower(code) + ".toml"
		file := wordFile(theme, code)
		if file == own {
			continue
		}
		words, err := readWords(theme, file)
		if err != nil {
			return fmt.Errorf("words in %s: %w", code, err)
		}
		if err := afero.WriteFile(memory, path.Join(generatedRoot, own), words, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readWords returns a file of words; without a file the English ones, each with one text for all the plural forms of
// other languages.
func readWords(theme fs.FS, file string) ([]byte, error) {
	if file != "" {
		return fs.ReadFile(theme, file)
	}
	content, err := fs.ReadFile(theme, "i18n/en.toml")
	if err != nil {
		return nil, err
	}
	words := map[string]any{}
	if err := toml.Unmarshal(content, &words); err != nil {
		return nil, err
	}
	for _, word := range words {
		if forms, ok := word.(map[string]any); ok {
			for _, form := range []string{"zero", "two", "few", "many"} {
				forms[form] = forms["other"]
			}
		}
	}
	return toml.Marshal(words)
}

// Words returns the theme's words in a language by their keys, as templates have them: the project's own, else the theme's. Of a
// word with several forms it is the one for other numbers.
func Words(project, theme fs.FS, code string) (map[string]string, error) {
	content, err := readWords(theme, wordFile(theme, code))
	if err != nil {
		return nil, fmt.Errorf("words in %s: %w", code, err)
	}
	given := map[string]any{}
	if err := toml.Unmarshal(content, &given); err != nil {
		return nil, fmt.Errorf("words in %s: %w", code, err)
	}
	for ending, read := range map[string]func([]byte, any) error{".toml": toml.Unmarshal, ".yaml": unmarshalYAML, ".yml": unmarshalYAML, ".json": unmarshalYAML} {
		if content, err := fs.ReadFile(project, "i18n/"+code+ending); err == nil {
			_ = read(content, &given) // Hugo reports a file that is malformed
		}
	}
	words := make(map[string]string, len(given))
	for key, word := range given {
		if forms, ok := word.(map[string]any); ok {
			word = forms["other"]
		}
		words[key], _ = word.(string)
	}
	return words, nil
}

func unmarshalYAML(content []byte, into any) error { return yaml.Unmarshal(content, into) }

var RuleWordsAreTranslated = ruleSet.Warning("words-are-translated", "Menus, headings and buttons are in the language of the "+
	"text. The theme has the words of some languages. The words of any other language are written into i18n/, as "+
	"docs/settings.md says; until then they are English.")

// Untranslated warns of the languages in which neither the theme nor the project has the words of menus and headings.
func Untranslated(s settings.Settings, project, theme fs.FS) []problem.Problem {
	content, err := fs.ReadFile(project, settings.File)
	if err != nil { // without settings the language is English; an unreadable file has been reported
		return nil
	}
	var problems []problem.Problem
	for _, code := range s.Codes() {
		own := func(ending string) bool { return isFile(project, "i18n/"+code+ending) }
		if wordFile(theme, code) != "" || slices.ContainsFunc([]string{".toml", ".yaml", ".yml", ".json"}, own) {
			continue
		}
		at := max(0, strings.Index(string(content), code))
		for _, before := range []string{"[languages." + code, "defaultContentLanguage"} {
			if i := strings.Index(string(content), before); i >= 0 {
				at = i
				break
			}
		}
		name := display.English.Languages().Name(language.Make(code))
		problems = append(problems, problem.New(RuleWordsAreTranslated, problem.At(settings.File, content, at),
			fmt.Sprintf("the theme has no words in %s: menus and headings are in English", name),
			fmt.Sprintf("write them into i18n/%s.toml, as docs/settings.md says", code)))
	}
	return problems
}
