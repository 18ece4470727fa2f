package build

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleAddressIsKept   = "address-is-kept"
	RuleEventDateAgrees = "event-date-agrees"
	RuleTermIsMentioned = "term-is-mentioned"
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
			ID: RuleEventDateAgrees, Severity: problem.Warning,
			Text: "Where the text links an event and says when it was, both say the same day. One of the two is wrong, and readers cannot " +
				"tell which.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nNATO began [on 5 April 1949](event:treaty-signed).\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nNATO began [on 4 April 1949](event:treaty-signed).\n",
		},
		{
			ID: RuleTermIsMentioned, Severity: problem.Warning,
			Text: "A term that no text mentions is never read. Most often the text uses other words for it: list them below synonyms or forms. " +
				"A term with autolink: false is linked by hand where its author wants it, and is not asked about.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/twelve.md --\n---\ntitle: The Twelve\nforms: [Twelve states]\n---\nThose who signed first.\n",
		},
	}
}
