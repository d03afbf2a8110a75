package bagit

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/plural"
)

// manifest is one manifest file and what it lists, by the numbers of files in
// its space.
type manifest struct {
	name      string
	algorithm digest.Algorithm // zero when it cannot be computed here
	tag       bool
	listed    []uint64 // one bit for each file
	sums      []byte   // of each file, as long as the algorithm says

	stars int    // entries with an asterisk
	last  string // path before, while it is read
	form  bool   // it is written in canonical form so far
}

func (m *manifest) known() bool { return m.algorithm != 0 }

// lists reports whether the manifest lists a file.
func (m *manifest) lists(i int) bool {
	return i>>6 < len(m.listed) && m.listed[i>>6]>>(i&63)&1 != 0
}

// sum is the checksum of a listed file.
func (m *manifest) sum(i int) []byte {
	n := m.algorithm.Size()
	return m.sums[i*n : (i+1)*n]
}

// set lists a file.
func (m *manifest) set(i int, sum []byte) {
	m.grow(i + 1)
	m.listed[i>>6] |= 1 << (i & 63)
	copy(m.sum(i), sum)
}

// unset takes a file off the list.
func (m *manifest) unset(i int) { m.listed[i>>6] &^= 1 << (i & 63) }

// grow makes room for n files.
func (m *manifest) grow(n int) {
	for len(m.listed) < (n+63)>>6 {
		m.listed = append(m.listed, 0)
	}
	if more := n*m.algorithm.Size() - len(m.sums); more > 0 {
		m.sums = append(m.sums, make([]byte, more)...)
	}
}

// space is where a manifest's files are numbered.
func (v *validator) space(m *manifest) *space {
	if m.tag {
		return &v.tags
	}
	return &v.payload
}

// manifests reads every manifest at the top of the bag.
func (v *validator) manifests() error {
	count := 0
	for _, f := range v.tags.disk() {
		word, tag, ok := manifestAlgorithm(f.path)
		if !ok || f.size == irregular {
			continue
		}
		if count++; count > maxManifests {
			v.find("limit-exceeded", f.path, "there are more than %d manifests; this one was not read", maxManifests)
			continue
		}
		alg, known := digest.Parse(word)
		if !known {
			v.find("algorithm-unknown", f.path, "%q cannot be computed here, so this manifest was not checked", word)
		}
		want := "manifest-" + digest.Normalize(word) + ".txt"
		if tag {
			want = "tag" + want
		}
		if f.path != want {
			v.find("manifest-name", f.path, "its name is not %q", want)
		}
		if err := v.manifest(f.path, alg, tag); err != nil {
			return err
		}
	}
	checkable := slices.ContainsFunc(v.lists, func(m *manifest) bool { return !m.tag && m.known() })
	strong := slices.ContainsFunc(v.lists, func(m *manifest) bool { return !m.tag && m.known() && !m.algorithm.Weak() })
	switch {
	case !checkable && v.blind(false):
	case !checkable:
		v.find("manifest-missing", "", "no payload manifest can be checked")
	case !strong:
		v.find("algorithm-weak", "", "the payload manifests show decay, but not tampering")
	}
	if !v.blind(false) && !v.blind(true) {
		v.pairs()
	}
	return nil
}

// blind reports whether a manifest could not be read: then nobody knows what
// it lists.
func (v *validator) blind(tags bool) bool {
	for name := range v.unread {
		if _, tag, ok := manifestAlgorithm(name); ok && tag == tags {
			return true
		}
	}
	return false
}

// pairs compares the algorithms of both kinds of manifests.
func (v *validator) pairs() {
	of := func(tag bool) (out []digest.Algorithm) {
		for _, m := range v.lists {
			if m.tag == tag && m.known() {
				out = append(out, m.algorithm)
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	if tags, data := of(true), of(false); len(tags) > 0 && len(data) > 0 && !slices.Equal(tags, data) {
		v.find("tagmanifest-algorithm", "", "the tag manifests use other algorithms than the payload manifests")
	}
}

// manifestAlgorithm takes the algorithm out of manifest-ALG.txt or tagmanifest-ALG.txt.
func manifestAlgorithm(name string) (word string, tag, ok bool) {
	if len(name) < len("manifest-a.txt") || name[0]|0x20 != 'm' && name[0]|0x20 != 't' {
		return "", false, false
	}
	stem, ok := strings.CutSuffix(strings.ToLower(name), ".txt")
	if !ok || strings.Contains(name, "/") {
		return "", false, false
	}
	if a, ok := strings.CutPrefix(stem, "tagmanifest-"); ok && a != "" {
		return a, true, true
	}
	a, ok := strings.CutPrefix(stem, "manifest-")
	return a, false, ok && a != ""
}

// manifest reads one manifest. The error is errStop.
func (v *validator) manifest(name string, alg digest.Algorithm, tag bool) error {
	m := &manifest{name: name, algorithm: alg, tag: tag, form: true}
	n := v.space(m).present
	if err := v.take(n*alg.Size() + n/8); err != nil {
		return err
	}
	m.grow(n)
	encoded := v.decl.atLeast(1, 0)
	bad := v.complain("manifest-malformed", name)
	room := make([]byte, 0, digest.MaxSize)
	read, err := v.tagLines(name, maxManifest, func(n int, line string) error {
		if line == "" {
			m.form = false
			return nil
		}
		e, why := parseEntry(line, alg.Size(), encoded, room)
		if why != "" {
			return bad(n, why)
		}
		return v.entry(m, e)
	})
	if err != nil || read == nil {
		return err
	}
	if m.stars > 0 {
		v.find("entry-asterisk", name, "an asterisk stands before %s of it", plural.Of(m.stars, "path", "paths"))
	}
	v.lists = append(v.lists, m)
	if tag && v.options.Profile && (!m.form || read.open || read.returns) {
		v.find("tagmanifest-form", name, "it is not in the form in which bundles are written")
	}
	return nil
}

// entry takes one line of a manifest, unless it must not be followed. The
// error is errStop.
func (v *validator) entry(m *manifest, e entry) error {
	m.form = m.form && e.form && e.raw == e.path && e.path > m.last
	m.last = e.path
	if e.star {
		m.stars++
	}
	p := strings.TrimPrefix(e.path, "./")
	inData := strings.HasPrefix(p, payloadDir+"/")
	switch {
	case len(p) > maxPath:
		v.find("path-unsafe", m.name, "%q is longer than %d bytes", p[:40]+"…", maxPath)
		return nil
	case !safePath(p):
		v.find("path-unsafe", m.name, "%q leads out of the bag or is not in plain form", e.raw)
		return nil
	case inData == m.tag:
		v.find("manifest-scope", m.name, "%q does not belong in this manifest", e.raw)
		return nil
	case m.tag && isTagManifest(p):
		v.find("manifest-scope", m.name, "%q is a tag manifest itself", e.raw)
		return nil
	}
	if p != e.path {
		v.find("path-relative", m.name, "%q begins with ./", e.raw)
	}
	if e.path == e.raw && v.decl.atLeast(1, 0) && strayPercent(e.raw) {
		v.find("path-encoding", m.name, "%q holds a %% that encodes nothing", e.raw)
	}
	raw := p
	if e.path != e.raw {
		raw = strings.TrimPrefix(e.raw, "./")
	}
	return v.note(m, p, raw, e)
}

// note puts a file on the list of a manifest.
func (v *validator) note(m *manifest, path, raw string, e entry) error {
	s := v.space(m)
	i, err := v.intern(s, path, raw)
	if err != nil {
		return err
	}
	if more := (i+1)*m.algorithm.Size() - len(m.sums); more > 0 {
		if err := v.take(more + more/4); err != nil { // what growth adds
			return err
		}
	}
	switch {
	case !m.lists(i):
	case v.decl.atLeast(1, 0) || m.known() && !bytes.Equal(m.sum(i), e.sum):
		v.find("entry-duplicate", m.name, "%q is listed twice", e.raw)
	default:
		v.find("entry-repeated", m.name, "%q is listed twice, with the same checksum", e.raw)
	}
	m.set(i, e.sum)
	return nil
}

func isTagManifest(p string) bool {
	_, tag, ok := manifestAlgorithm(p)
	return ok && tag
}

func isManifest(p string) bool {
	_, _, ok := manifestAlgorithm(p)
	return ok
}

// safePath reports whether a path from a bag may be opened: relative, in plain
// form, and without anything that some system reads as a way out (RFC 8493,
// section 5.1).
func safePath(p string) bool {
	switch {
	case p == "" || p[0] == '/' || p[0] == '~' || strings.IndexByte(p, 0) >= 0:
		return false
	case strings.IndexByte(p, '\\') >= 0 || len(p) > 1 && p[1] == ':':
		return false
	}
	return fs.ValidPath(p) && p != "."
}
