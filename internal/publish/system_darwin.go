package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step (renamex_np(2), RENAME_SWAP).
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	switch err {
	case nil:
		return nil
	case unix.ENOSYS, unix.EINVAL, unix.ENOTSUP:
		return errors.ErrUnsupported
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}

// syncFile hands the file to the drive. It does not make the drive write its cache (F_FULLFSYNC, which os.File.Sync
// asks for, takes milliseconds a file): the sync of the folders, which comes after all files, does that for them too.
func syncFile(f *os.File) error {
	for {
		err := unix.Fsync(int(f.Fd()))
		if err != unix.EINTR {
			return os.NewSyscallError("fsync", err)
		}
	}
}
