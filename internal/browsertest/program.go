package browsertest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// RunWithProgram runs a package's tests with the real nutgraf on the path, built once, and returns their exit code: under
// a test binary's own name Hugo would behave in other ways.
func RunWithProgram(m *testing.M) int {
	folder, err := os.MkdirTemp("", "nutgraf-stories-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	build := exec.Command("go", "build", "-o", folder+string(filepath.Separator), "github.com/nutgraf/nutgraf/cmd/nutgraf")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "build nutgraf:", err)
		return 1
	}
	os.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return Run(m)
}
