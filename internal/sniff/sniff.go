// Package sniff holds a file that is published as it is to what its ending says, as browsers that trust no ending see it.
//
// A host can send a file without its type, and without "nosniff". A browser then looks at the first bytes, and may open the
// file as a page (WHATWG, MIME Sniffing, 7.1); and whatever the first bytes are, a page that somebody has put a script
// element into can name the file as the script, in an encoding of its choice (HTML, 4.12.1). [Check] refuses a file that
// would run in either way: see [canRun]. Nobody has to trust the host, or the page, for a table to stay a table.
package sniff

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// Prefix is how much of a file Check has to see, in bytes, where [IsText] is false.
const Prefix = 1 << 20

// IsText reports whether files with the ending are text, which Check has to see whole.
func IsText(ending string) bool {
	return slices.Contains([]string{".csv", ".txt", ".json", ".vtt"}, ending)
}

// Endings are those that Check knows: of files that a browser plays, shows or keeps, but never runs.
func Endings() []string {
	return []string{".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".webm", ".vtt",
		".pdf", ".csv", ".txt", ".json", ".docx", ".odt", ".xlsx", ".ods"}
}

// Finding is why a file is not published.
type Finding struct {
	Offset  int // in bytes; 0 for the whole file
	Message string
	Fix     string
}

// Check says what is wrong with a file, with its ending in lower case and its content, whole or the [Prefix] of it. Of a
// picture nothing but what a browser could run is said.
func Check(ending string, content []byte, isWhole bool) (Finding, bool) {
	if what, ok := isKind(ending, content); !ok {
		return Finding{0, fmt.Sprintf("the file is no %s, as its ending %q says", what, ending), "save it again in the program that made it, or give it its own ending"}, true
	}
	if start := bytes.TrimLeft(bytes.TrimPrefix(content, []byte("\ufeff")), " \t\r\n\f\v\x00"); bytes.HasPrefix(start, []byte("<")) {
		return Finding{len(content) - len(start), `the file begins with "<", and a browser could open it as a page`, `begin it with other text than "<"`}, true
	}
	if ending == ".json" && !json.Valid(bytes.TrimPrefix(content, []byte("\ufeff"))) {
		return Finding{0, "the file is no JSON", "save it again in the program that made it"}, true
	}
	offset, runs := canRun(content, isWhole)
	switch {
	case !runs:
		return Finding{}, false
	case IsText(ending):
		return Finding{offset, "a browser could run the file as a script", `begin the file with two words that have a space between them, like "member state"`}, true
	}
	return Finding{0, "a browser could run the file as a script", "save it again in the program that made it"}, true
}

// isKind reports whether a file begins as those with its ending do, and what they are.
func isKind(ending string, content []byte) (what string, ok bool) {
	starts := func(with ...string) bool {
		return slices.ContainsFunc(with, func(w string) bool { return bytes.HasPrefix(content, []byte(w)) })
	}
	switch ending {
	case ".pdf":
		return "PDF document", starts("%PDF-")
	case ".docx", ".odt", ".xlsx", ".ods":
		return "document of an office program", starts("PK\x03\x04")
	case ".mp3": // ID3v2.2 to 2.4, or the first frame
		return "MP3 sound", starts("ID3\x02", "ID3\x03", "ID3\x04") || len(content) > 1 && content[0] == 0xFF && content[1]&0xE0 == 0xE0
	case ".ogg", ".opus":
		return "Ogg sound", starts("OggS\x00")
	case ".m4a", ".mp4": // ISO/IEC 14496-12: the size of the first box, and its name
		return "MPEG-4 sound or film", starts("\x00\x00") && bytes.HasPrefix(content[min(4, len(content)):], []byte("ftyp"))
	case ".webm":
		return "WebM film", starts("\x1A\x45\xDF\xA3")
	case ".vtt":
		return "list of captions in WebVTT", starts("WEBVTT", "\ufeffWEBVTT")
	}
	return "", true
}
