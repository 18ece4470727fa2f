package browsertest

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"github.com/nutgraf/nutgraf"
	building "github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/linker"
	"golang.org/x/text/language"
)

// mentions of terms that one finder finds in a text, each as "start-end:term", in UTF-16 code units.
type mentions map[string]bool

// compared counts what the linker and the script find.
type compared struct{ both, either int }

// TestTheScriptFindsWhatTheLinkerFinds compares nutgraf.js with the linker on the flagship's texts, on the sentences that the linker
// is judged by, and on texts made of inflected words, in each language that the script serves.
func TestTheScriptFindsWhatTheLinkerFinds(t *testing.T) {
	t.Parallel()
	tab := Open(t, Desk)
	tab.Go("about:blank")
	counts := map[string]*compared{}
	for _, set := range append(slices.Concat(judged(t), declined(t)), flagshipSet(t)) {
		l, _ := linker.New(language.Make(set.language), set.entities)
		if !l.IsPortable() {
			continue
		}
		var ids []string
		for _, entity := range set.entities {
			if strings.HasPrefix(entity.ID, "term:") && !entity.NoAutolink {
				ids = append(ids, entity.ID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		found := scriptFinds(t, tab, l, ids, set.texts)
		count := counts[set.language]
		if count == nil {
			count = &compared{}
			counts[set.language] = count
		}
		for i, text := range set.texts {
			wanted := linkerFinds(l, ids, text)
			count.add(wanted, found[i])
			if fmt.Sprint(wanted) != fmt.Sprint(found[i]) {
				t.Logf("%s %.80q: the linker finds %v, the script %v", set.language, text, wanted, found[i])
			}
		}
	}
	all := compared{}
	for code, count := range counts {
		t.Logf("%s: %d of %d", code, count.both, count.either)
		all.both, all.either = all.both+count.both, all.either+count.either
		if count.both*1000 < count.either*980 {
			t.Errorf("%s: the script and the linker agree on %d of %d mentions", code, count.both, count.either)
		}
	}
	t.Logf("all: %d of %d in %d languages", all.both, all.either, len(counts))
	if all.both*1000 < all.either*995 || len(counts) < 15 {
		t.Errorf("the script and the linker agree on %d of %d mentions", all.both, all.either)
	}
}

func (c *compared) add(a, b mentions) {
	c.either += len(b)
	for m := range a {
		if b[m] {
			c.both++
		} else {
			c.either++
		}
	}
}

// textSet is texts in a language with what they can mention.
type textSet struct {
	language string
	entities []linker.Entity
	texts    []string
}

func linkerFinds(l *linker.Linker, ids []string, text string) mentions {
	units := func(at int) int { return len(utf16.Encode([]rune(text[:at]))) }
	found := mentions{}
	for _, m := range l.FindPlain([]byte(text)) {
		if slices.Contains(ids, m.Entity) {
			found[fmt.Sprintf("%d-%d:%s", units(m.Start), units(m.End), m.Entity)] = true
		}
	}
	return found
}

func scriptFinds(t *testing.T, tab *Tab, l *linker.Linker, ids, texts []string) []mentions {
	t.Helper()
	match, err := os.ReadFile("../export/match.js")
	if err != nil {
		t.Fatal(err)
	}
	tables := l.Tables(ids)
	encoded, err := json.Marshal([]any{tables, ids, texts})
	if err != nil {
		t.Fatal(err)
	}
	script, err := export.Minified(fmt.Sprintf(`(() => { const [tables, ids, texts] = %s; %s
		const find = matcher(tables);
		return texts.map((text) => find(text).filter((m) => ids[m.entity]).map((m) => m.start + "-" + m.end + ":" + ids[m.entity])); })()`, encoded, match), tables)
	if err != nil {
		t.Fatal(err)
	}
	var list []mentions
	for _, of := range Eval[[][]string](tab, string(script)) {
		found := mentions{}
		for _, m := range of {
			found[m] = true
		}
		list = append(list, found)
	}
	return list
}

// judged returns the sentences of the linker's judgements, without those that are about Markdown or a page's own settings.
func judged(t *testing.T) []textSet {
	var sets []textSet
	for _, name := range []string{"judgements", "inflections", "namesakes"} {
		content, err := os.ReadFile("../linker/testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(content), "\n") {
			fields := strings.SplitN(line, " | ", 3)
			if strings.HasPrefix(line, "#") || len(fields) < 3 || strings.ContainsAny(fields[2], "*`#<{>⏎") {
				continue
			}
			entities, ok := entitiesIn(fields[1])
			if !ok {
				continue
			}
			words := strings.NewReplacer("[[", "", "]]", "")
			text := words.Replace(fields[2])
			for n := range entities {
				text = strings.ReplaceAll(text, fmt.Sprintf("%d:", n+1), "")
			}
			sets = append(sets, textSet{fields[0], entities, []string{text}})
		}
	}
	return sets
}

// entitiesIn reads the entities of a judgement; ok is false for what holds for one page only.
func entitiesIn(spec string) (list []linker.Entity, ok bool) {
	for i, part := range strings.Split(spec, " ; ") {
		e := linker.Entity{ID: fmt.Sprintf("term:%d", i+1)}
		for {
			flag, rest, found := strings.Cut(part, " ")
			if !found || len(flag) != 1 || !strings.Contains("@%&!=^~-", flag) {
				break
			}
			part = rest
			switch flag {
			case "@", "%", "&":
				e.ID = fmt.Sprintf("actor:%d", i+1)
				e.Actor = map[string]linker.ActorKind{"@": linker.Person, "%": linker.Organisation, "&": linker.State}[flag]
			case "!":
				e.NoAutolink = true
			case "=":
				e.NoStem = true
			case "^":
				e.CaseSensitive = true
			default:
				return nil, false
			}
		}
		for n, text := range strings.Split(part, ", ") {
			kind := linker.Synonym
			if n == 0 {
				kind = linker.Title
			}
			if text == strings.ToUpper(text) {
				kind = linker.Abbreviation
			}
			e.Forms = append(e.Forms, linker.Form{Text: text, Kind: kind})
		}
		list = append(list, e)
	}
	return list, true
}

// declined returns texts made of the forms in the linker's declensions, each at places of its own: within a sentence, at its start, in
// quotation marks and in capitals.
func declined(t *testing.T) []textSet {
	content, err := os.ReadFile("../linker/testdata/declensions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var sets []textSet
	for _, line := range strings.Split(string(content), "\n") {
		code, isHead := strings.CutPrefix(line, "== ")
		word, forms, isRow := strings.Cut(line, " = ")
		switch {
		case isHead:
			sets = append(sets, textSet{language: strings.TrimSpace(code)})
		case isRow && len(sets) > 0 && !strings.HasPrefix(line, "#"):
			set := &sets[len(sets)-1]
			set.entities = append(set.entities, linker.Entity{ID: fmt.Sprintf("term:%d", len(set.entities)+1), Forms: []linker.Form{{Text: word}}})
			for _, form := range append(strings.Split(forms, ", "), word) {
				first, rest := []rune(form)[0], string([]rune(form)[1:])
				set.texts = append(set.texts, fmt.Sprintf("12 %s, then: %s%s! «%s» (%s)\n%s", form, string(unicode.ToUpper(first)), rest, form, form, strings.ToUpper(form)))
			}
		}
	}
	return sets
}

// flagshipSet returns the flagship's files as texts.
func flagshipSet(t *testing.T) textSet {
	read, err := building.Run(t.Context(), building.Options{Theme: nutgraf.Theme, Source: "../.."}, building.Linked)
	if err != nil || read.Links == nil {
		t.Fatal("the flagship cannot be read", err)
	}
	set := textSet{language: "en", entities: read.Links.Entities("en")}
	files, err := filepath.Glob("../../content/*/*.md")
	if err != nil || len(files) < 50 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		set.texts = append(set.texts, string(content))
	}
	return set
}

// TestTheScriptIsSmall weighs nutgraf.js without its data, and the data of 200 terms, compressed.
func TestTheScriptIsSmall(t *testing.T) {
	t.Parallel()
	terms := map[string][]linker.Entity{}
	seen := map[string]bool{}
	for _, set := range slices.Concat(judged(t), declined(t)) {
		for _, entity := range set.entities {
			if key := set.language + entity.Forms[0].Text; !seen[key] && len(terms[set.language]) < 200 && len(entity.Forms[0].Text) > 2 {
				seen[key] = true
				entity.ID = fmt.Sprintf("term:%d", len(terms[set.language]))
				terms[set.language] = append(terms[set.language], entity)
			}
		}
	}
	measured := 0
	for code, entities := range terms {
		l, _ := linker.New(language.Make(code), entities)
		if !l.IsPortable() || len(entities) < 100 {
			continue
		}
		measured++
		var ids, paths []string
		for _, entity := range entities {
			ids = append(ids, entity.ID)
			paths = append(paths, "glossary/"+strings.Map(func(r rune) rune {
				if r == ' ' {
					return '-'
				}
				return r
			}, strings.ToLower(entity.Forms[0].Text))+"/")
		}
		tables := l.Tables(ids)
		script, data, err := export.ArticleScript(code, "https://example.org/", paths, tables)
		if err != nil {
			t.Fatal(err)
		}
		size := compressedSize(script) - compressedSize(data)
		t.Logf("%s, %d terms: %d bytes of script, %d of data", code, len(entities), size, compressedSize(data))
		if size > 5<<10 || compressedSize(data)*200/len(entities) > 15<<10 {
			t.Errorf("%s, %d terms: %d bytes of script, %d of data", code, len(entities), size, compressedSize(data))
		}
	}
	if measured < 4 {
		t.Errorf("only %d languages have enough terms", measured)
	}
}

func compressedSize(content []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(content) // to memory
	_ = w.Close()
	return b.Len()
}
