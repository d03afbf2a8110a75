package zipbag

import (
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// safeName reports whether a name means the same to every tool and stays
// below the place where it is unpacked. A folder's name ends in a slash.
func safeName(name string) bool {
	plain := strings.TrimSuffix(name, "/")
	switch {
	case plain == "" || len(name) > maxName || !utf8.ValidString(name):
		return false
	case strings.ContainsAny(plain, "\\\x00") || plain[0] == '/' || plain[0] == '~' || len(plain) > 1 && plain[1] == ':':
		return false
	}
	return path.Clean(plain) == plain && plain != "." && plain != ".." && !strings.HasPrefix(plain, "../")
}

// maxFolders bounds the folders that names may imply.
const maxFolders = 4 << 20

// twins refuses names that are the same, that some file system takes for the
// same, or of which one is a file and the other a folder.
func (p *prepass) twins() {
	files := make(map[string]string, len(p.entries)) // folded to as it is
	folders := make(map[string]string)
	count := 0
	folder := func(name string) bool {
		for dir := name; dir != "." && dir != ""; dir = path.Dir(dir) {
			key := fold(dir)
			if other, ok := folders[key]; ok && other == dir {
				return true
			} else if ok {
				p.find("zip-twins", name, "%q and %q are the same folder to some systems", other, dir)
				return false
			}
			folders[key] = dir
			count++
		}
		return count <= maxFolders
	}
	explicit := make(map[string]bool)
	for _, h := range p.entries {
		name := strings.TrimSuffix(h.name, "/")
		if h.folder() {
			if explicit[name] {
				p.find("zip-twins", h.name, "the folder is listed twice")
				return
			}
			explicit[name] = true
			if !folder(name) {
				break
			}
			continue
		}
		key := fold(name)
		if other, ok := files[key]; ok {
			p.find("zip-twins", h.name, "%q and %q are the same file to some systems", other, name)
			return
		}
		files[key] = name
		if !folder(path.Dir(name)) {
			break
		}
	}
	if count > maxFolders {
		p.find("zip-limit", "", "its names have more than %d folders", maxFolders)
		return
	}
	for _, h := range p.entries { // in the file's order: a map has none
		if h.folder() {
			continue
		}
		if name, ok := folders[fold(h.name)]; ok {
			p.find("zip-twins", h.name, "%q is a file, and %q is a folder", h.name, name)
			return
		}
	}
}

// fold gives names that differ in case or Unicode form only the same key.
func fold(name string) string {
	if isPlain(name) {
		return name
	}
	return norm.NFC.String(strings.ToLower(norm.NFC.String(name)))
}

// isPlain reports whether a name is its own key.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// layout finds the one folder that a serialized bag consists of.
func (p *prepass) layout() {
	if len(p.entries) == 0 {
		p.find("zip-layout", "", "it is empty")
		return
	}
	for _, h := range p.entries {
		top, _, below := strings.Cut(h.name, "/")
		switch {
		case !below:
			p.find("zip-layout", h.name, "it does not lie in a folder")
			return
		case p.folder == "":
			p.folder = top
		case top != p.folder:
			p.find("zip-layout", h.name, "there are two folders at the top: %q and %q", p.folder, top)
			return
		}
	}
}
