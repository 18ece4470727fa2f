package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// The rules of this room.
const (
	ruleApart    = "output-is-apart"          // the output and the project's sources do not overlap
	ruleNoLink   = "output-is-no-link"        // no symbolic link takes the output elsewhere
	ruleOurs     = "output-is-ours"           // nothing is replaced that nutgraf did not make
	ruleUnedited = "output-is-not-edited"     // a page of the site was changed by hand
	ruleWritable = "output-is-writable"       // the output and the folder around it can be written
	ruleAlone    = "output-has-one-writer"    // one process publishes to a folder
	ruleClean    = "output-leaves-nothing"    // nothing of ours stays beside the output
	ruleReadable = "file-is-readable"         // each file of the new site can be read
	ruleName     = "file-name-can-be-written" // each name of the new site is one that file systems can hold
)

const fixOutput = "build with --output public, or another folder of its own"

var (
	errLocked   = errors.New("another process holds the lock")
	errDangling = errors.New("the symbolic link leads nowhere")
	errNoFolder = errors.New("is not a folder")
	errChanging = errors.New("the new site changed while it was published")
)

// lockedError says who holds the lock, if that is known.
type lockedError struct{ process string }

func (e lockedError) Error() string        { return errLocked.Error() }
func (e lockedError) Is(target error) bool { return target == errLocked }

// explain turns the failures that an author can do something about into problems. Everything else stays an error,
// without the hidden paths that would mean nothing to an author.
func (out *output) explain(problems []problem.Problem, err error) ([]problem.Problem, error) {
	cause := cause(err)
	at := out.place("")
	add := func(rule, message, fix string) ([]problem.Problem, error) {
		return append(problems, problem.New(rule, at, message, fix)), nil
	}
	var locked lockedError
	var leftover leftoverError
	switch {
	case errors.As(err, &leftover):
		name := path.Join(path.Dir(out.shown), filepath.Base(leftover.folder))
		return append(problems, problem.New(ruleClean, problem.Place{Path: name},
			fmt.Sprintf("%q is left of a build that did not end, and cannot be removed: %v", name, cause),
			fmt.Sprintf("delete %s by hand, as the user that it belongs to", name))), nil
	case errors.As(err, &locked):
		who, stop := "another nutgraf", "it"
		if locked.process != "" {
			stop = "process " + locked.process
		}
		return add(ruleAlone, fmt.Sprintf("%s is publishing to %q right now", who, out.shown),
			fmt.Sprintf("wait until it is done, or stop %s, then build again", stop))
	case errors.Is(cause, errDangling):
		return add(ruleNoLink, fmt.Sprintf("a symbolic link on the way to %q leads nowhere", out.shown),
			"remove the link, or name another folder with --output")
	case errors.Is(cause, errNoFolder), errors.Is(cause, syscall.ENOTDIR):
		return add(ruleWritable, fmt.Sprintf("the output %q, or what it lies in, is a file and not a folder", out.shown),
			"move the file away, or name another folder with --output")
	case errors.Is(cause, syscall.EBUSY):
		return add(ruleWritable, fmt.Sprintf("%q is a mounted disk or in use, so it cannot be replaced whole", out.shown),
			fmt.Sprintf("build with --output %s/site", out.shown))
	case errors.Is(cause, fs.ErrPermission), errors.Is(cause, syscall.EROFS):
		return add(ruleWritable, fmt.Sprintf("%q and the folder around it cannot be written: %v", out.shown, cause),
			"name a folder inside one that you can write with --output")
	case errors.Is(cause, syscall.ENAMETOOLONG):
		return add(ruleName, fmt.Sprintf("an address below %q is too long for this disk", out.shown),
			"shorten the longest file names in content/, or build into a folder nearer to the disk's root")
	}
	return problems, fmt.Errorf("publish %s: %w", out.shown, cause)
}

// cause is what went wrong, without the path that it happened to.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	switch {
	case errors.As(err, &link):
		return cause(link.Err)
	case errors.As(err, &path):
		return cause(path.Err)
	case errors.As(err, &call):
		return cause(call.Err)
	}
	return err
}
