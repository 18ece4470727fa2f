//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// lock is a file that this process holds with flock(2). The system lets it go when the process dies.
type lock struct{ file *os.File }

// acquire takes the lock or says who has it; it does not wait.
//
// The file is removed at the end. Another process may have opened it just before, and would then hold a lock that nobody
// else can see. So whoever gets the lock looks whether the file is still the one with that name, and else starts again.
func acquire(name string) (*lock, error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|unix.O_NOFOLLOW, 0o666)
		if err != nil {
			return nil, err
		}
		if err := flock(f); err != nil {
			f.Close()
			return nil, err
		}
		mine, err1 := f.Stat()
		current, err2 := os.Lstat(name)
		if err1 == nil && err2 == nil && os.SameFile(mine, current) {
			sign(f)
			return &lock{file: f}, nil
		}
		f.Close()
	}
}

func flock(f *os.File) error {
	for {
		err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case err == nil:
			return nil
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EWOULDBLOCK):
			text, _ := io.ReadAll(io.LimitReader(f, 20))
			return lockedError{process: strings.TrimSpace(string(text))}
		}
		return os.NewSyscallError("flock", err)
	}
}

// sign writes the process's number for others to read. A disk without room for it is found full soon enough.
func sign(f *os.File) {
	if f.Truncate(0) == nil {
		fmt.Fprintf(f, "%d\n", os.Getpid())
	}
}

// release removes the file while the lock is still held, so that nobody else's is removed.
func (l *lock) release() error {
	return cmp.Or(os.Remove(l.file.Name()), l.file.Close())
}
