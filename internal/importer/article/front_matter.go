package article

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/pelletier/go-toml/v2"
)

// cutFront splits an article at its front matter (YAML, TOML or JSON, as Hugo, Jekyll, Docusaurus, MkDocs, Obsidian and
// MyST have it) and reads the fields that a draft has. It returns the text and the number of its first line.
func (r *reader) cutFront(content string) (body string, first int) {
	front, body, root, found := frontOf(content)
	if !found {
		return content, 1
	}
	r.meta.title = oneLine(valueOf(root, "title", "headline").Text)
	for _, key := range []string{"authors", "author", "byline"} {
		if len(r.meta.authors) == 0 {
			r.meta.authors = authorsOf(root.Get(key))
		}
	}
	for _, key := range []string{"date", "published", "publishdate", "pubdate", "date_published", "created"} {
		if day := dayOf(strings.TrimSpace(root.Get(key).Text)); r.meta.published == "" {
			r.meta.published = day
		}
	}
	for _, key := range []string{"url", "canonical", "canonical_url", "canonicalurl", "link", "permalink"} {
		if address := webAddress(root.Get(key).Text); r.meta.url == "" {
			r.meta.url = address
		}
	}
	r.meta.standfirst = oneLine(valueOf(root, "standfirst", "description", "summary", "excerpt", "subtitle", "dek").Text)
	r.meta.language = valueOf(root, "lang", "language", "locale").Text
	r.leave(1, "the front matter, save its title, author, date, language, description and url")
	return body, 1 + strings.Count(front, "\n")
}

// frontOf splits a text at its front matter. front holds the lines before the text.
func frontOf(content string) (front, body string, root datatree.Node, found bool) {
	for _, mark := range []string{"---\n", "+++\n"} {
		rest, ok := strings.CutPrefix(content, mark)
		if !ok {
			continue
		}
		inner, body, ended := strings.Cut("\n"+rest, "\n"+mark)
		if !ended {
			if inner, ended = strings.CutSuffix("\n"+rest, "\n"+strings.TrimSuffix(mark, "\n")); !ended {
				return "", content, root, false
			}
			body = ""
		}
		if mark == "---\n" {
			root, err := datatree.YAML([]byte(inner))
			isFront := err == nil && root.Kind == datatree.Mapping || err != nil && strings.Contains(inner, ": ") && !strings.Contains(inner, "\n\n\n")
			return mark + strings.TrimPrefix(inner, "\n") + "\n" + mark, body, root, isFront
		}
		var values map[string]any
		if err := toml.Unmarshal([]byte(inner), &values); err != nil {
			return "", content, root, false
		}
		written, err := json.Marshal(plainValues(values))
		if err != nil {
			return "", content, root, false
		}
		root, err := datatree.JSON(written)
		return mark + strings.TrimPrefix(inner, "\n") + "\n" + mark, body, root, err == nil
	}
	if strings.HasPrefix(content, "{\n") {
		if inner, body, ended := strings.Cut(content, "\n}\n"); ended {
			if root, err := datatree.JSON([]byte(inner + "\n}")); err == nil {
				return inner + "\n}\n", body, root, true
			}
		}
	}
	return "", content, root, false
}

// plainValues converts the dates of TOML to text.
func plainValues(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			value[key] = plainValues(inner)
		}
		return value
	case []any:
		for i := range value {
			value[i] = plainValues(value[i])
		}
		return value
	case string, bool, int64, float64, nil:
		return value
	case interface{ Format(string) string }:
		return value.Format("2006-01-02")
	}
	return fmt.Sprint(value)
}

// valueOf returns the first of several fields that has a text.
func valueOf(root datatree.Node, keys ...string) datatree.Node {
	for _, key := range keys {
		if value := root.Get(key); strings.TrimSpace(value.Text) != "" {
			return value
		}
	}
	return datatree.Node{}
}

// authorsOf returns names from a text, a list of texts, or mappings with a name.
func authorsOf(node datatree.Node) []string {
	var names []string
	add := func(name string) {
		if name = oneLine(name); name != "" && !strings.Contains(name, "://") {
			names = append(names, name)
		}
	}
	switch node.Kind {
	case datatree.Scalar:
		add(node.Text)
	case datatree.Mapping:
		add(node.Get("name").Text)
	case datatree.List:
		for _, item := range node.Items {
			if item.Kind == datatree.Scalar {
				add(item.Text)
			} else {
				add(item.Get("name").Text)
			}
		}
	}
	return names
}
