// Package settings reads what an author can set in hugo.toml, and says where that puts each language: its content, its
// folder on the site, its addresses. It also judges what stands at the top of a project's folder.
//
// Hugo itself never reads the file: with it an author could mount any folder of the machine and let raw HTML through.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

// File is the author's configuration, in Hugo's own words. It may be missing.
const File = "hugo.toml"

// Settings is what an author can set.
type Settings struct {
	BaseURL                string              `toml:"baseURL"`
	DefaultContentLanguage string              `toml:"defaultContentLanguage"`
	Languages              map[string]Language `toml:"languages"`
	Offline                bool                `toml:"offline"`
	Params                 map[string]any      `toml:"params"`
	Silence                map[string]string   `toml:"silence"`

	Silences []problem.Silence `toml:"-"` // those of Silence, with their places
}

// Language is what an author can set of one language.
type Language struct {
	Label      string `toml:"label"`
	Weight     int    `toml:"weight"`
	ContentDir string `toml:"contentDir"`
}

// Read reads the author's configuration and judges it.
func Read(project fs.FS) (Settings, []problem.Problem, error) {
	s := Settings{DefaultContentLanguage: "en"}
	if problems := JudgeTops(project, nil); len(problems) > 0 {
		s.Languages = map[string]Language{s.DefaultContentLanguage: {}}
		return s, problems, nil
	}
	content, err := fs.ReadFile(project, File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		content = nil
	case err != nil:
		return s, nil, err
	}
	decoder := toml.NewDecoder(strings.NewReader(string(content)))
	decoder.DisallowUnknownFields()
	problems := tomlProblems(decoder.Decode(&s))
	if len(s.Languages) == 0 {
		s.Languages = map[string]Language{s.DefaultContentLanguage: {}}
	}
	for _, rule := range slices.Sorted(maps.Keys(s.Silence)) {
		at := problem.At(File, content, max(0, strings.Index(string(content), rule)))
		s.Silences = append(s.Silences, problem.Silence{Rule: rule, Reason: s.Silence[rule], Place: at})
	}
	return s, append(problems, s.judge(content)...), nil
}

// known are the names of all settings, as their fields have them.
func known() (names []string) {
	for _, of := range []reflect.Type{reflect.TypeFor[Settings](), reflect.TypeFor[Language]()} {
		for i := range of.NumField() {
			if name := of.Field(i).Tag.Get("toml"); name != "-" {
				names = append(names, name)
			}
		}
	}
	return names
}

var RuleSettingIsKnown = ruleSet.Error("setting-is-known", "Only the documented settings are read, in Hugo's words. One that "+
	"nobody reads is most often a misspelt one, so it is said and never ignored. Settings for layouts of your own go below "+
	"[params].")

var RuleSettingsParse = ruleSet.Error("settings-parse", "Settings stand in hugo.toml, which is TOML: text in quotes, one setting "+
	"a line, a name in brackets before the settings that belong together.")

// tomlProblems says what the TOML decoder found, each with its place.
func tomlProblems(err error) []problem.Problem {
	var unknown *toml.StrictMissingError
	var broken *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		var problems []problem.Problem
		for _, e := range unknown.Errors {
			line, column := e.Position()
			key := strings.Join(e.Key(), ".")
			fix := "remove it; a theme's own settings go below [params]"
			if near := problem.Nearest(e.Key()[len(e.Key())-1], known()); near != "" {
				fix = fmt.Sprintf("did you mean %q?", near)
			}
			problems = append(problems, problem.New(RuleSettingIsKnown,
				problem.Place{Path: File, Line: line, Column: column}, fmt.Sprintf("unknown setting %q", key), fix))
		}
		return problems
	case errors.As(err, &broken):
		line, column := broken.Position()
		return []problem.Problem{problem.New(RuleSettingsParse, problem.Place{Path: File, Line: line, Column: column},
			strings.TrimPrefix(broken.Error(), "toml: "), "write TOML, as in baseURL = \"https://example.org/\"")}
	case err != nil:
		return []problem.Problem{problem.New(RuleSettingsParse, problem.Place{Path: File, Line: 1, Column: 1},
			strings.TrimPrefix(err.Error(), "toml: "), "write TOML, as in baseURL = \"https://example.org/\"")}
	}
	return nil
}

var RuleBaseURLIsAbsolute = ruleSet.Error("base-url-is-absolute", "The address that the site will have is whole, from https:// "+
	"on, since feeds, previews and search engines need it so. It has no query and no fragment.")

var RuleContentIsInside = ruleSet.Error("content-is-in-project", "The folder of a language's content lies inside of the project. "+
	"Nothing outside of it is read.")

var RuleLanguageIsDefined = ruleSet.Error("language-is-defined", "Where a project has a table of languages, the default language "+
	"is one of them.")

var RuleLanguageIsKnown = ruleSet.Error("language-is-known", "A language is a BCP 47 code, such as en, uk or pt-BR: browsers, "+
	"screen readers and the program's own rules for words go by it.")

func (s Settings) judge(content []byte) []problem.Problem {
	var problems []problem.Problem
	at := func(word string) problem.Place {
		return problem.At(File, content, max(0, strings.Index(string(content), word)))
	}
	if err := CheckBaseURL(s.BaseURL); err != nil {
		problems = append(problems, problem.New(RuleBaseURLIsAbsolute, at("baseURL"),
			fmt.Sprintf("baseURL %q %v", s.BaseURL, err), `write the whole address, as in "https://example.org/explainer/"`))
	}
	if _, ok := s.Languages[s.DefaultContentLanguage]; !ok {
		problems = append(problems, problem.New(RuleLanguageIsDefined, at("defaultContentLanguage"),
			fmt.Sprintf("default language %q is not below [languages]", s.DefaultContentLanguage),
			fmt.Sprintf("add [languages.%s]", s.DefaultContentLanguage)))
	}
	for _, code := range s.Codes() {
		if _, err := language.Parse(code); err != nil {
			problems = append(problems, problem.New(RuleLanguageIsKnown, at("languages."+code),
				fmt.Sprintf("%q is not a language code", code), `write a BCP 47 code, as in "en", "uk" or "pt-BR"`))
		}
		if folder := s.ContentDir(code); !fs.ValidPath(folder) || folder == "." {
			problems = append(problems, problem.New(RuleContentIsInside, at(folder),
				fmt.Sprintf("contentDir %q is not a folder of the project", folder), `name a folder below the project, as in "content/fr"`))
		}
	}
	return problems
}

// CheckBaseURL says why an address cannot be a base URL, in words that follow it; nil for an empty one.
func CheckBaseURL(base string) error {
	if base == "" {
		return nil
	}
	parsed, err := url.Parse(base)
	switch {
	case err != nil:
		return errors.New("is not an address")
	case parsed.Scheme != "https" && parsed.Scheme != "http":
		return errors.New("does not begin with https://")
	case parsed.Host == "":
		return errors.New("has no host")
	case parsed.RawQuery != "" || parsed.Fragment != "":
		return errors.New("has a query or a fragment")
	}
	return nil
}

// Codes are the languages, the default one first, then by weight and code.
func (s Settings) Codes() []string {
	codes := make([]string, 0, len(s.Languages))
	for code := range s.Languages {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b string) int {
		switch {
		case a == s.DefaultContentLanguage:
			return -1
		case b == s.DefaultContentLanguage:
			return 1
		case s.Languages[a].Weight != s.Languages[b].Weight:
			return s.Languages[a].Weight - s.Languages[b].Weight
		}
		return strings.Compare(a, b)
	})
	return codes
}

// ContentDir returns the folder of a language's content, relative to the project, without a slash at its end.
func (s Settings) ContentDir(code string) string {
	if folder := s.Languages[code].ContentDir; folder != "" {
		return strings.TrimSuffix(folder, "/")
	}
	return "content"
}

// PublishAt gives the settings the address that the site will have, with one slash at its end; none when it is empty.
func (s *Settings) PublishAt(base string) {
	if base != "" {
		base = strings.TrimRight(base, "/") + "/"
	}
	s.BaseURL = base
}

// BasePath is the folder of the site on its host: "/" or "/explainer/".
func (s Settings) BasePath() string {
	base, err := url.Parse(s.BaseURL)
	if err != nil || base.Path == "" { // judged before, or not said
		return "/"
	}
	return base.Path
}

// Root is the address of a language's overview; empty when there is no base URL.
func (s Settings) Root(code string) string {
	if s.BaseURL == "" {
		return ""
	}
	root := s.BaseURL
	if prefix := s.Prefix(code); prefix != "" {
		root += prefix + "/"
	}
	return root
}

// Prefix is the folder that a language's pages are published in: empty for the default one, "fr" for another.
func (s Settings) Prefix(code string) string {
	if code == s.DefaultContentLanguage {
		return ""
	}
	return strings.ToLower(code)
}

// PathAt is Hugo's path of the page at an address relative to the site's root: "/glossary/nato" of "fr/glossary/nato/".
func (s Settings) PathAt(address string) string {
	for _, code := range s.Codes() {
		if rest, ok := strings.CutPrefix(address, s.Prefix(code)+"/"); ok && s.Prefix(code) != "" {
			address = rest
		}
	}
	return "/" + strings.Trim(address, "/")
}

// Contents are the languages with the folders of their content, the default language first.
func (s Settings) Contents() []read.Language {
	var list []read.Language
	for _, code := range s.Codes() {
		list = append(list, read.Language{Code: code, ContentDir: s.ContentDir(code)})
	}
	return list
}

// Visible are the project's folders that Hugo may see.
func (s Settings) Visible() []string {
	folders := []string{"layouts", "assets", "i18n", "static"}
	for _, code := range s.Codes() {
		top, _, _ := strings.Cut(s.ContentDir(code), "/")
		folders = append(folders, top)
	}
	return folders
}

// Languages are the languages of a project, the default one first.
func Languages(project fs.FS) ([]read.Language, []problem.Problem, error) {
	read, problems, err := Read(project)
	if err == nil && len(problems) == 0 {
		problems = JudgeTops(project, read.Tops())
	}
	return read.Contents(), problems, err
}

// Direction is the way a language's script runs, "ltr" or "rtl".
func Direction(code string) string {
	script, _ := language.Make(code).Script()
	if strings.Contains(" Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa ", " "+script.String()+" ") {
		return "rtl"
	}
	return "ltr"
}
