package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// folderDefaults is the file in which a folder keeps metadata for all its texts.
const folderDefaults = "archive.yaml"

// sidecarSuffixes are tried in turn after a source's path without extension.
var sidecarSuffixes = [...]string{".meta.yaml", ".meta.yml", ".meta.json"}

// maxMetadata bounds a metadata file: far more than people write by hand.
const maxMetadata = 1 << 20

// Metadata gathers what people wrote about sources outside of them. Folder
// defaults are read once each, however many sources share them.
type Metadata struct {
	flags  []convert.Layer // the command line's, the same for all
	beside listing

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
		m.flags = append(m.flags, convert.Layer{Kind: doc.Flag, Fields: stated, File: filepath.Base(file)})
	}
	if len(fields) > 0 {
		m.flags = append(m.flags, convert.Layer{Kind: doc.Flag, Fields: fields})
	}
	return m, nil
}

// Stated is what the command line says of all sources.
func (m *Metadata) Stated() []convert.Layer { return m.flags }

// Layers returns the metadata of one source from the weakest layer to the
// strongest: folder defaults from the outermost folder inwards, then the
// sidecar, then the command line.
func (m *Metadata) Layers(s Source) ([]convert.Layer, error) {
	var layers []convert.Layer
	if !s.Stream && !s.Bare {
		for _, defaults := range s.above() {
			entry := m.folder(defaults)
			if entry.err != nil {
				return nil, entry.err
			}
			if len(entry.fields) > 0 {
				layers = append(layers, convert.Layer{Kind: doc.Folder, Fields: entry.fields, File: folderDefaults})
			}
		}
		fields, name, err := m.sidecar(s)
		if err != nil {
			return nil, err
		}
		if len(fields) > 0 {
			layers = append(layers, convert.Layer{Kind: doc.Sidecar, Fields: fields, File: name})
		}
	}
	return append(layers, m.flags...), nil
}

// foldersBetween lists the folders from root down to dir, both included.
func foldersBetween(root, dir string) []string {
	dirs := []string{dir}
	for dir != root {
		parent := parentOf(dir)
		if parent == dir || parent == store.Scheme[:len(store.Scheme)-1] {
			break
		}
		dir = parent
		dirs = append([]string{dir}, dirs...)
	}
	return dirs
}

func (m *Metadata) folder(defaults Source) folderEntry {
	m.mu.Lock()
	defer m.mu.Unlock()
	entry, ok := m.folders[defaults.Path]
	if !ok {
		entry.fields, entry.err = folderFields(defaults)
		m.folders[defaults.Path] = entry
	}
	return entry
}

// folderFields reads the defaults of a folder, if it has any.
func folderFields(defaults Source) ([]doc.Field, error) {
	folder, err := defaults.folder()
	if err != nil {
		return nil, fmt.Errorf("looking for %q: %w", defaults.Path, fault.Bare(err))
	}
	defer folder.Close()
	fields, err := foundMetadata(folder, defaults.Path)
	if absent(err) {
		return nil, nil
	}
	return fields, err
}

// sidecar reads the metadata file beside a source, if there is one, and tells its name. Two of
// them would leave open which one holds, so that is an error.
func (m *Metadata) sidecar(s Source) (fields []doc.Field, used string, err error) {
	name := filepath.Base(s.Path)
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	if !m.beside.may(s, stem+sidecarSuffixes[0], stem+sidecarSuffixes[1], stem+sidecarSuffixes[2]) {
		return nil, "", nil
	}
	folder, err := s.folder()
	if err != nil {
		return nil, "", fmt.Errorf("looking for a sidecar: %w", fault.Bare(err))
	}
	defer folder.Close()
	for _, suffix := range sidecarSuffixes {
		got, err := foundMetadata(folder, strings.TrimSuffix(s.Path, name)+stem+suffix)
		switch {
		case absent(err):
			continue
		case err != nil:
			return nil, "", err
		case used != "":
			return nil, "", fault.New(fault.Metadata, fmt.Errorf("two sidecars stand beside it: %q and %q", used, stem+suffix), "merge them into one file")
		}
		fields, used = got, stem+suffix
	}
	return fields, used, nil
}

// foundMetadata reads a metadata file that was found in a folder.
func foundMetadata(folder folder, path string) ([]doc.Field, error) {
	data, err := folder.read(filepath.Base(path), maxMetadata)
	return parsed(path, data, err)
}

// readMetadata reads the metadata file that the user named.
func readMetadata(path string) ([]doc.Field, error) {
	data, err := ReadLimited(path, maxMetadata)
	fields, err := parsed(path, data, err)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault.New(fault.NoSuchFile, err, "check the spelling")
	}
	return fields, err
}

// parsed turns what was read into fields.
func parsed(path string, data []byte, err error) ([]doc.Field, error) {
	if err != nil {
		return nil, fault.New(fault.Metadata, fmt.Errorf("reading %q: %w", path, fault.Bare(err)), fault.Remedy(err))
	}
	fields, err := meta.Parse(path, data)
	if err != nil {
		return nil, fault.New(fault.Metadata, err, "mend the file, or move it away to build without it")
	}
	return fields, nil
}
