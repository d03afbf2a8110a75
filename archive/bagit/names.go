package bagit

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// names finds payload names that some system cannot keep apart, cannot store,
// or changes by itself (RFC 8493, sections 6.1.1.3 and 6.1.2). The names are
// those on disk and those in manifests. The error is errStop.
//
// Names that may be the same to some system have the same hash of their folded
// forms; only those are compared.
func (v *validator) names() error {
	type hashed struct {
		hash uint64
		file int32
	}
	files := v.payload.files
	const cost = 16 + 32 // of a hash, and of a pair
	if err := v.take(cost * len(files)); err != nil {
		return err
	}
	defer v.account.Give(int64(cost * len(files)))
	all := make([]hashed, 0, len(files))
	for i, f := range files {
		if i >= v.payload.present && !v.named(i) || f.size == irregular {
			continue
		}
		v.name(f.path)
		all = append(all, hashed{hashOf(f.path), int32(i)})
	}
	slices.SortFunc(all, func(a, b hashed) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), strings.Compare(files[a.file].path, files[b.file].path))
	})
	var twins [][2]string
	for at := 0; at < len(all); {
		end := at + 1
		for end < len(all) && all[end].hash == all[at].hash {
			end++
		}
		if end-at > 1 {
			before := make(map[string]string, end-at)
			for _, h := range all[at:end] {
				p := files[h.file].path
				key := folded(p)
				if first, ok := before[key]; ok {
					twins = append(twins, [2]string{first, p})
				}
				before[key] = p
			}
		}
		at = end
	}
	slices.SortFunc(twins, func(a, b [2]string) int { return strings.Compare(a[1], b[1]) })
	for _, t := range twins {
		if norm.NFC.String(t[0]) == norm.NFC.String(t[1]) {
			v.find("name-normalization", t[1], "its name and that of another file differ in Unicode form only")
		} else {
			v.find("name-case", t[1], "its name and that of another file differ in case only: %q", t[0])
		}
	}
	return v.ended()
}

// named reports whether a payload manifest lists a file that is not there.
func (v *validator) named(i int) bool {
	return slices.ContainsFunc(v.lists, func(m *manifest) bool { return !m.tag && m.lists(i) })
}

// folded is a name as systems see it that tell neither case nor Unicode forms
// apart.
func folded(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// hashOf is FNV-1a of the folded name.
func hashOf(name string) uint64 {
	if !isASCII(name) {
		name = folded(name)
	}
	h := uint64(14695981039346656037)
	for i := range len(name) {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

func (v *validator) name(p string) {
	for part := range strings.SplitSeq(p, "/") {
		if why := unportable(part); why != "" {
			v.find("name-portable", p, "%q %s", part, why)
		}
	}
	if base := path.Base(p); len(base) > len(".spotlight-v100") {
		return
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
	stem, _, _ := strings.Cut(part, ".")
	if len(stem) == 4 && '1' <= stem[3] && stem[3] <= '9' {
		stem = stem[:3] + "#"
	}
	if len(stem) == 3 || len(stem) == 4 {
		switch strings.ToUpper(stem) {
		case "CON", "PRN", "AUX", "NUL", "COM#", "LPT#":
			return "is the name of a device on Windows"
		}
	}
	return ""
}

// matchNames gives entries to files that they name in another spelling: in
// another Unicode form, which some file systems change behind everybody's back
// (section 6.1.1.3), or with other escapes. An entry whose name is there byte
// for byte is never touched.
func (v *validator) matchNames() error {
	s := &v.payload
	var normal map[string]int // NFC of names on disk, made when it is asked for
	for i := s.present; i < len(s.files); i++ {
		p := s.files[i].path
		for _, m := range v.lists {
			if m.tag || !m.lists(i) {
				continue
			}
			if v.respelled(m, i) {
				continue
			}
			if isASCII(p) {
				continue
			}
			if normal == nil {
				var err error
				if normal, err = v.normalNames(); err != nil {
					return err
				}
			}
			if f, ok := normal[norm.NFC.String(p)]; ok && v.rename(m, i, s.files[f].path) {
				v.find("path-normalization", s.files[f].path, "the manifest %s writes the name in another Unicode form", m.name)
			}
		}
	}
	return v.ended()
}

// respelled looks for the file of an entry under the other way of escapes. From
// 1.0 on an escape is decoded, but many a writer left a %% as it was. Before,
// nothing was to be decoded, but bagit-python and bagit-java wrote line ends in
// names as escapes then too, since no manifest can hold them.
func (v *validator) respelled(m *manifest, i int) bool {
	s := &v.payload
	if raw, ok := s.raw[int32(i)]; ok {
		if v.rename(m, i, raw) {
			v.find("path-encoding", raw, "%s writes a %% that is not to be decoded as it is", m.name)
			return true
		}
		return false
	}
	p := s.files[i].path
	return !v.decl.atLeast(1, 0) && v.rename(m, i, decodeLineEnds(p))
}

// normalNames finds the names on disk that have other Unicode forms.
func (v *validator) normalNames() (map[string]int, error) {
	normal := make(map[string]int)
	for i, f := range v.payload.disk() {
		if isASCII(f.path) {
			continue
		}
		if err := v.take(len(f.path) + absentCost); err != nil {
			return nil, err
		}
		normal[norm.NFC.String(f.path)] = i
	}
	return normal, nil
}

// rename gives an entry to a file that is there and has no entry.
func (v *validator) rename(m *manifest, from int, to string) bool {
	i, there := v.payload.onDisk(to)
	if !there || m.lists(i) {
		return false
	}
	m.set(i, m.sum(from))
	m.unset(from)
	return true
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > '~' {
			return false
		}
	}
	return true
}
