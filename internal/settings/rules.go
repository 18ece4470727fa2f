package settings

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleBaseURLIsAbsolute = "base-url-is-absolute"
	RuleContentIsInside   = "content-is-in-project"
	RuleLanguageIsDefined = "language-is-defined"
	RuleLanguageIsKnown   = "language-is-known"
	RuleSettingIsKnown    = "setting-is-known"
	RuleSettingsParse     = "settings-parse"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleBaseURLIsAbsolute,
			Text: "The address that the site will have is whole, from https:// on, since feeds, previews and search engines need it so. " +
				"It has no query and no fragment.",
			Bad: "-- hugo.toml --\nbaseURL = \"example.org/explainer/\"\n", Good: "-- hugo.toml --\nbaseURL = \"https://example.org/explainer/\"\n",
		},
		{
			ID:   RuleContentIsInside,
			Text: "The folder of a language's content lies inside of the project. Nothing outside of it is read.",
			Bad:  "-- hugo.toml --\n[languages.en]\ncontentDir = \"../elsewhere\"\n", Good: "-- hugo.toml --\n[languages.en]\ncontentDir = \"content\"\n",
		},
		{
			ID:   RuleLanguageIsDefined,
			Text: "Where a project has a table of languages, the default language is one of them.",
			Bad:  "-- hugo.toml --\ndefaultContentLanguage = \"en\"\n[languages.fr]\nlabel = \"Français\"\n",
			Good: "-- hugo.toml --\ndefaultContentLanguage = \"en\"\n[languages.en]\nlabel = \"English\"\n",
		},
		{
			ID: RuleLanguageIsKnown,
			Text: "A language is a BCP 47 code, such as en, uk or pt-BR: browsers, screen readers and the program's own rules for words go " +
				"by it.",
			Bad:  "-- hugo.toml --\ndefaultContentLanguage = \"en\"\n[languages.en]\n[languages.ukrainian_1]\nweight = 2\n",
			Good: "-- hugo.toml --\ndefaultContentLanguage = \"en\"\n[languages.en]\nweight = 1\n",
		},
		{
			ID: RuleSettingIsKnown,
			Text: "Only the documented settings are read, in Hugo's words. One that nobody reads is most often a misspelt one, so it is " +
				"said and never ignored. Settings for layouts of your own go below [params].",
			Bad: "-- hugo.toml --\ntheme = \"another\"\n", Good: "-- hugo.toml --\n[params]\ntheme = \"another\"\n",
		},
		{
			ID: RuleSettingsParse,
			Text: "Settings stand in hugo.toml, which is TOML: text in quotes, one setting a line, a name in brackets before the settings " +
				"that belong together.",
			Bad: "-- hugo.toml --\nbaseURL = https://example.org/\n", Good: "-- hugo.toml --\nbaseURL = \"https://example.org/\"\n",
		},
	}
}
