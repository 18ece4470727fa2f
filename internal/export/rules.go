package export

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleFontOpens       = "font-opens"
	RuleEventIsExported = "event-is-exported"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleFontOpens,
			Text: "A font in assets/fonts/ draws the letters of preview pictures that the program's fonts lack. It is TrueType, OpenType, a " +
				"collection of those, or WOFF; WOFF2 is not read.",
			Bad:  "-- assets/fonts/title.ttf --\nThe font comes here.\n",
			Good: "-- assets/fonts/OFL.txt --\nThe licence of the fonts.\n",
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
