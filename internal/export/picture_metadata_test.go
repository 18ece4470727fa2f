package export

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"golang.org/x/image/webp"
)

// FuzzCleanedPicture: what was a picture is the same picture afterwards, and a second cleaning finds nothing.
func FuzzCleanedPicture(f *testing.F) {
	for _, encode := range []func(*bytes.Buffer, image.Image) error{
		func(to *bytes.Buffer, i image.Image) error { return jpeg.Encode(to, i, nil) },
		func(to *bytes.Buffer, i image.Image) error { return png.Encode(to, i) },
	} {
		var encoded bytes.Buffer
		if err := encode(&encoded, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
			f.Fatal(err)
		}
		f.Add(encoded.Bytes())
	}
	f.Add([]byte("\xFF\xD8\xFF\xE1\x00\x22Exif\x00\x00" + string(exifOf(6)) + "\xFF\xD9"))
	f.Add([]byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00EXIF\x02\x00\x00\x00II"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, kind := range []struct {
			clean  func([]byte) []byte
			decode func(*bytes.Reader) (image.Image, error)
		}{
			{cleanJPEG, func(r *bytes.Reader) (image.Image, error) { return jpeg.Decode(r) }},
			{cleanPNG, func(r *bytes.Reader) (image.Image, error) { return png.Decode(r) }},
			{cleanWebP, func(r *bytes.Reader) (image.Image, error) { return webp.Decode(r) }},
		} {
			before := bytes.Clone(content)
			cleaned := kind.clean(content)
			if !bytes.Equal(before, content) {
				t.Fatal("what is cleaned is changed in its place")
			}
			if again := kind.clean(cleaned); !bytes.Equal(again, cleaned) {
				t.Fatalf("%q becomes %q", cleaned, again)
			}
			was, err := kind.decode(bytes.NewReader(content))
			if err != nil || was.Bounds().Dx()*was.Bounds().Dy() > 1<<16 {
				continue
			}
			is, err := kind.decode(bytes.NewReader(cleaned))
			if err != nil || is.Bounds() != was.Bounds() {
				t.Fatalf("%v: a picture of %v became one of %v", err, was.Bounds(), is)
			}
			for y := range was.Bounds().Dy() {
				for x := range was.Bounds().Dx() {
					if was.At(x, y) != is.At(x, y) {
						t.Fatalf("another picture at %d, %d", x, y)
					}
				}
			}
		}
	})
}
