package main

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/browsertest"
)

// TestAKilledBuildLeavesAWholeSite kills the program with SIGKILL at random moments of whole builds: the old site or the
// new one must stand, and the next build must succeed unaided and leave nothing else. (internal/publish kills where it is
// most delicate, many more times.)
func TestAKilledBuildLeavesAWholeSite(t *testing.T) {
	const kills = 40
	folder := t.TempDir()
	projects := [2]string{filepath.Join(folder, "one"), filepath.Join(folder, "two")}
	output := filepath.Join(folder, "site", "public")
	var whole [2]map[string]string
	var length time.Duration
	for i, project := range projects {
		browsertest.RunIn(t, folder, "nutgraf", "new", project)
		if i == 1 {
			browsertest.RunIn(t, project, "nutgraf", "new", "term", "Another word")
		}
		start := time.Now()
		browsertest.RunIn(t, project, "nutgraf", "build", "--output", output)
		length = time.Since(start)
		whole[i] = filesBelow(t, filepath.Dir(output))
	}
	random := rand.New(rand.NewPCG(2022, 4))
	standing, survived := 1, 0
	for range kills {
		next := 1 - standing
		build := exec.Command("nutgraf", "build", "--output", output)
		build.Dir = projects[next]
		if err := build.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(length))))
		_ = build.Process.Kill() // it may have ended
		if build.Wait() == nil {
			survived++
		}
		if found := filesBelow(t, output); !maps.Equal(found, below(whole[standing], "public/")) && !maps.Equal(found, below(whole[next], "public/")) {
			t.Fatal("a killed build left a site that is neither the old nor the new one")
		}
		browsertest.RunIn(t, projects[next], "nutgraf", "build", "--output", output)
		if found := filesBelow(t, filepath.Dir(output)); !maps.Equal(found, whole[next]) {
			t.Fatal("the build after a killed one left something else than the new site")
		}
		standing = next
	}
	if survived == kills {
		t.Fatal("no build was killed")
	}
	t.Logf("%d builds killed, %d had ended before", kills-survived, survived)
}

// filesBelow is what a folder holds, by name.
func filesBelow(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	tree := os.DirFS(folder)
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(tree, name)
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// below are the files of a folder, by their names in it.
func below(files map[string]string, folder string) map[string]string {
	inside := map[string]string{}
	for name, content := range files {
		if name, ok := strings.CutPrefix(name, folder); ok {
			inside[name] = content
		}
	}
	return inside
}
