package export

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/sync/errgroup"
)

var RuleFontOpens = ruleSet.Error("font-opens", "A font in assets/fonts/ draws the letters of preview pictures that the "+
	"program's fonts lack. It is TrueType, OpenType, a collection of those, or WOFF; WOFF2 is not read.")

var RuleLogoOpens = ruleSet.Error("logo-opens", "The logo on preview pictures is a PNG, JPEG, GIF or WebP picture of at most "+
	"16 million pixels. A drawing (SVG) cannot be put there.")

// ReadFonts reads the author's fonts and the publisher's logo for cards. It returns a problem for a font or a logo that cannot
// be used. A logo that is a drawing is not on cards.
func ReadFonts(project fs.FS, publisher settings.Publisher) (*card.Fonts, []problem.Problem, error) {
	fonts, err := card.ReadFonts(project)
	if broken := (*card.FontError)(nil); errors.As(err, &broken) {
		return nil, []problem.Problem{problem.New(RuleFontOpens, problem.Place{Path: broken.Path},
			fmt.Sprintf("%q cannot be read as a font: %v", path.Base(broken.Path), broken.Err),
			"save it as TrueType, OpenType or WOFF (not WOFF2), or take it away")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read fonts: %w", err)
	}
	name := cmp.Or(publisher.CardLogo, publisher.Logo)
	if name == "" || name == publisher.Logo && strings.EqualFold(path.Ext(name), ".svg") {
		return fonts, nil, nil
	}
	name = path.Join("assets", name)
	content, err := fs.ReadFile(project, name)
	if err != nil { // the settings were judged
		return fonts, nil, nil
	}
	if fonts.Logo, err = card.NewLogo(content); err != nil {
		return nil, []problem.Problem{problem.New(RuleLogoOpens, problem.Place{Path: name},
			fmt.Sprintf("%q cannot be put on preview pictures: %v", path.Base(name), err), "save it as PNG, JPEG or WebP, and name that file as cardLogo")}, nil
	}
	return fonts, nil, nil
}

// NameCards sets the address of each page's card, before the card is drawn.
func NameCards(site *page.Site, fonts *card.Fonts) {
	drawer := fonts.NewDrawer(palette(site))
	for _, page := range site.Pages {
		if words := cardOf(site, page); drawer.Has(words) {
			page.Card = path.Join(output.CardsFolder, drawer.Key(words)+".png")
		}
	}
}

// addCards publishes the cards of the pages. The cards in earlier, the site's last build, are used again; earlier may be
// nil.
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

// pictureOf returns a card from the earlier build, or draws it.
func pictureOf(words card.Card, drawer *card.Drawer, earlier fs.FS, address string) []byte {
	if earlier != nil {
		if kept, err := fs.ReadFile(earlier, address); err == nil {
			return kept
		}
	}
	return drawer.Draw(words)
}

// cardOf returns the words of a page's card, all of them the author's own.
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
	case *explainer.Question:
		drawn.Text = cmp.Or(value.Summary, drawn.Text)
	case *explainer.Claim: // whose title alone would state what may be refuted
		drawn.Kicker = site.Words["claim_"+string(value.Status)] + " · " + site.Format.Date(value.AsOf)
	case *explainer.Instrument:
		drawn.Kicker, drawn.Text = site.Format.Date(value.Date), cmp.Or(value.Summary, drawn.Text)
	case *explainer.Number: // the number first: it is what the picture is for
		drawn.Title, drawn.Text = site.Amount(value), value.Title
		drawn.Kicker = site.Format.Date(value.AsOf)
	case *explainer.Map: // the title and the first paragraph
	case *explainer.Chart:
		drawn.Kicker, drawn.Text = value.Unit+" · "+site.Format.Date(value.AsOf), cmp.Or(value.Caption, drawn.Text)
	case *explainer.Page:
		drawn.Text = cmp.Or(value.Summary, drawn.Text)
	case *explainer.Author:
		drawn.Kicker = value.Role
	default:
		drawn.Text, drawn.Label = site.Explainer.Standfirst, ""
	}
	return drawn
}

// palette returns the theme's colours of a light page: a card has its own background wherever it is shown.
func palette(site *page.Site) card.Palette {
	return card.Palette{Paper: site.Colours.Paper.Light, Ink: site.Colours.Ink.Light, Accent: site.Colours.Accent.Light}
}
