package problem

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"unicode"
)

// Report is what other programs read of a run.
type Report struct {
	Problems []Problem
	Rules    []*Rule // all that the tool judges by
	Version  string  // of the tool
	Folder   string  // of the project, from where the reader's paths begin; with forward slashes, may be empty
}

// path is a problem's file as the reader of the report finds it.
func (r Report) path(p Place) string { return path.Join(r.Folder, p.Path) }

// WriteJSON writes the problems as one JSON object, with the paths of the project: {"version": "…", "problems": […]}.
func (r Report) WriteJSON(w io.Writer) error {
	type entry struct {
		Rule     string `json:"rule"`
		Severity string `json:"severity"` // error or warning
		Path     string `json:"path"`
		Line     int    `json:"line,omitempty"`
		Column   int    `json:"column,omitempty"`
		Message  string `json:"message"`
		Fix      string `json:"fix,omitempty"`
	}
	entries := make([]entry, len(r.Problems))
	for i, p := range r.Problems {
		entries[i] = entry{p.Rule, p.Severity.String(), p.Place.Path, p.Place.Line, p.Place.Column, p.Message, p.Fix}
	}
	return writeIndented(w, map[string]any{"version": r.Version, "problems": entries})
}

func writeIndented(w io.Writer, value any) error {
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := io.WriteString(w, escaped(encoded.String()))
	return err
}

// escaped is indented JSON in which all that [Visible] keeps from terminals and logs is escaped: only strings have it.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "##[", `##\u005b`) {
		if unicode.IsControl(r) && r != '\n' || breaksOrTurns(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// WriteGitHub writes the problems as workflow commands, which GitHub Actions shows at the lines of a change.
func (r Report) WriteGitHub(w io.Writer) error {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, p := range r.Problems {
		at := "file=" + property.Replace(Visible(r.path(p.Place)))
		if p.Place.Line > 0 {
			at += fmt.Sprintf(",line=%d", p.Place.Line)
		}
		if p.Place.Column > 0 {
			at += fmt.Sprintf(",col=%d", p.Place.Column)
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", p.Severity, at, property.Replace(p.Rule), data.Replace(p.whole(Visible))); err != nil {
			return err
		}
	}
	return nil
}

// whole is the message with its fix on a line below it, each as shown makes it.
func (p Problem) whole(shown func(string) string) string {
	if p.Fix == "" {
		return shown(p.Message)
	}
	return shown(p.Message) + "\nfix: " + shown(p.Fix)
}

func asWritten(text string) string { return text }

// The parts of a SARIF log that we write, named as in the standard (SARIF 2.1.0, section 3).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID              string            `json:"id"`
		FullDescription sarifText         `json:"fullDescription"`
		Default         map[string]string `json:"defaultConfiguration"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact map[string]string `json:"artifactLocation"`
		Region   *sarifRegion      `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// WriteSARIF writes the problems as a SARIF 2.1.0 log, which code hosts and editors show. Columns are Unicode code
// points, as ours are (section 3.14.17).
func (r Report) WriteSARIF(w io.Writer) error {
	driver := sarifDriver{Name: "nutgraf", Version: r.Version, InformationURI: "https://github.com/nutgraf/nutgraf", Rules: []sarifRule{}}
	for _, rule := range r.Rules {
		driver.Rules = append(driver.Rules, sarifRule{rule.ID, sarifText{rule.Text}, map[string]string{"level": rule.Severity.String()}})
	}
	results := []sarifResult{}
	for _, p := range r.Problems {
		file := url.URL{Path: r.path(p.Place)}
		location := sarifPhysical{Artifact: map[string]string{"uri": file.String(), "uriBaseId": "%SRCROOT%"}}
		if p.Place.Line > 0 {
			location.Region = &sarifRegion{p.Place.Line, p.Place.Column}
		}
		results = append(results, sarifResult{p.Rule, p.Severity.String(), sarifText{p.whole(asWritten)}, []sarifLocation{{location}}})
	}
	return writeIndented(w, sarifLog{
		Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: results}},
	})
}
