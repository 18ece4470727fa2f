package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/alecthomas/kong"
	kongcompletion "github.com/jotaen/kong-completion"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// version is the program's version in build.json and in pages' generator.
const version = "0.1.0"

// The exit codes of the program.
const (
	exitOK      = 0
	exitProblem = 1 // the author can fix it
	exitUsage   = 2 // wrong words on the command line
	exitMachine = 3 // the disk, the system, or a fault of the program
)

// errProblems ends a command whose problems are already printed.
var errProblems = errors.New("problems found")

type commands struct {
	New     newCommand       `cmd:"" help:"Begin an explainer, or an entry of one."`
	Build   buildCommand     `cmd:"" help:"Build the explainer into public/."`
	Join    joinCommand      `cmd:"" help:"Make one site of a house that was built in parts."`
	Serve   serveCommand     `cmd:"" help:"Show the explainer in a browser while you write."`
	Check   checkCommand     `cmd:"" help:"Judge the explainer as an editor does; nothing is written."`
	Explain explainCommand   `cmd:"" help:"Say what a rule is about, with examples."`
	Link    linkCommand      `cmd:"" help:"Link the terms in an article of another site."`
	Links   linksCommand     `cmd:"" help:"Show what is linked in the prose, and why."`
	Import  importCommand    `cmd:"" help:"Bring in what was made elsewhere."`
	Drafts  draftsCommand    `cmd:"" help:"Work through the entries that an import proposes."`
	Sources sourcesCommand   `cmd:"" help:"Keep the pages of sources, and list them."`
	Deploy  deployCommand    `cmd:"" help:"Send the built site to an object store (S3)."`
	Due     dueCommand       `cmd:"" help:"List the pages that wait for their time to be published."`
	Update  updateCommand    `cmd:"" help:"Fetch the lists of other sites whose entries texts link."`
	Version kong.VersionFlag `help:"Print the version and exit."`
	Quiet   bool             `short:"q" help:"Print problems only." xor:"loud"`
	Verbose bool             `help:"Say what is being done, and when." xor:"loud"`

	Completion kongcompletion.Completion `cmd:"" help:"Print what makes a shell complete the commands."`
}

// console holds the outputs and settings that all commands share.
type console struct {
	out, err       io.Writer
	quiet, verbose bool
}

// note prints the outcome of a command, unless output is to be quiet.
func (c console) note(format string, values ...any) {
	if !c.quiet {
		c.line(strings.TrimSuffix(format, "\n"), values...)
	}
}

// line prints a line. It escapes line breaks in the values, which are untrusted.
func (c console) line(format string, values ...any) {
	fmt.Fprintln(c.out, problem.Visible(fmt.Sprintf(format, values...)))
}

// run is the program: it takes the arguments and returns the exit code.
func run(arguments []string, stdout, stderr io.Writer) int {
	var commands commands
	ended := -1
	parser, err := kong.New(&commands,
		kong.Name("nutgraf"),
		kong.Description("Turns a folder of Markdown into an explainer: a small, linked static site with a glossary and a timeline."),
		kong.Vars{"version": "nutgraf " + version},
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { ended = code }),
	)
	if err != nil {
		fmt.Fprintf(stderr, "nutgraf: %v\n", err)
		return exitMachine
	}
	kongcompletion.Register(parser)
	if ended >= 0 { // a shell asked for completions
		return ended
	}
	parsed, err := parser.Parse(arguments)
	if ended >= 0 { // --help or --version is done
		return ended
	}
	if err != nil {
		fmt.Fprintf(stderr, "nutgraf: %v\nRun \"nutgraf --help\" for the commands.\n", err)
		return exitUsage
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	parsed.BindTo(ctx, (*context.Context)(nil))
	return exitCode(parsed.Run(console{out: stdout, err: stderr, quiet: commands.Quiet, verbose: commands.Verbose}), stderr)
}

// oneExplainer returns an error when a command for one explainer gets the folder of a house; nil for an explainer.
func oneExplainer(source string) error {
	if !build.IsHouse(source) {
		return nil
	}
	example := filepath.Join(source, "explainers", "<id>")
	if entries, err := os.ReadDir(filepath.Join(source, "explainers")); err == nil && len(entries) > 0 {
		example = filepath.Join(source, "explainers", entries[0].Name())
	}
	return usageError{fmt.Errorf("%q is a house: name one of its explainers, as in --source %s", source, filepath.ToSlash(example))}
}

// usageError is an error in the arguments of a command.
type usageError struct{ error }

// needFolder returns a usage error if there is no folder at a path.
func needFolder(source string) error {
	if info, err := os.Stat(source); err != nil || !info.IsDir() {
		return usageError{fmt.Errorf("no folder %q", source)}
	}
	return nil
}

// exitCode prints the error, if it is not printed yet, and returns the exit code.
func exitCode(err error, stderr io.Writer) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errProblems):
		return exitProblem
	}
	joined := strings.ReplaceAll(err.Error(), "\n", "; ") // several errors, or a name with a line break
	fmt.Fprintf(stderr, "nutgraf: %s\n", problem.Visible(joined))
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitMachine
}
