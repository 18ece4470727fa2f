package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// newStyles is what the checker says of styles that it does not know yet; each is a part of a standard and works in all engines.
var newStyles = map[string]bool{
	"CSS: “paint-order”: Property “paint-order” doesn't exist.":       true, // SVG 2
	"CSS: “vector-effect”: Property “vector-effect” doesn't exist.":   true, // SVG 2
	"CSS: “container-type”: Property “container-type” doesn't exist.": true, // CSS Containment 3
	"CSS: Unrecognized at-rule “@container”":                          true,
}

// judgeHTML has the Nu checker judge the pages: errors and warnings.
func judgeHTML(t *testing.T, pages []page) (found []finding) {
	t.Helper()
	byAddress := map[string]page{}
	arguments := []string{
		"-Dnu.validator.servlet.allow-forbidden-hosts=true", // it may ask the loopback
		"-jar", filepath.Join(NPM(t, "vnu-jar"), "build", "dist", "vnu.jar"), "--format", "json", "--exit-zero-always",
	}
	for _, p := range pages {
		byAddress[p.address] = p
		arguments = append(arguments, p.address)
	}
	checker := exec.Command("java", arguments...)
	var said bytes.Buffer
	checker.Stderr = &said // where it writes what it found
	if err := checker.Run(); err != nil {
		t.Fatalf("the Nu checker: %v: %s", err, said.String())
	}
	var report struct {
		Messages []struct {
			Type, SubType, URL, Message, Extract string
			LastLine, LastColumn                 int
		}
	}
	if err := json.Unmarshal(said.Bytes(), &report); err != nil {
		t.Fatalf("the Nu checker: %v: %s", err, said.String())
	}
	for _, message := range report.Messages {
		// JSON-LD is data, not a script, and no policy blocks it (HTML, "prepare the script element"): the checker errs.
		isData := strings.Contains(message.Extract, `<script type="application/ld+json">`) && strings.HasPrefix(message.Message, "Inline script violates")
		// It does not compute the hashes of a frame's style and script. Browsers do: they have no fault to find.
		isHashed := strings.HasSuffix(byAddress[message.URL].kind, "frame") && strings.HasPrefix(message.Message, "Inline ") && strings.HasSuffix(message.Message, "or nonce/hash).")
		if isData || isHashed || newStyles[message.Message] || message.Type == "info" && message.SubType != "warning" {
			continue
		}
		p, ours := byAddress[message.URL]
		if !ours {
			t.Fatalf("the Nu checker: %q: %s", message.URL, message.Message)
		}
		found = append(found, finding{p, fmt.Sprintf("%d:%d: %s", message.LastLine, message.LastColumn, message.Message)})
	}
	return found
}
