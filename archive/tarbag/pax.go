package tarbag

import (
	"fmt"
	"strconv"
	"strings"
)

// maxExtended bounds an extended header, in bytes.
const maxExtended = 1 << 20

// extended is what extended headers say of the entry behind them.
type extended struct {
	path    string
	size    int64
	hasSize bool
	open    bool // there is one, and its entry has not come
}

// harmless are the keywords of pax headers that change neither name nor kind nor
// bytes; one that ends in a dot begins a family of them.
var harmless = [...]string{
	"atime", "ctime", "mtime", "uid", "gid", "uname", "gname", "comment",
	"SCHILY.dev", "SCHILY.ino", "SCHILY.nlink", "SCHILY.fflags", "SCHILY.acl.", "SCHILY.xattr.",
	"LIBARCHIVE.creationtime", "LIBARCHIVE.xattr.", "RHT.security.",
}

// appendRecord writes a record of a pax header: its own length, counted with
// itself, a keyword and a value.
func appendRecord(dst []byte, keyword, value string) []byte {
	rest := " " + keyword + "=" + value + "\n"
	n := len(rest)
	for digits := 0; digits != len(strconv.Itoa(n)); {
		digits = len(strconv.Itoa(n))
		n = len(rest) + digits
	}
	return append(dst, strconv.Itoa(n)+rest...)
}

// pax reads the records of an extended header. One for all entries may hold a
// comment only. The error is a refusal.
func (x *extended) pax(data string, global bool) error {
	seen := make(map[string]bool)
	for data != "" {
		digits, _, _ := strings.Cut(data, " ")
		n, err := strconv.Atoi(digits)
		if err != nil || n > len(data) || n < len(digits)+3 || digits != strconv.Itoa(n) || data[n-1] != '\n' {
			return refused("tar-malformed", "", "a record of an extended header does not have the length that it says")
		}
		keyword, value, ok := strings.Cut(data[len(digits)+1:n-1], "=")
		data = data[n:]
		switch {
		case !ok || keyword == "":
			return refused("tar-malformed", "", "a record of an extended header has no keyword")
		case seen[keyword]:
			return refused("tar-ambiguous", "", "an extended header says %q twice", keyword)
		case global && keyword != "comment":
			return refused("tar-ambiguous", "", "an extended header says %q of all entries behind it, which some tools pass over", keyword)
		}
		seen[keyword] = true
		if err := x.record(keyword, value); err != nil {
			return err
		}
	}
	return nil
}

// record takes one record.
func (x *extended) record(keyword, value string) (err error) {
	switch keyword {
	case "path":
		if value == "" || strings.IndexByte(value, 0) >= 0 {
			return refused("tar-name", "", "an extended header gives the name %q", value)
		}
		x.path = value
	case "size":
		x.size, err = strconv.ParseInt(value, 10, 64)
		if x.hasSize = true; err != nil || value != strconv.FormatInt(x.size, 10) || x.size < 0 {
			return refused("tar-malformed", "", "an extended header gives the size %q", value)
		}
	default:
		if !isHarmless(keyword) {
			return refused("tar-extension", "", "an extended header has the keyword %q", keyword)
		}
	}
	return nil
}

func isHarmless(keyword string) bool {
	for _, h := range harmless {
		if keyword == h || strings.HasSuffix(h, ".") && strings.HasPrefix(keyword, h) {
			return true
		}
	}
	return false
}

// apply lays an extended header over the header that it is for. A size may only
// stand there when the header cannot tell it: tools differ about which of two
// counts.
func (x *extended) apply(h *header) error {
	if x.path != "" {
		h.name = x.path
	}
	if !x.hasSize || x.size == h.size {
		return nil
	}
	if x.size <= maxOctal || h.size != 0 {
		return refused("tar-ambiguous", h.name, "its two headers give two sizes: %s", fmt.Sprint(h.size, " and ", x.size))
	}
	h.size = x.size
	return nil
}
