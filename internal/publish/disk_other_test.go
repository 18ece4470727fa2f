//go:build unix && !linux

package publish

import (
	"errors"
	"syscall"
)

func ownDisks() *syscall.SysProcAttr { return nil }

func mountSmallDisk() error { return errors.ErrUnsupported }
