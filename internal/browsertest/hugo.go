package browsertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// hugoVersion is the release of Hugo that the module builds on.
const hugoVersion = "v0.165.0"

// BareHugo makes a site of Hugo's own with the content of a project and the theme that "hugo new theme" makes. It returns
// Hugo's program, which it installs.
func BareHugo(b testing.TB, folder, project string) (program string) {
	bin := b.TempDir()
	install := exec.Command("go", "install", "github.com/gohugoio/hugo@"+hugoVersion)
	install.Env = append(os.Environ(), "GOBIN="+bin)
	if out, err := install.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	program = filepath.Join(bin, "hugo")
	RunIn(b, filepath.Dir(folder), program, "new", "site", folder)
	RunIn(b, folder, program, "new", "theme", "bare")
	if err := os.RemoveAll(filepath.Join(folder, "themes/bare/content")); err != nil {
		b.Fatal(err)
	}
	copyContent := func(from, to string) {
		if err := os.CopyFS(filepath.Join(folder, "content", to), os.DirFS(filepath.Join(project, from, "content"))); err != nil {
			b.Fatal(err)
		}
	}
	copyContent("", "")
	explainers, _ := os.ReadDir(filepath.Join(project, "explainers")) // only a house has them
	for _, explainer := range explainers {
		copyContent(filepath.Join("explainers", explainer.Name()), explainer.Name())
	}
	if err := os.WriteFile(filepath.Join(folder, "hugo.toml"), []byte("baseURL = 'https://example.org/'\ntheme = 'bare'\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	return program
}

// RunIn runs a program in a folder to its end, which has to be a good one.
func RunIn(b testing.TB, folder, program string, arguments ...string) {
	process := exec.Command(program, arguments...)
	process.Dir = folder
	if out, err := process.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%.2000s", program, err, out)
	}
}
