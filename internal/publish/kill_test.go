package publish

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// The test binary runs itself as a process that can be killed, or limited. The variable says what it is to do.
const role = "NUTGRAF_PUBLISH_TEST_ROLE"

func TestMain(m *testing.M) {
	if name := os.Getenv(role); name != "" {
		os.Exit(play(name, os.Args[1:]))
	}
	os.Exit(m.Run())
}

// play does what the role says and prints what an author would read.
func play(name string, arguments []string) int {
	switch name {
	case "publisher": // folder, number of the site, name of the system
		return playPublisher(arguments[0], len(arguments[1]), systems()[arguments[2]])
	}
	return playLimited(name, arguments)
}

func playPublisher(folder string, number int, how *system) int {
	fmt.Println("ready")
	_, problems, err := Replace(context.Background(), folder, numbered(number),
		Options{Tool: "nutgraf 0.1.0", system: how})
	fmt.Print(told(problems, err))
	return len(problems)
}

// renameOnOverlay is rename as overlays do it for folders of a lower layer, which the output stands for.
func renameOnOverlay(from, to string) error {
	if strings.HasSuffix(to, "nutgraf-old") {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: syscall.EXDEV}
	}
	return os.Rename(from, to)
}

// numbered is one of a row of sites. Neighbours share half of their files, and each has some that the next has not.
func numbered(number int) fstest.MapFS {
	site := fstest.MapFS{}
	for i := range 24 {
		age := 0
		if i%2 == 0 {
			age = number
		}
		name := fmt.Sprintf("sections/%d/index.html", i)
		if i%6 == 0 {
			name = fmt.Sprintf("glossary/%d-%d/index.html", number, i)
		}
		site[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "%d %d %s", i, age, strings.Repeat("x", 40*i))}
	}
	return site
}

// reference is what the output holds when the numbered site is in it.
func reference(t *testing.T, number int) map[string]string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "public")
	_, problems, err := Replace(t.Context(), folder, numbered(number), Options{Tool: "nutgraf 0.1.0"})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	return mustContents(t, folder)
}

// publisher starts a process that publishes the numbered site, and comes back when it is about to.
func publisher(t *testing.T, folder string, number int, how string) *exec.Cmd {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(binary, folder, strings.Repeat("i", number), how)
	// With the race detector a process sleeps for a second at its end, which would draw all kills.
	run.Env = append(os.Environ(), role+"=publisher", "GORACE=atexit_sleep_ms=0")
	out, err := run.StdoutPipe()
	if err = cmp.Or(err, run.Start()); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatal(line, err)
	}
	return run
}

// TestAKilledRunLeavesAWholeSite kills publishers with SIGKILL at random moments. It must find the old site or the new
// one, and the next run must succeed unaided and leave nothing beside the output. Where folders cannot be swapped in one
// step, the site must be whole after the recovery that each start begins with.
func TestAKilledRunLeavesAWholeSite(t *testing.T) {
	for _, test := range []struct {
		how     string
		kills   int
		recover bool
	}{
		{"exchange", 200, runtime.GOOS != "linux" && runtime.GOOS != "darwin"},
		{"no hard links", 20, runtime.GOOS != "linux" && runtime.GOOS != "darwin"},
		{"two renames", 40, true},
		{"overlay", 40, true},
	} {
		t.Run(test.how, func(t *testing.T) {
			random := rand.New(rand.NewPCG(2022, 2))
			folder := filepath.Join(t.TempDir(), "public")
			sites := []map[string]string{nil, reference(t, 1), reference(t, 2)}
			length := duration(t, test.how)
			counts := map[string]int{}
			standing := 0
			for i := range test.kills {
				if i%10 == 0 { // the first publication of all
					standing = 0
					if err := os.RemoveAll(folder); err != nil {
						t.Fatal(err)
					}
				}
				next := standing%2 + 1
				kill(t, folder, next, test.how, time.Duration(random.Int64N(int64(length))))
				if test.recover && hasNext(folder) {
					mustRecover(t, folder, test.how)
				}
				verdict := judge(t, folder, sites[standing], sites[next])
				counts[verdict]++
				if verdict == "torn" {
					t.Fatalf("kill %d: the output is neither the old site nor the new one", i)
				}
				finish(t, folder, next, test.how, sites[next])
				standing = next
			}
			fmt.Printf("publish: %d kills (%s, within %v): %d old, %d new, %d torn\n", test.kills, test.how,
				length.Round(time.Millisecond), counts["old"], counts["new"], counts["torn"])
			if test.kills >= 100 && (counts["old"] == 0 || counts["new"] == 0) {
				t.Errorf("the kills are not spread over the run: %v", counts)
			}
		})
	}
}

// duration is how long a publisher takes, from when it is about to begin to its end. The median would be too
// long: with other processes about, slow runs are much slower than the others, and most kills would come too late.
func duration(t *testing.T, how string) time.Duration {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "public")
	var lengths []time.Duration
	for i := range 7 {
		run := publisher(t, folder, 1+i%2, how)
		begin := time.Now()
		if err := run.Wait(); err != nil {
			t.Fatal(err)
		}
		lengths = append(lengths, time.Since(begin))
	}
	slices.Sort(lengths)
	return lengths[len(lengths)/4]
}

func kill(t *testing.T, folder string, number int, how string, after time.Duration) {
	t.Helper()
	run := publisher(t, folder, number, how)
	time.Sleep(after) // the random moment; nothing waits for a state here
	if err := run.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	_ = run.Wait() // "signal: killed", or nothing when the run was quicker
}

func hasNext(folder string) bool {
	_, err := os.Lstat(filepath.Join(filepath.Dir(folder), ".public.nutgraf-next"))
	return !errors.Is(err, fs.ErrNotExist)
}

func mustRecover(t *testing.T, folder, how string) {
	t.Helper()
	if problems, err := Recover(folder, Options{system: systems()[how]}); err != nil || len(problems) > 0 {
		t.Fatalf("recover: %v %v", problems, err)
	}
	checkBeside(t, filepath.Dir(folder), "public")
}

func judge(t *testing.T, folder string, old, next map[string]string) string {
	t.Helper()
	switch found := mustContents(t, folder); {
	case maps.Equal(found, next) && found != nil:
		return "new"
	case maps.Equal(found, old) && (found == nil) == (old == nil):
		return "old"
	}
	return "torn"
}

// finish publishes again, as an author would. Nobody pulls the plug here, so it need not wait for a disk that is busy.
func finish(t *testing.T, folder string, number int, how string, want map[string]string) {
	t.Helper()
	options := Options{Tool: "nutgraf 0.1.0", system: systems()[how]}
	options.system.sync = func(_ []string) error { return nil }
	if _, problems, err := Replace(t.Context(), folder, numbered(number), options); err != nil || len(problems) > 0 {
		t.Fatalf("the next run: %v %v", problems, err)
	}
	if !maps.Equal(mustContents(t, folder), want) {
		t.Fatal("the next run leaves another site than it was given")
	}
	checkBeside(t, filepath.Dir(folder), "public")
}
