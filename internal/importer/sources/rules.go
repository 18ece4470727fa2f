package sources

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that a bibliography is judged by.
const (
	RuleBibliographyIsReadable      = "bibliography-is-readable"
	RuleBibliographyEntryIsReadable = "bibliography-entry-is-readable"
	RuleSourcesCanGrow              = "sources-can-grow"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	with := func(name, text string) string {
		return "nutgraf import sources " + name + "\n-- " + name + " --\n" + text
	}
	good := with("references.bib", "@misc{treaty,\n  title = {The North Atlantic Treaty},\n  year = 1949\n}\n")
	return []problem.Rule{
		{
			ID:   RuleBibliographyIsReadable,
			Text: "A bibliography to import is CSL-JSON, CSL-YAML, BibTeX, BibLaTeX or RIS, as reference managers export it, of at most 8 MB and 10,000 entries.",
			Bad:  with("references.json", "[{\"id\": \"treaty\",]\n"), Good: good,
		},
		{
			ID:       RuleBibliographyEntryIsReadable,
			Severity: problem.Warning,
			Text:     "An entry of a bibliography follows the grammar of its format and has a title. One that does not is left out; the others are imported.",
			Bad:      with("references.bib", "@misc{treaty, title = {The North Atlantic Treaty}, year = 1949}\n@misc{open, title = {Without an end\n"), Good: good,
		},
		{
			ID:   RuleSourcesCanGrow,
			Text: "New sources are added at the end of data/sources.yaml, which must be a list with one item \"- id: …\" after the other, without mistakes.",
			Bad:  with("references.bib", "@misc{treaty, title = {The North Atlantic Treaty}, year = 1949}\n-- data/sources.yaml --\n[{id: charter, type: treaty, title: Charter}]\n"), Good: good,
		},
	}
}
