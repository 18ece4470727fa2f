// Command nutgraf builds explainers: a folder of Markdown in, a linked static site out.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
