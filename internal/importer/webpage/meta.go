package webpage

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

// Meta holds a page's data about its article.
type Meta struct {
	Title       string
	Site        string // the publication
	Description string
	Authors     []string
	Published   string // a day, as 2006-01-02
	Language    string // BCP 47
	URL         string // absolute, as the page gives it
	body        string // the article's text in JSON-LD
	titles      []string
	summaries   []string // the best first
}

// mostAuthors is above the length of newspapers' by-lines; longer lists are not authors.
const mostAuthors = 20

// MetaOf reads the page's head: JSON-LD first, whose authors and dates are the most exact, then meta elements.
func MetaOf(tree *html.Node) Meta {
	var m Meta
	var named metaNames
	pageTitle := ""
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode || n.Namespace != "" {
			continue
		}
		switch n.Data {
		case "html":
			m.Language = tagOf(Attribute(n, "lang"))
		case "title":
			if pageTitle == "" {
				pageTitle = textOf(n)
			}
		case "meta":
			named.read(n)
		case "link":
			if slices.Contains(strings.Fields(strings.ToLower(Attribute(n, "rel"))), "canonical") && m.URL == "" {
				m.URL = Attribute(n, "href")
			}
		case "script":
			if strings.Contains(strings.ToLower(Attribute(n, "type")), "ld+json") && n.FirstChild != nil {
				m.readLinkedData(n.FirstChild.Data)
			}
		case "time":
			if m.Published == "" && (Attribute(n, "itemprop") == "datePublished" || n.Parent != nil && hasToken(n, "published", "entry-date", "pubdate")) {
				m.Published = dayOf(Attribute(n, "datetime"))
			}
		}
	}
	m.Description = first(named.get("og:description"), named.get("description"), named.get("twitter:description"))
	m.summaries = append(m.summaries, named.get("og:description"), named.get("description"), named.get("twitter:description"))
	m.Site = first(named.get("og:site_name"), m.Site)
	m.URL = first(m.URL, named.get("og:url"))
	m.Language = first(m.Language, tagOf(strings.ReplaceAll(named.get("og:locale"), "_", "-")), tagOf(named.get("content-language")),
		tagOf(named.get("dc.language")), tagOf(named.get("language")))
	m.Published = first(m.Published, dayOf(first(named.get("article:published_time"), named.get("datepublished"), named.get("dc.date"),
		named.get("dc.date.issued"), named.get("dcterms.created"), named.get("date"), named.get("pubdate"), named.get("parsely-pub-date"),
		named.get("sailthru.date"), named.get("citation_publication_date"))))
	if len(m.Authors) == 0 {
		for _, name := range []string{"author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "citation_author"} {
			for _, author := range named.all[name] {
				m.addAuthors(author)
			}
			if len(m.Authors) > 0 {
				break
			}
		}
	}
	for _, title := range []string{m.Title, named.get("og:title"), named.get("twitter:title"), named.get("dc.title"), pageTitle} {
		if title != "" {
			m.titles = append(m.titles, title)
		}
	}
	m.Title = m.withoutSite(first(named.get("og:title"), m.Title, named.get("twitter:title"), pageTitle))
	return m
}

// metaNames holds the page's meta elements by name.
type metaNames struct{ all map[string][]string }

func (m *metaNames) read(n *html.Node) {
	content := oneLine(Attribute(n, "content"))
	if content == "" {
		return
	}
	if m.all == nil {
		m.all = map[string][]string{}
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if name := strings.ToLower(Attribute(n, key)); name != "" {
			m.all[name] = append(m.all[name], content)
		}
	}
}

func (m *metaNames) get(name string) string {
	if list := m.all[name]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// readLinkedData reads JSON-LD in the vocabulary of schema.org.
func (m *Meta) readLinkedData(text string) {
	var value any
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "<![CDATA["), "]]>")
	if json.Unmarshal([]byte(text), &value) != nil {
		return
	}
	const deepest = 6
	m.walkLinkedData(value, deepest)
}

func (m *Meta) walkLinkedData(value any, deeper int) {
	if deeper == 0 {
		return
	}
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			m.walkLinkedData(item, deeper-1)
		}
	case map[string]any:
		if isArticle(value["@type"]) {
			m.takeLinkedData(value)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			m.walkLinkedData(value[key], deeper-1)
		}
	}
}

func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case []any:
		return slices.ContainsFunc(kind, isArticle)
	case string:
		kind = strings.TrimPrefix(strings.TrimPrefix(kind, "http://schema.org/"), "https://schema.org/")
		return strings.HasSuffix(kind, "Article") || kind == "BlogPosting" || kind == "LiveBlogPosting" || kind == "Report" || kind == "SocialMediaPosting"
	}
	return false
}

func (m *Meta) takeLinkedData(data map[string]any) {
	text := func(key string) string {
		value, _ := data[key].(string)
		return value
	}
	if body := text("articleBody"); len(body) > len(m.body) {
		m.body = body
	}
	if m.Title == "" {
		m.Title = oneLine(html.UnescapeString(text("headline")))
	}
	m.summaries = append(m.summaries, text("description"))
	m.Published = first(m.Published, dayOf(text("datePublished")))
	if len(m.Authors) == 0 {
		m.takeAuthors(data["author"])
	}
	if publisher, ok := data["publisher"].(map[string]any); ok && m.Site == "" {
		m.Site, _ = publisher["name"].(string)
	}
}

func (m *Meta) takeAuthors(value any) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			m.takeAuthors(item)
		}
	case string:
		m.addAuthors(value)
	case map[string]any:
		m.takeAuthors(value["name"])
	}
}

// addAuthors adds the names of a by-line.
func (m *Meta) addAuthors(names string) {
	const longest = 80 // bytes
	names = oneLine(html.UnescapeString(names))
	for _, prefix := range []string{"By ", "by ", "BY ", "Von ", "von ", "Par ", "par ", "Por ", "por ", "Di ", "Door "} {
		names = strings.TrimPrefix(names, prefix)
	}
	separated := names
	for _, sign := range []string{" and ", " und ", " et ", " y ", " e ", " & ", " і ", " и ", "; ", "、"} {
		separated = strings.ReplaceAll(separated, sign, ", ")
	}
	for name := range strings.SplitSeq(separated, ",") {
		name = strings.TrimSpace(name)
		if name == "" || len(name) > longest || strings.Contains(name, "://") || strings.Contains(name, "@") || slices.Contains(m.Authors, name) ||
			len(m.Authors) >= mostAuthors {
			continue
		}
		m.Authors = append(m.Authors, name)
	}
}

// withoutSite removes the publication's name from a title: "Trams return | The Daily Example".
func (m *Meta) withoutSite(title string) string {
	for _, sign := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "} {
		head, tail, found := cutLast(title, sign)
		if !found || len(strings.Fields(head)) < 3 && len([]rune(head)) < 12 {
			continue
		}
		isSite := m.Site != "" && strings.EqualFold(strings.TrimSpace(tail), m.Site)
		if isSite || sign != " - " && sign != " – " && sign != " — " && len(strings.Fields(tail)) <= 4 {
			return m.withoutSite(head)
		}
	}
	return title
}

func cutLast(text, sign string) (head, tail string, found bool) {
	if i := strings.LastIndex(text, sign); i >= 0 {
		return text[:i], text[i+len(sign):], true
	}
	return text, "", false
}

// tagOf returns a valid language tag; else "".
func tagOf(code string) string {
	tag, err := language.Parse(strings.TrimSpace(code))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

// dayOf returns the day of a time in ISO 8601, or in the forms of RFC 1123; empty if it is none.
func dayOf(text string) string {
	text = strings.TrimSpace(text)
	if len(text) >= 10 {
		if day, err := time.Parse(time.DateOnly, strings.ReplaceAll(text[:10], "/", "-")); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	for _, layout := range []string{time.RFC1123, time.RFC1123Z, "20060102", "January 2, 2006", "2 January 2006", "Jan 2, 2006", "Mon Jan 2 15:04:05 MST 2006"} {
		if day, err := time.Parse(layout, text); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	return ""
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
