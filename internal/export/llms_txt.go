package export

import (
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
)

// addLLMs publishes llms.txt, which lists the Markdown twins of a language as llmstxt.org has it: a title, a summary in a
// quotation, and lists of links with what they are about. titleOf returns the title of the page at an address, relative to
// the language's root; empty when it has no twin.
func addLLMs(site *page.Site, files *output.Files, titleOf func(address string) string) {
	name := path.Join(site.Prefix, output.LLMsFile)
	if has(files, name) { // the author's own
		return
	}
	data := dataOf(site)
	var text strings.Builder
	fmt.Fprintf(&text, "# %s\n", escapeMarkdown(oneLine(data.Title)))
	if data.Description != "" {
		fmt.Fprintf(&text, "\n> %s\n", escapeMarkdown(oneLine(data.Description)))
	}
	item := func(title, address, about string) {
		fmt.Fprintf(&text, "- [%s](%s)", escapeMarkdown(oneLine(title)), twinAt(site, address))
		if about != "" {
			text.WriteString(": " + escapeMarkdown(oneLine(about)))
		}
		text.WriteByte('\n')
	}
	for i, member := range data.Explainers {
		if i == 0 {
			fmt.Fprintf(&text, "\n## %s\n\n", escapeMarkdown(oneLine(titleOf(""))))
		}
		item(member.Title, member.Address, member.Description)
	}
	last := ""
	for _, entry := range data.Entries {
		kind, _ := explainer.KindOf(entry.Kind)
		if kind == explainer.KindSource {
			continue // all are on one page
		}
		if folder := string(kind) + "/"; folder != last {
			heading := titleOf(folder)
			if heading == "" { // pages and authors have no list
				heading = entry.Title
			}
			last = folder
			fmt.Fprintf(&text, "\n## %s\n\n", escapeMarkdown(heading))
		}
		about := entry.Description
		if status := site.Words["claim_"+entry.Status]; status != "" {
			about = strings.TrimSpace(status + ". " + about)
		}
		item(entry.Title, entry.Address, about)
	}
	if title := titleOf("sources/"); title != "" { // "Optional" is a word of the format: what can be left out
		text.WriteString("\n## Optional\n\n")
		item(title, "sources/", "")
	}
	files.Write(name, []byte(text.String()))
}

// twinAt returns the address of a page's twin.
func twinAt(site *page.Site, address string) string {
	return site.Absolute(address + output.TwinFile)
}
