//go:build !unix

package stage

import "os"

// lockFile takes no lock: folders cannot be locked here.
func lockFile(*os.File, bool) error { return nil }
