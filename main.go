// Command archive keeps texts: it turns plain-text articles into PDF, EPUB and
// JSON, packs them with their source as checksummed bundles, and verifies them.
package main

import (
	"context"
	"os"

	"github.com/fad55d40/archive/archive/cli"
)

func main() {
	cli.CollectLate(os.Getenv)
	ctx, stop := cli.WithSignals(context.Background())
	code := cli.Run(ctx, os.Args[1:], cli.System())
	stop()
	os.Exit(code)
}
