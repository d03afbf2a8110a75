package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// Vector is a bag made to follow or to break one rule, as a text file:
// testdata/bagit/KIND/CODE_CASE.txtar. The lines before its first file are, in
// this order:
//
//	what the bag is, in a sentence
//	options: profile
//	folder: PATH, pipe: PATH, link: PATH -> TARGET     what a text cannot hold
//	want: SEVERITY CODE PATH                           each finding, and no other
//
// A file whose name is followed by "quoted" holds a Go string, and a name that
// begins with a quotation mark is one.
type Vector struct {
	Kind, Code, Case string // valid, warning or invalid; the rule; which of its cases
	About            string
	Profile          bool
	Want             []string

	made    []string // folder, pipe and link lines
	archive *txtar.Archive
}

// ReadVector reads a vector.
func ReadVector(file string) (*Vector, error) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		return nil, err
	}
	v := &Vector{Kind: filepath.Base(filepath.Dir(file)), archive: archive}
	v.Code, v.Case, _ = strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txtar"), "_")
	for line := range strings.Lines(string(archive.Comment)) {
		line = strings.TrimSpace(line)
		key, value, _ := strings.Cut(line, ": ")
		switch {
		case v.About == "":
			v.About = line
		case key == "want":
			v.Want = append(v.Want, value)
		case key == "options" && value == "profile":
			v.Profile = true
		case key == "folder" || key == "pipe" || key == "link":
			v.made = append(v.made, line)
		default:
			return nil, fmt.Errorf("%s: unknown line %q", file, line)
		}
	}
	return v, nil
}

// Format is the vector's text, to be written back with another Want.
func (v *Vector) Format() []byte {
	lines := []string{v.About}
	if v.Profile {
		lines = append(lines, "options: profile")
	}
	lines = append(lines, v.made...)
	for _, w := range v.Want {
		lines = append(lines, "want: "+w)
	}
	v.archive.Comment = []byte(strings.Join(lines, "\n") + "\n")
	return txtar.Format(v.archive)
}

// Maker makes what a bag on disk consists of; paths are whole.
type Maker struct {
	Folder, Pipe func(path string) error
	Link         func(target, path string) error
	File         func(path string, data []byte) error
}

// Unpack makes the bag in a folder, which need not exist.
func (v *Vector) Unpack(dir string, make Maker) error {
	folder := func(path string) error {
		if _, err := os.Lstat(path); err == nil {
			return nil
		}
		return make.Folder(path)
	}
	for _, line := range v.made {
		key, value, _ := strings.Cut(line, ": ")
		path, target, _ := strings.Cut(value, " -> ")
		path = filepath.Join(dir, path)
		err := folder(filepath.Dir(path))
		switch {
		case err != nil:
		case key == "folder":
			err = folder(path)
		case key == "pipe":
			err = make.Pipe(path)
		case key == "link":
			err = make.Link(target, path)
		}
		if err != nil {
			return err
		}
	}
	for _, f := range v.archive.Files {
		name, data, err := content(f)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := folder(filepath.Dir(path)); err != nil {
			return err
		}
		if err := make.File(path, data); err != nil {
			return err
		}
	}
	return nil
}

// content undoes the quotation of names and contents.
func content(f txtar.File) (name string, data []byte, err error) {
	name, quoted := strings.CutSuffix(f.Name, " quoted")
	data = f.Data
	if strings.HasPrefix(name, `"`) {
		if name, err = strconv.Unquote(name); err != nil {
			return "", nil, err
		}
	}
	if quoted {
		text, err := strconv.Unquote(strings.TrimSpace(string(data)))
		return name, []byte(text), err
	}
	return name, data, nil
}
