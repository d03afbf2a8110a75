package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// StraySidecar is the code of the notice of a sidecar without its text.
const StraySidecar = "sidecar-stray"

// Doubts tells of files beside a source that look like its sidecar but are not
// read: "a.txt.meta.yaml" beside "a.txt".
func (m *Metadata) Doubts(s Source) (notices []doc.Notice) {
	if s.Stream {
		return nil
	}
	name := filepath.Base(s.Path)
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	if !m.beside.may(s, name+sidecarSuffixes[0], name+sidecarSuffixes[1], name+sidecarSuffixes[2]) {
		return nil
	}
	for _, suffix := range sidecarSuffixes {
		if _, err := s.lstat(name + suffix); err == nil && stem != name {
			notices = append(notices, doc.Notice{Code: "sidecar-misnamed", Text: fmt.Sprintf("%q is not read: the sidecar of %q is named %q", name+suffix, name, stem+suffix)})
		}
	}
	return notices
}

// sidecarStem is the name, without its ending, of the text that a sidecar
// belongs to.
func sidecarStem(name string) (stem string, ok bool) {
	for _, suffix := range sidecarSuffixes {
		if stem, ok := strings.CutSuffix(name, suffix); ok && stem != "" {
			return stem, true
		}
	}
	return "", false
}

// strays tells of sidecars, by their paths in the order of a walk, beside
// which no text of their name stands.
func strays(sidecars []string, tell func(path string, n doc.Notice)) {
	read, stems, names := "", []string(nil), map[string]bool(nil)
	for _, path := range sidecars {
		dir, name := filepath.Split(path)
		if dir != read || names == nil {
			read = dir
			stems, names = neighbours(dir)
		}
		stem, _ := sidecarStem(name)
		if names[stem] {
			continue
		}
		text := fmt.Sprintf("no text of the name %q stands beside it, so it is not read", stem)
		if near := meta.Nearest(stem, stems); near != "" {
			text += fmt.Sprintf("; did you mean %q?", near)
		}
		tell(path, doc.Notice{Code: StraySidecar, Text: text})
	}
}

// neighbours are the files of a folder that are no sidecars: stems lists their
// names without ending, names holds these and the whole names.
func neighbours(dir string) (stems []string, names map[string]bool) {
	names = make(map[string]bool)
	entries, err := os.ReadDir(filepath.Clean(dir))
	if err != nil {
		return nil, names // the walk has said why
	}
	for _, e := range entries {
		if _, sidecar := sidecarStem(e.Name()); sidecar {
			continue
		}
		stem := strings.TrimSuffix(e.Name(), filepath.Ext(e.Name()))
		stems = append(stems, stem)
		names[stem], names[e.Name()] = true, true
	}
	return stems, names
}
