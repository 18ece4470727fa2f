package export

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/sync/errgroup"
)

// cardsFolder is where the pictures are published. A picture is named after what it says, so that one of an earlier
// build can be used again, and a changed one is not taken for it by those who keep copies.
const cardsFolder = "cards"

var RuleFontOpens = ruleSet.Error("font-opens", "A font in assets/fonts/ draws the letters of preview pictures that the "+
	"program's fonts lack. It is TrueType, OpenType, a collection of those, or WOFF; WOFF2 is not read.")

// ReadFonts reads the author's fonts for the pictures. One that cannot be used is a problem.
func ReadFonts(project fs.FS) (*card.Fonts, []problem.Problem, error) {
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

// NameCards gives each page the address of its picture, drawn or not yet.
func NameCards(site *page.Site, fonts *card.Fonts) {
	drawer := fonts.NewDrawer(palette(site))
	for _, page := range site.Pages {
		if words := cardOf(site, page); drawer.Has(words) {
			page.Card = path.Join(cardsFolder, drawer.Key(words)+".png")
		}
	}
}

// addCards publishes the pictures that the pages name. Earlier is the site's last build, whose pictures are used again; it
// may be nil.
func addCards(site *page.Site, files *output.Files, earlier fs.FS, fonts *card.Fonts) error {
	workers := runtime.GOMAXPROCS(0)
	var group errgroup.Group
	for worker := range workers {
		group.Go(func() error {
			drawer := fonts.NewDrawer(palette(site))
			for i := worker; i < len(site.Pages); i += workers {
				if page := site.Pages[i]; page.Card != "" {
					files.Write(page.Card, pictureOf(cardOf(site, page), drawer, earlier, page.Card))
				}
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
func cardOf(site *page.Site, page *page.Page) card.Card {
	drawn := card.Card{Title: page.Entry.Title, Text: page.Entry.Short, Label: cmp.Or(site.Explainer.ShortTitle, site.Explainer.Title), Language: site.Explainer.Language}
	switch value := page.Value.(type) {
	case *explainer.Section:
		drawn.Kicker, drawn.Text = fmt.Sprintf("%d / %d", value.Number, len(site.Explainer.Sections)), value.Summary
	case *explainer.Term:
		drawn.Kicker = value.Abbreviation
	case *explainer.Event:
		drawn.Kicker = site.Format.Date(value.When)
	case *explainer.Actor:
		drawn.Kicker = value.Role
	default:
		drawn.Text, drawn.Label = site.Explainer.Standfirst, ""
	}
	return drawn
}

// palette is the theme's colours of a light page: previews show cards on grounds of their own.
func palette(site *page.Site) card.Palette {
	return card.Palette{Paper: site.Colours.Paper.Light, Ink: site.Colours.Ink.Light, Accent: site.Colours.Accent.Light}
}
