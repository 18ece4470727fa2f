package verify

import (
	"path"
	"testing"
)

// TestAPlainPathIsThatOfTheLibrary compares the fast way from a folder to another with the general one.
func TestAPlainPathIsThatOfTheLibrary(t *testing.T) {
	refs := []string{"a", "a/", "a/b.html", "../", "../a/", "../../a/b/", "../../../a", "./a", "a/../b/", "a/./b", "a/..", "..", "a//b", "../.well-known/a", "a/.b", ""}
	plain := 0
	for _, folder := range []string{".", "a", "a/b", "a/b/c"} {
		for _, ref := range refs {
			name, ok := plainJoin(folder, ref)
			if !ok {
				continue
			}
			plain++
			if want := asFolder(path.Join(folder, ref), ref); name != want {
				t.Errorf("%q from %q is %q, want %q", ref, folder, name, want)
			}
		}
	}
	if plain != 6 {
		t.Errorf("%d paths are plain", plain)
	}
}
