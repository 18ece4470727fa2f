package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/deploy"
)

type deployCommand struct {
	Target   string `arg:"" help:"Where the site goes, as in s3://bucket or s3://bucket/prefix." placeholder:"s3://BUCKET/PREFIX"`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Output   string `help:"The folder with the built site; by default public/ in the explainer's folder." placeholder:"DIR"`
	Endpoint string `help:"The store's address, as in https://store.example.org; by default AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL or AWS itself." placeholder:"URL"`
	DryRun   bool   `help:"List what would be sent and removed." name:"dry-run"`
	All      bool   `help:"Send files that are there already, too."`
}

// Run sends a built site to an object store.
func (c *deployCommand) Run(ctx context.Context, console console) error {
	target, err := deploy.ParseTarget(c.Target)
	if err != nil {
		return usageError{err}
	}
	if os.Getenv("AWS_ACCESS_KEY_ID") == "" || os.Getenv("AWS_SECRET_ACCESS_KEY") == "" {
		return usageError{errors.New("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the key of the store")}
	}
	target.Endpoint = cmp.Or(c.Endpoint, os.Getenv("AWS_ENDPOINT_URL_S3"), os.Getenv("AWS_ENDPOINT_URL"))
	target.Region = cmp.Or(os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION"))
	folder := build.Options{Source: c.Source, Output: c.Output}.OutputFolder()
	progress := console.progress()
	defer progress.done()
	report, err := deploy.Send(ctx, build.Regular(os.DirFS(folder)), target, deploy.Options{
		Tool: "nutgraf " + version, DryRun: c.DryRun, All: c.All, Progress: progress.step,
	})
	progress.done()
	var foreign deploy.ForeignError
	switch {
	case errors.Is(err, deploy.ErrNotBuilt):
		return usageError{fmt.Errorf(`%q has %w: run "nutgraf build" first`, folder, err)}
	case errors.As(err, &foreign):
		return usageError{fmt.Errorf("%s: %w; name another prefix, or remove it", c.Target, err)}
	case err != nil:
		return fmt.Errorf("deploy to %s: %w", c.Target, err)
	}
	if c.DryRun {
		for _, name := range report.Sent {
			console.line("send %s", name)
		}
		for _, name := range report.Removed {
			console.line("remove %s", name)
		}
	}
	console.note("%s: %d files (%d new or changed, %d removed), %.1f MB", c.Target, report.Kept+len(report.Sent), len(report.Sent), len(report.Removed),
		float64(report.Bytes)/1e6)
	return nil
}
