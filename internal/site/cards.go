package site

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/theme"
	"golang.org/x/sync/errgroup"
)

// cardsFolder is where the pictures are published. A picture is named after what it says, so that one of an earlier
// build can be used again, and a changed one is not taken for it by those who keep copies.
const cardsFolder = "cards"

// readFonts reads the author's fonts. One that cannot be used is a problem.
func readFonts(project fs.FS) (*card.Fonts, []problem.Problem, error) {
	fonts, err := card.ReadFonts(project)
	if broken := (*card.FontError)(nil); errors.As(err, &broken) {
		return nil, []problem.Problem{problem.New(RuleFontOpens, problem.Place{Path: broken.Path},
			fmt.Sprintf("%q cannot be read as a font: %v", path.Base(broken.Path), broken.Err),
			"save it as TrueType, OpenType or WOFF (not WOFF2), or take it away")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read fonts: %w", err)
	}
	return fonts, nil, nil
}

// nameCards tells the model the address of each page's picture, drawn or not yet.
func (m *Model) nameCards(fonts *card.Fonts) {
	m.fonts = fonts
	drawer := fonts.NewDrawer(m.cardPalette())
	for _, page := range m.pages {
		if words := m.cardOf(page); drawer.Has(words) {
			m.cards[page.path] = path.Join(cardsFolder, drawer.Key(words)+".png")
		}
	}
}

// cardPalette is the theme's colours of a light page: previews show cards on grounds of their own.
func (m *Model) cardPalette() card.Palette {
	return card.Palette{Paper: m.colours.Paper.Light, Ink: m.colours.Ink.Light, Accent: m.colours.Accent.Light}
}

// ThemeColor is the colour of a browser's own bar above the page, as a hexadecimal number: the paper's of light or of dark pages.
func (m *Model) ThemeColor(dark bool) string {
	if dark {
		return theme.Hex(m.colours.Paper.Dark)
	}
	return theme.Hex(m.colours.Paper.Light)
}

// addCards publishes the pictures that the model has named. Earlier is the site's last build, whose pictures are used
// again; it may be nil.
func (m *Model) addCards(published *finished, earlier fs.FS) error {
	workers := runtime.GOMAXPROCS(0)
	var group errgroup.Group
	for worker := range workers {
		group.Go(func() error {
			drawer := m.fonts.NewDrawer(m.cardPalette())
			for i := worker; i < len(m.pages); i += workers {
				address := m.cards[m.pages[i].path]
				if address == "" {
					continue
				}
				published.write(address, pictureOf(m.cardOf(m.pages[i]), drawer, earlier, address))
			}
			return nil
		})
	}
	return group.Wait()
}

// pictureOf is the picture from the earlier build, or drawn.
func pictureOf(words card.Card, drawer *card.Drawer, earlier fs.FS, address string) []byte {
	if earlier != nil {
		if kept, err := fs.ReadFile(earlier, address); err == nil {
			return kept
		}
	}
	return drawer.Draw(words)
}

// cardOf is what the picture of a page says, in the author's own words.
func (m *Model) cardOf(page *prosePage) card.Card {
	drawn := card.Card{Title: page.entry.Title, Text: page.entry.Short, Label: cmp.Or(m.Explainer.ShortTitle, m.Explainer.Title), Language: m.Explainer.Language}
	switch value := page.value.(type) {
	case *explainer.Section:
		drawn.Kicker, drawn.Text = fmt.Sprintf("%d / %d", value.Number, len(m.Explainer.Sections)), value.Summary
	case *explainer.Term:
		drawn.Kicker = value.Abbreviation
	case *explainer.Event:
		drawn.Kicker = m.Say(value.When)
	case *explainer.Actor:
		drawn.Kicker = value.Role
	default:
		drawn.Text, drawn.Label = m.Explainer.Standfirst, ""
	}
	return drawn
}
