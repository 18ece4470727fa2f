package article

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Origin says where a part of the draft came from, or that a part of the article was left out.
type Origin struct {
	Line  int    // in the article, from 1; in a document without lines, such as .docx, the number of the paragraph; 0 when unknown
	End   int    // the last line; 0 when unknown
	Path  string // the file that has it; empty when it was left out
	What  string // a short description
	Guess string // the reason for a guess; empty when the article marks it
	Added bool   // it is not the article's text at this place, but added or copied: a title from a file's name, a candidate
}

// WriteReport prints the origins, one on each line, in the order of the article.
func (d Draft) WriteReport(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, o := range d.Report {
		where := d.unit
		switch {
		case o.Line == 0:
			where = "whole article"
		case o.End > o.Line:
			where += fmt.Sprintf(" %d–%d", o.Line, o.End)
		default:
			where += fmt.Sprintf(" %d", o.Line)
		}
		target := cmp.Or(o.Path, "left out")
		fmt.Fprintf(out, "%s -> %s: %s", where, target, problem.Visible(o.What))
		if o.Guess != "" {
			fmt.Fprintf(out, " (guess: %s)", problem.Visible(o.Guess))
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// sortOrigins sorts origins in the order of the article; those of one line keep their order.
func sortOrigins(list []Origin) {
	slices.SortStableFunc(list, func(a, b Origin) int { return cmp.Compare(a.Line, b.Line) })
}
