package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/language"
)

// corpus is a treebank or a table of word forms in its own folder.
type corpus struct {
	name    string // "UD_Finnish-TDT"
	version string // the release of Universal Dependencies; "" without one
	files   []string
	table   bool // a table in the format of UniMorph; otherwise the files are in the CoNLL-U format
}

// String returns the name and the version.
func (c corpus) String() string { return strings.TrimSpace(c.name + " " + c.version) }

// corporaIn lists the corpora below a folder by the code of their language, treebanks first.
func corporaIn(dir string) (map[string][]corpus, error) {
	list := map[string][]corpus{}
	at := map[string]int{} // of a treebank, by language and folder
	var tables []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "not-to-release"):
			return filepath.SkipDir
		case d.IsDir():
			return nil
		case unimorphFile.MatchString(d.Name()):
			tables = append(tables, path)
			return nil
		case filepath.Ext(path) != ".conllu":
			return nil
		}
		prefix, _, _ := strings.Cut(d.Name(), "_")
		code, folder := language.OfCode(prefix).Code, filepath.Dir(path)
		i, known := at[code+folder]
		if !known {
			i = len(list[code])
			at[code+folder] = i
			list[code] = append(list[code], corpus{name: filepath.Base(folder), version: versionIn(folder)})
		}
		list[code][i].files = append(list[code][i].files, path)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, path := range tables {
		code := language.OfCode(filepath.Base(path)).Code
		name := filepath.Base(filepath.Dir(path)) // "apertium-hin"
		if name == filepath.Base(path) {
			name = "UniMorph " + name
		}
		list[code] = append(list[code], corpus{name: name, files: []string{path}, table: true})
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s holds neither *.conllu files nor UniMorph tables", dir)
	}
	return list, nil
}

var (
	unimorphFile = regexp.MustCompile(`^[a-z]{3}$`)
	release      = regexp.MustCompile(`\bv(2\.\d+)\b`)
)

// versionIn returns the newest release that the README of a treebank names.
func versionIn(folder string) string {
	readmes, _ := filepath.Glob(filepath.Join(folder, "README*"))
	newest := ""
	for _, readme := range readmes {
		text, err := os.ReadFile(readme)
		if err != nil {
			continue
		}
		for _, found := range release.FindAllStringSubmatch(string(text), -1) {
			if len(found[1]) > len(newest) || len(found[1]) == len(newest) && found[1] > newest {
				newest = found[1]
			}
		}
	}
	return newest
}

// sentence is a sentence of running text.
type sentence struct {
	text  string
	words []word // in the order of the text; they do not overlap
}

// word is the text between two spaces or marks. It has several lemmas when a language attaches prepositions, articles or
// particles to its nouns.
type word struct {
	start, end int // in the text of the sentence, in bytes
	lemmas     []lemma
}

// lemma is a syntactic word.
type lemma struct {
	text string // its dictionary form
	noun bool
	name bool // a proper noun
	odd  bool // misspelled, foreign or abbreviated
	told bool // the treebank has its dictionary form
}

// sentencesOf reads a file in the CoNLL-U format, https://universaldependencies.org/format.html. It skips a sentence whose
// words are not found in its text.
func sentencesOf(path string, lang *language.Language) ([]sentence, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []sentence
	for _, block := range strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n\n") {
		if s, ok := sentenceOf(strings.Split(block, "\n"), lang); ok {
			list = append(list, s)
		}
	}
	return list, nil
}

func sentenceOf(lines []string, lang *language.Language) (sentence, bool) {
	var s sentence
	at, last := 0, "" // last is the number of the last syntactic word of a written word
	for _, line := range lines {
		if text, is := strings.CutPrefix(line, "# text = "); is {
			s.text = text
		}
		fields := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(fields) < 10 || strings.Contains(fields[0], ".") {
			continue
		}
		_, to, several := strings.Cut(fields[0], "-")
		if several || last == "" {
			i := strings.Index(s.text[at:], fields[1])
			if i < 0 || i > 8 {
				return s, false
			}
			s.words = append(s.words, word{start: at + i, end: at + i + len(fields[1])})
			at += i + len(fields[1])
		}
		if several {
			last = to
			continue
		}
		w := &s.words[len(s.words)-1]
		w.lemmas = append(w.lemmas, lemmaOf(fields, lang))
		if fields[0] == last {
			last = ""
		}
	}
	return s, len(s.words) > 0
}

// lemmaOf reads the columns FORM, LEMMA, UPOS, XPOS and FEATS.
func lemmaOf(fields []string, lang *language.Language) lemma {
	l := lemma{text: fields[2], noun: fields[3] == "NOUN" || fields[3] == "PROPN", name: fields[3] == "PROPN"}
	for _, feature := range []string{"Typo=Yes", "Foreign=Yes", "Abbr=Yes"} {
		l.odd = l.odd || strings.Contains(fields[5], feature)
	}
	if l.told = l.text != "_"; !l.told { // languages without inflection
		l.text = fields[1]
	}
	if lang.Unspaced && language.CommonPrefix(l.text, fields[1]) == 0 {
		l.odd = true // コーヒー in its other script, 珈琲: a synonym to list
	}
	if lang.Reduplicates && l.noun {
		l.text = wordOfRoot(l.text, fields[1])
	}
	if parts, tags := strings.Split(l.text, "+"), strings.Split(fields[4], "+"); len(parts) > 1 && len(parts) == len(tags) {
		l = koreanLemma(l, fields[1], parts, tags)
	}
	l.text = compoundMarks.Replace(l.text)
	if lang.Respell != nil { // two spellings are one entry
		l.text = lang.Respell(l.text)
	}
	return l
}

// wordOfRoot returns the dictionary form of an Indonesian word. The treebanks have its root: perintah, a command, for pemerintah,
// the government. Clitics are words of their own there, and a repeated word is a plural.
func wordOfRoot(root, form string) string {
	if first, second, ok := strings.Cut(form, "-"); ok && strings.EqualFold(first, second) {
		form = first
	}
	if strings.ToLower(root) == root {
		return strings.ToLower(form)
	}
	return form
}

// koreanLemma returns the noun at the beginning of a word, with all nouns of a compound: 경제개혁 for 경제개혁을. Particles may
// follow it; a word with a suffix that makes a verb or an adverb is no noun.
func koreanLemma(l lemma, form string, parts, tags []string) lemma {
	n := 0
	for n < len(tags) && (strings.HasPrefix(tags[n], "nc") || strings.HasPrefix(tags[n], "nq") || strings.HasPrefix(tags[n], "NN")) {
		n++
	}
	l.noun, l.name = n > 0, n > 0 && (tags[0] == "nq" || tags[0] == "NNP")
	l.text = strings.Join(parts[:max(n, 1)], "")
	l.odd = l.odd || !strings.HasPrefix(form, l.text) || n < len(tags) && (strings.HasPrefix(tags[n], "xs") || strings.HasPrefix(tags[n], "XS"))
	return l
}

// compoundMarks removes the marks between the parts of compounds in Finnish and Estonian lemmas.
var compoundMarks = strings.NewReplacer("#", "", "=", "", "_", "")

// formsOf reads the nouns of a UniMorph table: lemma, form and features with tabs between them.
func formsOf(path string) (map[string][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	forms := map[string][]string{}
	for _, line := range strings.Split(string(data), "\n") {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 || !strings.HasPrefix(fields[2], "N;") && !strings.HasPrefix(fields[2], "PROPN;") {
			continue
		}
		if !slices.Contains(forms[fields[0]], fields[1]) {
			forms[fields[0]] = append(forms[fields[0]], fields[1])
		}
	}
	return forms, nil
}
