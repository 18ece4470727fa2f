package scaffold

import "github.com/nutgraf/nutgraf/internal/problem"

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	const sheet = "-- sheet.csv --\nYear,Headline,Text\n1949,The treaty,Twelve states sign.\n"
	return []problem.Rule{
		{
			ID:   RuleFileIsNew,
			Text: "New files are written where nothing is. When one of them is in the way, none is written, and nothing is ever written over.",
			Bad:  "nutgraf new .\n", Good: "nutgraf new another\n",
		},
		{
			ID:   RuleFolderIsProject,
			Text: "New files lie inside of the project. A symbolic link that leads out of it is not followed.",
			Bad:  "rm -r content/timeline\nln -s ../.. content/timeline\nnutgraf import timeline sheet.csv\n" + sheet,
			Good: "nutgraf import timeline sheet.csv\n" + sheet,
		},
	}
}
