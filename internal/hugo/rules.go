package hugo

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleHTMLIsAllowed      = "html-is-allowed"
	RuleFileIsUsed         = "file-is-used"
	RulePageRenders        = "page-renders"
	RuleShortcodeIsClosed  = "shortcode-is-closed"
	RuleShortcodeIsKnown   = "shortcode-is-known"
	RuleWordsAreTranslated = "words-are-translated"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleWordsAreTranslated, Severity: problem.Warning,
			Text: "Menus, headings and buttons are in the language of the text. The theme has the words of some languages. The words of any " +
				"other language are written into i18n/, as docs/settings.md says; until then they are English.",
			Bad:  "-- hugo.toml --\ndefaultContentLanguage = \"it\"\n",
			Good: "-- hugo.toml --\ndefaultContentLanguage = \"en-GB\"\n",
		},
		{
			ID: RuleFileIsUsed, Severity: problem.Warning,
			Text: "A file in assets/, layouts/ or i18n/ is used by a text, by a layout or by Hugo. One that nothing asks for is most often " +
				"misnamed: a picture whose name in the text is another, a layout in a folder that Hugo does not look into, words of a " +
				"language that the settings do not name.",
			Bad:  "-- assets/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
			Good: "-- static/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
		},
		{
			ID: RulePageRenders, Severity: problem.Warning,
			Text: "A layout of your own, which takes the place of the theme's, does what Hugo's template language allows, and asks for " +
				"what is there.",
			Bad:  "-- layouts/404.html --\n<h1>{{ .NoSuchThing }}</h1>\n",
			Good: "-- layouts/404.html --\n<!doctype html><html lang=\"en\"><title>Gone</title><h1>{{ .Title }}Gone</h1>\n",
		},
		{
			ID: RuleShortcodeIsKnown,
			Text: "A shortcode, two braces in the text, is the theme's nolink or one that the site's owner has put into layouts/_shortcodes. " +
				"Those that Hugo brings are off: they would load pictures, films and scripts of others into the page.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve states signed. {{< youtube abc >}}\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve states signed [a treaty](https://example.org/).\n",
		},
		{
			ID: RuleShortcodeIsClosed,
			Text: "A shortcode about words stands around them: one tag before and one, with a slash, behind them. The tags of nolink are " +
				"left out of the page, and what is between them is Markdown like any other, in which nothing is linked by itself.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve {{< nolink >}}states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve {{< nolink >}}states{{< /nolink >}} signed.\n",
		},
		{
			ID: RuleHTMLIsAllowed,
			Text: "What content becomes in a page is held to a list of elements, attributes and addresses, whatever let it through: text, " +
				"lists, tables, pictures, sound and film, and links. A shortcode of the owner's makes nothing else either, since a contributor " +
				"chooses its words. What needs more, such as a script or a frame, belongs into a layout of a page.",
			Bad: "-- layouts/_shortcodes/map.html --\n<iframe src=\"https://example.org/map\"></iframe>\n" +
				"-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve states signed. {{< map >}}\n",
			Good: "-- layouts/_shortcodes/map.html --\n<a class=\"map\" href=\"https://example.org/map\">The map</a>\n" +
				"-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nTwelve states signed. {{< map >}}\n",
		},
	}
}
