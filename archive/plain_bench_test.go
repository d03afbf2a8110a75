package archive_test

import (
	"io"
	"os"
	"sync"
	"testing"

	"github.com/fad55d40/archive/archive/digest"
)

// plainLoop reads files on two processors and takes both checksums of each, as
// the shortest program would that checks nothing.
func plainLoop(tb testing.TB, paths []string) {
	work := make(chan string, 100)
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			m := digest.NewMulti(digest.SHA256, digest.SHA512)
			buf := make([]byte, 256<<10)
			for path := range work {
				m.Reset()
				f, err := os.Open(path)
				if err == nil {
					_, err = io.CopyBuffer(m, struct{ io.Reader }{f}, buf)
					f.Close()
				}
				if err != nil {
					tb.Error(err)
				}
			}
		})
	}
	for _, p := range paths {
		work <- p
	}
	close(work)
	group.Wait()
}

// hashOnly takes both checksums of bytes in memory, half of them on each of
// two processors.
func hashOnly(bytes int) {
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			m := digest.NewMulti(digest.SHA256, digest.SHA512)
			buf := make([]byte, 256<<10)
			for n := 0; n < bytes/2; n += len(buf) {
				m.Write(buf)
			}
		})
	}
	group.Wait()
}
