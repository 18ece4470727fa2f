package hugo

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/nutgraf/nutgraf/internal/page"
)

// everythingAddress is where the page with everything is, below the language's root.
const everythingAddress = "all/"

// isRelative reports whether a link leads to the site as seen from its own page: it has no scheme, no host, and does not
// begin at the root. An empty one is a mistake everywhere.
func isRelative(destination string) bool {
	if destination == "" || strings.HasPrefix(destination, "/") || strings.HasPrefix(destination, `\`) {
		return false
	}
	end := strings.IndexAny(destination, ":/?#")
	return end < 0 || destination[end] != ':'
}

// isFromRoot reports whether a link is relative to the root of the language.
func isFromRoot(destination string) bool {
	return strings.HasPrefix(destination, "/") && !strings.HasPrefix(destination, "//")
}

// rebased is a relative link of the page at address, which is below the language's root, as the page with everything has
// it: it leads to just where it would lead from the page.
func rebased(destination, address string) string {
	end := strings.IndexAny(destination, "?#")
	if end < 0 {
		end = len(destination)
	}
	up := strings.Repeat("../", strings.Count(everythingAddress, "/"))
	return withoutDots(up+address+destination[:end]) + destination[end:]
}

// withoutClimbs takes out of a page of a house what [page.Climb] has put into its links.
func withoutClimbs(file []byte) []byte {
	file = bytes.ReplaceAll(file, []byte("../"+page.Climb+"../"), []byte("../../"))
	return bytes.ReplaceAll(file, []byte(`"./`+page.Climb+"../"), []byte(`"../`))
}

// withoutDots takes a relative path's "." and "name/.." out (RFC 3986, section 5.2.4); those that it begins with stay.
func withoutDots(path string) string {
	var kept []string
	segments := strings.Split(path, "/")
	for i, segment := range segments {
		isLast := i == len(segments)-1
		switch plain := strings.ReplaceAll(strings.ToLower(segment), "%2e", "."); {
		case plain == "..":
			if n := len(kept); n > 0 && kept[n-1] != ".." {
				kept = kept[:n-1]
			} else {
				kept = append(kept, "..")
			}
			if isLast {
				kept = append(kept, "")
			}
		case plain == ".":
			if isLast {
				kept = append(kept, "")
			}
		default:
			kept = append(kept, segment)
		}
	}
	if joined := strings.Join(kept, "/"); joined != "" {
		return joined
	}
	return "./"
}

// fragmentID is the id that a link to a part of its own page names, as a browser decodes it.
func fragmentID(destination string) (id string, ok bool) {
	fragment, ok := strings.CutPrefix(destination, "#")
	if !ok {
		return "", false
	}
	if decoded, err := url.PathUnescape(fragment); err == nil {
		return decoded, true
	}
	return fragment, true
}
