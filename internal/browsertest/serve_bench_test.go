package browsertest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	cdppage "github.com/chromedp/cdproto/page"
)

// BenchmarkEditOnScreen saves a section again and again while a browser shows it, and prints how long it takes from the save
// until the new words are on the screen, as medians in milliseconds: of the flagship and of a site of 1,000 sections and 1,000
// terms, in the program's preview and in that of Hugo's own program, which has the theme that "hugo new theme" makes.
func BenchmarkEditOnScreen(b *testing.B) {
	flagship, large := b.TempDir(), b.TempDir()
	for _, name := range []string{"content", "data", "public"} {
		if err := os.CopyFS(filepath.Join(flagship, name), os.DirFS("../../"+name)); err != nil {
			b.Fatal(err)
		}
	}
	WriteMadeUp(b, large, LinksFound)
	RunIn(b, large, "nutgraf", "build") // draws the preview pictures, as in an author's every preview but the first
	for _, site := range []struct{ name, folder, section string }{
		{"flagship", flagship, "new-push"}, {"1000", large, "s500"},
	} {
		bare := filepath.Join(b.TempDir(), "bare")
		hugo := BareHugo(b, bare, site.folder)
		if err := os.CopyFS(filepath.Join(bare, "layouts/_shortcodes"), os.DirFS("../../layouts/_shortcodes")); err != nil {
			b.Fatal(err)
		}
		file := "content/sections/" + site.section + ".md"
		page := "sections/" + site.section + "/"
		b.Run(site.name, func(b *testing.B) {
			for b.Loop() {
				address, _ := serve(b, site.folder)
				b.ReportMetric(medianEdit(b, address+page, filepath.Join(site.folder, file)), "ms/nutgraf")
				b.ReportMetric(medianEdit(b, hugoServer(b, hugo, bare)+page, filepath.Join(bare, file)), "ms/hugo")
			}
		})
	}
}

// hugoServer runs Hugo's own server on a folder until the benchmark ends.
func hugoServer(b *testing.B, hugo, folder string) (address string) {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0") // to find a free port: Hugo's server takes one that browsers refuse
	if err != nil {
		b.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	listener.Close()
	out := &said{}
	command := exec.Command(hugo, "server", "--bind", "127.0.0.1", "--port", port)
	command.Dir, command.Stdout, command.Stderr = folder, out, out
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	said := regexp.MustCompile(`available at (http://\S+/) `)
	until(b, "Hugo serves", func() bool { return said.MatchString(out.String()) })
	return said.FindStringSubmatch(out.String())[1]
}

// edits is how many saves a median is of.
const edits = 15

// betweenEdits is how long an author at least takes for the next one. The preview builds all of a large site when there is a
// longer pause.
const betweenEdits = 1500 * time.Millisecond

// watchScreen notes when which edit was painted, in milliseconds since 1970, in each document that the tab shows.
const watchScreen = `(function look() {
	const [, edit] = document.body?.textContent.match(/Edit number (\d+)\./) ?? [];
	window.painted ??= {};
	if (edit && !painted[edit]) setTimeout(() => painted[edit] ??= performance.timeOrigin + performance.now());
	requestAnimationFrame(look);
})()`

// medianEdit is the median time in milliseconds from a save of a file until a page shows it.
func medianEdit(b *testing.B, address, file string) float64 {
	b.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	front, text, _ := strings.Cut(strings.TrimPrefix(string(content), "---\n"), "\n---\n")
	tab := Open(b, Desk)
	call(tab, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: watchScreen})
	tab.Go(address)
	var took []float64
	for edit := range edits {
		time.Sleep(betweenEdits)
		start := time.Now()
		if err := os.WriteFile(file, fmt.Appendf(nil, "---\n%s\n---\nEdit number %d.\n\n%s", front, edit, text), 0o644); err != nil {
			b.Fatal(err)
		}
		tab.Until(fmt.Sprintf(`window.painted?.[%d]`, edit))
		took = append(took, Eval[float64](tab, fmt.Sprintf(`painted[%d]`, edit))-float64(start.UnixMicro())/1000)
	}
	slices.Sort(took)
	b.Logf("%s: %.0f", address, took)
	return took[len(took)/2]
}
