// Command nutgraf builds explainers: a folder of Markdown in, a linked static site out.
package main

import (
	"os"
	"runtime/debug"
)

// Sizes of the heap from which on memory is worth more than time, in bytes.
const (
	leastHeap = 1_500 << 20
	mostHeap  = 3_600 << 20 // of a large house: the program then takes less than 4 GB
)

// roomForHouse raises the limit of the heap for a house, if the machine has the memory: with a limit below the size of its site the
// program would collect garbage all the time.
func roomForHouse() {
	if os.Getenv("GOGC") == "" {
		debug.SetMemoryLimit(heapLimit(memory()))
	}
}

// heapLimit returns the limit for a machine with so much memory, in bytes.
func heapLimit(memory int64) int64 { return max(leastHeap, min(memory/4*3, mostHeap)) }

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(300)         // a user waits, and there is memory
		debug.SetMemoryLimit(leastHeap) // up to this limit, for machines of 2 GB
		askForLargePages()
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
