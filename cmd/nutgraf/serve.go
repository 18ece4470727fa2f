package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"runtime/debug"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/preview"
)

type serveCommand struct {
	Source string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Port   int    `help:"The port to listen on; the next free one where it is taken, any with 0." default:"1313" placeholder:"PORT"`
	Bind   string `help:"The IP address to listen on; with another than this machine's own, others can read the preview." default:"127.0.0.1" placeholder:"ADDRESS"`
}

// Run shows the explainer in a browser while it is edited, until it is interrupted.
func (c *serveCommand) Run(ctx context.Context, console console) error {
	switch {
	case net.ParseIP(c.Bind) == nil:
		return usageError{fmt.Errorf("--bind %q is no IP address, as in 127.0.0.1", c.Bind)}
	case c.Port < 0 || c.Port > 65535:
		return usageError{fmt.Errorf("--port %d is no port: they go from 0 to 65535", c.Port)}
	}
	if err := needFolder(c.Source); err != nil {
		return err
	}
	if note := draftsNote(c.Source); note != "" {
		console.note("%s", note)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(100) // a preview runs for hours beside other programs
	}
	progress := console.progress()
	defer progress.done()
	return preview.Run(ctx, preview.Options{
		Source: c.Source, Theme: nutgraf.Theme, Rules: allRules(), Bind: c.Bind, Port: c.Port,
		Progress: progress.step, Out: afterProgress{progress, console.out}, Err: afterProgress{progress, console.err},
		Print: printer(console.err),
	})
}

// afterProgress writes after the progress line is cleared.
type afterProgress struct {
	progress *progress
	out      io.Writer
}

// Write clears the progress line and writes p.
func (a afterProgress) Write(p []byte) (int, error) {
	a.progress.done()
	return a.out.Write(p)
}
