package epub

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"

	"github.com/bmaupin/go-epub"
)

// page is one content file: its name, its title and the inside of its body.
type page struct {
	name, title string
	body        []byte
}

// The library keeps every book of the process in one file system in memory,
// which is a bare map: two books at once end the process. One lock around the
// making of a container costs less than half a millisecond a book.
var (
	library    sync.Mutex
	useMemory  = sync.OnceFunc(func() { epub.Use(epub.MemoryFS) })
	noNetwork  = &http.Client{Transport: refuse{}}
	wantsFiles = []string{"EPUB/nav.xhtml", "EPUB/package.opf", "EPUB/toc.ncx", "META-INF/container.xml", "mimetype"}
)

// refuse is a transport over which nothing is ever fetched.
type refuse struct{}

func (refuse) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("nothing is fetched while a book is made")
}

// container has the library make the container and a shell around each page,
// and returns its files by name. The library panics in places; here that is
// an error of this document.
func container(title string, pages []page) (files map[string][]byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("the EPUB library gave up: %v", v)
		}
	}()
	library.Lock()
	defer library.Unlock()
	useMemory()
	e := epub.NewEpub(title)
	e.Client = noNetwork
	for _, p := range pages {
		if _, err := e.AddSection(string(p.body), p.title, p.name, ""); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	if _, err := e.WriteTo(&b); err != nil {
		return nil, err
	}
	return unzip(b.Bytes(), pages)
}

// unzip takes the library's file apart, and holds it to exactly the files that
// are expected: anything else would go unchecked into every book.
func unzip(data []byte, pages []page) (map[string][]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	want := slices.Clone(wantsFiles)
	for _, p := range pages {
		want = append(want, "EPUB/xhtml/"+p.name)
	}
	files := make(map[string][]byte, len(want))
	for _, f := range r.File {
		if !slices.Contains(want, f.Name) {
			return nil, fmt.Errorf("the EPUB library wrote %q, which is not expected", f.Name)
		}
		rc, err := f.Open()
		if err != nil {
			return nil, err
		}
		if files[f.Name], err = io.ReadAll(rc); err != nil {
			return nil, err
		}
		rc.Close()
	}
	if len(files) != len(want) {
		return nil, fmt.Errorf("the EPUB library wrote %d files, not %d", len(files), len(want))
	}
	return files, nil
}
