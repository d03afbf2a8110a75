package bagit

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/plural"
)

// errLimit means that a tag file is larger than such a file may be.
var errLimit = errors.New("it is larger than such a file may be")

// parsed is what remains of a tag file that was read for what it says: its
// checksums, so that what was parsed is what is compared with the manifests.
type parsed struct {
	size    int64
	multi   *digest.Multi
	returns bool // it holds a CR
	open    bool // no line end stands at its end
}

// readLines gives the lines of a tag file to line, until that returns false.
// Memory does not depend on the file. The error is for a file that cannot be
// read, or is too large.
func (v *validator) readLines(name, encoding string, limit int64, line func(n int, text string) bool) (*parsed, error) {
	decode, err := newDecoder(encoding)
	if err != nil {
		return nil, err
	}
	p := &parsed{multi: digest.NewMulti(v.sumsOf(name)...)}
	c := cutter{decode: decode, line: line}
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	var stopped error
	p.size, err = v.stream.copy(name, *buf, func(piece []byte) []byte {
		if limit -= int64(len(piece)); limit < 0 {
			stopped = errLimit
		} else {
			stopped = v.ended()
		}
		p.multi.Write(piece)
		if stopped != nil || !c.piece(piece) {
			return nil
		}
		return piece[:cap(piece)]
	})
	switch {
	case stopped != nil:
		return nil, stopped
	case errors.Is(err, errStopped):
		return nil, nil // line has seen enough
	case err != nil:
		return nil, err
	}
	p.open = c.begun
	if !c.end() {
		return nil, nil
	}
	p.returns = c.returns
	v.parsed[name] = p
	return p, nil
}

// sumsOf lists the algorithms that a tag file is to be hashed with: those of
// the tag manifests, which list it; SHA-256 stands for a tag manifest itself.
func (v *validator) sumsOf(name string) []digest.Algorithm {
	if isTagManifest(name) {
		return []digest.Algorithm{digest.SHA256}
	}
	if v.options.Fast || v.options.CompletenessOnly {
		return nil
	}
	if v.vouching == nil {
		v.vouching = make([]digest.Algorithm, 0, 2)
		for _, f := range v.tags.disk() {
			if word, tag, ok := manifestAlgorithm(f.path); ok && tag {
				if a, known := digest.Parse(word); known {
					v.vouching = append(v.vouching, a)
				}
			}
		}
	}
	return v.vouching
}

// tagLines gives the lines of a tag file in the bag's encoding to line; what
// keeps it from being read is a finding. Lines that are no text, and those
// beyond the thousand thousandth of which line says that they are malformed,
// are not given. The error is errStop.
func (v *validator) tagLines(name string, limit int64, line func(n int, text string) error) (*parsed, error) {
	var stop error
	text := true
	p, err := v.readLines(name, v.decl.encoding, limit, func(n int, s string) bool {
		if n == 1 {
			if rest, ok := strings.CutPrefix(s, byteOrderMark); ok {
				v.find("tag-bom", name, "it begins with a byte order mark")
				s = rest
			}
		}
		if !isText(s) {
			if text {
				v.find("encoding-malformed", name, "line %d: %s", n, errEncoding)
			}
			text = false
			return true
		}
		stop = line(n, s)
		return stop == nil
	})
	switch {
	case errors.Is(stop, errTooManyMalformed):
		v.find("limit-exceeded", name, "%s", stop)
		v.unread[name] = true
		return nil, nil
	case stop != nil:
		return nil, stop
	case errors.Is(err, errStop):
		return nil, err
	case errors.Is(err, errLimit):
		v.find("limit-exceeded", name, "%s", err)
		v.unread[name] = true
	case err != nil:
		v.find(v.unreadable(err), name, "%s", cause(err))
		v.unread[name] = true
	case !text:
		return nil, nil
	}
	return p, nil
}

var errTooManyMalformed = fmt.Errorf("%d of its lines are malformed, so the rest of them was not read", maxMalformed)

// complain returns a function that reports malformed lines of a file; its
// error is for a file that has too many of them.
func (v *validator) complain(code, name string) (bad func(line int, why string) error) {
	n := 0
	return func(line int, why string) error {
		v.find(code, name, "line %d: %s", line, why)
		if n++; n >= maxMalformed {
			return errTooManyMalformed
		}
		return nil
	}
}

// small reads a short tag file as a whole.
func (v *validator) small(name, encoding string, limit int64) (lines []string, err error) {
	text := true
	_, err = v.readLines(name, encoding, limit, func(_ int, s string) bool {
		text = text && isText(s)
		lines = append(lines, s)
		return true
	})
	if err == nil && !text {
		err = errEncoding
	}
	return lines, err
}

// declaration is what bagit.txt says.
type declaration struct {
	version  string
	encoding string
}

// atLeast reports whether the bag follows version major.minor or a later one.
func (d declaration) atLeast(major, minor int) bool {
	a, b, _ := strings.Cut(d.version, ".")
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return x > major || x == major && y >= minor
}

// versions are those of the drafts and of RFC 8493.
const versions = "0.93, 0.94, 0.95, 0.96, 0.97, 1.0"

// parseDeclaration reads bagit.txt (RFC 8493, section 2.1.1): exactly two
// lines, in this order. What can be told of a malformed one is returned with
// the error, so that the rest of the bag can be judged.
func parseDeclaration(found []string) (declaration, error) {
	var d declaration
	for _, line := range found {
		label, value, _ := strings.Cut(strings.TrimPrefix(line, byteOrderMark), ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(label) {
		case "BagIt-Version":
			d.version = value
		case "Tag-File-Character-Encoding":
			d.encoding = value
		}
	}
	switch {
	case len(found) > 0 && strings.HasPrefix(found[0], byteOrderMark):
		return d, errors.New("it begins with a byte order mark")
	case len(found) != 2:
		return d, fmt.Errorf("it has %s, not two", plural.Of(len(found), "line", "lines"))
	case found[0] != "BagIt-Version: "+d.version || found[1] != "Tag-File-Character-Encoding: "+d.encoding || d.encoding == "":
		return d, errors.New(`its lines are not "BagIt-Version: M.N" and "Tag-File-Character-Encoding: NAME"`)
	case !isVersion(d.version):
		return d, fmt.Errorf("the version %q is not two numbers with a dot between them", d.version)
	}
	return d, nil
}

func isVersion(s string) bool {
	major, minor, ok := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return ok && digits(major) && digits(minor)
}

// declaration reads bagit.txt, always as UTF-8: it declares the encoding of
// the others.
func (v *validator) declaration() {
	v.decl = declaration{version: "1.0", encoding: "UTF-8"}
	if !v.has(declarationFile) {
		v.find("declaration-missing", declarationFile, "there is no such file")
		return
	}
	lines, err := v.small(declarationFile, "", maxDeclaration)
	switch {
	case errors.Is(err, errEncoding), errors.Is(err, errLimit), errors.Is(err, ErrIrregular):
		v.find("declaration-malformed", declarationFile, "%s", cause(err))
		return
	case err != nil:
		v.find(v.unreadable(err), declarationFile, "%s", cause(err))
		v.unread[declarationFile] = true
		return
	}
	d, err := parseDeclaration(lines)
	if err != nil {
		v.find("declaration-malformed", declarationFile, "%s", err)
	}
	if isVersion(d.version) {
		v.decl.version = d.version
		if !strings.Contains(versions+",", d.version+",") {
			v.find("version-unknown", declarationFile, "version %q is not one of %s", d.version, versions)
		}
	}
	if d.encoding == "" {
		return
	}
	if _, err := newDecoder(d.encoding); err != nil {
		v.find("encoding-unknown", declarationFile, "%s", err)
		return
	}
	v.decl.encoding = d.encoding
	if v.decl.atLeast(1, 0) && !strings.Contains(utf8Names, " "+strings.ToUpper(d.encoding)+" ") {
		v.find("encoding-legacy", declarationFile, "the tag files are in %q, not in UTF-8", d.encoding)
	}
}
