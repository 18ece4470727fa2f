package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lock is a file that is open in this process only. The system closes and removes it when the process dies.
type lock struct{ handle windows.Handle }

// acquire takes the lock; it does not wait.
func acquire(name string) (*lock, error) {
	path, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	handle, err := windows.CreateFile(path, windows.GENERIC_WRITE, 0, nil, windows.CREATE_ALWAYS,
		windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		return nil, lockedError{}
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return &lock{handle: handle}, nil
}

func (l *lock) release() error { return windows.CloseHandle(l.handle) }
