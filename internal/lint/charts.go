package lint

import (
	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
)

var RuleChartStandsAlone = ruleSet.Error("chart-stands-alone", "A chart is a block of its own, with an empty line before and behind it. "+
	"A sentence names it by a link: [the chart](chart:members).")

// placeChart reports a chart that is not alone in its paragraph.
func (j *bodyJudge) placeChart(n *ast.Image) {
	parent := n.Parent()
	isText := parent.Kind() == ast.KindParagraph || parent.Kind() == ast.KindTextBlock
	if !isText || parent.ChildCount() > 1 {
		j.add(RuleChartStandsAlone, n.Pos(), "the chart "+problem.Quote(string(n.Destination))+" stands among other words",
			"put it into a paragraph of its own, or write a link: [words]("+string(n.Destination)+")")
	}
}

// judgeCharts compares the numbers of titles, captions and text alternatives with the data of their charts.
func judgeCharts(p *read.Project) (problems []problem.Problem) {
	for i, e := range p.Explainers {
		captions := map[string]*chart.Caption{}
		for _, c := range e.Charts {
			if c.Data == nil {
				continue
			}
			caption := chart.NewCaption(c.Data, c.Unit, p.Languages[i].Code)
			captions[c.ID] = caption
			problems = append(problems, caption.Judge(c.Title, c.Document.Field("title"))...)
			problems = append(problems, caption.Judge(c.Caption, c.Document.Field("caption"))...)
			problems = append(problems, caption.Judge(c.Alt, c.Document.Field("alt"))...)
		}
		for _, d := range documentsOf(e) {
			for _, placed := range d.Charts {
				if caption := captions[placed.ID]; caption != nil {
					problems = append(problems, caption.Judge(placed.Alt, d.At(placed.Offset))...)
					problems = append(problems, caption.Judge(placed.Caption, d.At(placed.Offset))...)
				}
			}
		}
	}
	return problems
}

// documentsOf returns the texts of an explainer that can show charts.
func documentsOf(e *explainer.Explainer) (documents []*explainer.Document) {
	if e.Overview != nil {
		documents = append(documents, e.Overview)
	}
	for entry := range e.Entries() {
		if entry.Document != nil && entry.At == "" {
			documents = append(documents, entry.Document)
		}
	}
	return documents
}
