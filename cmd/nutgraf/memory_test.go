package main

import "testing"

func TestHeapIsBoundedByTheMachine(t *testing.T) {
	const mb = int64(1) << 20
	for memory, want := range map[int64]int64{0: 1_500 * mb, 1_000 * mb: 1_500 * mb, 4_000 * mb: 3_000 * mb, 64_000 * mb: 3_600 * mb} {
		if got := heapLimit(memory); got != want {
			t.Errorf("with %d MB: %d MB, not %d", memory/mb, got/mb, want/mb)
		}
	}
}
