package site

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleAddressIsKept      = "address-is-kept"
	RuleEventDateAgrees    = "event-date-agrees"
	RuleEventIsExported    = "event-is-exported"
	RuleHTMLIsAllowed      = "html-is-allowed"
	RuleFileIsUsed         = "file-is-used"
	RuleFontOpens          = "font-opens"
	RulePageRenders        = "page-renders"
	RuleShortcodeIsClosed  = "shortcode-is-closed"
	RuleShortcodeIsKnown   = "shortcode-is-known"
	RuleTermIsMentioned    = "term-is-mentioned"
	RuleWordsAreTranslated = "words-are-translated"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleAddressIsKept, Severity: problem.Warning,
			Text: "A page that was published has readers who linked to it. When its file is renamed, the new one names the old address " +
				"below aliases, and the old links lead to it. The build says which pages of the last one are gone; it can say so but once.",
			Bad: "nutgraf build\nmv content/timeline/treaty-signed.md content/timeline/treaty-of-1949.md\nnutgraf build\n",
			Good: "nutgraf build\nmv content/timeline/treaty-signed.md content/timeline/treaty-of-1949.md\n" +
				"sed -i '2i aliases: [/timeline/treaty-signed/]' content/timeline/treaty-of-1949.md\nnutgraf build\n",
		},
		{
			ID: RuleWordsAreTranslated, Severity: problem.Warning,
			Text: "Menus, headings and buttons are in the language of the text. The theme has the words of some languages. The words of any " +
				"other language are written into i18n/, as docs/settings.md says; until then they are English.",
			Bad:  "-- hugo.toml --\ndefaultContentLanguage = \"it\"\n",
			Good: "-- hugo.toml --\ndefaultContentLanguage = \"en-GB\"\n",
		},
		{
			ID: RuleFontOpens,
			Text: "A font in assets/fonts/ draws the letters of preview pictures that the program's fonts lack. It is TrueType, OpenType, a " +
				"collection of those, or WOFF; WOFF2 is not read.",
			Bad:  "-- assets/fonts/title.ttf --\nThe font comes here.\n",
			Good: "-- assets/fonts/OFL.txt --\nThe licence of the fonts.\n",
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
		{
			ID: RuleTermIsMentioned, Severity: problem.Warning,
			Text: "A term that no text mentions is never read. Most often the text uses other words for it: list them below synonyms or forms. " +
				"A term with autolink: false is linked by hand where its author wants it, and is not asked about.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/twelve.md --\n---\ntitle: The Twelve\nforms: [Twelve states]\n---\nThose who signed first.\n",
		},
		{
			ID: RuleEventDateAgrees, Severity: problem.Warning,
			Text: "Where the text links an event and says when it was, both say the same day. One of the two is wrong, and readers cannot " +
				"tell which.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nNATO began [on 5 April 1949](event:treaty-signed).\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nNATO began [on 4 April 1949](event:treaty-signed).\n",
		},
		{
			ID: RuleEventIsExported, Severity: problem.Warning,
			Text: "The timeline is also published for calendars and for TimelineJS. Some dates these cannot say, such as one before the year " +
				"1 or an unknown one; the event is then left out there, and stands on the timeline's page as ever.",
			Bad:  "-- content/timeline/ides.md --\n---\ntitle: Caesar dies\nwhen: -0043-03-15\nsources: [treaty-1949]\n---\nOn the Ides of March.\n",
			Good: "-- content/timeline/ides.md --\n---\ntitle: Marcus Aurelius dies\nwhen: 0180-03-17\nsources: [treaty-1949]\n---\nIn Vindobona.\n",
		},
	}
}
