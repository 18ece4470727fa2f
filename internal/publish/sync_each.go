//go:build !linux

package publish

import "golang.org/x/sync/errgroup"

// syncTree waits until the disk has the names of all files in the folders, the deepest first. The files were synced one
// by one.
func syncTree(folders []string) error {
	group := new(errgroup.Group)
	group.SetLimit(workers())
	for i := len(folders) - 1; i > 0; i-- {
		group.Go(func() error { return syncFolder(folders[i]) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return syncFolder(folders[0])
}
