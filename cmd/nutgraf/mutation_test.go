package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"crypto/sha256"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestProblemsOfMutantsAreAtTheAuthorsFiles changes copies of two sound explainers in every way that a slip of a hand, a
// broken disk or a merge can, checks and builds them, and holds every problem to a file of the author's: one that is there,
// at a line and a column that it has, with something to do about it, and without a word of the machinery. It takes what it can
// in half a minute, and at least forty; NUTGRAF_MUTANTS=10000 takes as many (a minute for some 200), NUTGRAF_MUTANT=rich/17 one.
func TestProblemsOfMutantsAreAtTheAuthorsFiles(t *testing.T) {
	many, _ := strconv.Atoi(os.Getenv("NUTGRAF_MUTANTS"))
	const fewest = 40
	only, until := os.Getenv("NUTGRAF_MUTANT"), time.Now().Add(30*time.Second)
	projects := map[string]map[string][]byte{"rich": richProject(t), "flagship": flagshipProject(t)}
	var tried, told, wrong atomic.Int64
	var next atomic.Int64
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			folder := t.TempDir()
			for name, files := range projects {
				m := &mutant{files: files}
				if code := m.publish(filepath.Join(folder, name)); code != exitOK {
					t.Errorf("%s as it is ends with exit code %d", name, code)
					return
				}
			}
			for i := next.Add(1) - 1; many > 0 && i < int64(many) || many == 0 && (i < fewest || time.Now().Before(until)); i = next.Add(1) - 1 {
				name := "rich"
				if i%8 == 7 {
					name = "flagship"
				}
				seed := fmt.Sprintf("%s/%d", name, i)
				if only != "" && only != seed {
					if time.Now().After(until) || i > 1e6 {
						return
					}
					continue
				}
				m := mutate(projects[name], uint64(i))
				found, complaints := m.try(filepath.Join(folder, name), i%8 == 0)
				tried.Add(1)
				told.Add(int64(found))
				if len(complaints) > 0 {
					wrong.Add(int64(len(complaints)))
					t.Errorf("%s (%s):\n  %s", seed, strings.Join(m.done, "; "), strings.Join(complaints, "\n  "))
				}
				if only != "" {
					return
				}
			}
		})
	}
	workers.Wait()
	t.Logf("%d mutants, %d problems, %d of them without a good place", tried.Load(), told.Load(), wrong.Load())
	if only == "" && (tried.Load() == 0 || told.Load() < tried.Load()/10) {
		t.Errorf("%d mutants have %d problems: they are not hurt enough to show anything", tried.Load(), told.Load())
	}
}

// TestADamagedPictureIsToldAsOne hurts pictures in the middle, whose beginning and end stay good: Hugo is the first to see it.
func TestADamagedPictureIsToldAsOne(t *testing.T) {
	for _, name := range []string{"content/sections/second/boat.png", "content/sections/second/photo.jpg"} {
		m := &mutant{files: richProject(t)}
		m.files[name] = bytes.Clone(m.files[name])
		for i := len(m.files[name]) / 2; i < len(m.files[name])-20; i += 3 {
			m.files[name][i] ^= 0x55
		}
		folder := filepath.Join(t.TempDir(), "rich")
		if err := m.write(folder); err != nil {
			t.Fatal(err)
		}
		day, err := edtf.Parse("2024-06-10")
		if err != nil {
			t.Fatal(err)
		}
		found, _, err := (&checkCommand{Source: folder}).look(t.Context(), day, time.Time{}, nil, console{quiet: true}.progress())
		if err != nil {
			t.Fatal(err)
		}
		problems := found.List()
		if len(problems) != 1 || problems[0].Rule != "picture-opens" {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func richProject(t *testing.T) map[string][]byte {
	archive, err := txtar.ParseFile("testdata/rich.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, file := range archive.Files {
		files[file.Name] = file.Data
	}
	picture := image.NewNRGBA(image.Rect(0, 0, 40, 30))
	for i := range picture.Pix {
		picture.Pix[i] = byte(i * 7)
	}
	var boat, photo bytes.Buffer
	if png.Encode(&boat, picture) != nil || jpeg.Encode(&photo, picture, nil) != nil {
		t.Fatal("no pictures")
	}
	files["content/sections/second/boat.png"], files["content/sections/second/photo.jpg"] = boat.Bytes(), photo.Bytes()
	return files
}

func flagshipProject(t *testing.T) map[string][]byte {
	files := map[string][]byte{}
	for _, top := range []string{"content", "data", "hugo.toml"} {
		err := filepath.WalkDir(filepath.Join("../..", top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(name)
			files[strings.TrimPrefix(filepath.ToSlash(name), "../../")] = content
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// mutant is a changed copy of a project.
type mutant struct {
	random *rand.Rand
	files  map[string][]byte
	links  map[string]string // symbolic links, by where they are
	done   []string          // what was changed
}

func (m *mutant) note(format string, values ...any) {
	m.done = append(m.done, fmt.Sprintf(format, values...))
}

// internal are words of the machinery, which tell an author nothing. One that the author has written is the author's.
var internal = regexp.MustCompile(`HAHAHUGO|__hdeferred|[\x{FDD0}\x{FDD1}\x{E0A7}-\x{E0AA}]|id-0here|/project\b|/themes/|hugolib|goroutine|executing "|template: |%!|<nil>`)

// try checks the mutant in a folder, and builds it if asked to. It returns how many problems it was told, and what is wrong with them.
func (m *mutant) try(folder string, builds bool) (found int, complaints []string) {
	if err := m.write(folder); err != nil {
		return 0, nil // a name that this disk cannot have
	}
	day, err := edtf.Parse("2024-06-10")
	if err != nil {
		return 0, []string{err.Error()}
	}
	command := checkCommand{Source: folder}
	checked, _, err := command.look(context.Background(), day, time.Time{}, nil, console{quiet: true}.progress())
	if err != nil {
		return 0, append(complaints, "check ends with exit code 3: "+err.Error())
	}
	problems := checked.List()
	for _, p := range problems {
		if wrong := m.judge(p, filepath.Base(folder)); wrong != "" {
			complaints = append(complaints, fmt.Sprintf("check: %s: %s [%s] fix: %s: %s", p.Place, p.Message, p.Rule, p.Fix, wrong))
		}
	}
	if builds {
		complaints = append(complaints, m.build(folder, problem.HasErrors(problems))...)
	}
	return len(problems), complaints
}

// publish builds the project in a folder into public/, whose pictures are used again.
func (m *mutant) publish(folder string) int {
	if err := m.write(folder); err != nil {
		return exitMachine
	}
	return run([]string{"build", "--quiet", "--source", folder}, os.Stdout, os.Stderr)
}

// build builds into another folder than public/, which nobody has and no problem may speak of.
func (m *mutant) build(folder string, fails bool) (complaints []string) {
	output := filepath.Join(folder, "site")
	before := "old: one\n"
	if fails { // something to be left as it was: a build without an error replaces what is ours only
		if os.MkdirAll(output, 0o755) != nil || os.WriteFile(filepath.Join(output, "index.html"), []byte(before), 0o644) != nil {
			return []string{"no folder for the site"}
		}
	}
	was := treeSum(output)
	var out, errs bytes.Buffer
	code := run([]string{"build", "--source", folder, "--output", output}, &out, &errs)
	said := out.String() + errs.String()
	if code != exitOK && code != exitProblem {
		complaints = append(complaints, fmt.Sprintf("build ends with exit code %d: %s", code, said))
	}
	if code != exitOK && treeSum(output) != was {
		complaints = append(complaints, "a build with errors changed the site")
	}
	if strings.Contains(said, "public/") && !m.wrote("public/") {
		complaints = append(complaints, "build speaks of public/: "+said)
	}
	for line := range strings.Lines(said) {
		place, rest, _ := strings.Cut(line, ": ")
		if !strings.HasSuffix(line, "]\n") || strings.HasPrefix(line, "    fix:") || strings.HasPrefix(rest, "warning: ") {
			continue // the output's own, which is there, is judged by the stories
		}
		if path, _, _ := strings.Cut(place, ":"); !m.shown()[path] && !strings.Contains(place, "::") {
			complaints = append(complaints, "build: no file of the author's: "+line)
		}
	}
	return complaints
}

// shown are the project's files as they are printed.
func (m *mutant) shown() map[string]bool {
	shown := map[string]bool{}
	for _, name := range slices.Concat(slices.Collect(maps.Keys(m.files)), slices.Collect(maps.Keys(m.links))) {
		first, _, _ := strings.Cut(problem.Visible(name), ":")
		shown[first] = true
	}
	return shown
}

// judge says what is wrong with a problem's place and words; nothing when it is good.
func (m *mutant) judge(p problem.Problem, folder string) string {
	content, ok := m.files[p.Place.Path]
	_, isLink := m.links[p.Place.Path]
	lines := strings.Split(string(content), "\n")
	words := p.Message + "\n" + p.Fix
	switch {
	case !ok && !isLink:
		return "no file of the author's"
	case p.Place.Line > len(lines):
		return fmt.Sprintf("the file has %d lines", len(lines))
	case p.Place.Line > 0 && p.Place.Column > utf8.RuneCountInString(lines[p.Place.Line-1])+1:
		return fmt.Sprintf("the line has %d columns", utf8.RuneCountInString(lines[p.Place.Line-1]))
	case p.Place.Line < 0 || p.Place.Column < 0 || p.Place.Line == 0 && p.Place.Column > 0:
		return "no place"
	case p.Fix == "":
		return "no fix"
	case strings.Contains(words, "public/") && !m.wrote("public/"):
		return "speaks of public/"
	case strings.Contains(words, os.TempDir()) || strings.Contains(words, folder+"/"):
		return "speaks of a folder of the machine"
	}
	for _, word := range internal.FindAllString(words, -1) {
		if !m.wrote(word) {
			return "speaks of " + strconv.Quote(word)
		}
	}
	return ""
}

// wrote reports whether a word stands in a file of the author's, or in a name of one.
func (m *mutant) wrote(word string) bool {
	escaped := strings.ToLower(strings.Trim(strconv.QuoteToASCII(word), `"`)) // as YAML and TOML have it
	for name, content := range m.files {
		if strings.Contains(name, word) || bytes.Contains(content, []byte(word)) || bytes.Contains(bytes.ToLower(content), []byte(escaped)) {
			return true
		}
	}
	for name := range m.links {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

func (m *mutant) write(folder string) error {
	entries, _ := os.ReadDir(folder) // none, the first time
	for _, entry := range entries {
		if entry.Name() != "public" {
			if err := os.RemoveAll(filepath.Join(folder, entry.Name())); err != nil {
				return err
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		at := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, m.files[name], 0o644); err != nil {
			return err
		}
	}
	for name, to := range m.links {
		if err := os.Symlink(to, filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	return nil
}

// treeSum is a sum over the names and the contents of all files below a folder.
func treeSum(folder string) string {
	sum := sha256.New()
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			content, err := os.ReadFile(name)
			fmt.Fprintf(sum, "%q %v %q\n", name, err, content)
		}
		return nil
	})
	return hex.EncodeToString(sum.Sum(nil))
}
