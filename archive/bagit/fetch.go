package bagit

import (
	"slices"
	"strconv"
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
// that is not all here cannot be vouched for. The length on a line is compared
// when the file is there, and used for nothing else (section 5.3).
func (v *validator) fetch() {
	if !v.has(fetchFile) {
		return
	}
	text, ok := v.tagText(fetchFile)
	if !ok {
		return
	}
	bad, end := v.complain("fetch-malformed", fetchFile)
	defer end()
	v.pending = make(map[string]bool)
	for _, e := range parseFetch(text, v.decl.atLeast(1, 0), bad) {
		if !remote(e.url) {
			v.find("fetch-url", fetchFile, "%q is not the address of a remote file", e.url)
		}
		switch {
		case !safePath(e.path):
			v.find("path-unsafe", fetchFile, "%q leads out of the bag or is not in plain form", e.path)
			continue
		case !strings.HasPrefix(e.path, payloadDir+"/"):
			v.find("fetch-scope", fetchFile, "%q is not a payload file", e.path)
			continue
		case !v.listed(e.path):
			v.find("fetch-scope", fetchFile, "%q is not in every payload manifest", e.path)
		}
		if v.there(e.path) {
			v.owed = append(v.owed, e)
			continue
		}
		v.pending[e.path] = true
		v.find("fetch-pending", e.path, "fetch.txt lists it, and it is not there; fetch it with another tool, then verify again")
	}
}

// remote reports whether an address is one of another machine.
func remote(url string) bool {
	scheme, rest, ok := strings.Cut(url, "://")
	if !ok || rest == "" || rest[0] == '/' {
		return false
	}
	return !strings.EqualFold(scheme, "file") && scheme != "" && strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// listed reports whether the manifests that must list a payload file do:
// each of them, before 1.0 any of them.
func (v *validator) listed(p string) bool {
	misses := func(m manifest) bool { _, ok := m.entries[p]; return !m.tag && !ok }
	has := func(m manifest) bool { _, ok := m.entries[p]; return !m.tag && ok }
	return slices.ContainsFunc(v.lists, has) && (!v.decl.atLeast(1, 0) || !slices.ContainsFunc(v.lists, misses))
}

func (v *validator) there(p string) bool {
	_, ok := v.payloadIndex(p)
	return ok
}

func (v *validator) payloadIndex(p string) (int, bool) {
	return slices.BinarySearchFunc(v.payload, p, func(f file, p string) int { return strings.Compare(f.path, p) })
}

// fetchLengths compares the lengths that fetch.txt gives with the files that
// are there.
func (v *validator) fetchLengths() {
	for _, e := range v.owed {
		want, err := strconv.ParseInt(e.length, 10, 64)
		if err != nil || v.options.CompletenessOnly {
			continue
		}
		if i, ok := v.payloadIndex(e.path); ok {
			if got := v.size(&v.payload[i]); got >= 0 && got != want {
				v.find("fetch-length", e.path, "fetch.txt says %d bytes, but there are %d", want, got)
			}
		}
	}
}
