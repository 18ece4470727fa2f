package lint

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

func TestTooManyFilesEndInAProblem(t *testing.T) {
	for _, folder := range []string{"content/glossary", "content/sections/start", "assets", "static/a", "layouts", "i18n"} {
		files := project(sound)
		for i := range read.MostFiles {
			files[fmt.Sprintf("%s/x%d.txt", folder, i)] = &fstest.MapFile{}
		}
		_, problems := english(t, files)
		if len(problems) != 1 || problems[0].Rule != read.RuleProjectIsSmall.ID {
			t.Errorf("%s: want one problem, got %d: %s", folder, len(problems), printed(problems[:min(3, len(problems))]))
		}
	}
}

func TestDeepFoldersEndInAProblem(t *testing.T) {
	for _, top := range []string{"content/sections", "assets", "static", "layouts", "i18n"} {
		at := func(depth int) []problem.Problem {
			files := project(sound)
			files[top+strings.Repeat("/a", depth-strings.Count(top, "/")-1)+"/x.txt"] = &fstest.MapFile{}
			_, problems := english(t, files)
			return problems
		}
		if problems := at(read.DeepestFolder); len(problems) > 0 {
			t.Errorf("%s: %s", top, printed(problems))
		}
		for _, depth := range []int{read.DeepestFolder + 1, 300} {
			if problems := at(depth); len(problems) != 1 || problems[0].Rule != read.RuleNestingIsShallow.ID {
				t.Errorf("%s, %d deep: want one problem, got %s", top, depth, printed(problems))
			}
		}
	}
}

// TestForgedPicturesEndInAProblem has heads that promise more pixels than there are, in each format that Hugo unpacks.
func TestForgedPicturesEndInAProblem(t *testing.T) {
	for _, folder := range []string{"assets", "assets/deep/er", "content/sections/start"} {
		for name, content := range forgedPictures() {
			files := project(sound)
			files[folder+"/"+name] = &fstest.MapFile{Data: content}
			_, problems := english(t, files)
			if len(problems) != 1 || problems[0].Rule != RulePictureOpens.ID || problems[0].Place.Path != folder+"/"+name {
				t.Errorf("%s/%s: want a problem there, got %s", folder, name, printed(problems))
			}
		}
	}
}

func TestPicturesOfOneColourAreBoundedTogether(t *testing.T) {
	flat := func(side int) []byte {
		content := forgedPictures()["a.png"]
		binary.BigEndian.PutUint32(content[16:], uint32(side))
		binary.BigEndian.PutUint32(content[20:], uint32(side))
		binary.BigEndian.PutUint32(content[29:], crc32.ChecksumIEEE(content[12:29]))
		return content
	}
	for _, test := range []struct {
		count, side int
		isMany      bool
	}{{100, 1_000, false}, {10, 8_000, false}, {12, 8_000, true}, {500, 1_400, true}} {
		files := project(sound)
		for i := range test.count {
			files[fmt.Sprintf("assets/%d.png", i)] = &fstest.MapFile{Data: flat(test.side)}
		}
		_, problems := english(t, files)
		if test.isMany != (len(problems) == 1 && problems[0].Rule == RulePictureOpens.ID) || len(problems) > 1 {
			t.Errorf("%d of %d: %s", test.count, test.side, printed(problems))
		}
	}
}

func forgedPictures() map[string][]byte {
	const side = 16_000 // 256 million pixels
	chunk := func(name string, data []byte) []byte {
		body := append([]byte(name), data...)
		return joined(binary.BigEndian.AppendUint32(nil, uint32(len(data))), body, binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
	}
	size32 := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, side), side)
	size16 := binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(nil, side), side)
	little := binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, side), side)
	png := joined([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(size32, 8, 6, 0, 0, 0)), chunk("IDAT", nil))
	vp8x := joined([]byte("RIFF\x16\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00"), []byte{0x7f, 0x3e, 0}, []byte{0x7f, 0x3e, 0})
	return map[string][]byte{
		"a.png":  png,
		"a.PNG":  png,
		"a.jpg":  joined([]byte{0xff, 0xd8, 0xff, 0xc0, 0, 17, 8}, size16, []byte{3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}, []byte{0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0}),
		"a.gif":  joined([]byte("GIF89a"), little, []byte{0, 0, 0}, bytes.Repeat([]byte{0x21, 0xf9, 4, 0, 0, 0, 0, 0}, 2)),
		"a.webp": vp8x,
		"a.jpeg": png, // what is in a file counts, not its ending
	}
}

func joined(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
