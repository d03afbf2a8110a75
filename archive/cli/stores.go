package cli

import (
	"github.com/fad55d40/archive/archive/store"
	"github.com/urfave/cli/v2"
)

// storeFlags stand on every command that takes addresses of objects.
func storeFlags() []option {
	return []option{
		stringFlag(catRun, "s3-endpoint", "", "", "`URL` of the object store that s3:// names lead to").unless("Amazon S3, or what AWS_ENDPOINT_URL says"),
		boolFlag(catRun, "s3-path-style", "", "name the bucket in the path of the URL, not in its host"),
	}
}

// stores is what addresses lead to. Nothing of it runs before one is opened.
func stores(c *cli.Context) *store.Stores {
	return store.New(store.Options{Endpoint: c.String("s3-endpoint"), PathStyle: c.Bool("s3-path-style")})
}
