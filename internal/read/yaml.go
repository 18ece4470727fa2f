package read

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// yamlReader turns a piece of YAML inside of a file into values.
type yamlReader struct {
	path      string
	firstLine int   // of the piece in the file, from 1
	widths    []int // of each line of the piece, in code points
	problems  []problem.Problem
}

// readYAML reads one YAML document, a piece of the file at path that begins at firstLine.
func readYAML(path string, firstLine int, text string) (value, []problem.Problem) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	r := &yamlReader{path: path, firstLine: firstLine}
	for line := range strings.SplitSeq(text, "\n") {
		r.widths = append(r.widths, utf8.RuneCountInString(line))
	}
	tokens := lexer.Tokenize(text)
	if t, message, fix := refused(tokens); message != "" {
		r.add(t, message, fix)
		return value{}, r.problems
	}
	file, err := parseTokens(tokens)
	if err != nil {
		r.refuse(err)
		return value{}, r.problems
	}
	if len(file.Docs) > 1 {
		r.add(file.Docs[1].GetToken(), "a second YAML document begins", `remove the line "---"`)
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return value{place: r.place(nil)}, r.problems
	}
	return r.value(file.Docs[0].Body), r.problems
}

// parseTokens guards us from the parser: a panic in it must not end the program for what a stranger wrote.
func parseTokens(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("it cannot be understood (%v)", cause)
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func (r *yamlReader) refuse(err error) {
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) {
		message := strings.ReplaceAll(syntax.Message, "\t", "tab")
		r.add(syntax.Token, "the YAML cannot be read: "+message, fixOfYAML(message))
		return
	}
	r.add(nil, "the YAML cannot be read: "+err.Error(), fixOfYAML(""))
}

// fixOfYAML is what to type against the parser's commonest complaints.
func fixOfYAML(message string) string {
	switch {
	case strings.Contains(message, "end character"):
		return "close the quote"
	case strings.Contains(message, "tab character"), strings.Contains(message, "'tab'"):
		return "indent with spaces"
	case strings.Contains(message, "sequence end token"):
		return `close the list with "]"`
	case strings.Contains(message, "flow mapping end token"):
		return `close the mapping with "}"`
	}
	return `write a field a line, and put values with special characters in quotes: title: "a: b"`
}

func (r *yamlReader) add(t *token.Token, message, fix string) {
	r.problems = append(r.problems, problem.New(RuleFrontMatterParses, r.place(t), message, fix))
}

// place returns a token's place in the file, moved to the nearest place that exists.
func (r *yamlReader) place(t *token.Token) problem.Place {
	line, column := 1, 1
	if t != nil && t.Position != nil {
		line = max(1, min(t.Position.Line, len(r.widths)))
		column = max(1, min(t.Position.Column, r.widths[line-1]+1))
	}
	return problem.Place{Path: r.path, Line: r.firstLine + line - 1, Column: column}
}

func (r *yamlReader) value(node ast.Node) value {
	switch n := node.(type) {
	case *ast.MappingNode:
		v := value{shape: mapping, place: r.place(n.GetToken()), fields: make([]field, 0, len(n.Values))}
		if len(n.Values) > 0 && !n.IsFlowStyle {
			v.place = r.place(n.Values[0].Key.GetToken())
		}
		for _, pair := range n.Values {
			v.fields = append(v.fields, r.field(pair))
		}
		return v
	case *ast.MappingValueNode:
		return value{shape: mapping, place: r.place(n.Key.GetToken()), fields: []field{r.field(n)}}
	case *ast.SequenceNode:
		v := value{shape: list, place: r.place(n.GetToken()), items: make([]value, 0, len(n.Values))}
		for _, item := range n.Values {
			v.items = append(v.items, r.value(item))
		}
		return v
	case *ast.LiteralNode:
		v := r.scalar(n.Value.GetToken())
		v.place, v.exact, v.text = r.place(n.GetToken()), false, strings.TrimSpace(v.text)
		return v
	case *ast.NullNode:
		return value{place: r.place(n.GetToken())}
	case nil:
		return value{place: r.place(nil)}
	}
	return r.scalar(node.GetToken())
}

func (r *yamlReader) field(pair *ast.MappingValueNode) field {
	t := pair.Key.GetToken()
	return field{key: t.Value, place: r.place(t), value: r.value(pair.Value)}
}

func (r *yamlReader) scalar(t *token.Token) value {
	v := value{shape: scalar, place: r.place(t), text: t.Value}
	if t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType {
		v.quote = 1
	}
	v.exact = !strings.Contains(t.Value, "\n") && strings.Contains(t.Origin, t.Value)
	if strings.Contains(t.Value, DeferMark) || HidesDeferMark([]byte(t.Value)) {
		r.problems = append(r.problems, problem.New(RuleTextIsSafe, v.place, "the value hides "+problem.Quote(DeferMark)+", which would stop Hugo", FixOfDefer))
	}
	if at := strings.IndexFunc(t.Value, plaintext.IsNoText); at >= 0 {
		character, _ := utf8.DecodeRuneInString(t.Value[at:])
		r.problems = append(r.problems, problem.New(RuleTextIsSafe, v.place, fmt.Sprintf("the value has the character %U, which no page and no feed can show", character), "remove it"))
	}
	return v
}

func isSpaceOrControl(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
