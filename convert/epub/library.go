package epub

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/fad55d40/archive/convert/pack"
)

// The library keeps every book of the process in one file system in memory,
// which is a bare map: two books at once would end the process. It also
// compresses everything once before we do it again. So it is asked once a
// process for a container with one page in it, and every book is poured into
// that: what it decides - the container file, the layout of folders, the shell
// around a page - is in each book, and no book waits for another.
var container = sync.OnceValues(makeContainer)

// Marks that stand in the library's page where a book's own words go.
const (
	titleMark = "TITLE-OF-THE-PAGE"
	bodyMark  = "<p>BODY-OF-THE-PAGE</p>"
)

// pageName is the name of the library's page, whose folder ours share.
const pageName = "page.xhtml"

// wanted are the files that the library writes. Anything else would go
// unchecked into every book.
var wanted = []string{"EPUB/nav.xhtml", "EPUB/package.opf", "EPUB/toc.ncx", "EPUB/xhtml/" + pageName, "META-INF/container.xml", "mimetype"}

// shell is what the library puts around books and pages.
type shell struct {
	container *pack.Packed // META-INF/container.xml
	// A page: up to the end of the html element's name, from there to the
	// title, from there to the body's words, and from there to the end.
	open, head, middle, end []byte
}

// makeContainer takes apart what the library writes. The library panics in
// places; here that is an error.
func makeContainer() (s *shell, err error) {
	defer func() {
		if v := recover(); v != nil {
			s, err = nil, fmt.Errorf("the EPUB library gave up: %v", v)
		}
	}()
	files, err := libraryFiles()
	if err != nil {
		return nil, err
	}
	return cutShell(files)
}

// cutShell cuts the library's page where a book's own parts go.
func cutShell(files map[string][]byte) (*shell, error) {
	s := &shell{container: pack.Pack(files["META-INF/container.xml"])}
	page := files["EPUB/xhtml/"+pageName]
	const root = `<html xmlns="http://www.w3.org/1999/xhtml"`
	i := bytes.Index(page, []byte(root))
	if i < 0 {
		return nil, errors.New("the EPUB library's page has another root")
	}
	s.open, page = page[:i+len(root)], page[i+len(root):]
	var ok, ok2 bool
	s.head, page, ok = bytes.Cut(page, []byte(titleMark))
	s.middle, s.end, ok2 = bytes.Cut(page, []byte(bodyMark))
	if !ok || !ok2 || !bytes.HasPrefix(s.middle, []byte("</title>\n")) || bytes.Contains(s.end, []byte(bodyMark)) {
		return nil, errors.New("the EPUB library's page has another form")
	}
	return s, nil
}

// unzip takes the library's file apart, and holds it to exactly the files that
// are expected.
func unzip(data []byte) (map[string][]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte, len(wanted))
	for _, f := range r.File {
		if !slices.Contains(wanted, f.Name) {
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
	if len(files) != len(wanted) {
		return nil, fmt.Errorf("the EPUB library wrote %d files, not %d", len(files), len(wanted))
	}
	return files, nil
}
