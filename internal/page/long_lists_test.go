package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// TestLongListHasEveryEntryOnce divides lists of several sizes and scripts by letters: each entry is on one page, no page is too long, and
// no two pages share an address. A list that fits on a page stays whole.
func TestLongListHasEveryEntryOnce(t *testing.T) {
	for language, letters := range map[string]string{
		"en": "abcdefghijklmnopqrstuvwxyzéß1", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ja": "あいうえおかがきくけこさしすせそたちつて海面氷アイ",
		"sv": "abcåäö", "th": "กขคงจชซ",
	} {
		for _, size := range []int{1, onePage, onePage + 1, 3000} {
			e := &explainer.Explainer{Language: language}
			signs := []rune(letters)
			for i := range size {
				first := signs[(i*i)%len(signs)]
				e.Terms = append(e.Terms, &explainer.Term{Entry: explainer.Entry{Kind: explainer.KindTerm, ID: fmt.Sprintf("t%d", i), Title: fmt.Sprintf("%c%d", first, i)}})
			}
			e.Arrange()
			var entries []*explainer.Entry
			for _, term := range e.Terms {
				entries = append(entries, &term.Entry)
			}
			list := newLongList(e, "glossary", entries)
			if size <= onePage {
				if list.Parts != nil {
					t.Errorf("%s, %d entries: %d pages", language, size, len(list.Parts))
				}
				continue
			}
			found, paths := map[*explainer.Entry]bool{}, map[string]bool{}
			for part := list.Parts[0]; part != nil; part = part.Next {
				if len(part.Entries) == 0 || len(part.Entries) > perLetter || paths[part.Path] || list.byPath[part.Path] != part {
					t.Errorf("%s, %d entries: %s has %d", language, size, part.Path, len(part.Entries))
				}
				paths[part.Path] = true
				for _, entry := range part.Entries {
					if found[entry] {
						t.Errorf("%s: %q is there twice", language, entry.Title)
					}
					found[entry] = true
				}
				if strings.Trim(part.Path, "/abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
					t.Errorf("%s: %q is no plain address", language, part.Path)
				}
			}
			if len(found) != size || len(paths) != len(list.Parts) {
				t.Errorf("%s: %d of %d entries on %d of %d pages", language, len(found), size, len(paths), len(list.Parts))
			}
		}
	}
}

// TestLargeHouseHasEveryExplainerOnce divides explainers by years: each is on one page, the newest first, and the front page of a
// house has the newest of them.
func TestLargeHouseHasEveryExplainerOnce(t *testing.T) {
	for _, size := range []int{1, onFront, onFront + 1, 2000} {
		h := &House{}
		var all []HouseExplainer
		for i := range size {
			e := HouseExplainer{Reference: explainer.Reference{Title: fmt.Sprint(i), Address: fmt.Sprintf("e%d/", i)}, Topics: []string{"war"}}
			if i%5 > 0 {
				e.Published = edtf.DayDate(int64(2020+i%3), 1+i%12, 1+i%28)
			}
			all = append(all, e)
		}
		all = append(all, HouseExplainer{Reference: explainer.Reference{Title: "ailleurs", Address: "fr/", Language: "fr"}})
		h.AddExplainers(all)
		if got, want := len(h.Front()), min(size, onFront); got != want {
			t.Errorf("%d explainers: the front page has %d, want %d", size, got, want)
		}
		topic := h.Topics(false)[0]
		if isCut := size > onFront; topic.Count != size || isCut != (len(topic.Explainers) < size) {
			t.Errorf("%d explainers: the topic has %d of %d", size, len(topic.Explainers), topic.Count)
		}
		list := h.Archive()
		if size <= onFront {
			if list.Parts != nil {
				t.Errorf("%d explainers are on %d pages", size, len(list.Parts))
			}
			continue
		}
		found, years := map[string]bool{}, []string{}
		for part := list.Parts[0]; part != nil; part = part.Next {
			if len(part.Explainers) == 0 || len(part.Explainers) > perLetter || list.byPath[part.Path] != part {
				t.Errorf("%s has %d explainers", part.Path, len(part.Explainers))
			}
			for _, e := range part.Explainers {
				if found[e.Address] || e.year() != part.Sign {
					t.Errorf("%s, of %q, is on %s", e.Address, e.year(), part.Path)
				}
				found[e.Address] = true
			}
			if part.Number == 0 {
				years = append(years, part.Sign)
			}
		}
		if want := []string{"2022", "2021", "2020", ""}; len(found) != size || !slices.Equal(years, want) {
			t.Errorf("%d of %d explainers, in the years %q, want %q", len(found), size, years, want)
		}
	}
}

// TestLongListHasEverySourceOnce divides sources by the letters of their ids: each is on one page, in the order of the ids, capitals with
// small letters, and the first page has a link for the id of each.
func TestLongListHasEverySourceOnce(t *testing.T) {
	for _, size := range []int{1, onePage, onePage + 1, 500, 3000} {
		e := &explainer.Explainer{Language: "en"}
		for i := range size {
			id := fmt.Sprintf("%c%d", []rune("aAbBcz1_й")[i*7%9], i)
			e.Sources = append(e.Sources, &explainer.Source{ID: id, Title: "About " + id})
		}
		e.Arrange()
		list := newSourceList(e)
		if size <= onePage {
			if list.Parts != nil {
				t.Errorf("%d sources are on %d pages", size, len(list.Parts))
			}
			continue
		}
		found, links, signs := map[*explainer.Source]bool{}, map[string]bool{}, []string{}
		last := ""
		for part := list.Parts[0]; part != nil; part = part.Next {
			if len(part.Sources) == 0 || len(part.Sources) > perLetter || list.byPath[part.Path] != part {
				t.Errorf("%d sources: %s has %d", size, part.Path, len(part.Sources))
			}
			if part.Number == 0 {
				last, signs = "", append(signs, part.Sign)
			}
			titles := string(Lists{url: func(address string) string { return "/" + address }}.Titles(part, ", "))
			for _, source := range part.Sources {
				id := strings.ToLower(source.ID)
				if found[source] || id < last {
					t.Errorf("%d sources: %s is on %s after %q", size, source.ID, part.Path, last)
				}
				found[source], last = true, id
				links[source.ID] = strings.Contains(titles, fmt.Sprintf(`<a id="source-%[1]s" href="%[2]s/#source-%[1]s">About %[1]s</a>`, source.ID, part.Path))
			}
		}
		for _, source := range e.Sources {
			if !found[source] || !links[source.ID] {
				t.Errorf("%d sources: %s is on a page: %v, and linked on the first: %v", size, source.ID, found[source], links[source.ID])
			}
		}
		if want := []string{"#", "A", "B", "C", "Z", "Й"}; !list.HasTitles || !slices.Equal(signs, want) {
			t.Errorf("%d sources: the letters are %q, want %q", size, signs, want)
		}
	}
}

// TestManyChangesGoByYears divides changes by years: each is on one page, the newest first. The page of all and that since a day have
// the newest, and lead to the year where the next is.
func TestManyChangesGoByYears(t *testing.T) {
	for _, size := range []int{1, mostChanges, mostChanges + 1, 450, 3000} {
		s := NewSite(&explainer.Explainer{Language: "en"}, settings.Settings{})
		s.House = &House{}
		for i := range size {
			s.House.Changes = append(s.House.Changes, Change{Change: explainer.Change{Date: edtf.DayDate(int64(2023+i%3), 1+i%12, 1+i%28), Text: fmt.Sprint(i)}})
		}
		if got := countChanges(s.DaysOfChanges("/changes")); got != min(size, mostChanges) {
			t.Errorf("%d changes: the first page has %d", size, got)
		}
		paths := s.ChangesPaths()
		oldest := paths[len(paths)-2]
		if got := countChanges(s.DaysOfChanges(oldest)); got != min(size, mostChanges) {
			t.Errorf("%d changes: %s has %d", size, oldest, got)
		}
		if got := countChanges(s.DaysOfChanges(paths[0])); size == 450 && got != 5 {
			t.Errorf("%s has %d changes", paths[0], got)
		}
		if older := s.OlderChanges(paths[0]); older != nil {
			t.Errorf("%d changes: %s leads to %s", size, paths[0], older.Path)
		}
		older := s.OlderChanges("/changes")
		if size <= mostChanges {
			if older != nil || s.ChangesByYear().Parts != nil {
				t.Errorf("%d changes have years", size)
			}
			continue
		}
		if next := s.Changes()[mostChanges]; older != s.OlderChanges(oldest) || !slices.ContainsFunc(older.Changes, func(c Change) bool { return c.Text == next.Text }) {
			t.Errorf("%d changes: after the newest comes %s, which lacks that of %s", size, older.Path, next.Date)
		}
		var all []string
		for part := s.ChangesByYear().Parts[0]; part != nil; part = part.Next {
			if n := countChanges(s.DaysOfChanges(part.Path)); n == 0 || n > perLetter || s.LongListPart(part.Path) != part {
				t.Errorf("%d changes: %s has %d", size, part.Path, n)
			}
			for _, day := range s.DaysOfChanges(part.Path) {
				for _, c := range day.Changes {
					if c.year() != part.Sign {
						t.Errorf("%s is on %s", c.Date, part.Path)
					}
					all = append(all, c.Text)
				}
			}
		}
		var want []string
		for _, c := range s.Changes() {
			want = append(want, c.Text)
		}
		if !slices.Equal(all, want) {
			t.Errorf("%d changes: the years have %d, or another order", size, len(all))
		}
	}
}

func countChanges(days []DayOfChanges) (n int) {
	for _, day := range days {
		n += len(day.Changes)
	}
	return n
}
