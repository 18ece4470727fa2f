package page

import (
	"fmt"
	"strings"
	"testing"

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
