package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/alecthomas/kong"
	kongcompletion "github.com/jotaen/kong-completion"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// version is what the tool calls itself in build.json and in pages' generator.
const version = "0.1.0"

// What a run of the program ends with.
const (
	exitOK      = 0
	exitProblem = 1 // the author can fix it
	exitUsage   = 2 // wrong words on the command line
	exitMachine = 3 // the disk, the system, or a fault of ours
)

// errProblems ends a command whose problems are printed already.
var errProblems = errors.New("problems found")

type commands struct {
	New     newCommand       `cmd:"" help:"Begin an explainer, or an entry of one."`
	Build   buildCommand     `cmd:"" help:"Build the explainer into public/."`
	Serve   serveCommand     `cmd:"" help:"Show the explainer in a browser while you write."`
	Check   checkCommand     `cmd:"" help:"Judge the explainer as an editor does; nothing is written."`
	Explain explainCommand   `cmd:"" help:"Say what a rule is about, with examples."`
	Links   linksCommand     `cmd:"" help:"Show what is linked in the prose, and why."`
	Import  importCommand    `cmd:"" help:"Bring in what was made elsewhere."`
	Drafts  draftsCommand    `cmd:"" help:"Work through the entries that an import proposes."`
	Version kong.VersionFlag `help:"Print the version and exit."`
	Quiet   bool             `short:"q" help:"Print problems only." xor:"loud"`
	Verbose bool             `help:"Say what is being done, and when." xor:"loud"`

	Completion kongcompletion.Completion `cmd:"" help:"Print what makes a shell complete the commands."`
}

// console is where a command speaks.
type console struct {
	out, err       io.Writer
	quiet, verbose bool
}

// note prints how a command has ended, unless it is to be quiet.
func (c console) note(format string, values ...any) {
	if !c.quiet {
		c.line(strings.TrimSuffix(format, "\n"), values...)
	}
}

// line prints a line. The values can be anybody's: none of them begins another line.
func (c console) line(format string, values ...any) {
	fmt.Fprintln(c.out, problem.Visible(fmt.Sprintf(format, values...)))
}

// run is the program: arguments in, exit code out.
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
	if ended >= 0 { // a shell has asked
		return ended
	}
	parsed, err := parser.Parse(arguments)
	if ended >= 0 { // --help and --version are done
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

// usageError is a fault in what was typed after the command's name.
type usageError struct{ error }

// exitCode prints the error, if there is one to print, and picks the code.
func exitCode(err error, stderr io.Writer) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errProblems):
		return exitProblem
	}
	joined := strings.ReplaceAll(err.Error(), "\n", "; ") // several errors, or a name that would begin a line
	fmt.Fprintf(stderr, "nutgraf: %s\n", problem.Visible(joined))
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitMachine
}
