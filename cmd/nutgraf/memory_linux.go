package main

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// memory returns the memory of the machine, or of the container, in bytes; 0 when it is not known.
func memory() int64 {
	var info syscall.Sysinfo_t
	if syscall.Sysinfo(&info) != nil {
		return 0
	}
	all := int64(uint64(info.Totalram) * uint64(info.Unit))
	content, err := os.ReadFile("/sys/fs/cgroup/memory.max") // of control groups, version 2; "max" for no limit
	if limit, parseErr := strconv.ParseInt(strings.TrimSpace(string(content)), 10, 64); err == nil && parseErr == nil {
		all = min(all, limit)
	}
	return all
}

// heapAhead is the size that the heap of a large explainer reaches, in bytes.
const heapAhead = 512 << 20

// askForLargePages lets Linux give the heap memory in pages of 2 MB instead of 4 KB (transparent huge pages, madvise(2)).
// Memory is assigned when it is first written to, page by page; with small pages a large build spends a third of its time
// on that. Unwritten memory is not assigned. When the system has no large pages, or limits the address space, nothing
// changes.
func askForLargePages() {
	const private = syscall.MAP_ANON | syscall.MAP_PRIVATE
	room, err := syscall.Mmap(-1, 0, heapAhead, syscall.PROT_READ|syscall.PROT_WRITE, private)
	if err != nil || syscall.Munmap(room) != nil {
		return // allocating it in Go would end the program
	}
	ahead := make([]byte, heapAhead)
	_ = syscall.Madvise(ahead, syscall.MADV_HUGEPAGE)
	runtime.KeepAlive(ahead)
	runtime.GC() // frees it: later allocations use this memory
}
