package bagit

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// names finds payload names that some system cannot keep apart, cannot store,
// or changes by itself (RFC 8493, sections 6.1.1.3 and 6.1.2). The names are
// those on disk and those in manifests.
func (v *validator) names() {
	all := make(map[string]bool)
	for _, p := range v.payload {
		all[p.path] = true
	}
	for _, m := range v.lists {
		for p := range m.entries {
			if !m.tag {
				all[p] = true
			}
		}
	}
	type form struct{ nfc, path string }
	forms := make(map[string]form, len(all)) // by folded name: the first of its kind
	for _, p := range slices.Sorted(maps.Keys(all)) {
		nfc := p
		if !isASCII(p) {
			nfc = norm.NFC.String(p)
		}
		key := strings.ToLower(nfc)
		if first, ok := forms[key]; ok && first.nfc == nfc {
			v.find("name-normalization", p, "its name and that of another file differ in Unicode form only")
		} else if ok {
			v.find("name-case", p, "its name and that of another file differ in case only: %q", first.path)
		}
		forms[key] = form{nfc, p}
		v.name(p)
	}
}

func (v *validator) name(p string) {
	for part := range strings.SplitSeq(p, "/") {
		if why := unportable(part); why != "" {
			v.find("name-portable", p, "%q %s", part, why)
		}
	}
	switch strings.ToLower(path.Base(p)) {
	case ".ds_store", "thumbs.db", "desktop.ini", ".fseventsd", ".spotlight-v100", ".trashes", "ehthumbs.db":
		v.find("name-system", p, "systems make, change and remove such files by themselves")
	}
}

// unportable tells why some system cannot store a name; empty when all can.
func unportable(part string) string {
	switch {
	case strings.ContainsAny(part, `<>:"|?*`):
		return "holds a character that Windows does not allow"
	case strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return "holds a control character"
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
		return "ends in a dot or a blank, which Windows drops"
	case len(part) > 255:
		return "is longer than 255 bytes"
	}
	stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return "is the name of a device on Windows"
	}
	if len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && '1' <= stem[3] && stem[3] <= '9' {
		return "is the name of a device on Windows"
	}
	return ""
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > '~' }) < 0
}

// matchNames renames entries that stand for a file under another spelling: in
// another Unicode form, which some file systems change behind everybody's back
// (section 6.1.1.3), or with a % that the writer of the bag left as it is.
// An entry whose name is there byte for byte is never touched.
func (v *validator) matchNames(files []string) {
	normal := make(map[string]string) // NFC to the name on disk
	for _, f := range files {
		if !isASCII(f) {
			normal[norm.NFC.String(f)] = f
		}
	}
	for _, m := range v.lists {
		if m.tag {
			continue
		}
		for _, p := range slices.Sorted(maps.Keys(m.entries)) {
			if _, ok := slices.BinarySearch(files, p); ok {
				continue
			}
			if raw, ok := m.raw[p]; ok && v.rename(m, files, p, raw) {
				v.find("path-encoding", raw, "%s writes a %% that is not to be decoded as it is", m.name)
				continue
			}
			if isASCII(p) {
				continue
			}
			if f, ok := normal[norm.NFC.String(p)]; ok && v.rename(m, files, p, f) {
				v.find("path-normalization", f, "the manifest %s writes the name in another Unicode form", m.name)
			}
		}
	}
}

// rename gives an entry the name of a file that is there and has no entry.
func (v *validator) rename(m manifest, files []string, from, to string) bool {
	_, there := slices.BinarySearch(files, to)
	_, taken := m.entries[to]
	if !there || taken {
		return false
	}
	m.entries[to] = m.entries[from]
	delete(m.entries, from)
	return true
}
