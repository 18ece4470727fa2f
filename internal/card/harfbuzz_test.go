package card

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// titleWords are words of the languages that the embedded fonts serve, of which the test makes titles.
var titleWords = map[string]string{
	"en":      "What the ceasefire means for office, AVATAR fjord “Tomorrow” To 2022–2025 waffle (first) & flight",
	"fr":      "L’œuvre de l’État, où ça mène: élections à Noël cœur français €300",
	"vi":      "Hội nghị Paris về hòa bình và những điều kiện cần thiết để thỏa thuận được ký kết",
	"pl":      "Źródło żądań Łódź ćwierć święto następny głos większości",
	"tr":      "İstanbul’da görüşmeler ışık çığ şöyle ağaç Iğdır fikir",
	"az":      "Azərbaycanın müstəqilliyi haqqında şərh gələcək əlaqələr",
	"uk":      "Перемир’я їхній ґрунт об’єднання європейська ініціатива щодо",
	"sr":      "Ђорђе Љубљана његов џеп ћирилица преговори",
	"kk":      "Қазақстан өңірі ұлттық әділет күні ғылым һәм қала",
	"el":      "Εκεχειρία στην Ουκρανία: τι σημαίνει η συμφωνία ΐ ΰ Ήπειρος",
	"ar":      "محادثات باريس عندما بدأت وقف إطلاق النار لماذا مئة لآلئ الحماية والدول 2022 ٢٠٢٢ مُحَمَّد",
	"fa":      "گفت\u200cوگوهای پاریس چگونه آغاز شد می\u200cشود پیمان کشورهای ۱۴۰۰ ژرف",
	"ur":      "پیرس مذاکرات کیوں شروع ہوئے ٹھیک ڈھاکہ ہیں گئے",
	"he":      "שיחות פריז הפסקת אש מי ישב ליד השולחן שָׁלוֹם 2022 צה״ל",
	"hi":      "पेरिस वार्ता क्यों शुरू हुई राष्ट्रीय सुरक्षा श्री क्षेत्र ज़मीन कर्तव्य द्वितीय",
	"mr":      "पॅरिसमधील चर्चा ऱ्हास महाराष्ट्र दऱ्या सुरक्षेची हमी",
	"bn":      "প্যারিসের আলোচনা কেন শুরু হয়েছিল রাষ্ট্রের প্রতিশ্রুতি ক্ষমতা জ্ঞান কোর্ট",
	"th":      "การเจรจาที่ปารีสเกี่ยวกับอะไร น้ำ ปี่ ญี่ปุ่น ผู้ ที่ กำลัง",
	"hy":      "Փարիզի բանակցությունները և հրադադարը ինչու սկսվեցին",
	"ka":      "პარიზის მოლაპარაკებები რატომ დაიწყო ცეცხლის შეწყვეტა",
	"ta":      "பாரிஸ் பேச்சுவார்த்தை ஏன் தொடங்கியது போர்நிறுத்தம் கொள்கை ஸ்ரீ",
	"te":      "పారిస్ చర్చలు ఎందుకు ప్రారంభమయ్యాయి కాల్పుల విరమణ స్త్రీ క్షేత్రం",
	"zz-both": "NATO وقف 2022 (שלום) Київ, हिन्दी “বাংলা” ไทย",
}

// TestGlyphsAreThoseOfHarfBuzz shapes a thousand titles and compares each glyph and its place with hb-shape, HarfBuzz's own
// program, with the same fonts.
func TestGlyphsAreThoseOfHarfBuzz(t *testing.T) {
	fonts, err := NewFonts(nil)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	paths := map[*font.Font]string{}
	for _, family := range families {
		for _, weight := range []weight{regular, bold} {
			name := fmt.Sprintf("%s-%d-normal", family, weight)
			content, err := embedded.ReadFile("fonts/" + name + ".woff")
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(folder, name+".ttf")
			if err := os.WriteFile(file, unpackWOFF(t, content), 0o644); err != nil {
				t.Fatal(err)
			}
			paths[embeddedFont(family, weight)] = file
		}
	}

	const titles = 1000
	type run struct {
		title, text string
		glyphs      []glyphPlace
	}
	groups := map[string][]run{} // by what hb-shape is called with
	random := rand.New(rand.NewPCG(1, 2))
	languages := slices.Sorted(maps.Keys(titleWords))
	for i := range titles {
		code := languages[i%len(languages)]
		words := strings.Fields(titleWords[code])
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		title := strings.Join(words[:2+random.IntN(len(words)-1)], " ")
		weight := []weight{regular, bold}[i/len(languages)%2]
		w := newWriter(fonts, code)
		text, ok := w.words(weight, title)
		if !ok {
			t.Errorf("%s: a letter is in no font: %s", code, title)
		}
		letters := []rune(text)
		input := shaping.Input{Text: letters, RunEnd: len(letters), Direction: w.direction, Language: w.language}
		for _, part := range slices.Clone(w.segmenter.Split(input, w.faces[weight])) {
			part.Text = part.Text[part.RunStart:part.RunEnd] // hb-shape sees no neighbours
			part.RunStart, part.RunEnd = 0, len(part.Text)
			part.Size = fixed.I(int(part.Face.Upem()))
			direction := "ltr"
			if part.Direction == di.DirectionRTL {
				direction = "rtl"
			}
			call := strings.Join([]string{paths[part.Face.Font], direction, part.Script.String(), string(part.Language)}, " ")
			groups[call] = append(groups[call], run{title, string(part.Text), placesOf(w.shaper.Shape(part))})
		}
	}

	compared, differ := 0, 0
	for call, runs := range groups {
		var input bytes.Buffer
		for _, run := range runs {
			input.WriteString(run.text + "\n")
		}
		options := strings.Fields(call)
		command := exec.Command("hb-shape", "--output-format=json", "--no-glyph-names", "--direction="+options[1], "--script="+options[2],
			"--language="+options[3], "--text-file=-", options[0])
		command.Stdin, command.Stderr = &input, os.Stderr
		output, err := command.Output()
		if err != nil {
			t.Fatalf("hb-shape (Debian's libharfbuzz-bin): %v", err)
		}
		lines := strings.Split(strings.TrimSpace(string(output)), "\n")
		if len(lines) != len(runs) {
			t.Fatalf("%s: %d lines for %d texts", call, len(lines), len(runs))
		}
		for i, line := range lines {
			var want []glyphPlace
			if err := json.Unmarshal([]byte(line), &want); err != nil {
				t.Fatal(err)
			}
			compared++
			if !slices.Equal(runs[i].glyphs, want) {
				if differ++; differ < 10 {
					t.Errorf("%s: %q in %q\n got %v\nwant %v", call, runs[i].text, runs[i].title, runs[i].glyphs, want)
				}
			}
		}
	}
	t.Logf("%d titles, %d runs of glyphs", titles, compared)
	if compared < titles {
		t.Errorf("only %d runs", compared)
	}
}

// glyphPlace is a glyph as hb-shape writes it, in units of the font.
type glyphPlace struct {
	Glyph   int `json:"g"`
	Advance int `json:"ax"`
	X       int `json:"dx"`
	Y       int `json:"dy"`
}

func placesOf(shaped shaping.Output) (places []glyphPlace) {
	for _, g := range shaped.Glyphs {
		places = append(places, glyphPlace{int(g.GlyphID), g.Advance.Round(), g.XOffset.Round(), g.YOffset.Round()})
	}
	return places
}

// unpackWOFF makes a TrueType file of a WOFF 1.0 file (W3C), which hb-shape does not read.
func unpackWOFF(t *testing.T, woff []byte) []byte {
	t.Helper()
	const headLength, entryLength, outLength = 44, 20, 16
	number := func(at int) int { return int(binary.BigEndian.Uint32(woff[at:])) }
	tables := int(binary.BigEndian.Uint16(woff[12:]))
	out := append([]byte{}, woff[4:8]...)
	out = binary.BigEndian.AppendUint16(out, uint16(tables))
	out = append(out, make([]byte, 6)...) // for a search that readers do not need
	body, place := []byte{}, 12+outLength*tables
	for i := range tables {
		entry := headLength + entryLength*i
		offset, packed, length := number(entry+4), number(entry+8), number(entry+12)
		content := woff[offset : offset+packed]
		if packed < length {
			reader, err := zlib.NewReader(bytes.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			if content, err = io.ReadAll(reader); err != nil || len(content) != length {
				t.Fatalf("%d bytes of %d: %v", len(content), length, err)
			}
		}
		out = append(out, woff[entry:entry+4]...)
		out = append(out, woff[entry+16:entry+20]...) // the check sum
		out = binary.BigEndian.AppendUint32(out, uint32(place+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(length))
		body = append(body, content...)
		body = append(body, make([]byte, (4-len(body)%4)%4)...)
	}
	return append(out, body...)
}
