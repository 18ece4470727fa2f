package card

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"

	"github.com/klauspost/compress/zlib"
)

// canvas is a picture of sixteen colours: shades from 0, the paper, to ink, and the accent. With a logo it has the logo's
// colours, too.
//
// It writes its own PNG (ISO/IEC 15948): image/png requests the colour of each pixel, while here a byte holds two pixels,
// and more than half of a card's rows are empty paper.
type canvas struct {
	pixels  [Height][Width]uint8
	inked   [Height]bool            // the rows that are not all paper
	packed  [Height][1 + Width]byte // the rows in PNG's form: no filter, then the pixels
	zipped  bytes.Buffer
	zip     *zlib.Writer
	colours []byte // of the palette, in PNG's form

	logo       image.Rectangle // its size; empty without one
	logoPixels []uint8
}

const (
	shades      = 15
	accentIndex = shades
)

func newCanvas(palette Palette, logo *Logo) *canvas {
	s := &canvas{colours: colours(palette)}
	if logo != nil {
		pixels, more := logo.over(palette.Paper)
		for _, c := range more {
			r, g, b, _ := c.RGBA()
			s.colours = append(s.colours, byte(r>>8), byte(g>>8), byte(b>>8))
		}
		for i := range pixels {
			pixels[i] += accentIndex + 1
		}
		s.logo, s.logoPixels = logo.picture.Bounds(), pixels
	}
	s.zip, _ = zlib.NewWriterLevel(&s.zipped, zlib.BestSpeed) // this level is valid
	return s
}

// clear fills the canvas with paper.
func (s *canvas) clear() {
	for y := range s.inked {
		if s.inked[y] {
			clear(s.pixels[y][:])
			clear(s.packed[y][:])
			s.inked[y] = false
		}
	}
}

// darken puts shades over a part of the canvas, row by row. For each pixel the darker shade stays.
func (s *canvas) darken(bounds image.Rectangle, shades []uint8) {
	inside := bounds.Intersect(image.Rect(0, 0, Width, Height))
	for y := inside.Min.Y; y < inside.Max.Y; y++ {
		s.inked[y] = true
		row := shades[(y-bounds.Min.Y)*bounds.Dx():]
		for x := inside.Min.X; x < inside.Max.X; x++ {
			s.pixels[y][x] = max(s.pixels[y][x], row[x-bounds.Min.X])
		}
	}
}

// fill fills a part of the canvas with one colour.
func (s *canvas) fill(bounds image.Rectangle, colour uint8) {
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		s.inked[y] = true
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			s.pixels[y][x] = colour
		}
	}
}

// putLogo puts the logo, if there is one, where its upper left corner is at a point.
func (s *canvas) putLogo(at image.Point) {
	for y := range s.logo.Dy() {
		s.inked[at.Y+y] = true
		copy(s.pixels[at.Y+y][at.X:], s.logoPixels[y*s.logo.Dx():][:s.logo.Dx()])
	}
}

// png returns the canvas as a PNG file.
func (s *canvas) png() []byte {
	s.zipped.Reset()
	s.zip.Reset(&s.zipped)
	bits := byte(4) // a pixel
	if !s.logo.Empty() {
		bits = 8
	}
	for y := range s.packed {
		row, from := s.packed[y][:1+Width*int(bits)/8], s.pixels[y][:]
		switch {
		case s.inked[y] && bits == 8:
			copy(row[1:], from)
		case s.inked[y]:
			for i := range row[1:] {
				row[1+i] = from[2*i]<<4 | from[2*i+1]
			}
		}
		_, _ = s.zip.Write(row) // writing to a buffer cannot fail
	}
	_ = s.zip.Close()
	file := make([]byte, 0, s.zipped.Len()+200)
	file = append(file, "\x89PNG\r\n\x1a\n"...)
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, Width), Height)
	file = appendChunk(file, "IHDR", append(head, bits, 3, 0, 0, 0)) // by palette; default methods
	file = appendChunk(file, "PLTE", s.colours)
	file = appendChunk(file, "IDAT", s.zipped.Bytes())
	return appendChunk(file, "IEND", nil)
}

// appendChunk appends a PNG chunk: its length, name, content and checksum.
func appendChunk(file []byte, name string, content []byte) []byte {
	file = binary.BigEndian.AppendUint32(file, uint32(len(content)))
	start := len(file)
	file = append(append(file, name...), content...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(file[start:]))
}

// colours returns the canvas's sixteen colours, three bytes each: from paper to ink, which the edges of letters need, then
// the accent.
func colours(palette Palette) []byte {
	paper, ink := palette.Paper, palette.Ink
	var colours []byte
	for step := range shades {
		for _, channel := range [][2]uint8{{paper.R, ink.R}, {paper.G, ink.G}, {paper.B, ink.B}} {
			from, to := int(channel[0]), int(channel[1])
			colours = append(colours, byte(from+(to-from)*step/(shades-1)))
		}
	}
	return append(colours, palette.Accent.R, palette.Accent.G, palette.Accent.B)
}
