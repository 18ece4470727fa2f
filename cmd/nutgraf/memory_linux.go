package main

import (
	"runtime"
	"syscall"
)

// heapAhead is what the heap of a large explainer grows to, in bytes.
const heapAhead = 512 << 20

// askForLargePages has Linux give the heap memory in pages of 2 MB instead of 4 KB (transparent huge pages,
// madvise(2)). Memory comes when it is first written to, page by page, and in small pages a large build waits for that a
// third of its time. Until then nothing is taken. Where the system has no large pages to give, or a limit on addresses,
// all stays as it was.
func askForLargePages() {
	const private = syscall.MAP_ANON | syscall.MAP_PRIVATE
	room, err := syscall.Mmap(-1, 0, heapAhead, syscall.PROT_READ|syscall.PROT_WRITE, private)
	if err != nil || syscall.Munmap(room) != nil {
		return // asking Go for it would end the program
	}
	ahead := make([]byte, heapAhead)
	_ = syscall.Madvise(ahead, syscall.MADV_HUGEPAGE)
	runtime.KeepAlive(ahead)
	runtime.GC() // it is free: what is needed from now on comes out of it
}
