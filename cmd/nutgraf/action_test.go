package main

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// TestActionBuildsAndMarks runs the scripts of action.yml as a runner of GitHub does, with a release that is served here: the
// archive is installed when its sum is right and refused when it is not, a sound explainer is built, a mistake is marked.
func TestActionBuildsAndMarks(t *testing.T) {
	text, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var action struct {
		Runs struct {
			Steps []struct{ Name, Run, Uses string }
		}
	}
	if err := yaml.Unmarshal(text, &action); err != nil {
		t.Fatal(err)
	}
	steps := map[string]string{}
	for _, step := range action.Runs.Steps {
		steps[step.Name] = step.Run
	}

	releases, folder := t.TempDir(), t.TempDir()
	program, err := exec.LookPath("nutgraf")
	if err != nil {
		t.Fatal(err)
	}
	download := filepath.Join(releases, "download", "v"+version)
	archive := fmt.Sprintf("nutgraf_%s_%s_%s.tar.gz", version, runtime.GOOS, runtime.GOARCH)
	sh(t, releases, fmt.Sprintf("mkdir -p %s\ntar -czf %s/%s -C %s nutgraf", download, download, archive, filepath.Dir(program)))
	packed, err := os.ReadFile(filepath.Join(download, archive))
	if err != nil {
		t.Fatal(err)
	}
	sums := func(sum string) {
		if err := os.WriteFile(filepath.Join(download, "checksums.txt"), []byte(sum+"  "+archive+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/latest":
			http.Redirect(w, r, "/tag/v"+version, http.StatusFound)
		case "/tag/v" + version:
		default:
			http.FileServer(http.Dir(releases)).ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)

	// step runs one, with what the runner gives it, and returns what it prints.
	path, output := filepath.Join(folder, "path"), filepath.Join(folder, "output")
	step := func(name string, environment ...string) (string, error) {
		run := exec.Command("bash", "-e", "-c", steps[name])
		run.Dir = folder
		run.Env = append(os.Environ(), append(environment, "GITHUB_PATH="+path, "GITHUB_OUTPUT="+output, "NUTGRAF_RELEASES="+server.URL)...)
		said, err := run.CombinedOutput()
		return string(said), err
	}
	sums(strings.Repeat("0", 64))
	if said, err := step("Install Nutgraf", "VERSION=latest"); err == nil {
		t.Errorf("an archive with another sum is installed: %s", said)
	}
	sums(fmt.Sprintf("%x", sha256.Sum256(packed)))
	for _, wanted := range []string{"latest", version, "v" + version} {
		if said, err := step("Install Nutgraf", "VERSION="+wanted); err != nil {
			t.Fatalf("%s: %v: %s", wanted, err, said)
		}
	}
	installed, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	bin, _, _ := strings.Cut(string(installed), "\n")
	if said := sh(t, folder, filepath.Join(bin, "nutgraf")+" --version"); said != "nutgraf "+version+"\n" {
		t.Errorf("what is installed says %q", said)
	}
	sh(t, folder, "nutgraf new my-explainer")
	for _, name := range []string{"Check", "Build"} {
		if said, err := step(name, "SOURCE=my-explainer", "BASE_URL=https://example.org/x/"); err != nil {
			t.Errorf("%s: %v: %s", name, err, said)
		}
	}
	if said, _ := os.ReadFile(output); string(said) != "folder=my-explainer/public\n" {
		t.Errorf("the folder is %q", said)
	}
	if page, _ := os.ReadFile(filepath.Join(folder, "my-explainer/public/index.html")); !strings.Contains(string(page), "https://example.org/x/") {
		t.Error("the site is not built for its address")
	}
	sh(t, folder, "sed -i.bak 's/^title/titel/' my-explainer/content/glossary/rent-cap.md")
	if said, err := step("Check", "SOURCE=my-explainer"); err == nil || !strings.Contains(said, "::error file=my-explainer/content/glossary/rent-cap.md,line=2") {
		t.Errorf("the mistake is not marked: %v\n%s", err, said)
	}
}
