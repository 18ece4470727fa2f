package scaffold

import "github.com/nutgraf/nutgraf/internal/problem"

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID:   RuleFileIsNew,
			Text: "New files are written where nothing is. When one of them is in the way, none is written, and nothing is ever written over.",
			Bad:  "nutgraf new .\n", Good: "nutgraf new another\n",
		},
		{
			ID:   RuleFolderIsProject,
			Text: "New files lie inside of the project. A symbolic link that leads out of it is not followed.",
			Bad:  "rm -r content/glossary\nln -s ../.. content/glossary\nnutgraf new term Treaty\n", Good: "nutgraf new term Treaty\n",
		},
	}
}
