package bagit

import (
	"slices"
	"strings"
)

// fetchEntry is one line of fetch.txt.
type fetchEntry struct{ url, length, path string }

// parseFetch reads fetch.txt (RFC 8493, section 2.2.3): URL, length or "-",
// and path, parted by white space.
func parseFetch(text string, encoded bool, bad func(line int, why string)) []fetchEntry {
	var out []fetchEntry
	for n, line := range lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		url, rest, ok := cutSpace(line)
		length, path, ok2 := cutSpace(rest)
		if !ok || !ok2 || path == "" || len(line) > maxLine {
			bad(n, "it is not URL, length and path")
			continue
		}
		if length != "-" && strings.Trim(length, "0123456789") != "" {
			bad(n, "the length is not a number or -")
			continue
		}
		if encoded {
			path = decodePath(path)
		}
		out = append(out, fetchEntry{url, length, strings.TrimPrefix(path, "./")})
	}
	return out
}

func cutSpace(s string) (first, rest string, ok bool) {
	i := strings.IndexAny(s, " \t")
	if i <= 0 {
		return s, "", false
	}
	return s[:i], strings.TrimLeft(s[i:], " \t"), true
}

// fetch finds what fetch.txt still owes. Nothing is ever downloaded: a bag
// that is not all here cannot be vouched for.
func (v *validator) fetch() {
	if !v.has(fetchFile) {
		return
	}
	text, ok := v.tagText(fetchFile)
	if !ok {
		return
	}
	malformed := func(line int, why string) { v.find("fetch-malformed", fetchFile, "line %d: %s", line, why) }
	v.pending = make(map[string]bool)
	for _, e := range parseFetch(text, v.decl.atLeast(1, 0), malformed) {
		lower := strings.ToLower(e.url)
		switch {
		case !safePath(e.path):
			v.find("path-unsafe", fetchFile, "%q leads out of the bag or is not in plain form", e.path)
		case !strings.HasPrefix(e.path, payloadDir+"/"):
			v.find("fetch-malformed", fetchFile, "%q is not a payload file", e.path)
		case !strings.Contains(lower, "://") || strings.HasPrefix(lower, "file:"):
			v.find("fetch-malformed", fetchFile, "%q is not the address of a remote file", e.url)
		case !v.listedSomewhere(e.path):
			v.find("fetch-malformed", fetchFile, "%q is in no manifest", e.path)
		case !v.there(e.path):
			v.pending[e.path] = true
			v.find("fetch-pending", e.path, "fetch.txt lists it, and it is not there; fetch it with another tool, then verify again")
		}
	}
}

func (v *validator) listedSomewhere(p string) bool {
	return slices.ContainsFunc(v.lists, func(m manifest) bool { _, ok := m.entries[p]; return ok && !m.tag })
}

func (v *validator) there(p string) bool {
	return slices.ContainsFunc(v.payload, func(e payloadEntry) bool { return e.path == p })
}
