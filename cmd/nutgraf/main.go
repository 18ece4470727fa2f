// Command nutgraf builds explainers: a folder of Markdown in, a linked static site out.
package main

import (
	"os"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(300)           // somebody waits, and there is memory
		debug.SetMemoryLimit(1_500 << 20) // up to here: machines of 2 GB build sites, too
		askForLargePages()
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
