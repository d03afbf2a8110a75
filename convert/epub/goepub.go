//go:build !windows

package epub

import (
	"bytes"
	"errors"
	"net/http"

	"github.com/bmaupin/go-epub"
)

// refuse is a transport over which nothing is ever fetched.
type refuse struct{}

func (refuse) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("nothing is fetched while a book is made")
}

// libraryFiles has the library make a book of one page.
func libraryFiles() (map[string][]byte, error) {
	epub.Use(epub.MemoryFS)
	e := epub.NewEpub(titleMark)
	e.Client = &http.Client{Transport: refuse{}}
	if _, err := e.AddSection(bodyMark, titleMark, pageName, ""); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if _, err := e.WriteTo(&b); err != nil {
		return nil, err
	}
	return unzip(b.Bytes())
}
