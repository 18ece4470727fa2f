// Package publish puts a finished site in the place of the one before: whole, or not at all.
//
// [Replace] writes the new site into a hidden folder beside the output (".public.nutgraf-stage" beside "public"), so on
// the same file system, syncs it to the disk and then swaps the two folders in one step. Whoever looks at the output at
// any moment, after a kill -9 or a power cut too, finds the old site or the new one. A file is never changed in place:
// a file whose content stays is carried over as a hard link (where the system has none, as a copy with its modification
// time), so rsync sends only what changed; every other file is a new file.
//
// # Beside the output
//
// For an output named public, these may stand in its parent folder while a run lasts. A run that is killed leaves them;
// the next one, or [Recover], clears them away.
//
//	.public.nutgraf-lock    held by the running process; the system lets it go when the process dies
//	.public.nutgraf-stage   the new site while it is written; after the swap the old one, until it is removed
//	.public.nutgraf-next    the new site, whole; only where the system cannot swap two folders in one step
//	.public.nutgraf-old     the old site, moved away to make room for next
//
// Where folders cannot be swapped in one step (outside of Linux and macOS, and on some file systems), there is a moment
// without an output between two renames. Next is whole whenever it exists, so the run after a kill moves it in.
//
// # What an author keeps
//
// build.json at the output's root names the tool and the SHA-256 of each file. It is how this room knows its own work: a
// folder with files but without it is never replaced, nor is one that holds files which it does not name. What is
// unchanged is found by comparing the files themselves; build.json is not trusted for that. A file of the site that was
// edited by hand is replaced, with a warning.
package publish

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// DefaultFolder is the output folder of a project whose author names no other, in the project's folder.
const DefaultFolder = "public"

// Options says who publishes, and for which project.
type Options struct {
	Tool   string          // name and version for build.json: "nutgraf 0.1.0"
	Parts  json.RawMessage // what build.json says of the site's parts beside its files; nil: nothing
	At     time.Time       // the time for which build.json says that the site was made; zero: it says none
	Source string          // the project's folder; empty turns off the checks that keep the output away from its sources

	// Progress, when not nil, is called after each file with how many of the site's files are done. It is called by one
	// goroutine at a time.
	Progress func(done, total int)

	system *system // nil outside of tests
}

// Report counts the files of the site; build.json is not among them.
type Report struct {
	Written int      // new, or with new content
	Kept    int      // same bytes, same modification time
	Removed []string // in the old site and not in the new one, sorted
	Bytes   int64    // of the written files
}

// Replace makes folder hold exactly the files of tree, and build.json, or leaves it as it was. When nothing changed,
// folder is not touched at all. Links to folders and empty folders of tree are not carried over.
//
// What an author can mend comes back as problems, and with an error among them nothing was published; warnings come
// with a finished report. The machine's failures come back as an error that wraps its cause, such as
// [syscall.ENOSPC], and names no path but the output's: "publish public: no space left on device".
func Replace(ctx context.Context, folder string, tree fs.FS, options Options) (Report, []problem.Problem, error) {
	out, problems, err := locate(folder, options)
	if err != nil || len(problems) > 0 {
		return Report{}, problems, err
	}
	report, problems, err := out.replace(ctx, tree)
	if err != nil {
		problems, err = out.explain(problems, err)
	}
	return report, problems, err
}

// Recover clears away what a killed run left beside folder, and where that run could not swap in one step, finishes its
// swap. Replace does the same before anything else; a command that may stop before it publishes calls Recover first. It
// does nothing while another process publishes to folder.
func Recover(folder string, options Options) ([]problem.Problem, error) {
	out, problems, err := locate(folder, options)
	if err != nil || len(problems) > 0 || !out.hasLeftovers() {
		return problems, err
	}
	lock, err := acquire(out.lock)
	if errors.Is(err, errLocked) {
		return nil, nil
	}
	if err == nil {
		problems, err = out.recover()
		err = cmp.Or(err, lock.release())
	}
	if err != nil {
		return out.explain(problems, err)
	}
	return problems, nil
}

// replace is Replace once the place is known to be a fit one.
func (out *output) replace(ctx context.Context, tree fs.FS) (report Report, problems []problem.Problem, err error) {
	undo, err := makeFolders(out.parent())
	if err != nil {
		return Report{}, nil, err
	}
	defer func() {
		if err != nil || problem.HasErrors(problems) {
			report = Report{}
			undo()
		}
	}()
	lock, err := acquire(out.lock)
	if err != nil {
		return Report{}, nil, err
	}
	defer func() { err = cmp.Or(err, lock.release()) }()

	if problems, err = out.recover(); err != nil || len(problems) > 0 {
		return Report{}, problems, err
	}
	before, problems, err := out.inspect()
	if err != nil || len(problems) > 0 {
		return Report{}, problems, err
	}
	next, problems, err := out.compare(ctx, tree, before)
	if err != nil || problem.HasErrors(problems) || next.same {
		return next.report, problems, err
	}
	if err := out.stageAndSwap(ctx, tree, next, before); err != nil {
		return Report{}, problems, err
	}
	return next.report, append(problems, out.clean()...), nil
}

// stageAndSwap leaves the output as it was when it fails, and nothing of the stage.
func (out *output) stageAndSwap(ctx context.Context, tree fs.FS, next site, before standing) error {
	err := out.writeStage(ctx, tree, next, before)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = out.swap()
	}
	if err != nil {
		// The first failure is the one to tell; what cannot be removed now is removed by the next run.
		_ = discard(out.stage)
	}
	return err
}

// makeFolders makes the folder and those above it. Undo removes again those that it made and that are still empty.
func makeFolders(folder string) (undo func(), err error) {
	missing := missingFolders(folder)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, err
	}
	return func() {
		for _, made := range missing {
			_ = os.Remove(made) // refused when it is not empty, as it should be
		}
	}, nil
}
