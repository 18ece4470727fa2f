package card

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"

	"github.com/klauspost/compress/zlib"
)

// canvas is a picture of sixteen colours: shades from paper, 0, to ink, and the accent.
//
// It writes its own PNG (ISO/IEC 15948), since image/png asks for the colour of each pixel when a byte holds two, and more
// than half of a card's rows are paper.
type canvas struct {
	pixels  [Height][Width]uint8
	inked   [Height]bool              // the rows that are not all paper
	packed  [Height][1 + Width/2]byte // the same as PNG has it: no filter, then two pixels a byte
	zipped  bytes.Buffer
	zip     *zlib.Writer
	colours []byte // of the palette, as PNG has it
}

const (
	shades      = 15
	accentIndex = shades
)

func newCanvas(palette Palette) *canvas {
	s := &canvas{colours: colours(palette)}
	s.zip, _ = zlib.NewWriterLevel(&s.zipped, zlib.BestSpeed) // the level is one of those there are
	return s
}

// clear makes the canvas paper again.
func (s *canvas) clear() {
	for y := range s.inked {
		if s.inked[y] {
			clear(s.pixels[y][:])
			clear(s.packed[y][:])
			s.inked[y] = false
		}
	}
}

// darken puts shades over those of a part of the canvas, row by row. Of two the darker one stays.
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

// fill gives a part of the canvas one colour.
func (s *canvas) fill(bounds image.Rectangle, colour uint8) {
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		s.inked[y] = true
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			s.pixels[y][x] = colour
		}
	}
}

// png is the canvas as a file.
func (s *canvas) png() []byte {
	s.zipped.Reset()
	s.zip.Reset(&s.zipped)
	for y := range s.packed {
		if s.inked[y] {
			row, from := s.packed[y][1:], s.pixels[y][:]
			for i := range row {
				row[i] = from[2*i]<<4 | from[2*i+1]
			}
		}
		_, _ = s.zip.Write(s.packed[y][:]) // a buffer takes everything
	}
	_ = s.zip.Close()
	file := make([]byte, 0, s.zipped.Len()+200)
	file = append(file, "\x89PNG\r\n\x1a\n"...)
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, Width), Height)
	file = appendChunk(file, "IHDR", append(head, 4, 3, 0, 0, 0)) // bits a pixel, by palette; no choice of the rest
	file = appendChunk(file, "PLTE", s.colours)
	file = appendChunk(file, "IDAT", s.zipped.Bytes())
	return appendChunk(file, "IEND", nil)
}

// appendChunk appends a part of a PNG: its length, name, content and check sum.
func appendChunk(file []byte, name string, content []byte) []byte {
	file = binary.BigEndian.AppendUint32(file, uint32(len(content)))
	start := len(file)
	file = append(append(file, name...), content...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(file[start:]))
}

// colours returns the canvas's sixteen colours, three bytes each: from paper to ink, for the edges of letters, then the
// accent.
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
