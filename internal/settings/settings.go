// Package settings reads hugo.toml, the file of an author's settings, and derives each language's content folder, its
// folder on the site and its addresses. It also judges the files and folders at the top of a project.
//
// Hugo itself never reads the file: else an author could mount any folder of the machine and publish raw HTML.
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

// File is the author's configuration, with the names that Hugo uses. It may be missing.
const File = "hugo.toml"

// Settings holds all that an author can set.
type Settings struct {
	BaseURL                string               `toml:"baseURL" text:"the address that the site will have, from https:// on"`
	DefaultContentLanguage string               `toml:"defaultContentLanguage" text:"the language at the root of the site, as a BCP 47 code"`
	Languages              map[string]Language  `toml:"languages" text:"one table for each language"`
	Articles               bool                 `toml:"articles" text:"true: articles of other sites can link terms and show their definitions, by nutgraf.js"`
	Offline                bool                 `toml:"offline" text:"true: readers can keep the explainer on their devices"`
	Redirects              []string             `toml:"redirects" text:"the servers that a list of old addresses is written for: netlify, apache, caddy, nginx, vercel"`
	Publisher              Publisher            `toml:"publisher" text:"who publishes the site, on every page"`
	Allow                  []string             `toml:"allow" text:"hosts that pages may load from, each from https:// on and without a path"`
	Analytics              map[string]string    `toml:"analytics" text:"script, the address of a script that counts readers, and its attributes data-…"`
	Elsewhere              map[string]Elsewhere `toml:"elsewhere" text:"lists of other sites whose entries texts can link, one table for each"`
	Params                 map[string]any       `toml:"params" text:"for layouts of your own"`
	Silence                map[string]string    `toml:"silence" text:"warnings that are meant so, on all pages: a rule's id and the reason"`

	Silences []problem.Silence `toml:"-"` // those of Silence, with their places
	File     string            `toml:"-"` // the file that they were read from
	IsHouse  bool              `toml:"-"` // whether they are for a house's own pages
	IsPart   bool              `toml:"-"` // whether they are for an explainer in a house
}

// Language holds the settings of one language.
type Language struct {
	Label      string `toml:"label" text:"the language's name for readers who change to it"`
	Weight     int    `toml:"weight" text:"the order of the languages after the default one"`
	ContentDir string `toml:"contentDir" text:"a folder of the language's own"`
}

// Elsewhere is a list of what another site publishes.
type Elsewhere struct {
	URL string `toml:"url" text:"the address of its explainer.json, or of the objects.inv of a documentation made with Sphinx"`
}

// KeptFolder is the project's folder for kept sources.
const KeptFolder = "kept"

// ElsewhereFolder is the project's folder for fetched lists of other sites.
const ElsewhereFolder = "elsewhere"

// Read reads the author's configuration and judges it.
func Read(project fs.FS) (Settings, []problem.Problem, error) { return ReadWithin(project, "en") }

// ReadWithin does the same as [Read], with another default language than English.
func ReadWithin(project fs.FS, language string) (Settings, []problem.Problem, error) {
	s := defaults(language, File)
	problems, err := s.read(project, &s)
	return s, problems, err
}

// read decodes the file into the value into, which contains s.
func (s *Settings) read(project fs.FS, into any) ([]problem.Problem, error) {
	if problems := JudgeTops(project, nil); len(problems) > 0 {
		s.Languages = map[string]Language{s.DefaultContentLanguage: {}}
		return problems, nil
	}
	content, err := fs.ReadFile(project, s.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		content = nil
	case err != nil:
		return nil, err
	}
	decoder := toml.NewDecoder(strings.NewReader(string(content)))
	decoder.DisallowUnknownFields()
	problems := tomlProblems(s.File, decoder.Decode(into))
	if len(s.Languages) == 0 {
		s.Languages = map[string]Language{s.DefaultContentLanguage: {}}
	}
	for _, rule := range sorted(s.Silence) {
		at := problem.At(s.File, content, max(0, strings.Index(string(content), rule)))
		s.Silences = append(s.Silences, problem.Silence{Rule: rule, Reason: s.Silence[rule], Place: at})
	}
	problems = append(problems, s.judge(content)...)
	problems = append(problems, s.judgePublisher(project, content)...)
	return append(problems, s.judgePolicy(content)...), nil
}

func sorted(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// known returns the names of all settings, from the tags of their fields.
func known() (names []string) {
	for _, of := range []reflect.Type{reflect.TypeFor[Settings](), reflect.TypeFor[House](), reflect.TypeFor[Language](), reflect.TypeFor[Publisher](), reflect.TypeFor[Elsewhere]()} {
		for i := range of.NumField() {
			if name := of.Field(i).Tag.Get("toml"); name != "-" && name != "" {
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

// tomlProblems returns the TOML decoder's errors as problems, each with its place.
func tomlProblems(file string, err error) []problem.Problem {
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
				problem.Place{Path: file, Line: line, Column: column}, fmt.Sprintf("unknown setting %q", key), fix))
		}
		return problems
	case errors.As(err, &broken):
		line, column := broken.Position()
		return []problem.Problem{problem.New(RuleSettingsParse, problem.Place{Path: file, Line: line, Column: column},
			strings.TrimPrefix(broken.Error(), "toml: "), "write TOML, as in baseURL = \"https://example.org/\"")}
	case err != nil:
		return []problem.Problem{problem.New(RuleSettingsParse, problem.Place{Path: file, Line: 1, Column: 1},
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

var RuleRedirectsAreKnown = ruleSet.Error("redirects-are-known", "The setting redirects names the servers for which a list of old "+
	"addresses is written: netlify (Cloudflare Pages reads it too), nginx, apache, caddy and vercel. A page leads on from each old "+
	"address in any case.")

func (s Settings) judge(content []byte) []problem.Problem {
	var problems []problem.Problem
	at := func(word string) problem.Place {
		return problem.At(s.File, content, max(0, strings.Index(string(content), word)))
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
	servers := []string{"netlify", "nginx", "apache", "caddy", "vercel"}
	for _, server := range s.Redirects {
		if !slices.Contains(servers, server) {
			problems = append(problems, problem.New(RuleRedirectsAreKnown, at(server),
				fmt.Sprintf("%q is no server that a list of redirects is known for", server), "write any of netlify, nginx, apache, caddy and vercel"))
		}
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

// defaults returns the settings where a file says nothing.
func defaults(language, file string) Settings {
	return Settings{DefaultContentLanguage: language, File: file, Redirects: []string{"netlify"}}
}

// CheckBaseURL returns an error for an address that cannot be a base URL; its text continues a sentence about the address.
// It returns nil for an empty one.
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

// Codes returns the codes of the languages, the default one first, then by weight and code.
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

// PublishAt sets the base URL, with one slash at its end; an empty one removes it.
func (s *Settings) PublishAt(base string) {
	if base != "" {
		base = strings.TrimRight(base, "/") + "/"
	}
	s.BaseURL = base
}

// BasePath returns the folder of the site on its host: "/" or "/explainer/".
func (s Settings) BasePath() string {
	base, err := url.Parse(s.BaseURL)
	if err != nil || base.Path == "" { // an invalid one was reported before
		return "/"
	}
	return base.Path
}

// Root returns the address of a language's overview; empty when there is no base URL.
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

// Prefix returns the folder of a language's pages on the site: empty for the default language, "fr" for another.
func (s Settings) Prefix(code string) string {
	if code == s.DefaultContentLanguage {
		return ""
	}
	return read.Language{Code: code}.PublishedIn()
}

// PathAt returns Hugo's path of the page at an address relative to the site's root: "/glossary/nato" for
// "fr/glossary/nato/".
func (s Settings) PathAt(address string) string {
	for _, code := range s.Codes() {
		if rest, ok := strings.CutPrefix(address, s.Prefix(code)+"/"); ok && s.Prefix(code) != "" {
			address = rest
		}
	}
	return "/" + strings.Trim(address, "/")
}

// Contents returns the languages with their content folders, the default language first.
func (s Settings) Contents() []read.Language {
	var list []read.Language
	for _, code := range s.Codes() {
		list = append(list, read.Language{Code: code, ContentDir: s.ContentDir(code)})
	}
	return list
}

// Visible returns the project's folders that Hugo may see.
func (s Settings) Visible() []string {
	folders := []string{"layouts", "assets", "i18n", "static"}
	for _, code := range s.Codes() {
		top, _, _ := strings.Cut(s.ContentDir(code), "/")
		folders = append(folders, top)
	}
	return folders
}

// Languages returns the languages of a project, the default one first.
func Languages(project fs.FS) ([]read.Language, []problem.Problem, error) {
	read, problems, err := Read(project)
	if err == nil && len(problems) == 0 {
		problems = JudgeTops(project, read.Tops())
	}
	return read.Contents(), problems, err
}

// Direction returns the direction of a language's script, "ltr" or "rtl".
func Direction(code string) string {
	script, _ := language.Make(code).Script()
	if strings.Contains(" Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa ", " "+script.String()+" ") {
		return "rtl"
	}
	return "ltr"
}
