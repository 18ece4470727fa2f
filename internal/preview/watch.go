package preview

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// One save is several events: the file is emptied and written, or written beside and renamed. They come within this time
// of each other.
const together = 6 * time.Millisecond

// watcher tells of changed files in a project.
type watcher struct {
	source  string
	system  *fsnotify.Watcher
	changes chan []string // names relative to the project, with forward slashes

	mu   sync.Mutex
	tops []string // files and folders at the top of the project that matter
}

// watch begins to watch a project, of which nothing matters yet.
func watch(source string) (*watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{source: source, system: system, changes: make(chan []string)}
	if err := system.Add(source); err != nil {
		return nil, errors.Join(err, system.Close())
	}
	go w.run()
	return w, nil
}

func (w *watcher) close() { _ = w.system.Close() }

// follow says which files and folders at the top of the project matter. A folder may come later.
func (w *watcher) follow(tops []string) error {
	w.mu.Lock()
	isNew := !slices.Equal(w.tops, tops)
	w.tops = tops
	w.mu.Unlock()
	if !isNew {
		return nil
	}
	for _, top := range tops {
		if err := w.add(filepath.Join(w.source, top)); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and all folders in it. What is no folder, or is gone by now, is no matter.
func (w *watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && !entry.IsDir() {
			return nil
		}
		if err == nil {
			err = w.system.Add(name)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

// run gathers events until they pause and somebody takes them.
func (w *watcher) run() {
	var names []string
	var pause <-chan time.Time
	var ready chan []string // nil while events still come
	for {
		select {
		case event, ok := <-w.system.Events:
			if !ok {
				return
			}
			if name := w.nameOf(event); name != "" {
				if !slices.Contains(names, name) {
					names = append(names, name)
				}
				pause, ready = time.After(together), nil
			}
		case _, ok := <-w.system.Errors: // too many events at once: anything may have changed
			if !ok {
				return
			}
			w.mu.Lock()
			names = slices.Clone(w.tops)
			w.mu.Unlock()
			pause, ready = time.After(together), nil
		case <-pause:
			pause, ready = nil, w.changes
		case ready <- names:
			names, ready = nil, nil
		}
	}
}

// nameOf is the name of what changed; empty for what does not matter. A new folder is watched from now on.
func (w *watcher) nameOf(event fsnotify.Event) string {
	name, err := filepath.Rel(w.source, event.Name)
	if err != nil || event.Op == fsnotify.Chmod || isScratch(filepath.Base(name)) {
		return ""
	}
	name = filepath.ToSlash(name)
	top, _, _ := strings.Cut(name, "/")
	w.mu.Lock()
	matters := slices.Contains(w.tops, top)
	w.mu.Unlock()
	if !matters {
		return ""
	}
	if event.Has(fsnotify.Create) {
		if info, err := os.Lstat(event.Name); err == nil && info.IsDir() {
			_ = w.add(event.Name) // what cannot be watched is seen with the next change
		}
	}
	return name
}

// isScratch reports whether a file is a temporary one of an editor.
func isScratch(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "#") || strings.HasSuffix(base, "~") ||
		slices.Contains([]string{".swp", ".swx", ".tmp", ".bak"}, filepath.Ext(base)) || base == "4913" // of Vim
}
