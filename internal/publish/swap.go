package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// system is what differs from one system, or file system, to the next.
type system struct {
	exchange func(a, b string) error // swaps two folders in one step; errors.ErrUnsupported where that cannot be
	rename   func(from, to string) error
	link     func(old, name string) error
	sync     func(folders []string) error // waits until the disk has the files and names in the folders
}

func thisSystem() *system {
	return &system{exchange: exchange, rename: os.Rename, link: os.Link, sync: syncTree}
}

// swap makes the stage the output. When it fails the output is as it was.
func (out *output) swap() error {
	_, err := os.Lstat(out.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return out.move(out.stage, out.folder)
	}
	if err != nil {
		return err
	}
	err = out.system.exchange(out.stage, out.folder)
	if err == nil {
		return syncFolder(out.parent())
	}
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	// From here on a run that is killed is completed by the next one.
	if err := out.move(out.stage, out.next); err != nil {
		return err
	}
	removed, err := out.moveAway()
	if err != nil {
		if !removed {
			_ = discard(out.next) // else the next run would move in what this one failed to
		}
		return err
	}
	return out.moveIn()
}

// moveAway takes the old site, if it is there, out of the way of next. Removed says that it is gone for good, perhaps in
// part, so that only next is whole.
func (out *output) moveAway() (removed bool, err error) {
	if _, err := os.Lstat(out.folder); errors.Is(err, fs.ErrNotExist) {
		return false, nil // killed between the two steps
	}
	err = out.system.rename(out.folder, out.old)
	if errors.Is(err, syscall.EXDEV) && sameDevice(out.folder, out.parent()) {
		// A layer of an overlay, as in containers, lets nobody rename its folders. The files in it can go.
		return true, discard(out.folder)
	}
	return false, err
}

// moveIn makes next the output. When it fails the old site comes back, where it was moved away.
func (out *output) moveIn() error {
	err := out.move(out.next, out.folder)
	if err != nil && out.system.rename(out.old, out.folder) == nil {
		_ = discard(out.next)
	}
	return err
}

// move renames a folder beside the output and waits until the disk has its new name.
func (out *output) move(from, to string) error {
	if err := out.system.rename(from, to); err != nil {
		return err
	}
	return syncFolder(out.parent())
}

// hasLeftovers reports whether a run was killed, or is under way.
func (out *output) hasLeftovers() bool {
	for _, name := range []string{out.lock, out.stage, out.next, out.old} {
		if _, err := os.Lstat(name); err == nil {
			return true
		}
	}
	return false
}

// recover completes or clears away what a killed run left. The lock must be held.
func (out *output) recover() ([]problem.Problem, error) {
	if _, err := os.Lstat(out.next); err == nil {
		// An author may have put something else there in the meantime.
		if _, problems, err := out.inspect(); err != nil || len(problems) > 0 {
			return problems, err
		}
		if err := discard(out.old); err != nil {
			return nil, err
		}
		if _, err := out.moveAway(); err != nil {
			return nil, err
		}
		if err := out.moveIn(); err != nil {
			return nil, err
		}
	}
	return nil, out.discardLeftovers()
}

// clean removes the old site after the swap. The new one is in its place, so to fail here is worth a warning only.
func (out *output) clean() []problem.Problem {
	err := out.discardLeftovers()
	if err == nil {
		return nil
	}
	return []problem.Problem{problem.New(ruleClean, out.place(""),
		fmt.Sprintf("the site is published, but the one before it cannot be removed: %v", cause(err)),
		fmt.Sprintf("delete the folders that begin with .%s.nutgraf- by hand", filepath.Base(out.folder)))}
}

// leftoverError says which folder beside the output cannot be removed.
type leftoverError struct {
	folder string
	cause  error
}

func (e leftoverError) Error() string { return e.cause.Error() }
func (e leftoverError) Unwrap() error { return e.cause }

func (out *output) discardLeftovers() error {
	for _, folder := range []string{out.stage, out.old} {
		if err := discard(folder); err != nil {
			return leftoverError{folder, err}
		}
	}
	return nil
}

// discard removes a folder, if it exists, with build.json last: as long as files are left, build.json shows that they are ours. Folders
// that nobody may write to, as those of a read-only site are, are opened first. Of a link the link alone is removed.
func discard(folder string) error {
	info, err := os.Lstat(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !info.IsDir() {
		return os.Remove(folder)
	}
	if err == nil {
		err = discardFiles(folder)
	}
	if errors.Is(err, fs.ErrPermission) {
		openFolders(folder)
		err = discardFiles(folder)
	}
	return err
}

func discardFiles(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.Name() == recordName {
			continue
		}
		if err := os.RemoveAll(filepath.Join(folder, entry.Name())); err != nil {
			return err
		}
	}
	return os.RemoveAll(folder)
}

// openFolders gives us the right to change a folder and those in it. Where that is not ours to give, to remove them says so.
func openFolders(folder string) {
	_ = os.Chmod(folder, 0o700)
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			_ = os.Chmod(name, 0o700)
		}
		return nil
	})
}
