// Package nutgraf carries the theme: the layouts, style sheets and words that every explainer is built with. A file of
// the same name in an author's own folders takes the place of ours.
package nutgraf

import "embed"

// Theme holds layouts/, assets/ and i18n/. Without "all:" Go would leave out _partials and _markup.
//
//go:embed all:layouts all:assets all:i18n
var Theme embed.FS
