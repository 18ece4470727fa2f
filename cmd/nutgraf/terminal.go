package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/term"
)

// isTerminal reports whether an output is a terminal that can move its cursor and change its colours.
func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd())) && os.Getenv("TERM") != "dumb"
}

// printer prints problems: in colours on a terminal, unless NO_COLOR is set (https://no-color.org).
func printer(out io.Writer) func(io.Writer, []problem.Problem) error {
	if isTerminal(out) && os.Getenv("NO_COLOR") == "" {
		return problem.WriteColoured
	}
	return problem.WriteText
}

// progress shows the current step of a run of more than a second on a terminal. It is silent on other outputs and in quiet
// runs. In verbose runs it prints a line for each step, with the seconds since the start.
type progress struct {
	mu      sync.Mutex
	out     io.Writer // nil when silent
	started time.Time
	now     string
	shown   bool
	verbose bool
	ticker  *time.Ticker
	stop    chan struct{}
}

func (c console) progress() *progress {
	p := &progress{started: time.Now(), stop: make(chan struct{})}
	out := c.err
	if c.verbose {
		p.out, p.verbose = out, true
		return p
	}
	if !c.quiet && isTerminal(out) {
		p.out = out
		p.ticker = time.NewTicker(200 * time.Millisecond)
		go p.tick()
	}
	return p
}

func (p *progress) tick() {
	for {
		select {
		case <-p.stop:
			return
		case <-p.ticker.C:
			p.show()
		}
	}
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if elapsed := time.Since(p.started); p.out != nil && elapsed > time.Second {
		fmt.Fprintf(p.out, "\r\x1b[K%s … %d s", p.now, int(elapsed.Seconds()))
		p.shown = true
	}
}

// step sets the current step of the run.
func (p *progress) step(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = name
	if p.verbose {
		fmt.Fprintf(p.out, "%6.2f s  %s\n", time.Since(p.started).Seconds(), name)
	}
}

// done clears the line. It may be called more than once.
func (p *progress) done() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.out == nil || p.verbose {
		return
	}
	p.ticker.Stop()
	close(p.stop)
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
	p.out = nil
}
