package bagit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/internal/plural"
)

// fetchEntry is one line of fetch.txt.
type fetchEntry struct{ url, length, path string }

// owed is a file that is there and has a line in fetch.txt with its length.
type owed struct {
	file   int32
	length int64
}

// parseFetch reads a line of fetch.txt (RFC 8493, section 2.2.3): URL, length
// or "-", and path, parted by white space. why tells what is wrong with it.
func parseFetch(line string, encoded bool) (e fetchEntry, why string) {
	url, rest, ok := cutSpace(line)
	length, path, ok2 := cutSpace(rest)
	if !ok || !ok2 || path == "" || len(line) > maxLine {
		return e, "it is not URL, length and path"
	}
	if length != "-" && strings.Trim(length, "0123456789") != "" {
		return e, "the length is not a number or -"
	}
	if encoded {
		path = decodePath(path)
	}
	return fetchEntry{url, length, strings.TrimPrefix(path, "./")}, ""
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
// when the file is there, and used for nothing else (section 5.3). The error
// is errStop.
func (v *validator) fetch() error {
	if !v.has(fetchFile) {
		return nil
	}
	v.pending = make(map[int]bool)
	bad := v.complain("fetch-malformed", fetchFile)
	encoded := v.decl.atLeast(1, 0)
	_, err := v.tagLines(fetchFile, maxManifest, func(n int, line string) error {
		if strings.TrimSpace(line) == "" {
			return nil
		}
		e, why := parseFetch(line, encoded)
		if why != "" {
			return bad(n, why)
		}
		return v.fetchEntry(e)
	})
	return err
}

// fetchEntry takes one line of fetch.txt.
func (v *validator) fetchEntry(e fetchEntry) error {
	if !remote(e.url) {
		v.find("fetch-url", fetchFile, "%q is not the address of a remote file", e.url)
	}
	switch {
	case !safePath(e.path) || len(e.path) > maxPath:
		v.find("path-unsafe", fetchFile, "%q leads out of the bag or is not in plain form", e.path)
		return nil
	case !strings.HasPrefix(e.path, payloadDir+"/"):
		v.find("fetch-scope", fetchFile, "%q is not a payload file", e.path)
		return nil
	}
	i, known := v.payload.index(e.path)
	if !known || !v.listed(i) {
		v.find("fetch-scope", fetchFile, "%q is not in every payload manifest", e.path)
	}
	if known && i < v.payload.present {
		if length, err := strconv.ParseInt(e.length, 10, 64); err == nil {
			v.owed = append(v.owed, owed{int32(i), length})
		}
		return v.take(2 * 16)
	}
	i, err := v.intern(&v.payload, e.path, e.path)
	if err != nil || v.pending[i] {
		return err
	}
	v.pending[i] = true
	v.find("fetch-pending", e.path, "fetch.txt lists it, and it is not there; fetch it with another tool, then verify again")
	return v.take(24)
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
func (v *validator) listed(i int) bool {
	misses := func(m *manifest) bool { return !m.tag && !m.lists(i) }
	has := func(m *manifest) bool { return !m.tag && m.lists(i) }
	return slices.ContainsFunc(v.lists, has) && (!v.decl.atLeast(1, 0) || !slices.ContainsFunc(v.lists, misses))
}

// fetchLengths compares the lengths that fetch.txt gives with the files that
// are there.
func (v *validator) fetchLengths() {
	for _, o := range v.owed {
		if v.options.CompletenessOnly {
			return
		}
		if got := v.size(&v.payload.files[o.file]); got >= 0 && got != o.length {
			v.find("fetch-length", v.payload.files[o.file].path, "fetch.txt says %s, but it has %d", plural.Bytes(o.length), got)
		}
	}
}
