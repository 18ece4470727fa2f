package sniff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"golang.org/x/text/encoding/unicode"
)

func TestWhatABrowserCouldRunIsRefused(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String("=1;alert(1)//")
	if err != nil {
		t.Fatal(err)
	}
	big, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String("=1;alert(1)//")
	if err != nil {
		t.Fatal(err)
	}
	for ending, files := range map[string][]string{
		".txt": {
			"alert(1)", "alert`1`", "location='//example.org'", "\ufeffalert(1)", "a\n=alert(1)", "/* A note. */alert(1)", "// A note.\ralert(1)",
			"A\n(alert(1))", "#! A note.\nalert(1)", "<!-- A note.\nalert(1)", "--> A note.\nalert(1)", "a--\n--> b c\nalert(1)", "'A note.';alert(1)",
			"// A note\u2028alert(1)", "é\u2028--> a b\nalert(1)", "new Image", "a[b]++", "\\u0061lert(1)", "'a\\\nb';alert(1)", "@alert class {}",
			"a /1/ alert(1)", "x = /a b/; alert(1)", "if (1) /a b/.test(alert(1))", "A: alert(1)", "\x1b(Balert(1)",
			" \n<script>alert(1)</script>", "\ufeff<html>", "<!doctype html>", "<b", "<?xml version='1.0'?>", "<svg onload=alert(1)>",
		},
		".csv":  {"year,members\n1949,alert(1)", "year;members\n1949;alert(1)", "a,b\n[,,alert(1)]"},
		".vtt":  {"alert(1)", "WEBVTT\n:alert(1)", "WEBVTT\n\nvar WEBVTT\nalert(1)"},
		".json": {"alert(1)", "{", "{}//", "<a>", `{"a":1}{}`, "[\"\u3042\\\",alert(1)]//\"]"},
		".pdf":  {"alert(1)", " %PDF-1.7", "%PDF-1.7\r\n" + wide, "<html>%PDF-"},
		".mp3":  {"ID3=alert(1)", "ID3", "<html>", "ID3\x04\x00\x40" + wide},
		".ogg":  {"OggS=alert(1)", "OggS\x00\x02" + wide}, ".opus": {"OggS=1"},
		".mp4":  {"<!--ftyp--><script>alert(1)</script>", "/*  ftyp*/alert(1)", "ftyp"},
		".webm": {"alert(1)"}, ".docx": {"alert(1)", "PK\x03\x04" + wide}, ".xlsx": {"PK=alert(1)"},
		".gif":  {"GIF89a=1;alert(1)", "GIF89a/**/=alert(1)", "GIF89a" + wide, "GIF89a\n\n" + wide, "GIFa" + big},
		".jpg":  {"\xff\xd8\xff\xe0/*\x00*/=alert(1)", "\xff\xd8\xff\xe0=alert(1)"},
		".webp": {"RIFF=alert(1)"},
	} {
		for _, content := range files {
			if _, refused := Check(ending, []byte(content), true); !refused {
				t.Errorf("%s %q passes", ending, content)
			}
		}
	}
}

func TestWhatAuthorsPublishIsTaken(t *testing.T) {
	for ending, files := range map[string][]string{
		".txt":  {"", "Hello", "A list of treaties (1949)", "Über die Zahlen (2024) sagt man\nviel.", "# Read me (first)", "x > y", "MIT License\n\nCopyright (c) 2012"},
		".csv":  {"year,members\n1949,12\n", "year,member state\n1949,France (FR)\n", "date,value\n01/02/1949,1\n", "a,b,\n1,\"x (y)\",\n", "name,,\n(a),,\n", "année;membres\n1949;\"12 (douze)\"\n"},
		".json": {"{}", `{"a": "alert(1)", "b": ["é\n", "x\"y(z)"]}`, "[1, 2, {\"a\": \"\u3042\\n\"}]", "\ufeff{\"a\": 1}"},
		".vtt":  {"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n(music)\n", "WEBVTT - Interview\n\n1\n00:01.000 --> 00:04.000\nYes (no)\n"},
		".pdf":  {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj (a)"}, ".mp3": {"ID3\x04\x00\x00", "\xff\xfb\x90\x00"}, ".mp4": {"\x00\x00\x00\x18ftypmp42"},
		".ogg": {"OggS\x00\x02\x00\x00"}, ".webm": {"\x1a\x45\xdf\xa3\x01\x00"}, ".docx": {"PK\x03\x04\x14\x00"}, ".gif": {"GIF89a\x1b\x00\x16", "GIF87a\\\x02"},
		".png": {"\x89PNG\r\n\x1a\n\x00"}, ".jpg": {"\xff\xd8\xff\xe1\\\xb6Exif\x00"},
	} {
		for _, content := range files {
			if found, refused := Check(ending, []byte(content), true); refused {
				t.Errorf("%s %q: %v", ending, content, found)
			}
		}
	}
}

// A file that is seen in part could run behind what is seen.
func TestOfAPartNothingIsCertainAtItsEnd(t *testing.T) {
	for _, content := range []string{`GIF89a="a`, "GIF89a=1;/*", "GIF89a,", "GIF89a b"} {
		if _, refused := Check(".gif", []byte(content), false); !refused {
			t.Errorf("%q passes", content)
		}
	}
	if _, refused := Check(".gif", []byte("GIF89a\x00\x00\x00\x00"), false); refused {
		t.Error("what is wrong at its beginning is wrong whatever follows")
	}
}

// Of what is told to be broken another reader of JavaScript says so, too.
func TestWhatIsBrokenIsBrokenForAnotherReader(t *testing.T) {
	pieces := []string{"a", "b1", "let", "of", "async", "static", "get", "x", "class", "function", "1", "0.5", ".5", "1n", `"s"`, "'t'", "`u`", "(", ")", "[", "]", "{", "}",
		",", ",", ";", ":", "?", ".", "...", "=", "=>", "==", "+", "++", "-", "--", "-->", "<!--", "<", ">", "/", "//", "/*", "*/", "*", "!", "~", "&&", "#", "#!", "@", "\\", "\\u0061",
		" ", " ", " ", "\n", "\n", "\t", "in", "new", "return", "if", "typeof", "var", "yield", "await", "é", "\u2028", "\u00a0", "\x00", "if(1)", "for(;;)", "case", "do", "else", "x=>x", "a.b", "/r/", "}`", "`${"}
	random := rand.New(rand.NewPCG(3, 4))
	broken, sound := 0, 0
	for range 60_000 {
		var text strings.Builder
		for range 1 + random.IntN(8) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		s := script{view: views([]byte(text.String()))[0], newline: true, acts: -1}
		if s.read(); !s.broken {
			sound++
			continue
		}
		broken++
		if result := api.Transform(text.String(), api.TransformOptions{Loader: api.LoaderJS, LogLevel: api.LogLevelSilent}); len(result.Errors) == 0 {
			t.Fatalf("%q is sound JavaScript (%s)", text.String(), result.Code)
		}
	}
	if broken < 10_000 || sound < 3_000 {
		t.Errorf("%d broken, %d not: the test tries too little", broken, sound)
	}
}

func BenchmarkCheckOfALongTable(b *testing.B) {
	var table strings.Builder
	table.WriteString("year,members\n")
	for i := range 100_000 {
		fmt.Fprintf(&table, "%d,\"France (FR)\",%d\n", i, i*i)
	}
	for b.Loop() {
		if _, refused := Check(".csv", []byte(table.String()), true); refused {
			b.Fatal("refused")
		}
	}
}
