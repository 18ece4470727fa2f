package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// output is the folder to publish to, and the names beside it.
type output struct {
	Options
	folder string // absolute, every link above it resolved
	shown  string // as an author knows it: relative to the project where it is inside, with forward slashes

	lock, stage, next, old string
}

func (out *output) parent() string { return filepath.Dir(out.folder) }

// place is the place of a file of the output, for problems. The empty name is the output itself.
func (out *output) place(name string) problem.Place {
	if name == "" {
		return problem.Place{Path: out.shown}
	}
	return problem.Place{Path: out.shown + "/" + name}
}

// sources are the folders of a project that an author writes in, or fills by commands.
func sources() []string {
	return []string{"archetypes", "assets", "content", "data", "elsewhere", "explainers", "i18n", "kept", "layouts", "static", ".git"}
}

var ruleApart = ruleSet.Error("output-is-apart", "The site is built into a folder of its own, outside of content, layouts and "+
	"the other folders that it is made from: what is there is replaced whole.")

// locate finds out where folder really is and whether a site may be put there.
func locate(folder string, options Options) (*output, []problem.Problem, error) {
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("publish %s: %w", folder, err)
	}
	out := &output{Options: options, shown: filepath.ToSlash(folder)}
	if out.system == nil {
		out.system = thisSystem()
	}
	parent, name := filepath.Split(absolute)
	if name == "" {
		return nil, []problem.Problem{problem.New(ruleApart, out.place(""),
			fmt.Sprintf("the output %q is a whole disk", folder), fixOutput)}, nil
	}
	if parent, err = resolve(filepath.Clean(parent)); err != nil {
		problems, err := out.explain(nil, err)
		return nil, problems, err
	}
	out.folder = filepath.Join(parent, name)
	hidden := filepath.Join(parent, "."+name+".nutgraf-")
	out.lock, out.stage, out.next, out.old = hidden+"lock", hidden+"stage", hidden+"next", hidden+"old"
	if options.Source == "" {
		return out, out.checkLink(), nil
	}
	problems, err := out.checkSource(absolute)
	if err != nil {
		problems, err = out.explain(problems, err)
	}
	return out, append(problems, out.checkLink()...), err
}

var ruleNoLink = ruleSet.Error("output-is-no-link", "The folder of the site, and the way to it inside of the project, is no "+
	"symbolic link: the link would be replaced, and what it leads to would stay old.")

// checkLink refuses an output that is itself a link: the swap would replace the link and leave its target.
func (out *output) checkLink() []problem.Problem {
	info, err := os.Lstat(out.folder)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return nil
	}
	fix := "remove the link; the build makes a folder in its place"
	if target, err := filepath.EvalSymlinks(out.folder); err == nil {
		fix = fmt.Sprintf("remove the link, or build with --output %s", filepath.ToSlash(target))
	}
	return []problem.Problem{problem.New(ruleNoLink, out.place(""),
		fmt.Sprintf("the output %q is a symbolic link", out.shown), fix)}
}

// checkSource keeps the output and the project's sources apart. Folders are compared as the file system knows them, so
// that links and letter case make no difference.
func (out *output) checkSource(absolute string) ([]problem.Problem, error) {
	source, err := filepath.Abs(out.Source)
	if err != nil {
		return nil, err
	}
	below, inside := within(source, absolute)
	if inside {
		out.shown = filepath.ToSlash(below)
	}
	root, err := resolve(source)
	if err != nil {
		return nil, err
	}
	if encloses(out.folder, root) {
		return []problem.Problem{problem.New(ruleApart, out.place(""),
			fmt.Sprintf("the output %q is the project's own folder, or holds it", out.shown), fixOutput)}, nil
	}
	if inside && !encloses(root, out.folder) {
		return []problem.Problem{problem.New(ruleNoLink, out.place(""),
			fmt.Sprintf("the output %q is in the project, but a symbolic link takes it to %q", out.shown, out.folder),
			"remove the link, or name the folder that it leads to with --output")}, nil
	}
	for _, name := range sources() {
		if room := filepath.Join(root, name); encloses(room, out.folder) || encloses(out.folder, room) {
			return []problem.Problem{problem.New(ruleApart, out.place(""),
				fmt.Sprintf("the output %q and the project's %q lie inside one another", out.shown, name), fixOutput)}, nil
		}
	}
	return nil, nil
}

// within is the path of file relative to folder, if it is folder or below it. It looks at the words only.
func within(folder, file string) (string, bool) {
	below, err := filepath.Rel(folder, file)
	inside := err == nil && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
	return below, inside
}

// encloses reports whether file is folder or lies below it. Both must be absolute; file need not exist.
func encloses(folder, file string) bool {
	want, err := os.Stat(folder)
	if err != nil {
		_, inside := within(folder, file)
		return inside
	}
	for {
		if have, err := os.Stat(file); err == nil && os.SameFile(want, have) {
			return true
		}
		above := filepath.Dir(file)
		if above == file {
			return false
		}
		file = above
	}
}

// resolve follows every link of the absolute path. What does not exist yet is kept as it is written.
func resolve(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path {
		return real, err
	}
	if _, err := os.Lstat(path); err == nil {
		return "", &fs.PathError{Op: "open", Path: path, Err: errDangling}
	}
	above, err := resolve(filepath.Dir(path))
	return filepath.Join(above, filepath.Base(path)), err
}

// missingFolders are those of the path that do not exist, the deepest first.
func missingFolders(path string) []string {
	var missing []string
	for {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path {
			return missing
		}
		missing = append(missing, path)
		path = filepath.Dir(path)
	}
}
