// Package preview shows an explainer in a browser while its author writes it.
//
// [Run] serves the site on the loopback and watches the project's folder. A save is on screen in a moment, in three
// steps: the project is read and judged; the pages that browsers have open are rendered and shown; then everything is
// built and verified as `nutgraf build` does it, so that no page stays behind. A mistake is shown over the page with its
// place, and the last good version stays below it until the mistake is repaired.
//
// All of it is in memory: nothing is written to any folder. What the server adds to a page, one script element, is added
// on the way out; the trees that it serves are those of a build to the byte.
//
//	watch.go           detects changed files
//	rebuild.go         builds the next version from changed files
//	state.go           holds the served version and the pages that browsers have open
//	serve.go           maps addresses to files
//	origin.go          refuses requests from other sites
//	inject_script.go   adds the script to a page
//	live_reload.js     replaces the changed parts of a page in the browser
//	error_panel.js     shows mistakes over the page
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"strconv"
	"syscall"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Options say what to show, and where.
type Options struct {
	Source   string            // the project's folder
	Theme    fs.FS             // layouts/, assets/, i18n/
	Rules    []*problem.Rule   // all that the program judges by, for what authors silence
	Bind     string            // the IP address to listen on
	Port     int               // TCP port; the next free one where it is taken; 0 for any
	Progress func(step string) // told what a build does
	Out      io.Writer         // is told the address, and what was built
	Err      io.Writer         // is told problems

	Print func(io.Writer, []problem.Problem) error // prints problems
}

// Run serves until the context ends, which is no error.
func Run(ctx context.Context, options Options) error {
	address := net.ParseIP(options.Bind)
	if address == nil {
		return fmt.Errorf("%q is no IP address", options.Bind)
	}
	project, err := build.OpenPreview(build.Options{Source: options.Source, Theme: options.Theme, Rules: options.Rules, Progress: options.Progress})
	if err != nil {
		return err
	}
	defer project.Close()
	watcher, err := watch(options.Source)
	if err != nil {
		return fmt.Errorf("watch %s: %w", options.Source, err)
	}
	defer watcher.close()
	listener, err := listen(address, options.Port)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	state := newState()
	server := &http.Server{Handler: handler{state, address.IsLoopback()}}
	defer server.Close() // at once: an open page has a request that never ends
	failed := make(chan error, 1)
	go func() {
		failed <- server.Serve(listener)
	}()
	rebuilder := &rebuilder{preview: project, watcher: watcher, state: state, options: options, address: listener.Addr()}
	go func() {
		failed <- rebuilder.run(ctx)
	}()
	select {
	case <-ctx.Done():
		return nil
	case err := <-failed:
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
}

// portsTried is how many ports are tried before the system chooses one.
const portsTried = 20

// listen takes the port, or the next one that is free.
func listen(address net.IP, port int) (net.Listener, error) {
	network := "tcp6"
	if address.To4() != nil {
		network = "tcp4" // alone: "tcp" takes 0.0.0.0 for all addresses of both
	}
	for tried := port; port != 0 && tried < port+portsTried && tried <= 65535; tried++ {
		listener, err := net.Listen(network, net.JoinHostPort(address.String(), strconv.Itoa(tried)))
		if !errors.Is(err, syscall.EADDRINUSE) {
			return listener, err
		}
	}
	return net.Listen(network, net.JoinHostPort(address.String(), "0"))
}
