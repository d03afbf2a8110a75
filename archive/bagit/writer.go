package bagit

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/digest"
)

// Declaration is bagit.txt of the bags that are written (RFC 8493, section 2.1.1).
const Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

// Sink takes the files of a bag. Folders, archives and tests are sinks.
type Sink interface {
	// Create begins a file; name has slashes and is unique. The file is
	// whole when its Close returned nil.
	Create(name string) (io.WriteCloser, error)
}

// Writer writes a bag into a sink. Checksums are taken while the bytes go by.
// It is not safe for concurrent use.
type Writer struct {
	sink  Sink
	multi *digest.Multi
	data  []listed // payload, in the order of creation
	tags  []listed
	bytes int64
	open  bool // a payload file is being written
	any   bool // payload files may have any names that a bag can hold
	names map[string]bool
}

// listed is a file with its checksums, in the order of the algorithms.
type listed struct {
	path string
	sums []string
}

// NewWriter returns a Writer with a payload and a tag manifest for each algorithm.
func NewWriter(s Sink, algorithms ...digest.Algorithm) *Writer {
	return &Writer{sink: s, multi: digest.NewMulti(algorithms...), names: make(map[string]bool)}
}

// AnyNames lets payload files have any names that a bag can hold: see Unkeepable.
func (w *Writer) AnyNames() { w.any = true }

// Unkeepable tells why no bag can hold a file at a path, which begins with
// "data/"; empty when one can.
func Unkeepable(path string) string {
	switch {
	case !utf8.ValidString(path):
		return "its name is not UTF-8"
	case len(path) > maxPath:
		return fmt.Sprintf("its path is longer than %d bytes", maxPath)
	case strings.Count(path, "/") >= maxDepth:
		return fmt.Sprintf("it lies below more than %d folders", maxDepth)
	case !safePath(path):
		return "its name holds a backslash, or is one that programs take for another place"
	}
	return ""
}

// Create begins a payload file. The path begins with "data/" and is plain
// ASCII without the characters that tools read in different ways. Close it
// before anything else is created.
func (w *Writer) Create(path string) (io.WriteCloser, error) {
	return w.CreateKnown(path, digest.SHA256, "")
}

// CreateKnown is Create for bytes whose checksum by one of the algorithms the caller
// has taken already: it is not taken again. An empty sum is not known.
func (w *Writer) CreateKnown(path string, a digest.Algorithm, sum string) (io.WriteCloser, error) {
	switch {
	case w.open:
		return nil, fmt.Errorf("creating %q: the last file is still open", path)
	case !strings.HasPrefix(path, payloadDir+"/") || !w.any && !plainPath(path) || Unkeepable(path) != "":
		return nil, fmt.Errorf("creating %q: not a plain path below data/", path)
	case w.names[w.key(path)]:
		return nil, fmt.Errorf("creating %q: it is there already", path)
	}
	w.names[w.key(path)] = true
	file, err := w.sink.Create(path)
	if err != nil {
		return nil, err
	}
	w.open = true
	w.multi.Reset()
	f := &payloadFile{w: w, file: file, path: path, passed: -1, known: sum}
	if sum != "" {
		f.passed = slices.Index(w.multi.Algorithms(), a)
	}
	return f, nil
}

// key is what two files must not have in common: their names, in any case where
// names are plain.
func (w *Writer) key(path string) string {
	if w.any {
		return path
	}
	return strings.ToLower(path)
}

type payloadFile struct {
	w      *Writer
	file   io.WriteCloser
	path   string
	bytes  int64
	passed int    // index of the algorithm whose checksum is known; -1 for none
	known  string // that checksum
}

func (f *payloadFile) Write(p []byte) (int, error) {
	n, err := f.file.Write(p)
	f.bytes += int64(n)
	for i := range f.w.multi.Algorithms() {
		if i != f.passed {
			f.w.multi.WritePart(i, p[:n])
		}
	}
	return n, err
}

func (f *payloadFile) Close() error {
	f.w.open = false
	if err := f.file.Close(); err != nil {
		return err
	}
	f.w.bytes += f.bytes
	sums := f.w.sums()
	if f.passed >= 0 {
		sums[f.passed] = f.known
	}
	f.w.data = append(f.w.data, listed{f.path, sums})
	return nil
}

func (w *Writer) sums() []string {
	sums := make([]string, len(w.multi.Algorithms()))
	for i, a := range w.multi.Algorithms() {
		sums[i] = w.multi.Hex(a)
	}
	return sums
}

// Tag writes a tag file of any other name than those of the standard, which the
// tag manifests will list.
func (w *Writer) Tag(name string, text []byte) error {
	if w.open || !safePath(name) || !plainPath(name) || strings.HasPrefix(name, payloadDir+"/") {
		return fmt.Errorf("creating the tag file %q: not a plain path outside data/, or a file is still open", name)
	}
	return w.tag(name, text, true)
}

// Manifest is the text of a payload manifest as Close will write it.
func (w *Writer) Manifest(a digest.Algorithm) []byte {
	return manifestText(w.data, slices.Index(w.multi.Algorithms(), a))
}

// Close writes the declaration, bag-info.txt with info and the Payload-Oxum,
// and the manifests. The bag is whole when it returns nil.
func (w *Writer) Close(info []Field) error {
	text, err := w.InfoText(info)
	if err != nil {
		return err
	}
	if err := w.tag(declarationFile, []byte(Declaration), true); err != nil {
		return err
	}
	if err := w.tag(infoFile, text, true); err != nil {
		return err
	}
	for i, a := range w.multi.Algorithms() {
		if err := w.tag(manifestName(a), manifestText(w.data, i), true); err != nil {
			return err
		}
	}
	tags := slices.Clone(w.tags)
	for i, a := range w.multi.Algorithms() {
		if err := w.tag(tagManifestName(a), manifestText(tags, i), false); err != nil {
			return err
		}
	}
	return nil
}

// InfoText is bag-info.txt as Close would write it now. It is read back: a value
// with a line end would otherwise smuggle in a label of its own.
func (w *Writer) InfoText(info []Field) ([]byte, error) {
	info = append(slices.Clone(info), Field{"Payload-Oxum", fmt.Sprintf("%d.%d", w.bytes, len(w.data))})
	var b []byte
	for _, f := range info {
		b = append(append(append(append(b, f.Label...), ": "...), f.Value...), '\n')
	}
	var p infoParser
	for _, line := range linesOf(string(b)) {
		if _, err := p.line(line); err != nil {
			return nil, fmt.Errorf("writing bag-info.txt: %w", err)
		}
	}
	if back := p.end(); !slices.EqualFunc(back, info, func(a, b Field) bool { return a.Label == b.Label && a.Value == strings.TrimSpace(b.Value) }) {
		return nil, fmt.Errorf("writing bag-info.txt: a label or a value of %q does not fit on one line", info)
	}
	return b, nil
}

func manifestText(files []listed, i int) []byte {
	sorted := slices.SortedFunc(slices.Values(files), func(a, b listed) int { return strings.Compare(a.path, b.path) })
	var b []byte
	for _, f := range sorted {
		b = appendEntry(b, f.sums[i], encodePath(f.path))
	}
	return b
}

func (w *Writer) tag(name string, text []byte, list bool) error {
	file, err := w.sink.Create(name)
	if err != nil {
		return err
	}
	if _, err := file.Write(text); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if list {
		w.multi.Reset()
		w.multi.Write(text)
		w.tags = append(w.tags, listed{name, w.sums()})
	}
	return nil
}
