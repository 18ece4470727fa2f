package publish

import "github.com/nutgraf/nutgraf/internal/problem"

// Rules documents the rules of this room; that each file can be read is a rule of verify too, and documented there.
func Rules() []problem.Rule {
	return []problem.Rule{
		{
			ID: ruleApart,
			Text: "The site is built into a folder of its own, outside of content, layouts and the other folders that it is made from: what is " +
				"there is replaced whole.",
			Bad: "nutgraf build --output content/site\n", Good: "nutgraf build --output site\n",
		},
		{
			ID: ruleNoLink,
			Text: "The folder of the site, and the way to it inside of the project, is no symbolic link: the link would be replaced, and what it " +
				"leads to would stay old.",
			Bad: "mkdir elsewhere\nln -s elsewhere public\nnutgraf build\n", Good: "mkdir elsewhere\nnutgraf build --output elsewhere\n",
		},
		{
			ID: ruleOurs,
			Text: "Nothing is replaced that nutgraf did not make: a folder with files of somebody else, or a file that was put among the " +
				"site's, stops the build. What belongs to the site goes into static/.",
			Bad:  "nutgraf build\n-- public/mine.txt --\nMine.\n",
			Good: "nutgraf build\n-- static/mine.txt --\nMine.\n",
		},
		{
			ID: ruleUnedited, Severity: problem.Warning,
			Text: "Pages are changed in content/ and layouts/, never in the finished site: the next build makes them anew, and says that the " +
				"change is gone.",
			Bad:  "nutgraf build\necho mine >> public/404.html\nnutgraf build\n",
			Good: "nutgraf build\nnutgraf build\n",
		},
		{
			ID:   ruleWritable,
			Text: "The folder of the site and the one around it can be written, since the new site is made beside the old one and put in its place.",
			Bad:  "nutgraf build\n-- public --\nA file and no folder.\n", Good: "nutgraf build\n",
		},
		{
			ID:    ruleAlone,
			Text:  "One process publishes to a folder at a time. A second one says so and leaves everything as it is.",
			Shown: "internal/publish TestTheLockHasOneHolder",
		},
		{
			ID: ruleClean, Severity: problem.Warning,
			Text: "The site before is removed when the new one is in its place. Where the disk refuses that, the site is published all the " +
				"same, and the folder that stayed is named.",
			Shown: "internal/publish TestAnOldSiteThatStaysIsAWarning",
		},
		{
			ID: ruleName,
			Text: "Each address of the site is a name that every disk can hold: no part longer than 255 bytes, and no two names that differ in " +
				"letter case only.",
			Shown: "internal/publish TestNamesThatCannotBeWritten",
		},
	}
}
