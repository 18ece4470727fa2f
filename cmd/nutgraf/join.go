package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/nutgraf/nutgraf/internal/build"
)

type joinCommand struct {
	siteFlags
	Shards []string `arg:"" optional:"" help:"Folders that \"nutgraf build --shard\" has written; by default all in shards/." placeholder:"DIR"`
}

// Run makes the parts that speak of all explainers, and publishes all as one site.
func (c *joinCommand) Run(ctx context.Context, console console) error {
	if !build.IsHouse(c.Source) {
		return usageError{fmt.Errorf("%q is no house of explainers", c.Source)}
	}
	if len(c.Shards) == 0 {
		var err error
		if c.Shards, err = build.ShardFolders(c.Source); err != nil {
			return err
		}
	}
	if len(c.Shards) == 0 {
		return usageError{fmt.Errorf("no shard in %s/%s: nutgraf build --shard 1/2 builds the first of two", c.Source, build.ShardsFolder)}
	}
	err := c.publish(ctx, console, func(options *build.Options) { options.Shards = c.Shards })
	if unfit := (*build.ShardsError)(nil); errors.As(err, &unfit) {
		return usageError{err}
	}
	return err
}
