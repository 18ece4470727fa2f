package timeline

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	sheet := func(header, row string) string {
		return "nutgraf import timeline sheet.csv\n-- sheet.csv --\n" + header + "\n" + row + "\n"
	}
	good := sheet("Year,Headline,Text", "1949,The treaty,Twelve states sign.")
	return []problem.Rule{
		{
			ID: RuleSheetIsReadable,
			Text: "A timeline to import is a spreadsheet with the columns of TimelineJS, saved as CSV, or the JSON of " +
				"TimelineJS.",
			Bad: sheet("When,What", "1949,The treaty"), Good: good,
		},
		{
			ID: RuleSheetIsSmall,
			Text: "A sheet has at most 16 MB, 10,000 events, 200 columns and 64 KB in a cell. Longer timelines are no explainer's, and each " +
				"event becomes a page.",
			Bad: sheet("Year,Headline,Text"+strings.Repeat(",", 250), "1949,The treaty,Twelve states sign."), Good: good,
		},
		{
			ID: RuleSheetIsUTF8, Severity: problem.Warning,
			Text: "A sheet that is neither UTF-8 nor UTF-16 is read as Windows-1252, in which Excel writes CSV in western Europe. In another " +
				"encoding its accents are other letters.",
			Shown: "internal/importer/timeline TestSheetsOfOthersAreRead",
		},
		{
			ID: RuleDayIsClear, Severity: problem.Warning,
			Text: `Of "3/4/2014" nobody knows whether it is in March or in April. A date with a day after the 12th says so for the whole sheet; ` +
				"without one the month is taken to be first, as TimelineJS does.",
			Bad: sheet("Date,Headline,Text", "3/4/1949,The treaty,Twelve states sign."), Good: sheet("Date,Headline,Text", "1949-04-04,The treaty,Twelve states sign."),
		},
		{
			ID: RuleMediaIsCopied, Severity: problem.Warning,
			Text: "Pictures, films and sound of a timeline stay where they are, and the text gets a link: pages load nothing from elsewhere.",
			Bad:  sheet("Year,Headline,Text,Media", "1949,The treaty,Twelve states sign.,https://example.org/table.jpg"), Good: good,
		},
		{
			ID: RuleRowHasDate, Text: "Every event and era of a timeline has a year, at least.",
			Bad: sheet("Year,Headline,Text", ",The treaty,Twelve states sign."), Good: good,
		},
		{
			ID: RuleRowHasHeadline,
			Text: "Every event and era of a timeline has a headline, which becomes the title of the event, or at least a text or a caption to " +
				"make one of.",
			Bad: sheet("Year,Headline,Text", "1949,,"), Good: good,
		},
		{
			ID: RuleHeadlineIsGiven, Severity: problem.Warning,
			Text: "A row without a headline gets the first words of its text or caption for a title. They seldom say what happened.",
			Bad:  sheet("Year,Headline,Text", "1949,,Twelve states sign."), Good: good,
		},
		{
			ID: RuleDatesAgree, Severity: problem.Warning,
			Text: "The display date of a row says the same as its other cells. Where it does not, the cells count and the display date becomes " +
				"a comment.",
			Bad:  sheet("Year,Display Date,Headline,Text", "1949,1950,The treaty,Twelve states sign."),
			Good: sheet("Year,Display Date,Headline,Text", "1949,c. 1949,The treaty,Twelve states sign."),
		},
		{
			ID: RuleTimeIsKept, Severity: problem.Warning,
			Text: "A time of day belongs to one day that is known. Of a month or a year it cannot be said in EDTF, and becomes a comment.",
			Bad:  sheet("Year,Month,Time,Headline,Text", "1949,4,15:00,The treaty,Twelve states sign."),
			Good: sheet("Year,Month,Day,Time,Headline,Text", "1949,4,4,15:00,The treaty,Twelve states sign."),
		},
		{
			ID: RuleTitleIsNoEvent, Severity: problem.Warning,
			Text: "The title slide of a TimelineJS timeline is no event: its words belong into content/_index.md.",
			Bad:  sheet("Year,Headline,Text,Type", "1949,The treaty,Twelve states sign.,title"), Good: good,
		},
		{
			ID: RuleLinkIsWhole, Severity: problem.Warning,
			Text: "A link of an imported timeline begins with https:// or another scheme. What begins elsewhere led somewhere on the site that " +
				"it comes from, and becomes a comment.",
			Bad:  sheet("Year,Headline,Text", `1949,The treaty,"Read <a href=""more.html"">more</a>."`),
			Good: sheet("Year,Headline,Text", `1949,The treaty,"Read <a href=""https://www.nato.int/"">more</a>."`),
		},
	}
}
