package archive_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive"
)

// Example builds a bundle, checks it and takes a file out of it.
func Example() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	text := filepath.Join(dir, "clock.txt")
	if err := os.WriteFile(text, []byte("The harbour clock\n\nBy Orla Fenwick-Hale\n\nIt runs again, after nine years.\n"), 0o666); err != nil {
		panic(err)
	}
	out := filepath.Join(dir, "bundles")

	_, err = archive.Build(context.Background(), archive.BuildJob{
		Paths: []string{text}, Output: out,
		Result: func(r archive.Result) { fmt.Println(r.Status, filepath.Base(r.Bundle), r.Title) },
	})
	if err != nil {
		panic(err)
	}
	checked, err := archive.Verify(context.Background(), archive.VerifyJob{Paths: []string{out}, Deep: true})
	if err != nil {
		panic(err)
	}
	fmt.Println(checked.OK, "of", checked.Checked)

	source, err := archive.Extract(context.Background(), archive.ExtractJob{Path: filepath.Join(out, "clock")})
	if err != nil {
		panic(err)
	}
	defer source.Close()
	data, err := source.Bytes(context.Background())
	if err != nil {
		panic(err)
	}
	fmt.Println(source.Name, len(data))
	// Output:
	// built clock The harbour clock
	// 1 of 1
	// clock.txt 74
}
