package problem

import "strings"

// Nearest is the candidate that the author most likely meant by word, for "did you mean". It is empty when none is
// near: more than a third of the letters would have to change, or more than one of a short word. Of equally near
// candidates the first is taken.
func Nearest(word string, candidates []string) string {
	wanted := []rune(strings.ToLower(word))
	best, bestDistance := "", 1+max(1, len(wanted)/3)
	for _, candidate := range candidates {
		letters := []rune(strings.ToLower(candidate))
		if apart := len(letters) - len(wanted); apart >= bestDistance || -apart >= bestDistance {
			continue
		}
		if d := Distance(wanted, letters); d < bestDistance {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// Distance is how many letters must be changed, added, left out or swapped with their neighbour to turn a into b
// (optimal string alignment).
func Distance(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			if a[i] == b[j] {
				next[j+1] = row[j]
				continue
			}
			next[j+1] = 1 + min(row[j], row[j+1], next[j])
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
