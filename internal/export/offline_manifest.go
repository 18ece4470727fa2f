package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	decimal "golang.org/x/text/number"
)

// offlineFile is where what a device keeps for reading without a network is listed, below the language's root: for the
// service worker (assets/js/sw.js) and for the page that offers it.
const offlineFile = "offline/files.js"

// offlineManifest is what a device keeps of one language.
type offlineManifest struct {
	Version string            `json:"version"` // of the content: another one when any file is another
	Size    string            `json:"size"`    // of all files, in megabytes, as the language writes figures
	Files   map[string]string `json:"files"`   // their integrity (W3C SRI) by address, relative to the language's root
	bytes   int               // of all files, as they are kept
}

// AddOffline lists the finished files of each language, where the author has chosen so. It returns the bytes of the language
// that has most; 0 when there is nothing to keep.
func AddOffline(settings settings.Settings, files *output.Files) (int, error) {
	if !settings.Offline {
		return 0, nil
	}
	most := 0
	for _, code := range settings.Codes() {
		list, err := manifestOf(settings, files.Tree(), code)
		if err != nil {
			return 0, err
		}
		var script bytes.Buffer
		script.WriteString("self.offline = ")
		if err := json.NewEncoder(&script).Encode(list); err != nil {
			return 0, err
		}
		files.Write(path.Join(settings.Prefix(code), offlineFile), script.Bytes())
		most = max(most, list.bytes)
	}
	return most, nil
}

func manifestOf(s settings.Settings, tree fs.FS, code string) (offlineManifest, error) {
	list := offlineManifest{Files: map[string]string{}}
	sum := sha256.New()
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isKept(s, name, code) {
			return err
		}
		content, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		digest := sha256.Sum256(content)
		address := relative(s.Prefix(code), strings.TrimSuffix(name, "index.html"))
		list.Files[address] = "sha256-" + base64.StdEncoding.EncodeToString(digest[:])
		list.bytes += len(content)
		fmt.Fprintf(sum, "%s %x\n", address, digest)
		return nil
	})
	list.Size = message.NewPrinter(language.Make(code)).Sprint(decimal.Decimal(float64(list.bytes)/1e6, decimal.Precision(2)))
	list.Version = hex.EncodeToString(sum.Sum(nil)[:8])
	return list, err
}

// isKept reports whether readers of the language need the file: its pages and their files, and of what all languages
// share the styles, scripts and pictures; no previews for other sites, no feeds.
func isKept(s settings.Settings, name, code string) bool {
	top, _, _ := strings.Cut(name, "/")
	of := s.DefaultContentLanguage
	for _, other := range s.Codes() {
		if prefix := s.Prefix(other); prefix != "" && prefix == top {
			of = other
		}
	}
	shared := []string{".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".woff2"}
	own := append(shared, ".html", ".json", ".ics")
	switch base, kind := path.Base(name), strings.ToLower(path.Ext(name)); {
	case top == cardsFolder || base == "sw.js" || strings.HasSuffix(name, offlineFile):
		return false
	case of == code:
		return slices.Contains(own, kind)
	default:
		return of == s.DefaultContentLanguage && slices.Contains(shared, kind) && !strings.HasSuffix(name, searchFile)
	}
}

// relative is the address of a file of the site, from a language's root.
func relative(prefix, address string) string {
	if prefix == "" {
		return address
	}
	if rest, ok := strings.CutPrefix(address, prefix+"/"); ok {
		return rest
	}
	return "../" + address
}
