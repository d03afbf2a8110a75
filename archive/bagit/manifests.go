package bagit

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// manifest is one manifest file and what it lists.
type manifest struct {
	name      string
	algorithm digest.Algorithm // zero when it cannot be computed here
	tag       bool
	entries   map[string]string // path to lower-case hex
	raw       map[string]string // path to the path as written, where an escape was decoded
}

func (m manifest) known() bool { return m.algorithm != 0 }

// manifests reads every manifest at the top of the bag.
func (v *validator) manifests() {
	for _, name := range v.tagFiles {
		word, tag, ok := manifestAlgorithm(name)
		if !ok {
			continue
		}
		alg, known := digest.Parse(word)
		if !known {
			v.find("algorithm-unknown", name, "%q cannot be computed here, so this manifest was not checked", word)
		}
		want := "manifest-" + digest.Normalize(word) + ".txt"
		if tag {
			want = "tag" + want
		}
		if name != want {
			v.find("manifest-name", name, "its name is not %q", want)
		}
		v.manifest(name, alg, tag)
	}
	checkable := slices.ContainsFunc(v.lists, func(m manifest) bool { return !m.tag && m.known() })
	strong := slices.ContainsFunc(v.lists, func(m manifest) bool { return !m.tag && m.known() && !m.algorithm.Weak() })
	switch {
	case !checkable:
		v.find("manifest-missing", "", "no payload manifest can be checked")
	case !strong:
		v.find("algorithm-weak", "", "the payload manifests show decay, but not tampering")
	}
	v.pairs()
}

// pairs compares the algorithms of both kinds of manifests.
func (v *validator) pairs() {
	of := func(tag bool) (out []digest.Algorithm) {
		for _, m := range v.lists {
			if m.tag == tag {
				out = append(out, m.algorithm)
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	if tags := of(true); len(tags) > 0 && !slices.Equal(tags, of(false)) {
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

// maxComplaints is how many malformed lines of one file are told one by one.
const maxComplaints = 100

// complain returns a function that reports malformed lines of a file, the
// first hundred one by one and the rest as a number, and one that ends it.
func (v *validator) complain(code, name string) (bad func(line int, why string), end func()) {
	n := 0
	bad = func(line int, why string) {
		if n++; n <= maxComplaints {
			v.find(code, name, "line %d: %s", line, why)
		}
	}
	end = func() {
		if n > maxComplaints {
			v.find(code, name, "so are %d more lines", n-maxComplaints)
		}
	}
	return bad, end
}

func (v *validator) manifest(name string, alg digest.Algorithm, tag bool) {
	text, ok := v.tagText(name)
	if !ok {
		return
	}
	m := manifest{name: name, algorithm: alg, tag: tag, entries: make(map[string]string, min(strings.Count(text, "\n"), 1<<20)), raw: make(map[string]string)}
	bad, end := v.complain("manifest-malformed", name)
	stars := 0
	for e := range parseManifest(text, alg.Size(), v.decl.atLeast(1, 0), bad) {
		v.entry(&m, e)
		if e.star {
			stars++
		}
	}
	end()
	if stars > 0 {
		v.find("entry-asterisk", name, "%d of its paths have an asterisk before them", stars)
	}
	v.lists = append(v.lists, m)
	if tag && v.options.Profile {
		v.canonical(m, text)
	}
}

// canonical holds a tag manifest to the bytes that our Writer would write:
// nothing else vouches for it.
func (v *validator) canonical(m manifest, text string) {
	b := make([]byte, 0, len(text))
	for _, p := range slices.Sorted(maps.Keys(m.entries)) {
		b = appendEntry(b, m.entries[p], p)
	}
	if string(b) != text {
		v.find("tagmanifest-form", m.name, "it is not in the form in which bundles are written")
	}
}

// entry takes one line of a manifest, unless it must not be followed.
func (v *validator) entry(m *manifest, e entry) {
	p := strings.TrimPrefix(e.path, "./")
	inData := strings.HasPrefix(p, payloadDir+"/")
	switch {
	case !safePath(p):
		v.find("path-unsafe", m.name, "%q leads out of the bag or is not in plain form", e.raw)
		return
	case inData == m.tag:
		v.find("manifest-scope", m.name, "%q does not belong in this manifest", e.raw)
		return
	case m.tag && isTagManifest(p):
		v.find("manifest-scope", m.name, "%q is a tag manifest itself", e.raw)
		return
	}
	if p != e.path {
		v.find("path-relative", m.name, "%q begins with ./", e.raw)
	}
	if e.path != e.raw {
		m.raw[p] = strings.TrimPrefix(e.raw, "./")
	} else if v.decl.atLeast(1, 0) && strayPercent(e.raw) {
		v.find("path-encoding", m.name, "%q holds a %% that encodes nothing", e.raw)
	}
	switch sum, dup := m.entries[p]; {
	case dup && (sum != e.sum || v.decl.atLeast(1, 0)):
		v.find("entry-duplicate", m.name, "%q is listed twice", e.raw)
	case dup:
		v.find("entry-repeated", m.name, "%q is listed twice, with the same checksum", e.raw)
	}
	m.entries[p] = e.sum
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
	return path.Clean(p) == p && p != "." && p != ".." && !strings.HasPrefix(p, "../")
}
