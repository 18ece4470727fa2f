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

// offlineManifest lists the files of one language that a reader's device keeps.
type offlineManifest struct {
	Version string            `json:"version"` // of the content: it differs when any file differs
	Size    string            `json:"size"`    // of all files, in megabytes, in the figures of the language
	Files   map[string]string `json:"files"`   // their integrity (W3C SRI) by address, relative to the language's root
	bytes   int               // of all files, uncompressed
}

// AddOffline writes the list of finished files of each language, if the author has enabled it. It returns the size of the
// largest language, in bytes; 0 when nothing is kept.
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
		files.Write(path.Join(settings.Prefix(code), output.OfflineFile), script.Bytes())
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

// isKept reports whether a device keeps the file for readers of the language: its pages and their files, and the styles,
// scripts and pictures that all languages share; no cards and no feeds.
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
	case top == output.CardsFolder || strings.HasPrefix(relative(s.Prefix(of), name), output.EmbedFolder+"/") ||
		strings.HasPrefix(relative(s.Prefix(of), name), output.KitFolder+"/") || base == output.WorkerFile || base == output.DataFile || strings.HasSuffix(name, output.OfflineFile):
		return false
	case of == code:
		return slices.Contains(own, kind)
	default:
		return of == s.DefaultContentLanguage && slices.Contains(shared, kind) && top != output.SearchFolder
	}
}

// relative returns the address of a file of the site, relative to a language's root.
func relative(prefix, address string) string {
	if prefix == "" {
		return address
	}
	if rest, ok := strings.CutPrefix(address, prefix+"/"); ok {
		return rest
	}
	return "../" + address
}
