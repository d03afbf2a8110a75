package epub

import _ "embed" // what the library writes elsewhere

// The library joins the names of its files in memory with backslashes here, and
// then does not find them. What it writes is the same for every book, so it is
// kept beside this file; a test on other systems holds it to the library.
var (
	//go:embed library/container.xml
	libraryContainer []byte
	//go:embed library/page.xhtml
	libraryPage []byte
)

func libraryFiles() (map[string][]byte, error) {
	return map[string][]byte{"META-INF/container.xml": libraryContainer, "EPUB/xhtml/" + pageName: libraryPage}, nil
}
