// Package filename knows which names of files some disk refuses, or takes for another name. A site is built on one disk,
// kept in Git on others and served from one more, so a name has to do for all of them.
package filename

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// longest is what ext4, APFS and NTFS hold as one part of a path, in bytes (NTFS: UTF-16 units, which are fewer).
const longest = 255

// Fold is a name as the least exact disk knows it: without letter case, and with accents in one form (Unicode 16, D145,
// canonical caseless matching). Two names with the same fold are one file on macOS or Windows.
func Fold(name string) string {
	isPlain := true
	for i := 0; i < len(name) && isPlain; i++ {
		isPlain = name[i] < utf8.RuneSelf
	}
	if isPlain {
		return strings.ToLower(name)
	}
	return norm.NFD.String(cases.Fold().String(norm.NFD.String(name)))
}

// IsDevice reports whether Windows keeps a part of a path for a device, whatever ending it has.
func IsDevice(part string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	number, isPort := strings.CutPrefix(stem, "COM")
	if !isPort {
		number, isPort = strings.CutPrefix(stem, "LPT")
	}
	return isPort && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number)
}

// IsReserved reports whether no file of an entry can have an id as its name: the id is empty, a name that Windows keeps for a
// device, or the name of a folder's own page.
func IsReserved(id string) bool { return id == "" || id == "index" || IsDevice(id) }

// Fault says why a path, with forward slashes, cannot be written; empty for one that can. Only Windows refuses some
// punctuation and the names of its devices.
func Fault(name string, windows bool) string {
	if !utf8.ValidString(name) {
		return "it is not UTF-8"
	}
	for part := range strings.SplitSeq(name, "/") {
		if len(part) > longest {
			return fmt.Sprintf("a part of it is longer than %d bytes", longest)
		}
		for _, r := range part {
			switch {
			case r < ' ' || r == 0x7f:
				return fmt.Sprintf("it holds the control character %U", r)
			case r == '\\':
				return "it holds a backslash"
			case windows && strings.ContainsRune(`<>:"|?*`, r):
				return fmt.Sprintf("Windows refuses the character %q", r)
			}
		}
		if windows && (strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ")) {
			return "Windows drops the dot or space at the end"
		}
		if windows && IsDevice(part) {
			return fmt.Sprintf("%q is a device on Windows", part)
		}
	}
	return ""
}
