package publish

import (
	"cmp"
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step (renameat2(2), RENAME_EXCHANGE).
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	switch err {
	case nil:
		return nil
	case unix.ENOSYS, unix.EINVAL, unix.EOPNOTSUPP, unix.EXDEV: // old kernels, NFS, FAT; EXDEV from overlays
		return errors.ErrUnsupported
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}

// syncFile leaves the work to syncTree.
func syncFile(_ *os.File) error { return nil }

// syncTree waits until the disk has all files and folders of the stage, whose own folder is the first. One syncfs(2) for
// the whole file system is several times faster than an fsync for each of a thousand small files and folders.
func syncTree(folders []string) error {
	f, err := os.Open(folders[0])
	if err != nil {
		return err
	}
	err = unix.Syncfs(int(f.Fd()))
	if err == unix.ENOSYS || err == unix.EPERM { // some sandboxes; sync(2) is allowed everywhere
		unix.Sync()
		err = nil
	}
	return cmp.Or(os.NewSyscallError("syncfs", err), f.Close())
}
