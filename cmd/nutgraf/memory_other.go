//go:build !linux

package main

// askForLargePages does nothing on systems where a program cannot request them.
func askForLargePages() {}

// memory returns 0: it is not known.
func memory() int64 { return 0 }
