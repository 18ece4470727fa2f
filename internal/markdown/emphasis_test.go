package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
)

// drawn is a text as HTML.
func drawn(t *testing.T, markdown goldmark.Markdown, source string) string {
	t.Helper()
	var html strings.Builder
	if err := markdown.Convert([]byte(source), &html); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(html.String()), "<p>"), "</p>")
}

// The cases are those of the CommonMark CJK-friendly amendments, in words of our own, and of scripts with spaces.
func TestEmphasisIsFoundBesideCJKPunctuation(t *testing.T) {
	markdown := New("ja")
	for source, want := range map[string]string{
		"**条約。**署名した":                      "<strong>条約。</strong>署名した",
		"これは**「条約」**です":                    "これは<strong>「条約」</strong>です",
		"**注意！**必ず。**重要！**次":               "<strong>注意！</strong>必ず。<strong>重要！</strong>次",
		"**協定（NATO）**は":                    "<strong>協定（NATO）</strong>は",
		"**協定(NATO)**は":                    "<strong>協定(NATO)</strong>は",
		"我可以**强调`code`**吗":                 "我可以<strong>强调<code>code</code></strong>吗",
		"**“引号”**和*《书》*在":                  "<strong>“引号”</strong>和<em>《书》</em>在",
		"**이 조약(NATO)**을 본다":               "<strong>이 조약(NATO)</strong>을 본다",
		"**조약**은 **\"법\"**이다":              "<strong>조약</strong>은 <strong>「法」</strong>이다",
		"~~旧。~~新":                          "<del>旧。</del>新",
		"[**条約。**](x)は":                    `<a href="x"><strong>条約。</strong></a>は`,
		"**[条約](x)**は":                     `<strong><a href="x">条約</a></strong>は`,
		"葛\U000E0100**（こ）**と":              "葛\U000E0100<strong>（こ）</strong>と",
		"“\uFE01**“強**調":                   "“\uFE01<strong>“強</strong>調",
		"_条約。_と":                           "_条約。_と",
		"**ok.**not":                       "**ok.**not",
		"**「Да».**нет":                     "**「Да».**нет",
		"**😀**は **😀**b **😀!**b":            "<strong>😀</strong>は **😀**b **😀!**b",
		"H~2~O, x^2^ und ~~alt~~":          "H<sub>2</sub>O, x<sup>2</sup> und <del>alt</del>",
		"x^2 + y^2 = 5^th^, ~a b~ c, 2^10": "x^2 + y^2 = 5<sup>th</sup>, ~a b~ c, 2^10",
		"10^-9^ and CO~2~, ^a^~b~ a^b":     "10<sup>-9</sup> and CO<sub>2</sub>, <sup>a</sup><sub>b</sub> a^b",
		"~~a~b~~ and ~5 km, ~6":            "<del>a~b</del> and ~5 km, ~6",
	} {
		want = strings.ReplaceAll(want, "「法」", "「법」")
		if got := drawn(t, markdown, source); got != want {
			t.Errorf("%s\nis  %s\nnot %s", source, got, want)
		}
	}
}
