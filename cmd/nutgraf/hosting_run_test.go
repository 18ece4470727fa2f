package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/pelletier/go-toml/v2"
)

// recipe is what a host's server is told to run, and the folder that it takes up then.
type recipe struct {
	host, commands, folder string
}

// buildRecipes reads, as the hosts do, those whose servers build the site.
func buildRecipes(t *testing.T) []recipe {
	t.Helper()
	var github struct {
		Jobs struct {
			Publish struct {
				Steps []struct {
					Run, Uses string
					With      struct{ Path string }
				}
			}
		}
	}
	var gitlab struct {
		Pages struct {
			Script    []string
			Artifacts struct{ Paths []string }
		}
	}
	var netlify struct {
		Build struct{ Command, Publish string }
	}
	inYAML := recipes(t, "yaml")
	for _, err := range []error{
		yaml.Unmarshal([]byte(inYAML[0]), &github), yaml.Unmarshal([]byte(inYAML[1]), &gitlab), toml.Unmarshal([]byte(recipes(t, "toml")[0]), &netlify),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	onGitHub := recipe{host: "GitHub"}
	for _, step := range github.Jobs.Publish.Steps {
		onGitHub.commands += step.Run + "\n"
		onGitHub.folder += step.With.Path
	}
	return []recipe{onGitHub,
		{"GitLab", strings.Join(gitlab.Pages.Script, "\n"), strings.Join(gitlab.Pages.Artifacts.Paths, " ")},
		{"Netlify", netlify.Build.Command, netlify.Build.Publish},
	}
}

// TestRecipesOfBuildServersBuild runs what the recipes say in a new explainer, on a machine that has Go and no nutgraf,
// and holds the folder that the host takes up to what is built here.
func TestRecipesOfBuildServersBuild(t *testing.T) {
	project := t.TempDir()
	sh(t, project, "nutgraf new . && nutgraf build --output built --quiet")
	want := whole(t, filepath.Join(project, "built"))
	mine, err := exec.LookPath("nutgraf")
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := slices.DeleteFunc(filepath.SplitList(os.Getenv("PATH")), func(folder string) bool { return folder == filepath.Dir(mine) })
	proxy := moduleProxy(t)
	for _, recipe := range buildRecipes(t) {
		t.Run(recipe.host, func(t *testing.T) {
			gopath := t.TempDir()
			sh(t, project, recipe.commands, append(proxy, "GOBIN=", "GOPATH="+gopath,
				"PATH="+strings.Join(append([]string{filepath.Join(gopath, "bin")}, elsewhere...), string(os.PathListSeparator)))...)
			taken := filepath.Join(project, recipe.folder)
			if got := whole(t, taken); !maps.EqualFunc(want, got, bytes.Equal) {
				t.Errorf("%s has %d files, and not the %d that are built here", recipe.folder, len(got), len(want))
			}
			if err := os.RemoveAll(taken); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// moduleProxy is the environment in which the go command finds this working tree as the latest version of the module. Its
// cache of modules is the user's, less what this adds, so that nothing but the program is compiled again.
func moduleProxy(t *testing.T) []string {
	t.Helper()
	const module = "github.com/nutgraf/nutgraf"
	listed := sh(t, "../..", "git ls-files -z --cached --others --exclude-standard")
	names := strings.Split(strings.TrimSuffix(listed, "\x00"), "\x00")
	content := map[string][]byte{}
	sum := sha256.New()
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join("../..", name))
		if os.IsNotExist(err) { // removed, and not committed
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		content[name] = text
		fmt.Fprintf(sum, "%q %x\n", name, sha256.Sum256(text))
	}
	release := fmt.Sprintf("v%s-try.x%x", version, sum.Sum(nil)[:8])
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, name := range names {
		if text, ok := content[name]; ok {
			file, err := archive.Create(module + "@" + release + "/" + name)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = file.Write(text) // into memory
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	versions := filepath.Join(folder, module, "@v")
	if err := os.MkdirAll(versions, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{
		"list": []byte(release + "\n"), release + ".info": fmt.Appendf(nil, `{"Version": %q}`, release), release + ".mod": content["go.mod"], release + ".zip": packed.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(versions, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	of := func(name string) string { return strings.TrimSpace(sh(t, ".", "go env "+name)) }
	cache := of("GOMODCACHE")
	t.Cleanup(func() {
		added, err := filepath.Glob(filepath.Join(cache, "cache/download", module, "@v", release+".*"))
		for _, name := range append(added, filepath.Join(cache, module+"@"+release)) {
			if err := os.RemoveAll(name); err != nil {
				t.Error(err)
			}
		}
		if err != nil || len(added) == 0 {
			t.Error("nothing was downloaded", err)
		}
	})
	return []string{"GOMODCACHE=" + cache, "GOPROXY=file://" + filepath.ToSlash(folder) + "," + of("GOPROXY"), "GOSUMDB=off", "GOFLAGS=" + of("GOFLAGS") + " -modcacherw"}
}
