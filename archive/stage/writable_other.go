//go:build !unix

package stage

// mayWrite cannot be told without writing.
func mayWrite(string) error { return nil }
