package read

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

var RuleChartKindIsKnown = ruleSet.Error("chart-kind-is-known", "A chart has bars, lines, areas or ranges. Bars compare names or dates, "+
	"lines and areas follow dates, and ranges go from the values of one column to those of the next.")

var RuleChartDataAreThere = ruleSet.Error("chart-data-are-there", "The table of a chart is a CSV file beside its text: content/charts/members.csv "+
	"for \"data: members.csv\". A translation of the chart uses the same file, if it has none of its own.")

// chartType is the field "kind": Hugo keeps "type" for itself.
func (p *Page) chartType() chart.Type {
	return chart.Type(p.fields.oneOf("kind", "", RuleChartKindIsKnown, chart.Types()))
}

// chartOf returns the id of a chart that an image's address names.
func chartOf(destination []byte) (id string, ok bool) {
	ref, ok := explainer.ParseRef(string(destination))
	return ref.ID, ok && ref.Kind == explainer.KindChart
}

// readCharts reads the tables of the charts.
func (p *Project) readCharts() error {
	used := map[string]bool{}
	for _, page := range p.Pages {
		c, ok := page.item.(*explainer.Chart)
		if !ok || page.IsHeld || page.Entry == nil {
			continue
		}
		if err := p.readChart(page, c); err != nil {
			return err
		}
		used[c.File] = true
	}
	for _, e := range p.Explainers {
		e.Files = slices.DeleteFunc(e.Files, func(f explainer.File) bool { return IsTable(f.Path) && !used[f.Path] })
	}
	return nil
}

// IsTable reports whether a file of the content is a table beside the charts. Hugo does not see it: it stops at a file that one language
// has beside a list and another has not. A table that no chart on the site shows is not published.
func IsTable(name string) bool {
	folder := "/" + string(explainer.KindChart) + "/"
	return strings.EqualFold(path.Ext(name), ".csv") && strings.Contains("/"+name, folder)
}

func (p *Project) readChart(page *Page, c *explainer.Chart) error {
	given, ok := page.fields.values["data"]
	if !ok || given.value.isEmpty() || given.value.shape != scalar {
		return nil // the field is required
	}
	name := path.Clean(page.fields.text("data"))
	folder := path.Dir(page.Path)
	folders := []string{folder}
	for i, l := range p.Languages {
		if i != page.Language {
			folders = append(folders, path.Join(l.Folder(), string(page.Kind)), path.Join(l.Folder(), string(page.Kind), page.ID))
		}
	}
	for _, in := range folders {
		if found := nameOnDisk(p.Files, in, name); found != "" && c.File == "" {
			c.File = path.Join(in, found)
		}
	}
	if c.File == "" {
		page.add(RuleChartDataAreThere, given.value.place, "the table "+problem.Quote(page.fields.text("data"))+" is not there", fmt.Sprintf("put it into %s/, or correct its name", folder))
		return nil
	}
	for _, file := range p.Published {
		if file.Path == c.File {
			c.Name = file.Name
		}
	}
	content, err := AtMost(p.Files, c.File, chart.LargestFile)
	if err != nil {
		return err
	}
	if problems := JudgeContent(c.File, content, chart.LargestFile); len(problems) > 0 {
		page.problems = append(page.problems, problems...)
		return nil
	}
	if !page.isFreeOfMarks(c, content) {
		return nil
	}
	text := func(v value) chart.Text { return chart.Text{Text: v.text, Place: v.place} }
	spec := chart.Spec{Type: c.Type, Language: page.language}
	if by, ok := page.fields.scalar("by", typeText); ok {
		spec.By = text(by)
	}
	for _, column := range page.fields.texts("columns") {
		spec.Columns = append(spec.Columns, text(column))
	}
	if c.Type == "" {
		return nil // which is reported
	}
	data, problems := chart.Read(c.File, content, spec)
	c.Data, c.Table = data, content
	page.problems = append(page.problems, problems...)
	return nil
}

// isFreeOfMarks reports a table or a text of a chart with the mark that Hugo puts in the place of shortcodes: charts stand in texts
// where Hugo looks for it.
func (p *Page) isFreeOfMarks(c *explainer.Chart, content []byte) bool {
	found := func(place problem.Place) bool {
		p.add(RuleTextIsSafe, place, problem.Quote(shortcode.Placeholder)+" would stop Hugo, which keeps it for itself", "write another word, or small letters")
		return false
	}
	if at := bytes.Index(content, []byte(shortcode.Placeholder)); at >= 0 {
		return found(problem.At(c.File, content, at))
	}
	for field, text := range map[string]string{"title": c.Title, "unit": c.Unit, "caption": c.Caption, "alt": c.Alt} {
		if strings.Contains(text, shortcode.Placeholder) {
			return found(p.Document.Field(field))
		}
	}
	return true
}
