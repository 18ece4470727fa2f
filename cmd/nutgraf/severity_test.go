package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// TestARuleThatWarnsCanBeSilenced reads the program's own source: what is made a warning is of a rule that is documented as
// one that can warn, which is what silences go by, and such a rule is somewhere made a warning.
func TestARuleThatWarnsCanBeSilenced(t *testing.T) {
	documented := map[string]problem.Severity{}
	for _, rule := range allRules() {
		documented[rule.ID] = rule.Severity
	}
	folders, err := filepath.Glob("../../internal/*")
	if err != nil {
		t.Fatal(err)
	}
	warns := map[string]bool{}
	for _, folder := range folders {
		for _, id := range warnedOf(t, folder) {
			warns[id] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(warns)) {
		if severity, ok := documented[id]; !ok || severity != problem.Warning {
			t.Errorf("%s warns and is documented as an error: its warnings cannot be silenced", id)
		}
	}
	for id, severity := range documented {
		if severity == problem.Warning && !warns[id] && id != "page-renders" { // that one takes its severity from Hugo
			t.Errorf("%s is documented as a warning, and no code makes it one", id)
		}
	}
}

// warnedOf returns the ids of the rules that a room makes warnings of: by problem.NewWarning, or by a function or method of
// the room that passes its own parameter on to it.
func warnedOf(t *testing.T, folder string) []string {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	makers, ids := map[string]int{"NewWarning": 0}, map[string]string{} // functions by name, and which argument is the rule
	var functions []*ast.FuncDecl
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, name := range n.Names {
					if i < len(n.Values) {
						if id, ok := literal(n.Values[i]); ok {
							ids[name.Name] = id
						}
					}
				}
			case *ast.FuncDecl:
				functions = append(functions, n)
			}
			return true
		})
	}
	var warned []string
	for known := -1; known < len(makers); {
		known = len(makers)
		for _, function := range functions {
			warned = append(warned, warnedIn(function, makers, ids)...)
		}
	}
	return warned
}

// warnedIn returns the ids of the rules that a function makes warnings of; a function that is given the rule joins the makers.
func warnedIn(function *ast.FuncDecl, makers map[string]int, ids map[string]string) (warned []string) {
	ast.Inspect(function, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		at, ok := makers[nameOf(call.Fun)]
		if !ok || at >= len(call.Args) {
			return true
		}
		rule := nameOf(call.Args[at])
		if id, ok := ids[rule]; ok {
			warned = append(warned, id)
		}
		i := 0
		for _, field := range function.Type.Params.List {
			for _, name := range field.Names {
				if name.Name == rule {
					makers[function.Name.Name] = i
				}
				i++
			}
		}
		return true
	})
	return warned
}

func nameOf(n ast.Expr) string {
	switch n := n.(type) {
	case *ast.Ident:
		return n.Name
	case *ast.SelectorExpr:
		return n.Sel.Name
	}
	return ""
}
