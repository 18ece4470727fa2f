package lint

import (
	"bytes"
	"encoding/binary"
	"fmt"
	pixels "image"
	_ "image/gif" // the formats that Hugo makes other sizes of
	_ "image/jpeg"
	_ "image/png"

	"github.com/nutgraf/nutgraf/internal/problem"
	_ "golang.org/x/image/webp"
)

const (
	mostPixels = 64_000_000 // of all frames: 256 MB once they are unpacked
	mostScans  = 200        // of a progressive JPEG, each of which costs as much as the whole picture

	// A photo has two to ten pixels a byte, a flat chart a hundred. A picture of one colour has a thousand: 64 million
	// pixels, which take 3.6 s of processor time to be made smaller, in 75 KB. So what the pictures of a project have beyond
	// pixelsOfByte for each of their bytes is bounded, by what takes 40 s.
	pixelsOfByte    = 50
	mostEmptyPixels = 700_000_000
)

// judgePicture says why a picture is none, or would need more memory than anyone has. Only its head is decoded.
func judgePicture(content []byte, ending string) (message, fix string) {
	size, frames, ok := measure(content)
	switch {
	case !ok:
		return "the file is no picture of the kind that its ending " + problem.Quote(ending) + " says", "save the picture again in a program for pictures"
	case size.X*size.Y*frames > mostPixels || size.X <= 0 || size.Y <= 0:
		return fmt.Sprintf("the picture has %d × %d pixels in %d frames", size.X, size.Y, frames),
			fmt.Sprintf("make it smaller: %d million pixels in all are the most", mostPixels/1_000_000)
	case bytes.HasPrefix(content, []byte{0xFF, 0xD8}) && bytes.Count(content, []byte{0xFF, 0xDA}) > mostScans:
		return "the picture is drawn in more scans than a camera or a program makes", "save the picture again in a program for pictures"
	}
	return "", ""
}

// emptyPixels are those that a picture has beyond pixelsOfByte for each of its bytes.
func emptyPixels(content []byte) int {
	size, frames, ok := measure(content)
	if pixels := size.X * size.Y * frames; ok && pixels <= mostPixels {
		return max(0, pixels-pixelsOfByte*len(content))
	}
	return 0 // it is not opened
}

// measure is a picture's size in pixels and its number of frames. No side is longer than fits into 32 bits.
func measure(content []byte) (size pixels.Point, frames int, ok bool) {
	if bytes.HasPrefix(content[min(4, len(content)):], []byte("ftyp")) {
		return measureAVIF(content)
	}
	config, format, err := pixels.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return pixels.Point{}, 0, false
	}
	switch format {
	case "gif": // each frame has a graphic control extension, or is the only one
		frames = bytes.Count(content, []byte{0x21, 0xF9, 0x04})
	case "webp":
		frames = bytes.Count(content, []byte("ANMF"))
	}
	return pixels.Pt(config.Width, config.Height), max(1, frames), true
}

// measureAVIF looks for the largest of the image's spatial extents (ISO/IEC 23008-12, 6.5.3): a box named "ispe" with
// width and height after its version.
func measureAVIF(content []byte) (size pixels.Point, frames int, ok bool) {
	for rest := content; ; {
		_, after, found := bytes.Cut(rest, []byte("ispe"))
		if !found || len(after) < 12 {
			return size, 1, ok
		}
		width, height := int(binary.BigEndian.Uint32(after[4:])), int(binary.BigEndian.Uint32(after[8:]))
		size.X, size.Y, ok = max(size.X, width), max(size.Y, height), true
		rest = after
	}
}
