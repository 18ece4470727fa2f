package verify

import "github.com/nutgraf/nutgraf/internal/problem"

// Rules documents the rules of this room. Their examples put a page of the author's own among the site's.
func Rules() []problem.Rule {
	page := func(head, body string) string {
		return "-- static/old.html --\n<!doctype html>\n" + head + "\n" + body + "\n"
	}
	const head = `<html lang="en"><title>Old</title><link rel="canonical" href="/old.html">`
	section := func(body string) string {
		return "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\n" + body
	}
	return []problem.Rule{
		{
			ID: ruleLink,
			Text: "Each link inside of the site leads to a page or a file of it. The finished pages are judged, as a browser reads them, so it " +
				"makes no difference whether an author or a layout wrote the link.",
			Bad:  section("The treaty [as it was printed](/treaty.pdf).\n"),
			Good: section("The treaty [as it was printed](/treaty.pdf).\n") + "-- static/treaty.pdf --\n%PDF-1.4\n",
		},
		{
			ID:   ruleFragment,
			Text: "The part of a link after # is the id of something on the page that it leads to. Browsers stay at the top of the page else.",
			Bad:  section("What was [before](#befor).\n\n## Before\n\nA war.\n"), Good: section("What was [before](#before).\n\n## Before\n\nA war.\n"),
		},
		{
			ID:   ruleReference,
			Text: "What names an id of its own page, such as for, aria-labelledby and popovertarget, names one that is there.",
			Bad:  page(head, `<h1>Old</h1><label for="name">Name</label>`), Good: page(head, `<h1>Old</h1><label for="name">Name</label><input id="name">`),
		},
		{
			ID:   ruleUnique,
			Text: "No two elements of a page share an id: a link to it would lead to the first, whichever was meant.",
			Bad:  section("## Before {#war}\n\nA war.\n\n## After {#war}\n\nNone.\n"), Good: section("## Before {#war}\n\nA war.\n\n## After {#peace}\n\nNone.\n"),
		},
		{
			ID:   ruleAlt,
			Text: "Each image of a finished page has an alt attribute. It may be empty, in a layout, for an image that only decorates.",
			Bad:  page(head, `<h1>Old</h1><img src="data:,">`), Good: page(head, `<h1>Old</h1><img src="data:," alt="The long table">`),
		},
		{
			ID:   ruleHeadings,
			Text: "Each page has one heading of the first level, and no heading skips a level: people who hear the page move by them.",
			Bad:  page(head, "<h1>Old</h1><h3>Older</h3>"), Good: page(head, "<h1>Old</h1><h2>Older</h2>"),
		},
		{
			ID:   ruleTitle,
			Text: "Each page has a title, which stands in tabs, bookmarks and the results of searches.",
			Bad:  page(`<html lang="en"><link rel="canonical" href="/old.html">`, "<h1>Old</h1>"), Good: page(head, "<h1>Old</h1>"),
		},
		{
			ID:   ruleLanguage,
			Text: "Each page says which language it is in, so that it is read out, hyphenated and translated from the right one.",
			Bad:  page(`<html><title>Old</title><link rel="canonical" href="/old.html">`, "<h1>Old</h1>"), Good: page(head, "<h1>Old</h1>"),
		},
		{
			ID: ruleCanonical,
			Text: "Each page names its one lasting address, by which search engines and messengers know it. The page for what is not found, " +
				"and pages kept from search, need none.",
			Bad: page(`<html lang="en"><title>Old</title>`, "<h1>Old</h1>"), Good: page(head, "<h1>Old</h1>"),
		},
		{
			ID: ruleLight, Severity: problem.Warning,
			Text: "The first visit of a page, with its style sheets and scripts, costs no more than its budget after gzip: 14 KB, which come " +
				"with a server's first answer; 60 KB for the glossary, the sources, the search and the page of everything; 100 KB for a timeline.",
			Bad: section("(× 1900) ## And another heading\n"), Good: section("(× 20) ## And another heading\n"),
		},
		{
			ID:   ruleXML,
			Text: "The site map, feeds and SVG pictures are well-formed XML. Programs refuse the whole file else.",
			Bad:  "-- static/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>\n", Good: "-- static/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n",
		},
		{
			ID:   ruleJSON,
			Text: "JSON files, and JSON inside of pages, can be read.",
			Bad:  "-- static/data.json --\n[1, 2,]\n", Good: "-- static/data.json --\n[1, 2]\n",
		},
		{
			ID:    ruleReadable,
			Text:  "Each file that the site is made of can be read, and each of the finished site, when it is judged and when it is published.",
			Shown: "internal/verify TestAFileThatCannotBeReadIsAProblem",
		},
	}
}
