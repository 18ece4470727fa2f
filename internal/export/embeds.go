package export

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
)

//go:embed embed.html
var embedHTML string

//go:embed embed.css
var embedCSS string

// embedScript tells WordPress the height of the page, and which link the reader has chosen, by the secret in the address of the
// frame. Sources of the protocol: wp-embed.js and wp-embed-template.js of WordPress.
//
//go:embed embed.js
var embedScript string

// embedTemplate is the page that other sites show in a frame. It loads nothing: its style and its script are in it, and its
// policy names their hashes.
var embedTemplate = template.Must(template.New("embed").Parse(embedHTML))

// embeddedPage is what the template shows of a page: the words of its card.
type embeddedPage struct {
	Card                  card.Card
	Language, Direction   string
	Page, Home, Site      string // addresses of the page and of the explainer, and the explainer's name
	Style                 template.CSS
	Script                template.JS
	StyleHash, ScriptHash string // sources for Content-Security-Policy
}

// embedWidth is the width of a frame in pixels that most columns of text have room for.
const embedWidth = 500

// oEmbed is an answer of the protocol oEmbed 1.0 (https://oembed.com).
type oEmbed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	AuthorName      string `json:"author_name,omitempty"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	HTML            string `json:"html"`
	ThumbnailURL    string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
}

// addEmbeds publishes the pages for frames, and the answers of oEmbed that lead to them.
func addEmbeds(site *page.Site, files *output.Files) error {
	style := coloured(embedCSS, site.Colours)
	common := embeddedPage{
		Language: site.Explainer.Language, Direction: settings.Direction(site.Explainer.Language), Home: site.Absolute(""), Site: site.Explainer.ShortName(),
		Style: template.CSS(style), Script: template.JS(embedScript), StyleHash: hashSource(style), ScriptHash: hashSource(embedScript),
	}
	for _, p := range site.Pages {
		folder := site.EmbedFolder(p)
		if folder == "" {
			continue
		}
		shown := common
		shown.Card, shown.Page = cardOf(site, p), site.Absolute(p.Entry.Address())
		var content bytes.Buffer
		if err := embedTemplate.Execute(&content, shown); err != nil {
			return fmt.Errorf("write the page for frames of %s: %w", p.Path, err)
		}
		var authors []string
		for _, byline := range site.BylinesOf(p.Path) {
			authors = append(authors, byline.Name)
		}
		answer := oEmbed{
			AuthorName: strings.Join(authors, ", "),
			Version:    "1.0", Type: "rich", Title: shown.Card.Title, ProviderName: shown.Site, ProviderURL: shown.Home, Width: embedWidth, Height: shown.height(),
			HTML: shown.frame(site.Absolute(folder)),
		}
		if p.Card != "" {
			answer.ThumbnailURL, answer.ThumbnailWidth, answer.ThumbnailHeight = site.Absolute(pictureIn(site, p.Path)), card.Width, card.Height
		}
		encoded, err := json.Marshal(answer)
		if err != nil {
			return fmt.Errorf("write oEmbed of %s: %w", p.Path, err)
		}
		for _, address := range append([]string{folder}, site.EmbedAliases(p)...) {
			files.Write(site.FromTop(address+"index.html"), content.Bytes())
			files.Write(site.FromTop(address+"oembed.json"), encoded)
		}
	}
	return nil
}

// frame returns the HTML with which another site shows the page. WordPress shows the quotation until the frame has said its
// height.
func (e embeddedPage) frame(address string) string {
	title, source := template.HTMLEscapeString(e.Card.Title), template.HTMLEscapeString(address)
	return fmt.Sprintf(`<blockquote class="wp-embedded-content"><a href="%s">%s</a></blockquote>`, template.HTMLEscapeString(e.Page), title) +
		fmt.Sprintf(`<iframe class="wp-embedded-content" sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation" src="%s" width="%d" height="%d" title="%s" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto"></iframe>`,
			source, embedWidth, e.height(), title)
}

// height estimates the height of the page in pixels at the width of the frame, rather too high than too low.
func (e embeddedPage) height() int {
	height := 34 + 5 + 34 // paddings, borders, the foot
	for _, part := range []struct {
		words         string
		letters, line int // letters a line, pixels a line
	}{{e.Card.Kicker, 52, 28}, {e.Card.Title, 34, 28}, {e.Card.Text, 46, 26}} {
		if part.words != "" {
			width := utf8.RuneCountInString(part.words)
			for _, r := range part.words {
				if r >= 0x1100 { // East Asian letters are twice as wide
					width++
				}
			}
			height += 8 + part.line*((width+part.letters-1)/part.letters)
		}
	}
	return min(max(height, 200), 1000) // the limits of WordPress
}

// coloured returns a style sheet with the theme's colours in place of their names.
func coloured(sheet string, colours theme.Colours) string {
	pair := func(c theme.Colour) string { return theme.Hex(c.Light) + ", " + theme.Hex(c.Dark) }
	return strings.NewReplacer("PAPER", pair(colours.Paper), "INK", pair(colours.Ink), "ACCENT", pair(colours.Accent)).Replace(sheet)
}

// hashSource returns the source of Content-Security-Policy that allows an element with the content.
func hashSource(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
