// Package datatree reads YAML and JSON of other programs into one kind of tree, in which each value has its line.
//
//	root, err := datatree.YAML(content)
//	for _, item := range root.Items {
//		fmt.Println(item.Line, item.Get("title").Text)
//	}
//
// All scalars are text as written, so that a year stays "1994" and a day "1994-12-05".
package datatree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Kind is the kind of a value.
type Kind int8

// The kinds. Nothing is null, or a missing value.
const (
	Nothing Kind = iota
	Scalar
	List
	Mapping
)

// Node is a value.
type Node struct {
	Kind   Kind
	Line   int     // from 1; 0 for a missing value
	Text   string  // of a scalar
	Items  []Node  // of a list
	Fields []Field // of a mapping, in the order of the file
}

// Field is a key of a mapping with its value.
type Field struct {
	Name  string
	Line  int
	Value Node
}

// Get returns the value of the first key of that name, in any letter case; a value of kind Nothing when there is none.
func (n Node) Get(name string) Node {
	for _, f := range n.Fields {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return Node{}
}

// Texts returns the text of a scalar, or those of the scalars of a list.
func (n Node) Texts() []string {
	switch n.Kind {
	case Scalar:
		return []string{n.Text}
	case List:
		var texts []string
		for _, item := range n.Items {
			if item.Kind == Scalar {
				texts = append(texts, item.Text)
			}
		}
		return texts
	}
	return nil
}

// SyntaxError is a syntax error of the file.
type SyntaxError struct {
	Line    int
	Message string
}

// Error returns the parser's message, without the line.
func (e *SyntaxError) Error() string { return e.Message }

// Limits of the input: no author writes deeper values, and aliases can make a small file endless.
const (
	deepest   = 60
	mostNodes = 2_000_000
)

// JSON reads one JSON value. The error is a [SyntaxError] with the line.
func JSON(content []byte) (Node, error) {
	r := &jsonReader{decoder: json.NewDecoder(bytes.NewReader(content)), content: content, line: 1}
	r.decoder.UseNumber()
	node, err := r.value(0)
	if err == nil {
		if _, err = r.decoder.Token(); errors.Is(err, io.EOF) {
			return node, nil
		}
		err = errors.New("text follows the end of the JSON")
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the JSON ends too early")
	}
	line := r.at()
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line = 1 + bytes.Count(content[:min(int(syntax.Offset), len(content))], []byte{'\n'})
	}
	return Node{}, &SyntaxError{line, strings.TrimPrefix(err.Error(), "json: ")}
}

type jsonReader struct {
	decoder *json.Decoder
	content []byte
	line    int
	offset  int
	nodes   int
}

// at returns the line of the token that was read last.
func (r *jsonReader) at() int {
	if end := min(int(r.decoder.InputOffset()), len(r.content)); end > r.offset {
		r.line += bytes.Count(r.content[r.offset:end], []byte{'\n'})
		r.offset = end
	}
	return r.line
}

func (r *jsonReader) value(depth int) (Node, error) {
	token, err := r.decoder.Token()
	if err != nil {
		return Node{}, err
	}
	node := Node{Kind: Scalar, Line: r.at()}
	if r.nodes++; r.nodes > mostNodes || depth > deepest {
		return node, errors.New("the values are nested too deep, or too many")
	}
	switch t := token.(type) {
	case json.Delim:
		node.Kind = List
		if t == '{' {
			node.Kind = Mapping
		}
		for r.decoder.More() {
			if node.Kind == List {
				item, err := r.value(depth + 1)
				if err != nil {
					return node, err
				}
				node.Items = append(node.Items, item)
				continue
			}
			key, err := r.decoder.Token()
			if err != nil {
				return node, err
			}
			line := r.at()
			value, err := r.value(depth + 1)
			if err != nil {
				return node, err
			}
			node.Fields = append(node.Fields, Field{fmt.Sprint(key), line, value})
		}
		_, err = r.decoder.Token() // the bracket
		r.at()
		return node, err
	case nil:
		node.Kind = Nothing
	case string:
		node.Text = t
	default:
		node.Text = fmt.Sprint(t)
	}
	return node, nil
}

// YAML reads a file of YAML. Of several documents it returns the first that has a value. The error is a [SyntaxError].
func YAML(content []byte) (node Node, err error) {
	defer func() {
		if recover() != nil { // the parser panicked on a file that no author writes
			err = &SyntaxError{1, "the YAML cannot be read"}
		}
	}()
	file, err := parser.ParseBytes(content, 0)
	if err != nil {
		line, message := 1, err.Error()
		var syntax yaml.Error
		if errors.As(err, &syntax) {
			message = syntax.GetMessage()
			if token := syntax.GetToken(); token != nil && token.Position != nil {
				line = token.Position.Line
			}
		}
		return Node{}, &SyntaxError{line, message}
	}
	r := &yamlReader{anchors: map[string]Node{}}
	for _, document := range file.Docs {
		if document == nil || document.Body == nil {
			continue
		}
		if node, err = r.value(document.Body, 0); err != nil || node.Kind != Nothing {
			return node, err
		}
	}
	return Node{}, nil
}

type yamlReader struct {
	anchors map[string]Node
	nodes   int
}

func (r *yamlReader) value(from ast.Node, depth int) (Node, error) {
	node := Node{Kind: Scalar}
	if token := from.GetToken(); token != nil && token.Position != nil {
		node.Line = token.Position.Line
	}
	if r.nodes++; r.nodes > mostNodes || depth > deepest {
		return node, &SyntaxError{node.Line, "the values are nested too deep, or too many"}
	}
	switch from := from.(type) {
	case *ast.NullNode:
		node.Kind = Nothing
	case *ast.StringNode:
		node.Text = from.Value
	case *ast.LiteralNode:
		node.Text = from.Value.Value
	case *ast.TagNode:
		return r.value(from.Value, depth+1)
	case *ast.AnchorNode:
		value, err := r.value(from.Value, depth+1)
		r.anchors[from.Name.String()] = value
		return value, err
	case *ast.AliasNode:
		value := r.anchors[from.Value.String()]
		r.nodes += count(value)
		return value, nil
	case *ast.SequenceNode:
		node.Kind = List
		for _, item := range from.Values {
			value, err := r.value(item, depth+1)
			if err != nil {
				return node, err
			}
			node.Items = append(node.Items, value)
		}
	case *ast.MappingNode:
		return r.mapping(node, from.Values, depth)
	case *ast.MappingValueNode:
		return r.mapping(node, []*ast.MappingValueNode{from}, depth)
	default:
		if token := from.GetToken(); token != nil {
			node.Text = token.Value
		}
	}
	return node, nil
}

func (r *yamlReader) mapping(node Node, values []*ast.MappingValueNode, depth int) (Node, error) {
	node.Kind = Mapping
	for i, pair := range values {
		key := Field{Name: pair.Key.String()}
		if token := pair.Key.GetToken(); token != nil && token.Position != nil {
			key.Name, key.Line = token.Value, token.Position.Line
		}
		if i == 0 && key.Line > 0 {
			node.Line = key.Line
		}
		value, err := r.value(pair.Value, depth+1)
		if err != nil {
			return node, err
		}
		if pair.Key.IsMergeKey() {
			node.Fields = append(node.Fields, value.Fields...)
			continue
		}
		key.Value = value
		node.Fields = append(node.Fields, key)
	}
	return node, nil
}

func count(n Node) int {
	total := 1
	for _, item := range n.Items {
		total += count(item)
	}
	for _, f := range n.Fields {
		total += count(f.Value)
	}
	return total
}
