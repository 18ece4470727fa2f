package publish

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	built "github.com/nutgraf/nutgraf/internal/output"
	"golang.org/x/sync/errgroup"
)

// writeStage writes the new site into the stage and waits until the disk has it. Nothing in the output changes.
func (out *output) writeStage(ctx context.Context, tree fs.FS, next site, before standing) error {
	for _, folder := range next.folders {
		if err := os.Mkdir(out.staged(folder), 0o777); err != nil {
			return err
		}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers())
	tell := out.progress(len(next.files))
	for _, f := range next.files {
		group.Go(func() error {
			defer tell()
			if err := ctx.Err(); err != nil {
				return err
			}
			return out.stageFile(tree, f)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if err := writeFile(out.staged(recordName), next.text); err != nil {
		return err
	}
	if before.mode != 0 {
		// A group that a web server reads by is the author's choice; to lose it is no reason to fail.
		_ = os.Chmod(out.stage, before.mode)
	}
	folders := make([]string, len(next.folders))
	for i, folder := range next.folders {
		folders[i] = out.staged(folder)
	}
	return out.system.sync(folders)
}

// progress is a function that counts a file as done, for any goroutine to call.
func (out *output) progress(total int) func() {
	if out.Progress == nil {
		return func() {}
	}
	var lock sync.Mutex
	done := 0
	return func() {
		lock.Lock()
		defer lock.Unlock()
		done++
		out.Progress(done, total)
	}
}

// staged is where a file or folder of the site is in the stage.
func (out *output) staged(name string) string {
	return filepath.Join(out.stage, filepath.FromSlash(name))
}

// stageFile carries an unchanged file over, or writes a new one.
func (out *output) stageFile(tree fs.FS, f file) error {
	if f.kept != nil && out.link(f) {
		return nil
	}
	content, err := built.Borrow(tree, f.name)
	if err != nil {
		return err
	}
	if sha256.Sum256(content) != f.sum {
		return errChanging
	}
	if err := writeFile(out.staged(f.name), content); err != nil || f.kept == nil {
		return err
	}
	return os.Chtimes(out.staged(f.name), f.kept.ModTime(), f.kept.ModTime())
}

// link gives the old file a second name in the stage. It fails on file systems without hard links and on files of other
// people; a copy does as well. It is undone when the old file was changed since it was compared.
func (out *output) link(f file) bool {
	to := out.staged(f.name)
	if out.system.link(filepath.Join(out.folder, filepath.FromSlash(f.name)), to) != nil {
		return false
	}
	info, err := os.Lstat(to)
	if err == nil && info.Size() == f.kept.Size() && info.ModTime().Equal(f.kept.ModTime()) {
		return true
	}
	return os.Remove(to) != nil
}

// writeFile makes a new file. See syncTree for when the disk has it.
func writeFile(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = bytes.NewReader(content).WriteTo(f)
	if err == nil {
		err = syncFile(f)
	}
	return cmp.Or(err, f.Close())
}
