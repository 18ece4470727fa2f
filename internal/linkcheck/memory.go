package linkcheck

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// memory is the good answers of earlier runs. What went wrong is asked for anew each time.
type memory struct {
	mu     sync.Mutex
	file   string
	maxAge time.Duration
	good   map[string]time.Time // when each address answered
}

// remember reads the memory; one that is not there, or that nobody can read, is empty.
func remember(file string, maxAge time.Duration) *memory {
	m := &memory{file: file, maxAge: maxAge, good: map[string]time.Time{}}
	content, err := os.ReadFile(file)
	if file == "" || err != nil || json.Unmarshal(content, &m.good) != nil || m.good == nil {
		m.good = map[string]time.Time{}
	}
	return m
}

func (m *memory) knows(address string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	at, found := m.good[address]
	age := time.Since(at)
	return found && age >= 0 && age < m.maxAge
}

func (m *memory) keep(address string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.good[address] = time.Now().UTC().Truncate(time.Second)
}

// save writes the memory, without what is too old for any use. Another run may read it at the same time, so it is written
// beside the old one and put in its place; that it cannot be written costs the next run some time and nothing else.
func (m *memory) save() {
	const longest = 90 * 24 * time.Hour
	if m.file == "" {
		return
	}
	for address, at := range m.good {
		if time.Since(at) > longest {
			delete(m.good, address)
		}
	}
	content, err := json.Marshal(m.good)
	if err != nil || os.MkdirAll(filepath.Dir(m.file), 0o755) != nil {
		return
	}
	beside, err := os.CreateTemp(filepath.Dir(m.file), ".links-*")
	if err != nil {
		return
	}
	_, err = beside.Write(content)
	if closed := beside.Close(); err != nil || closed != nil || os.Rename(beside.Name(), m.file) != nil {
		os.Remove(beside.Name())
	}
}
