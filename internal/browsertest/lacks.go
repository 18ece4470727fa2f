package browsertest

import "slices"

// What a story may ask an engine for, and not every engine can do.
const (
	touch            = "a finger"
	ownColours       = "forced colours"
	fineScreen       = "two pixels of the screen for one of CSS"
	besideWord       = "notes beside their words"
	besideWordAtFoot = "notes that grow upwards beside their words"
	progress         = "progress within a page"
	pageNumbers      = "numbers of pages on paper"
	wheel            = "a mouse's wheel over a box that scrolls"
	japaneseWords    = "a Japanese verb cut alone as in its sentence"
	layoutShifts     = "how much the layout shifts"
	wholePaper       = "all lines of columns on paper in their order"
	keptHeadings     = "headings kept with their text on paper"
	printedStyles    = "styles of paper asked on the screen"
	mixedWidths      = "the width of text that mixes scripts or has wide brackets"
)

// lack is something that an engine cannot do, with the reason. A story that needs it asks [Browser.Lacks].
type lack struct {
	engine, what, reason string
	still                string // a script that is true as long as the engine lacks it; empty where no page can tell
}

// lacks is everything that stories do not see of an engine.
var lacks = []lack{
	{"webkit", touch, "WebKitWebDriver takes a finger for a mouse: it clicks", `!matchMedia("(pointer: coarse)").matches`},
	{"webkit", ownColours, "WebKitGTK has no setting for them", `!matchMedia("(forced-colors: active)").matches`},
	{"webkit", fineScreen, "a screen without a window manager has one scale", `devicePixelRatio == 1`},
	{"webkit", besideWord, "WebKit 2.50 hangs where a note with position-try-fallbacks finds its word off the screen: the theme shows the sheet", `!CSS.supports("overflow-clip-margin", "1px")`},
	{"firefox", besideWordAtFoot, "Firefox 153 takes a flipped note's word for where it was before the page was scrolled: the note is beside the text, and higher", ``},
	{"firefox", progress, "no scroll-driven animations", `!CSS.supports("animation-timeline", "scroll()")`},
	{"firefox", pageNumbers, "no boxes in the margins of @page", `!CSS.supports("animation-timeline", "scroll()")`},
	{"webkit", pageNumbers, "no boxes in the margins of @page", ``},
	{"webkit", keptHeadings, "break-after: avoid does nothing there", ``},
	{"firefox", keptHeadings, "break-after: avoid does not hold in columns", ``},
	{"firefox", wheel, "a driver's wheel does not get to the end of the box; by keyboard it is scrolled", ``},
	{"webkit", wheel, "a driver's wheel moves the page behind the box; by keyboard it is scrolled", ``},
	{"firefox", japaneseWords, "its Intl.Segmenter cuts 解ける in another way than 解けると", ``},
	{"firefox", layoutShifts, "no layout-shift entries of PerformanceObserver", `!PerformanceObserver.supportedEntryTypes.includes("layout-shift")`},
	{"webkit", layoutShifts, "no layout-shift entries of PerformanceObserver", `!PerformanceObserver.supportedEntryTypes.includes("layout-shift")`},
	{"webkit", wholePaper, "a line at the end of a page can be cut or stand elsewhere in the text of the PDF", ``},
	{"webkit", mixedWidths, "WebKit 2.50 makes a box that is as wide as its text up to 15 pixels narrower than the text; nothing is cut off", ``},
	{"firefox", printedStyles, "WebDriver BiDi cannot set the medium; paper itself is looked at", ``},
	{"webkit", printedStyles, "WebDriver cannot set the medium; paper itself is looked at", ``},
}

// Lacks says whether the engine cannot do something, by the table that TestEnginesLackOnlyWhatTheTableSays prints.
func (b *Browser) Lacks(what string) bool {
	return slices.ContainsFunc(lacks, func(one lack) bool { return one.engine == b.Name && one.what == what })
}
