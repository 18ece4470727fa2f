package card

import (
	"image"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// placed is a glyph in a size and at an offset within a pixel, in steps of a quarter, too fine to be seen.
type placed struct {
	face   *font.Face
	glyph  font.GID
	size   int // in pixels
	offset fixed.Int26_6
}

const step = fixed.Int26_6(16) // of 64

// drawnGlyph is a rasterised glyph, as shades of ink.
type drawnGlyph struct {
	bounds image.Rectangle // relative to the glyph's origin on the baseline
	shades []uint8         // of its pixels, row by row
}

// glyphs rasterises glyphs and caches them: all cards use the same few hundred.
type glyphs map[placed]drawnGlyph

func (g glyphs) draw(at placed) drawnGlyph {
	drawn, ok := g[at]
	if !ok {
		if outline, isOutline := at.face.GlyphData(at.glyph).(font.GlyphOutline); isOutline {
			drawn = rasterise(outline.Segments, float32(at.size)/float32(at.face.Upem()), float32(at.offset)/64)
		}
		g[at] = drawn
	}
	return drawn
}

// rasterise fills an outline. A font unit is scale pixels long, and its y axis points up.
func rasterise(outline []opentype.Segment, scale, offset float32) drawnGlyph {
	left, top, right, bottom := float32(math.MaxFloat32), float32(math.MaxFloat32), float32(-math.MaxFloat32), float32(-math.MaxFloat32)
	for _, segment := range outline {
		for _, p := range segment.ArgsSlice() {
			x, y := p.X*scale+offset, -p.Y*scale
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
	}
	if left >= right || top >= bottom {
		return drawnGlyph{}
	}
	floor, ceil := func(v float32) int { return int(math.Floor(float64(v))) }, func(v float32) int { return int(math.Ceil(float64(v))) }
	bounds := image.Rect(floor(left), floor(top), ceil(right), ceil(bottom)).Intersect(image.Rect(-Width, -Height, Width, Height))
	if bounds.Empty() {
		return drawnGlyph{}
	}
	rasterizer := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	rasterizer.DrawOp = draw.Src
	at := func(p opentype.SegmentPoint) (x, y float32) {
		return p.X*scale + offset - float32(bounds.Min.X), -p.Y*scale - float32(bounds.Min.Y)
	}
	for i, segment := range outline {
		ax, ay := at(segment.Args[0])
		bx, by := at(segment.Args[1])
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				rasterizer.ClosePath()
			}
			rasterizer.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			rasterizer.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			rasterizer.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			cx, cy := at(segment.Args[2])
			rasterizer.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	rasterizer.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	rasterizer.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	drawn := drawnGlyph{bounds: bounds, shades: make([]uint8, 0, len(mask.Pix))}
	for _, alpha := range mask.Pix {
		drawn.shades = append(drawn.shades, uint8(int(alpha)*shades/256))
	}
	return drawn
}
