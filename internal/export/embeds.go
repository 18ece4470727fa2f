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

// embeddedPage is what the template shows of a page: the words of its card, or what is drawn on it below its title.
type embeddedPage struct {
	Card                  card.Card
	Drawn                 template.HTML
	drawnHeight           int // in pixels at the width of the frame
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

// addEmbeds publishes the pages for frames that show the words of a card.
func addEmbeds(site *page.Site, files *output.Files) error {
	common := newEmbed(site, embedCSS)
	for _, p := range site.Pages {
		if site.EmbedFolder(p) == "" || isDrawn(p) {
			continue
		}
		shown := common
		shown.Card = cardOf(site, p)
		if err := shown.add(site, p, files); err != nil {
			return err
		}
	}
	return nil
}

// newEmbed returns what the pages for frames of a site have in common.
func newEmbed(site *page.Site, sheet string) embeddedPage {
	style := coloured(sheet, site.Colours)
	return embeddedPage{
		Language: site.Explainer.Language, Direction: settings.Direction(site.Explainer.Language), Home: site.Absolute(""), Site: site.Explainer.ShortName(),
		Style: template.CSS(style), Script: template.JS(embedScript), StyleHash: hashSource(style), ScriptHash: hashSource(embedScript),
	}
}

// add publishes the page for frames that belongs to a page, and the answer of oEmbed that leads to it.
func (e embeddedPage) add(site *page.Site, p *page.Page, files *output.Files) error {
	folder := site.EmbedFolder(p)
	e.Page = site.Absolute(p.Entry.Address())
	var content bytes.Buffer
	if err := embedTemplate.Execute(&content, e); err != nil {
		return fmt.Errorf("write the page for frames of %s: %w", p.Path, err)
	}
	var authors []string
	for _, byline := range site.BylinesOf(p.Path) {
		authors = append(authors, byline.Name)
	}
	answer := oEmbed{
		AuthorName: strings.Join(authors, ", "),
		Version:    "1.0", Type: "rich", Title: e.Card.Title, ProviderName: e.Site, ProviderURL: e.Home, Width: embedWidth, Height: e.height(),
		HTML: e.frame(site.Absolute(folder)),
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
	for _, text := range []struct {
		words         string
		letters, line int
	}{{e.Card.Kicker, 52, 28}, {e.Card.Title, 34, 28}, {e.Card.Text, 46, 26}} {
		height += textHeight(text.words, text.letters, text.line)
	}
	return min(max(height+e.drawnHeight, 200), 1000) // the limits of WordPress
}

// textHeight estimates the height of a paragraph in pixels, with what is below it, by the letters that fit into a line and the
// height of a line in pixels.
func textHeight(words string, letters, line int) int {
	if words == "" {
		return 0
	}
	width := utf8.RuneCountInString(words)
	for _, r := range words {
		if r >= 0x1100 { // East Asian letters are twice as wide
			width++
		}
	}
	return 8 + line*((width+letters-1)/letters)
}

// coloured returns a style sheet with the theme's colours in place of their names.
func coloured(sheet string, colours theme.Colours) string {
	return strings.NewReplacer("PAPER", colours.Paper.Pair(), "INK", colours.Ink.Pair(), "MUTED", colours.Muted.Pair(), "LINE", colours.Line.Pair(),
		"ACCENT", colours.Accent.Pair()).Replace(sheet)
}

// hashSource returns the source of Content-Security-Policy that allows an element with the content.
func hashSource(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
