package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// folderDefaults is the file in which a folder keeps metadata for all its texts.
const folderDefaults = "archive.yaml"

// sidecarSuffixes are tried in turn after a source's path without extension.
var sidecarSuffixes = []string{".meta.yaml", ".meta.yml", ".meta.json"}

// maxMetadata bounds a metadata file: far more than people write by hand.
const maxMetadata = 1 << 20

// Metadata gathers what people wrote about sources outside of them. Folder
// defaults are read once each, however many sources share them.
type Metadata struct {
	flags []convert.Layer // the command line's, the same for all

	mu      sync.Mutex
	folders map[string]folderEntry
}

type folderEntry struct {
	fields []doc.Field
	err    error
}

// NewMetadata begins with what the command line says: file is the name of a
// metadata file, empty for none, and fields are stated one by one.
func NewMetadata(file string, fields []doc.Field) (*Metadata, error) {
	m := &Metadata{folders: make(map[string]folderEntry)}
	if file != "" {
		stated, err := readMetadata(file)
		if err != nil {
			return nil, err
		}
		m.flags = append(m.flags, convert.Layer{Kind: doc.Flag, Fields: stated})
	}
	if len(fields) > 0 {
		m.flags = append(m.flags, convert.Layer{Kind: doc.Flag, Fields: fields})
	}
	return m, nil
}

// Layers returns the metadata of one source from the weakest layer to the
// strongest: folder defaults from the outermost folder inwards, then the
// sidecar, then the command line.
func (m *Metadata) Layers(s Source) ([]convert.Layer, error) {
	var layers []convert.Layer
	if s.Path != Stdin {
		for _, dir := range foldersBetween(s.Root, filepath.Dir(s.Path)) {
			entry := m.folder(dir)
			if entry.err != nil {
				return nil, entry.err
			}
			if len(entry.fields) > 0 {
				layers = append(layers, convert.Layer{Kind: doc.Folder, Fields: entry.fields})
			}
		}
		fields, err := sidecar(s.Path)
		if err != nil {
			return nil, err
		}
		if len(fields) > 0 {
			layers = append(layers, convert.Layer{Kind: doc.Sidecar, Fields: fields})
		}
	}
	return append(layers, m.flags...), nil
}

// foldersBetween lists the folders from root down to dir, both included.
func foldersBetween(root, dir string) []string {
	dirs := []string{dir}
	for dir != root {
		parent := filepath.Dir(dir)
		if parent == dir {
			break
		}
		dir = parent
		dirs = append([]string{dir}, dirs...)
	}
	return dirs
}

func (m *Metadata) folder(dir string) folderEntry {
	m.mu.Lock()
	defer m.mu.Unlock()
	entry, ok := m.folders[dir]
	if !ok {
		entry.fields, entry.err = readMetadata(filepath.Join(dir, folderDefaults))
		if errors.Is(entry.err, fs.ErrNotExist) {
			entry.err = nil
		}
		m.folders[dir] = entry
	}
	return entry
}

// sidecar reads the metadata file beside a source, if there is one. Two of
// them would leave open which one holds, so that is an error.
func sidecar(path string) ([]doc.Field, error) {
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	var fields []doc.Field
	used := ""
	for _, suffix := range sidecarSuffixes {
		got, err := readMetadata(stem + suffix)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		case used != "":
			return nil, fault.WithRemedy(fmt.Errorf("two sidecars stand beside it: %q and %q", filepath.Base(used), filepath.Base(stem+suffix)), "merge them into one file")
		}
		fields, used = got, stem+suffix
	}
	return fields, nil
}

func readMetadata(path string) ([]doc.Field, error) {
	data, err := ReadLimited(path, maxMetadata)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault.WithRemedy(fmt.Errorf("reading %q: %w", path, fault.Bare(err)), "check the spelling")
	}
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", path, fault.Bare(err))
	}
	fields, err := meta.Parse(path, data)
	if err != nil {
		return nil, fault.WithRemedy(err, "mend the file, or move it away to build without it")
	}
	return fields, nil
}

// ReadLimited reads a regular file of at most limit bytes, and notices when it
// is not the file it was a moment ago.
func ReadLimited(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		// Opening a FIFO would wait for a writer, perhaps for ever.
		return nil, fault.WithRemedy(fmt.Errorf("it is not a regular file"), "name a file with text in it, or give the text on standard input with -")
	}
	if info.Size() > limit {
		return nil, tooLarge(info.Size(), limit)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := readAtMost(f, limit, info.Size())
	if err != nil {
		return nil, err
	}
	if int64(len(data)) != info.Size() {
		return nil, fault.WithRemedy(fmt.Errorf("it changed while being read, from %d to %d bytes", info.Size(), len(data)), "run again when nobody writes to it")
	}
	return data, nil
}
