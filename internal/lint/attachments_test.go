package lint

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	pixels "image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"
)

func TestPicturesThatUnpackToGigabytesAreRefused(t *testing.T) {
	dot := pixels.NewPaletted(pixels.Rect(0, 0, 1, 1), color.Palette{color.Black})
	var drawn, photo bytes.Buffer
	if err := png.Encode(&drawn, dot); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&photo, dot, nil); err != nil {
		t.Fatal(err)
	}
	film := func(frames, side int) []byte {
		var b bytes.Buffer
		g := &gif.GIF{Config: pixels.Config{Width: side, Height: side, ColorModel: dot.Palette}}
		for range frames {
			g.Image, g.Delay = append(g.Image, dot), append(g.Delay, 1)
		}
		if err := gif.EncodeAll(&b, g); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	large := bytes.Clone(drawn.Bytes())
	binary.BigEndian.PutUint32(large[16:], 30_000)
	binary.BigEndian.PutUint32(large[20:], 30_000)
	copy(large[29:], crc(large[12:29]))
	avif := func(side uint32) []byte {
		return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("\x00\x00\x00\x18ftypavif....ispe\x00\x00\x00\x00"), side), side)
	}
	for name, test := range map[string]struct {
		content []byte
		good    bool
	}{
		"a png":             {drawn.Bytes(), true},
		"a jpeg":            {photo.Bytes(), true},
		"a film":            {film(10, 100), true},
		"an avif":           {avif(4000), true},
		"a large png":       {large, false},
		"a large avif":      {avif(1 << 31), false},
		"a long film":       {film(100, 1000), false},
		"many scans":        {append(photo.Bytes(), bytes.Repeat([]byte{0xFF, 0xDA, 0}, 1000)...), false},
		"half a png":        {drawn.Bytes()[:20], false},
		"nothing":           {nil, false},
		"an avif of nobody": {[]byte("\x00\x00\x00\x18ftypavif"), false},
	} {
		if message, _ := judgePicture(test.content, ".png"); (message == "") != test.good {
			t.Errorf("%s: %q", name, message)
		}
	}
}

// crc is the check sum of a PNG's chunk.
func crc(chunk []byte) []byte {
	return binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(chunk))
}
