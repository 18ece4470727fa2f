package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
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
