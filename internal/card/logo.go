package card

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"maps"
	"slices"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp"
)

// The box of a logo in pixels, in the upper corner opposite to the bar.
const (
	logoWidth  = 300
	logoHeight = 64
	logoTop    = 56
)

// logoColours is how many colours a logo may have besides the canvas's own.
const logoColours = 256 - shades - 1

// largestLogo is the most pixels of a picture that is read as a logo.
const largestLogo = 16 << 20

// Logo is a publisher's picture on cards.
type Logo struct {
	picture *image.NRGBA
	version string // of the file
}

// NewLogo reads a PNG, JPEG, GIF or WebP file, and makes the picture fit its box on a card. It returns an error if the file is
// none of these or has more than 16 million pixels.
func NewLogo(content []byte) (*Logo, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	if config.Width < 1 || config.Height < 1 || config.Width > largestLogo/config.Height {
		return nil, fmt.Errorf("%s of %d × %d pixels is no logo", format, config.Width, config.Height)
	}
	whole, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	scale := min(float64(logoWidth)/float64(config.Width), float64(logoHeight)/float64(config.Height))
	fitted := image.NewNRGBA(image.Rect(0, 0, max(1, int(float64(config.Width)*scale)), max(1, int(float64(config.Height)*scale))))
	draw.CatmullRom.Scale(fitted, fitted.Bounds(), whole, whole.Bounds(), draw.Src, nil)
	sum := sha256.Sum256(content)
	return &Logo{fitted, hex.EncodeToString(sum[:8])}, nil
}

// over returns the logo's pixels on paper, row by row, and the colours that they have. The pixels are indices of colours. The
// rarest colours of a logo with more than a palette holds become the nearest of the others.
func (l *Logo) over(paper color.RGBA) (pixels []uint8, colours color.Palette) {
	bounds := l.picture.Bounds()
	flat := image.NewRGBA(bounds)
	draw.Draw(flat, bounds, image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(flat, bounds, l.picture, image.Point{}, draw.Over)
	counts := map[color.RGBA]int{}
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			counts[flat.RGBAAt(x, y)]++
		}
	}
	byCount := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	for _, c := range byCount[:min(len(byCount), logoColours)] {
		colours = append(colours, c)
	}
	index := map[color.RGBA]uint8{}
	for _, c := range byCount {
		index[c] = uint8(colours.Index(c))
	}
	pixels = make([]uint8, 0, bounds.Dx()*bounds.Dy())
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			pixels = append(pixels, index[flat.RGBAAt(x, y)])
		}
	}
	return pixels, colours
}
