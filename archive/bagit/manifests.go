package bagit

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// manifests reads every manifest at the top of the bag.
func (v *validator) manifests() {
	for _, name := range v.tagFiles {
		word, tag, ok := manifestAlgorithm(name)
		if !ok {
			continue
		}
		if lower := strings.ToLower(name); lower != name {
			v.find("manifest-name", name, "its name is not %q", lower)
		}
		alg, known := digest.Parse(word)
		if !known {
			v.find("algorithm-unknown", name, "%q cannot be computed here, so this manifest was not checked", word)
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
}

// manifestAlgorithm takes the algorithm out of manifest-ALG.txt or tagmanifest-ALG.txt.
func manifestAlgorithm(name string) (word string, tag, ok bool) {
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

func (v *validator) manifest(name string, alg digest.Algorithm, tag bool) {
	text, ok := v.tagText(name)
	if !ok {
		return
	}
	m := manifest{name: name, algorithm: alg, tag: tag, entries: make(map[string]string)}
	for _, e := range parseManifest(text, alg.Size(), v.decl.atLeast(1, 0), func(line int, why string) {
		v.find("manifest-malformed", name, "line %d: %s", line, why)
	}) {
		v.entry(&m, e)
	}
	v.lists = append(v.lists, m)
	if tag && v.options.Profile {
		v.canonical(m, text)
	}
}

// canonical holds a tag manifest to the bytes that our Writer would write:
// nothing else vouches for it.
func (v *validator) canonical(m manifest, text string) {
	var b []byte
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
	if v.decl.atLeast(1, 0) && strayPercent(e.raw) {
		v.find("path-encoding", m.name, "%q holds a %% that encodes nothing", e.raw)
	}
	if sum, dup := m.entries[p]; dup && (sum != e.sum || v.decl.atLeast(1, 0)) {
		v.find("entry-duplicate", m.name, "%q is listed twice", e.raw)
	}
	m.entries[p] = e.sum
}

func isTagManifest(p string) bool {
	_, tag, ok := manifestAlgorithm(p)
	return ok && tag
}

// safePath reports whether a path from a bag may be opened: relative, in plain
// form, and without anything that some system reads as a way out (RFC 8493,
// section 5.1).
func safePath(p string) bool {
	switch {
	case p == "" || p[0] == '/' || p[0] == '~' || strings.ContainsRune(p, 0):
		return false
	case strings.Contains(p, `\`) || len(p) > 1 && p[1] == ':':
		return false
	}
	return path.Clean(p) == p && p != "." && p != ".." && !strings.HasPrefix(p, "../")
}
