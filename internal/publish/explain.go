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

var ruleWritable = ruleSet.Error("output-is-writable", "The folder of the site and the one around it can be written, since the "+
	"new site is made beside the old one and put in its place.")

var ruleAlone = ruleSet.Error("output-has-one-writer", "One process publishes to a folder at a time. A second one says so and "+
	"leaves everything as it is.")

var ruleLeftoverGoes = ruleSet.Error("leftover-can-be-removed", "A build that was killed leaves a folder beside the output. The next one "+
	"removes it, and says so where the disk refuses that: until it is gone, nothing is published.")

var ruleClean = ruleSet.Warning("output-leaves-nothing", "The site before is removed when the new one is in its place. Where the "+
	"disk refuses that, the site is published all the same, and the folder that stayed is named.")

// explain turns the failures that an author can do something about into problems. Everything else stays an error,
// without the hidden paths that would mean nothing to an author.
func (out *output) explain(problems []problem.Problem, err error) ([]problem.Problem, error) {
	cause := cause(err)
	at := out.place("")
	add := func(rule *problem.Rule, message, fix string) ([]problem.Problem, error) {
		return append(problems, problem.New(rule, at, message, fix)), nil
	}
	var locked lockedError
	var leftover leftoverError
	switch {
	case errors.As(err, &leftover):
		name := path.Join(path.Dir(out.shown), filepath.Base(leftover.folder))
		return append(problems, problem.New(ruleLeftoverGoes, problem.Place{Path: name},
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
