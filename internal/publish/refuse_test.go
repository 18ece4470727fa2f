package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/nutgraf/nutgraf/internal/filename"
)

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip("this system makes no symbolic links:", err)
	}
}

// TestReplaceRefuses lists what an author can get wrong. In each case every file is as it was.
func TestReplaceRefuses(t *testing.T) {
	tests := []struct {
		name   string
		output string
		make   func(t *testing.T)
		tree   fs.FS
		want   string // HERE stands for the project's folder
	}{
		{name: "the project itself", output: ".",
			want: `.: the output "." is the project's own folder, or holds it [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "a folder that holds the project", output: "..",
			want: `..: the output ".." is the project's own folder, or holds it [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "the root of the disk", output: "/",
			want: `/: the output "/" is a whole disk [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "a source folder", output: "content",
			want: `content: the output "content" and the project's "content" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "the folder of kept sources", output: "kept",
			want: `kept: the output "kept" and the project's "kept" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "inside a house's explainers", output: "explainers/public",
			want: `explainers/public: the output "explainers/public" and the project's "explainers" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "inside a source folder", output: "content/x/../public",
			want: `content/public: the output "content/public" and the project's "content" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "inside a source folder that is not there yet", output: "static/public",
			want: `static/public: the output "static/public" and the project's "static" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "inside a source folder by a link", output: "short/public",
			make: func(t *testing.T) { link(t, "content", "short") },
			want: `short/public: the output "short/public" and the project's "content" lie inside one another [output-is-apart]
    fix: build with --output public, or another folder of its own
`},
		{name: "a link", output: "public",
			make: func(t *testing.T) { write(t, "site/x", ""); link(t, "site", "public") },
			want: `public: the output "public" is a symbolic link [output-is-no-link]
    fix: remove the link, or build with --output HERE/site
`},
		{name: "a link that leads nowhere", output: "public",
			make: func(t *testing.T) { link(t, "nowhere", "public") },
			want: `public: the output "public" is a symbolic link [output-is-no-link]
    fix: remove the link; the build makes a folder in its place
`},
		{name: "a link on the way that leads nowhere", output: "out/public",
			make: func(t *testing.T) { link(t, "nowhere", "out") },
			want: `out/public: a symbolic link on the way to "out/public" leads nowhere [output-is-no-link]
    fix: remove the link, or name another folder with --output
`},
		{name: "a link that leaves the project", output: "out/public",
			make: func(t *testing.T) { link(t, t.TempDir(), "out") },
			want: `out/public: the output "out/public" is in the project, but a symbolic link takes it to "AWAY/public" [output-is-no-link]
    fix: remove the link, or name the folder that it leads to with --output
`},
		{name: "a file", output: "public",
			make: func(t *testing.T) { write(t, "public", "a file") },
			want: `public: the output "public", or what it lies in, is a file and not a folder [output-is-writable]
    fix: move the file away, or name another folder with --output
`},
		{name: "below a file", output: "out/public",
			make: func(t *testing.T) { write(t, "out", "a file") },
			want: `out/public: the output "out/public", or what it lies in, is a file and not a folder [output-is-writable]
    fix: move the file away, or name another folder with --output
`},
		{name: "a folder that somebody else made", output: "public",
			make: func(t *testing.T) { write(t, "public/thesis.txt", "ten years") },
			want: `public: "public" was not made by nutgraf and holds files: it has no build.json [output-is-ours]
    fix: name another folder with --output; if nothing in public is yours, delete it
`},
		{name: "a folder that another tool made", output: "public",
			make: func(t *testing.T) { write(t, "public/build.json", `{"tool": "nutgrafter 1", "files": {}}`) },
			want: `public/build.json: "public" was not made by nutgraf and holds files: build.json does not tell what is in it, another tool wrote it [output-is-ours]
    fix: name another folder with --output; if nothing in public is yours, delete it
`},
		{name: "a damaged record", output: "public",
			make: func(t *testing.T) { write(t, "public/build.json", "<<<<<<< ours") },
			want: `public/build.json: "public" was not made by nutgraf and holds files: build.json does not tell what is in it, it is damaged: invalid character '<' looking for beginning of value [output-is-ours]
    fix: name another folder with --output; if nothing in public is yours, delete it
`},
		{name: "files that somebody put into the site", output: "public",
			make: func(t *testing.T) {
				write(t, "public/build.json", `{"tool": "nutgraf 0.0.9", "files": {"a": ""}}`)
				write(t, "public/a", "")
				for _, name := range strings.Split("bcdefghijklmn", "") {
					write(t, "public/notes/"+name, "")
				}
			},
			want: notes("bcdefghijk") + ` (and 3 more like it) [output-is-ours]
    fix: move it out of public; files that belong to the site go into static/
`},
		{name: "a file by the record's name", output: "public", tree: tree(map[string]string{"build.json": "{}"}),
			want: `public/build.json: "build.json" is the name of the list of files that nutgraf writes itself [file-name-can-be-written]
    fix: rename it in static/
`},
		{name: "names that differ by letter case", output: "public", tree: tree(map[string]string{"a/NATO/x": "", "a/nato/y": ""}),
			want: `public/a/nato/y: "a/nato" and "a/NATO" differ only by letter case or the form of an accent and are one file on many disks [file-name-can-be-written]
    fix: rename one of the two
`},
		{name: "a name that is too long", output: "public", tree: tree(map[string]string{strings.Repeat("é", 128): ""}),
			want: `public/` + strings.Repeat("é", 128) + `: "` + strings.Repeat("é", 128) + `" cannot be written: a part of it is longer than 255 bytes [file-name-can-be-written]
    fix: rename the file that it is made from
`},
		{name: "a file that cannot be read", output: "public", tree: closed{tree(map[string]string{"a": "", "b": ""})},
			want: `public/a: "a" cannot be read: permission denied [file-is-readable]
    fix: give yourself the right to read the file that it is made from
public/b: "b" cannot be read: permission denied [file-is-readable]
    fix: give yourself the right to read the file that it is made from
`},
		{name: "a link in the new site", output: "public", tree: fstest.MapFS{"a": {Mode: fs.ModeSymlink, Data: []byte("/etc/passwd")}},
			want: `public/a: "a" is a link or a device and not a file [file-is-readable]
    fix: put the file itself in its place
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			options := project(t)
			if test.make != nil {
				test.make(t)
			}
			before := mustContents(t, ".")
			_, problems, err := Replace(t.Context(), test.output, orHome(test.tree), options)
			if diff := gocmp.Diff(test.want, anonymous(t, told(problems, err))); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if diff := gocmp.Diff(before, mustContents(t, ".")); diff != "" {
				t.Errorf("the project changed (-before +after):\n%s", diff)
			}
		})
	}
}

func orHome(site fs.FS) fs.FS {
	if site == nil {
		return tree(map[string]string{"index.html": "home"})
	}
	return site
}

func notes(names string) string {
	var text strings.Builder
	for i, name := range strings.Split(names, "") {
		text.WriteString(`public/notes/` + name + `: "notes/` + name + `" is not part of the site; the build would lose it`)
		if i < len(names)-1 {
			text.WriteString(" [output-is-ours]\n    fix: move it out of public; files that belong to the site go into static/\n")
		}
	}
	return text.String()
}

// anonymous takes the names of temporary folders out.
func anonymous(t *testing.T, text string) string {
	t.Helper()
	here, err := filepath.EvalSymlinks(mustGetwd(t))
	if err != nil {
		t.Fatal(err)
	}
	text = strings.ReplaceAll(text, filepath.ToSlash(here), "HERE")
	if target, err := filepath.EvalSymlinks("out"); err == nil && filepath.IsAbs(target) {
		text = strings.ReplaceAll(text, filepath.ToSlash(target), "AWAY")
	}
	return text
}

func mustGetwd(t *testing.T) string {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return here
}

// closed is a file system whose files nobody may read.
type closed struct{ fs.FS }

func (c closed) Open(name string) (fs.File, error) {
	if name == "." {
		return c.FS.Open(name)
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestOutputOutsideOfTheProject(t *testing.T) {
	options := project(t)
	folder := filepath.Join(t.TempDir(), "www")
	if _, problems, err := Replace(t.Context(), folder, tree(nil), options); err != nil || len(problems) > 0 {
		t.Errorf("publish: %v %v", problems, err)
	}
	checkBeside(t, folder, "build.json")
}

func TestNamesThatCannotBeWritten(t *testing.T) {
	tests := []struct {
		name, elsewhere, windows string
	}{
		{"glossary/nato/index.html", "", ""},
		{"glossar/süd.html", "", ""},
		{"a\x00b", "it holds the control character U+0000", "it holds the control character U+0000"},
		{"a\nb", "it holds the control character U+000A", "it holds the control character U+000A"},
		{"a\xff", "it is not UTF-8", "it is not UTF-8"},
		{`a\b`, "it holds a backslash", "it holds a backslash"},
		{"what?/x", "", `Windows refuses the character '?'`},
		{"glossary/con/x", "", `"con" is a device on Windows`},
		{"COM1.html", "", `"COM1.html" is a device on Windows`},
		{"COM0.html", "", `"COM0.html" is a device on Windows`}, // of some of its versions
		{"console", "", ""},
		{"a./b", "", "Windows drops the dot or space at the end"},
	}
	for _, test := range tests {
		if got := filename.Fault(test.name, false); got != test.elsewhere {
			t.Errorf("%q: %q, want %q", test.name, got, test.elsewhere)
		}
		if got := filename.Fault(test.name, true); got != test.windows {
			t.Errorf("%q on Windows: %q, want %q", test.name, got, test.windows)
		}
	}
}

func FuzzRecord(f *testing.F) {
	f.Add([]byte(`{"tool": "nutgraf 0.1.0", "files": {"a": "b"}}`))
	f.Add([]byte(`{"tool": "", "files": null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		if r, err := decodeRecord(text); err == nil && !strings.HasPrefix(r.Tool+" ", "nutgraf ") {
			t.Errorf("%q passes for ours", r.Tool)
		}
	})
}
