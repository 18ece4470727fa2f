//go:build !linux

package main

// askForLargePages does nothing where a program cannot ask for them.
func askForLargePages() {}
