package page

import (
	"html/template"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/settings"
)

func newChartSpeaker(code string) *chart.Speaker {
	return chart.NewSpeaker(code, settings.Direction(code) == "rtl")
}

// ChartAt returns the chart that the address of a picture names, "chart:members"; nil for any other address.
func (s *Site) ChartAt(address string) *explainer.Chart {
	ref, ok := explainer.ParseRef(address)
	if !ok || ref.Kind != explainer.KindChart {
		return nil
	}
	return s.Page("/" + string(ref.Kind) + "/" + ref.ID).Chart()
}

// Draw returns a drawing of a chart as an svg element, with a name for those who do not see it. The words stand in place of a
// value that is missing.
func (s *Site) Draw(drawing chart.Drawing, name, noValue string) template.HTML {
	svg := drawing.SVG(s.charts, name, noValue)
	s.drawn.Store(svg, true)
	return template.HTML(svg)
}

// ChartFacts returns what a drawing shows, for those who do not see it.
func (s *Site) ChartFacts(drawing chart.Drawing) []chart.Facts { return drawing.Facts(s.charts) }

// ChartTable returns the data of a chart as a table.
func (s *Site) ChartTable(c *explainer.Chart) chart.Table { return c.Data.Table(s.charts) }

// HasChart reports whether the page at path shows a chart.
func (s *Site) HasChart(path string) bool {
	if path == "/all" || path == "/charts" {
		return len(s.Explainer.Charts) > 0
	}
	page := s.Page(path)
	return page.Chart() != nil || page.Entry != nil && page.Entry.Document != nil && len(page.Entry.Document.Charts) > 0
}
