package fidelity

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"net/url"
	"path"
)

// maxText is the most that the text of one file may unpack to: more than the
// largest document makes.
const maxText = 1 << 28

// errTooLarge means that a file unpacks to more than maxText.
var errTooLarge = errors.New("it unpacks to more than any document of this program")

// readEPUB hands on the text of an EPUB's pages in the order of its spine, and
// returns the identifiers that its package states.
func readEPUB(data []byte, to taker) (identifiers string, err error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	b := &epubFile{zip: z, data: data, unpacker: newUnpacker(len(data))}
	rootfile := ""
	if err := b.scan("META-INF/container.xml", func(s *markupScanner) {
		if rootfile == "" && s.name == "rootfile" {
			rootfile = s.attribute("full-path")
		}
	}); err != nil {
		return "", err
	}
	spine, identifiers, err := b.packageFile(rootfile)
	if err != nil {
		return "", err
	}
	c := &copied{buf: b.take(min(len(data), muchText)), to: to}
	for _, name := range spine {
		page, err := b.file(name)
		if err != nil {
			return "", err
		}
		if err := appendPage(c, page); err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
	}
	c.seal()
	b.lay(c.buf)
	b.release()
	return identifiers, nil
}

type epubFile struct {
	zip  *zip.Reader
	data []byte // of the whole file
	*unpacker
}

// file returns one file of the container.
func (b *epubFile) file(name string) ([]byte, error) {
	for _, f := range b.zip.File {
		if f.Name != name {
			continue
		}
		data, err := b.unpack(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return data, nil
	}
	return nil, fmt.Errorf("there is no %q", name)
}

// unpack returns what an entry of the container holds, by its checksum.
func (b *epubFile) unpack(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > uint64(b.left) {
		return nil, errTooLarge
	}
	start, err := f.DataOffset()
	if err != nil {
		return nil, err
	}
	if start > int64(len(b.data)) || f.CompressedSize64 > uint64(int64(len(b.data))-start) {
		return nil, zip.ErrFormat
	}
	data := b.data[start : start+int64(f.CompressedSize64)]
	switch f.Method {
	case zip.Store:
	case zip.Deflate:
		if data, err = b.unzip(data, int(f.UncompressedSize64)); err != nil {
			return nil, err
		}
	default:
		return nil, zip.ErrAlgorithm
	}
	if uint64(len(data)) != f.UncompressedSize64 || crc32.ChecksumIEEE(data) != f.CRC32 {
		return nil, zip.ErrChecksum
	}
	return data, nil
}

// scan calls f for each start tag of a file.
func (b *epubFile) scan(name string, f func(*markupScanner)) error {
	data, err := b.file(name)
	if err != nil {
		return err
	}
	s := &markupScanner{data: data}
	for s.next() {
		if s.kind == startTag {
			f(s)
		}
	}
	if s.err != nil {
		return fmt.Errorf("%s: %w", name, s.err)
	}
	return nil
}

// packageFile returns the pages of the book in reading order, and its identifiers.
func (b *epubFile) packageFile(name string) (spine []string, identifiers string, err error) {
	data, err := b.file(name)
	if err != nil {
		return nil, "", err
	}
	items := make(map[string]string) // by id
	inIdentifier := false
	var ids []byte
	s := &markupScanner{data: data}
	for s.next() {
		switch {
		case s.kind == words && inIdentifier:
			ids = s.appendWords(append(ids, ' '))
		case s.name == "dc:identifier":
			inIdentifier = s.kind == startTag
		case s.kind == startTag && s.name == "item":
			items[s.attribute("id")] = s.attribute("href")
		case s.kind == startTag && s.name == "itemref":
			href, err := url.PathUnescape(items[s.attribute("idref")])
			if err != nil {
				return nil, "", err
			}
			spine = append(spine, path.Join(path.Dir(name), href))
		}
	}
	if s.err == nil && len(spine) == 0 {
		s.err = errors.New("the spine is empty")
	}
	return spine, string(ids), s.err
}
