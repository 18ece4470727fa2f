package article

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"
)

// defaultLanguage is assumed for a text that is too short to detect its language.
const defaultLanguage = "en"

// shortText is the length in bytes below which a text in Latin letters can look like many languages.
const shortText = 120

// settleLanguage decides the article's language: the caller's, else the file's if the text is in its script, else the
// detected one.
func (r *reader) settleLanguage(text string) {
	if r.languageFrom != "" {
		return
	}
	switch declared := r.meta.language; {
	case r.article.Language != "":
		r.languageFrom = "as --language says"
	case declared != "" && writes(declared, text):
		r.article.Language, r.languageFrom = declared, "as the file says"
	default:
		detected, isSure := detect(text)
		if !isSure && r.around != "" { // the text of the whole page
			if wider, sure := detect(r.around); sure {
				detected, isSure = wider, true
			}
		}
		switch {
		case !isSure && declared == "" && len(text) < shortText && cmp.Or(scriptOf(text), "Latn") == "Latn":
			r.article.Language, r.languageFrom = defaultLanguage, "assumed, as the text is too short to tell; --language says another"
		case detected != "" && (isSure || declared == ""):
			r.article.Language, r.languageFrom = detected, "by its words; --language says another"
		default:
			r.article.Language, r.languageFrom = cmp.Or(declared, defaultLanguage), "as nothing says another; --language does"
		}
	}
	tag, err := language.Parse(r.article.Language)
	if err != nil {
		r.article.Language, tag = defaultLanguage, language.English
	}
	r.tag = tag
}

// language returns the article's language, and the default one before it is decided.
func (r *reader) language() string { return cmp.Or(r.article.Language, defaultLanguage) }

// detect returns the language of a text as a BCP 47 code; empty when it cannot be detected. isSure is true for a long
// enough text.
func detect(text string) (code string, isSure bool) {
	const fewest, longest = 60, 20_000 // bytes
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "")
	}
	info := whatlanggo.Detect(text)
	code = info.Lang.Iso6391()
	if code == "" {
		return "", false
	}
	if tag, err := language.Parse(code); err == nil {
		code = tag.String()
	}
	return code, len(text) >= fewest && info.IsReliable()
}

// writes reports whether a language uses the script of most letters of a text.
func writes(code, text string) bool {
	tag, err := language.Parse(code)
	if err != nil {
		return false
	}
	script, _ := tag.Script()
	most := scriptOf(text)
	switch name := script.String(); {
	case most == "":
		return true
	case name == "Jpan":
		return most == "Hira" || most == "Hani"
	case name == "Hans" || name == "Hant":
		return most == "Hani"
	case name == "Kore":
		return most == "Hang" || most == "Hani"
	case tag.String() == "sr" || strings.HasPrefix(tag.String(), "sr-") || name == "Zzzz":
		return true
	default:
		return name == most
	}
}

// scriptOf returns the script of most letters of a text, as its ISO 15924 code; empty for scripts that are unknown here.
func scriptOf(text string) string {
	scripts := []struct {
		code  string
		table *unicode.RangeTable
	}{
		{"Latn", unicode.Latin}, {"Cyrl", unicode.Cyrillic}, {"Arab", unicode.Arabic}, {"Grek", unicode.Greek}, {"Hebr", unicode.Hebrew},
		{"Hani", unicode.Han}, {"Hira", unicode.Hiragana}, {"Hira", unicode.Katakana}, {"Hang", unicode.Hangul}, {"Deva", unicode.Devanagari},
		{"Beng", unicode.Bengali}, {"Taml", unicode.Tamil}, {"Telu", unicode.Telugu}, {"Thai", unicode.Thai}, {"Geor", unicode.Georgian},
		{"Armn", unicode.Armenian}, {"Ethi", unicode.Ethiopic}, {"Gujr", unicode.Gujarati}, {"Guru", unicode.Gurmukhi}, {"Mlym", unicode.Malayalam},
		{"Knda", unicode.Kannada}, {"Sinh", unicode.Sinhala}, {"Khmr", unicode.Khmer}, {"Laoo", unicode.Lao}, {"Mymr", unicode.Myanmar},
	}
	counts := map[string]int{}
	for _, c := range text {
		if !unicode.IsLetter(c) {
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.table, c) {
				counts[s.code]++
				break
			}
		}
	}
	best := ""
	for _, s := range scripts {
		if counts[s.code] > counts[best] {
			best = s.code
		}
	}
	return best
}

// pictureWord returns the word for a picture in a language, which replaces a picture that is not imported.
func pictureWord(code string) string {
	base, _, _ := strings.Cut(code, "-")
	return cmp.Or(map[string]string{
		"ar": "صورة", "be": "Малюнак", "bg": "Снимка", "bs": "Slika", "ca": "Imatge", "cs": "Obrázek", "da": "Billede", "de": "Bild", "el": "Εικόνα",
		"es": "Imagen", "et": "Pilt", "fa": "تصویر", "fi": "Kuva", "fr": "Image", "he": "תמונה", "hi": "चित्र", "hr": "Slika", "hu": "Kép", "id": "Gambar",
		"it": "Immagine", "ja": "画像", "ka": "სურათი", "ko": "사진", "lt": "Paveikslėlis", "lv": "Attēls", "mk": "Слика", "nl": "Beeld", "no": "Bilde",
		"nb": "Bilde", "nn": "Bilete", "pl": "Zdjęcie", "pt": "Imagem", "ro": "Imagine", "ru": "Изображение", "sk": "Obrázok", "sl": "Slika", "sq": "Foto",
		"sr": "Слика", "sv": "Bild", "th": "ภาพ", "tr": "Görsel", "uk": "Зображення", "ur": "تصویر", "vi": "Hình ảnh", "zh": "图片",
	}[base], "Picture")
}
