package card

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

//go:embed fonts/*.woff
var embedded embed.FS

// families are the embedded fonts, in the order in which a letter is searched in them, without the weight and ending of
// their file names. Each is a subset of a family for some scripts.
var families = []string{
	"source-serif-4-latin", "source-serif-4-latin-ext", "source-serif-4-cyrillic", "source-serif-4-greek", "source-serif-4-vietnamese",
	"source-serif-4-cyrillic-ext", "noto-serif-latin-ext", "noto-serif-greek-ext", "noto-serif-cyrillic-ext",
	"scheherazade-new-arabic", "noto-serif-hebrew-hebrew", "noto-serif-devanagari-devanagari", "noto-serif-bengali-bengali",
	"noto-serif-thai-thai", "noto-serif-armenian-armenian", "noto-serif-georgian-georgian", "noto-serif-tamil-tamil",
	"noto-serif-telugu-telugu",
}

// weight is the weight of letters, in the numbers of OpenType and CSS.
type weight int

const (
	regular weight = 400
	bold    weight = 700
)

// Fonts holds the fonts of cards: the program's, then the author's. It is safe for concurrent use.
type Fonts struct {
	own     []ownFont
	version string // of the author's fonts; empty without any

	Logo *Logo // of the publisher, on each card; nil without one
}

// ownFont is a face of an author's file.
type ownFont struct {
	font   *font.Font
	weight weight
	family string
}

// NewFonts parses the author's fonts, by name. Cards use them, in this order, for letters that the program's fonts lack. A
// file is TrueType, OpenType, a collection of these, or WOFF. The error is a [FontError] for the first file that is no
// font.
func NewFonts(own map[string][]byte) (*Fonts, error) {
	fonts := &Fonts{}
	contents := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(own)) {
		faces, err := parse(own[name])
		if err != nil {
			return nil, &FontError{name, err}
		}
		fonts.own = append(fonts.own, faces...)
		contents.Write(own[name])
		fonts.version = hex.EncodeToString(contents.Sum(nil))
	}
	return fonts, nil
}

// FontsFolder is the folder of a project in which authors put fonts for cards.
const FontsFolder = "assets/fonts"

// IsFont reports whether cards use the file at a path of a project.
func IsFont(name string) bool {
	endings := []string{".ttf", ".otf", ".ttc", ".otc", ".woff"}
	return path.Dir(name) == FontsFolder && slices.Contains(endings, strings.ToLower(path.Ext(name)))
}

// A FontError reports a file that is no font.
type FontError struct {
	Path string
	Err  error
}

// Error names the file and the parser's error.
func (e *FontError) Error() string { return fmt.Sprintf("%s is no font: %v", e.Path, e.Err) }

// Unwrap returns the parser's error.
func (e *FontError) Unwrap() error { return e.Err }

// ReadFonts reads the fonts of a project, or none when it has no folder of fonts. The error is a [FontError] for a file
// that is no font.
func ReadFonts(project fs.FS) (*Fonts, error) {
	entries, err := fs.ReadDir(project, FontsFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	own := map[string][]byte{}
	for _, entry := range entries {
		if name := path.Join(FontsFolder, entry.Name()); IsFont(name) {
			if own[name], err = fs.ReadFile(project, name); err != nil {
				return nil, err
			}
		}
	}
	return NewFonts(own)
}

// parse parses the faces of a font file.
func parse(content []byte) (faces []ownFont, err error) {
	defer func() { // the parser panics on tables that a broken file has cut short
		if cause := recover(); cause != nil {
			faces, err = nil, fmt.Errorf("broken: %v", cause)
		}
	}()
	loaders, err := opentype.NewLoaders(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	for _, loader := range loaders {
		parsed, err := font.NewFont(loader)
		if err != nil {
			return nil, err
		}
		about := parsed.Describe()
		weight := regular
		if about.Aspect.Weight >= font.WeightSemibold {
			weight = bold
		}
		faces = append(faces, ownFont{parsed, weight, about.Family})
	}
	return faces, nil
}

// embeddedFonts caches parsed embedded fonts; parsing all of them takes longer than drawing a card.
var embeddedFonts sync.Map // of func() *font.Font by file name

// embeddedFont returns an embedded font.
func embeddedFont(family string, weight weight) *font.Font {
	name := fmt.Sprintf("fonts/%s-%d-normal.woff", family, weight)
	load, ok := embeddedFonts.Load(name)
	if !ok {
		load, _ = embeddedFonts.LoadOrStore(name, sync.OnceValue(func() *font.Font {
			content, err := embedded.ReadFile(name)
			if err != nil {
				panic(err) // the binary contains it, as a test checks
			}
			faces, err := parse(content)
			if err != nil {
				panic(fmt.Errorf("%s: %w", name, err))
			}
			return faces[0].font
		}))
	}
	return load.(func() *font.Font)()
}

// faces finds the face for each letter in one weight and language. It is not safe for concurrent use.
type faces struct {
	sources []func() *font.Font
	made    []*font.Face
	byRune  map[rune]*font.Face // nil for a letter in no font
	last    *font.Face
}

// faces returns the faces of a weight for texts in a language, a BCP 47 code.
func (f *Fonts) faces(weight weight, language string) *faces {
	found := &faces{byRune: map[rune]*font.Face{}}
	for _, family := range families {
		found.sources = append(found.sources, func() *font.Font { return embeddedFont(family, weight) })
	}
	own := slices.Clone(f.own)
	region := hanFamily(language)
	rank := func(o ownFont) (score int) {
		if !strings.Contains(o.family, region) {
			score += 2
		}
		if o.weight != weight {
			score++
		}
		return score
	}
	slices.SortStableFunc(own, func(a, b ownFont) int { return cmp.Compare(rank(a), rank(b)) })
	for _, o := range own {
		found.sources = append(found.sources, func() *font.Font { return o.font })
	}
	found.made = make([]*font.Face, len(found.sources))
	found.last = found.face(0)
	return found
}

// hanFamily returns the last part of the names of font families for Chinese characters in a language: one character has
// several shapes.
func hanFamily(language string) string {
	switch {
	case strings.HasPrefix(language, "ja"):
		return " JP"
	case strings.HasPrefix(language, "ko"):
		return " KR"
	case strings.HasPrefix(language, "zh-HK"), strings.HasPrefix(language, "zh-MO"), strings.HasPrefix(language, "yue"):
		return " HK"
	case strings.HasPrefix(language, "zh-Hant"), strings.HasPrefix(language, "zh-TW"):
		return " TC"
	}
	return " SC"
}

func (f *faces) face(i int) *font.Face {
	if f.made[i] == nil {
		f.made[i] = font.NewFace(f.sources[i]())
	}
	return f.made[i]
}

// of returns the face that has a letter; nil when none has.
func (f *faces) of(letter rune) *font.Face {
	face, asked := f.byRune[letter]
	if !asked {
		for i := range f.sources {
			if _, ok := f.face(i).NominalGlyph(letter); ok {
				face = f.face(i)
				break
			}
		}
		f.byRune[letter] = face
	}
	return face
}

// ResolveFace returns the face of a letter to the shaper. A letter in no font keeps the face of the letter before it.
func (f *faces) ResolveFace(letter rune) *font.Face {
	if face := f.of(letter); face != nil {
		f.last = face
	}
	return f.last
}
