package build

import (
	"context"
	"time"

	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// housePreview builds a house after each change. Explainers that did not change are taken from the build before.
type housePreview struct {
	options Options
	last    *lastBuild
}

func newHousePreview(options Options) *housePreview {
	options.templates = &hugo.Templates{}
	return &housePreview{options, &lastBuild{inputs: map[string]inputs{}, isOurs: true}}
}

// reads returns the names of the files and folders at the top of a house that its site is made from.
func (h *housePreview) reads() []string {
	return []string{"assets", "content", "data", settings.ElsewhereFolder, settings.ExplainersFolder, settings.HouseFile, "i18n", settings.KeptFolder, "layouts", "static"}
}

// build builds and verifies the house.
func (h *housePreview) build(ctx context.Context) (*Site, *Problems, error) {
	site, problems, err := h.buildOnce(ctx, true)
	if err != nil || site != nil || problems == nil {
		return site, problems, err
	}
	site, plain, err := h.buildOnce(ctx, false)
	if site != nil {
		plain.addLeftOut(problems)
	}
	return site, plain, err
}

// buildOnce builds the house with the pages that are held back, or without them.
func (h *housePreview) buildOnce(ctx context.Context, held bool) (*Site, *Problems, error) {
	result := &Result{Problems: &Problems{}}
	options := h.options
	options.Held, options.At = held, time.Now()
	b := &houseBuild{options: options, problems: result.Problems, last: h.last, result: result}
	if err := b.run(ctx, Verified, result); err != nil || ctx.Err() != nil {
		return nil, nil, err
	}
	if result.Problems.HasErrors() {
		return nil, result.Problems, nil
	}
	h.last = &lastBuild{tree: result.Site.Tree, inputs: b.parts(), isOurs: true}
	return result.Site, result.Problems, nil
}
