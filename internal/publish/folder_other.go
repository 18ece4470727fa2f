//go:build !unix

package publish

// syncFolder does nothing: folders cannot be opened for syncing here.
func syncFolder(_ string) error { return nil }

// sameDevice says no: there are no overlays here to ask it for.
func sameDevice(_, _ string) bool { return false }
