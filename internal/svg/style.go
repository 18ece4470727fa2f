package svg

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// judgeStyle says what a style sheet, or the value of an attribute that CSS reads, loads; empty when it loads nothing. It
// reads tokens as CSS Syntax 3 has them. Escapes are refused whole: no drawing needs them, and they can spell anything.
func judgeStyle(style string) string {
	if strings.Contains(style, `\`) {
		return "a backslash in the styles can hide an address"
	}
	if strings.Contains(strings.ToLower(style), "@import") { // in a comment or a string, too
		return `"@import" in the styles loads something`
	}
	lexer := css.NewLexer(parse.NewInputString(style))
	for {
		kind, data := lexer.Next()
		token := strings.ToLower(string(data))
		switch kind {
		case css.ErrorToken:
			return ""
		case css.URLToken:
			if address := addressOf(string(data)); !isInside(address) && !isFont(address) {
				return fmt.Sprintf("%q in the styles loads something", shorten(string(data)))
			}
		case css.BadURLToken, css.BadStringToken, css.CDOToken, css.CDCToken:
			return fmt.Sprintf("%q in the styles is no CSS", shorten(string(data)))
		case css.FunctionToken:
			if !slices.Contains(styleFunctions, strings.TrimSuffix(token, "(")) {
				return fmt.Sprintf("%q in the styles could load something", string(data)+")")
			}
		case css.AtKeywordToken:
			if !slices.Contains([]string{"@media", "@supports", "@keyframes", "@font-face"}, token) {
				return fmt.Sprintf("%q in the styles could load something", string(data))
			}
		}
	}
}

// addressOf is what stands in url(…).
func addressOf(token string) string {
	address := strings.TrimSpace(strings.TrimSuffix(token[len("url("):], ")"))
	if len(address) > 1 && (address[0] == '"' || address[0] == '\'') && address[len(address)-1] == address[0] {
		address = address[1 : len(address)-1]
	}
	return address
}

// isInside reports whether an address stays in the drawing: a fragment of it, or a picture that it carries.
func isInside(address string) bool {
	address = strings.TrimSpace(address)
	return address == "" || strings.HasPrefix(address, "#") || carries(address, "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif")
}

// isFont reports whether an address is a font that the drawing carries.
func isFont(address string) bool {
	return carries(address, "font/woff2", "font/woff", "font/ttf", "font/otf", "application/font-woff", "application/x-font-woff",
		"application/x-font-ttf", "application/x-font-opentype", "application/font-woff2")
}

func carries(address string, types ...string) bool {
	return slices.ContainsFunc(types, func(t string) bool {
		for _, parameter := range []string{"", ";charset=utf-8"} {
			if strings.HasPrefix(address, "data:"+t+parameter+";base64,") {
				return true
			}
		}
		return false
	})
}

func shorten(text string) string {
	const most = 40 // characters
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
