package source

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/convert"
)

// A bundle's place is the path of its source below the argument that led to
// it, part by part, the last part without ".txt". It depends on nothing else:
// not on the text, not on neighbours, not on what was built before.
//
// A part that is plain already, letters and digits of ASCII with "-", "_" and
// "." between them, stays as it is. Any other is spelt in ASCII and always ends
// in eight hex digits of the SHA-256 of what it was, for two such parts may be
// spelt alike. A plain part may end in such digits by itself; where two sources
// claim one place all the same, the later one fails.

// A file that holds many texts is a folder for them, of the name that the bundle of
// such a file would have: "texts.tar//a/b.txt" is "texts-3d1b24a0/a/b".

// A part of a file has the file's place with "_" and its number in four digits
// or more behind it.

// plainExt is the one extension that a name loses without a trace.
const plainExt = ".txt"

// Place is the path of the source's bundle below the output folder, with
// slashes. Its last part is the stem of the payload's files too.
func (s Source) Place() string {
	parts := strings.Split(filepath.ToSlash(s.Rel), "/")
	last := len(parts) - 1
	for i, part := range parts[:last] {
		switch {
		case part == "":
		case parts[i+1] == "":
			parts[i] = fileName(part)
		default:
			parts[i] = spelt(part, part, "folder")
		}
	}
	parts[last] = fileName(parts[last])
	if !s.Part.IsZero() {
		parts[last] += fmt.Sprintf("_%04d", s.Part.Number)
	}
	return path.Join(parts...)
}

// fileName is the last part of a place: that of a file of this base name.
func fileName(base string) string {
	stem, plain := strings.CutSuffix(base, plainExt)
	if !plain {
		stem = strings.TrimSuffix(base, filepath.Ext(base))
	}
	name := spelt(stem, base, "document")
	if !plain && name == stem {
		name += digits(base)
	}
	return name
}

// spelt is one part of a place; whole is what its digits come from, and word
// stands for a name of which no letter can be spelt.
func spelt(stem, whole, word string) string {
	s := slug(stem)
	switch {
	case s == stem && s != "" && !reserved(s):
		return s
	case s == "":
		s = word
	case reserved(s):
		s = "_" + s
	}
	return s + digits(whole)
}

func digits(name string) string {
	sum := sha256.Sum256([]byte(name))
	return "-" + hex.EncodeToString(sum[:4])
}

// reserved reports whether a name means something else: a device to Windows,
// with any extension; a part of a bag, which would make one of the folder that
// holds it; a bundle that is one file; or a file of a bundle that is not named for its source.
func reserved(name string) bool {
	name = strings.ToLower(name)
	stem, _, _ := strings.Cut(name, ".")
	switch stem {
	case "con", "prn", "aux", "nul", "ro-crate-metadata":
		return true
	}
	if len(stem) == 4 && (strings.HasPrefix(stem, "com") || strings.HasPrefix(stem, "lpt")) && stem[3] >= '0' && stem[3] <= '9' {
		return true
	}
	switch path.Ext(name) {
	case ".zip", ".tar":
		return true
	case ".txt":
		return stem == "bagit" || stem == "bag-info" || stem == "fetch" || strings.HasPrefix(stem, "manifest-") || strings.HasPrefix(stem, "tagmanifest-")
	}
	return false
}

// PayloadName is the name of a source inside its bundle: the slug as stem, and the
// source's own extension where that is plain ASCII.
func PayloadName(stem, name string) string {
	ext := filepath.Ext(name)
	if len(ext) < 2 || ext != "."+slug(ext[1:]) {
		ext = ".txt"
	}
	if _, ours := convert.FormatOf(ext); ours { // it would clash with a file that we write
		ext += plainExt
	}
	return stem + ext
}
