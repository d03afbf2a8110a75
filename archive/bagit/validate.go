package bagit

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// Options say how much to check. The zero value checks everything that RFC
// 8493 demands, to the last byte.
type Options struct {
	Fast             bool // presence of files and total size only; no checksums
	CompletenessOnly bool // presence of files only
	Strict           bool // warnings become errors
	Profile          bool // hold the bag to what our own Writer promises
	FailFast         bool // stop reading files after the first error

	// Count is told of files that were read and of their bytes; may be nil.
	Count func(files, bytes int64)
}

// Validate checks a bag and returns everything that is wrong with it, sorted
// by path, then code. The error is for a bag that could not be looked at, and
// for the end of ctx.
func Validate(ctx context.Context, fsys fs.FS, o Options) ([]Finding, error) {
	v := &validator{fsys: fsys, options: o, severity: severities(o)}
	if err := v.list(); err != nil {
		return nil, err
	}
	v.declaration()
	v.info()
	v.manifests()
	v.fetch()
	v.complete()
	v.oxum()
	if o.Profile {
		v.profile()
	}
	if !o.Fast && !o.CompletenessOnly {
		if err := v.checksums(ctx); err != nil {
			return nil, err
		}
	}
	return sortFindings(v.findings), nil
}

func severities(o Options) func(code string) Severity {
	return func(code string) Severity {
		switch {
		case o.Strict:
			return Error
		case o.Profile && (code == "tag-unlisted" || code == "folder-empty"):
			return Error // our Writer lists every tag file and makes no empty folder
		}
		for _, r := range Rules() {
			if r.Code == code {
				return r.Severity
			}
		}
		panic("bagit: internal error: no rule " + code)
	}
}

// validator is one run of Validate.
type validator struct {
	fsys     fs.FS
	options  Options
	severity func(code string) Severity
	findings []Finding

	tagFiles []string       // files outside data, sorted
	payload  []payloadEntry // files below data, sorted
	decl     declaration
	fields   []Field
	lists    []manifest
	pending  map[string]bool
}

type payloadEntry struct {
	path string
	size int64
}

// manifest is one manifest file and what it lists.
type manifest struct {
	name      string
	algorithm digest.Algorithm // zero when it cannot be computed here
	tag       bool
	entries   map[string]string // path to lower-case hex
}

func (m manifest) known() bool { return m.algorithm != 0 }

func (v *validator) find(code, path, format string, args ...any) {
	v.findings = append(v.findings, Finding{v.severity(code), code, path, fmt.Sprintf(format, args...)})
}

// list walks the bag once. Links, pipes and the like are findings and are not
// looked into.
func (v *validator) list() error {
	if _, err := fs.Stat(v.fsys, "."); err != nil {
		return err
	}
	sawData := false
	err := fs.WalkDir(v.fsys, ".", func(path string, e fs.DirEntry, err error) error {
		below := strings.HasPrefix(path, payloadDir+"/")
		switch {
		case err != nil && path == ".":
			return err
		case err != nil:
			v.find("file-unreadable", path, "%s", cause(err))
			return fs.SkipDir
		case e.IsDir():
			sawData = sawData || path == payloadDir
			if path != "." && path != payloadDir {
				v.emptyFolder(path)
			}
		case !e.Type().IsRegular():
			v.find("file-irregular", path, "it is a %s", typeName(e.Type()))
		case below:
			v.addPayload(path, e)
		default:
			v.tagFiles = append(v.tagFiles, path)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if !sawData {
		v.find("payload-missing", payloadDir, "there is no such folder")
	}
	// The walk goes folder by folder, which is not the order of whole paths.
	slices.Sort(v.tagFiles)
	slices.SortFunc(v.payload, func(a, b payloadEntry) int { return strings.Compare(a.path, b.path) })
	return nil
}

func (v *validator) addPayload(path string, e fs.DirEntry) {
	p := payloadEntry{path: path}
	if !v.options.CompletenessOnly {
		info, err := e.Info()
		if err != nil {
			v.find("file-unreadable", path, "%s", cause(err))
			return
		}
		p.size = info.Size()
	}
	v.payload = append(v.payload, p)
}

func (v *validator) emptyFolder(path string) {
	if entries, err := fs.ReadDir(v.fsys, path); err == nil && len(entries) == 0 {
		v.find("folder-empty", path, "it holds nothing")
	}
}

func typeName(m fs.FileMode) string {
	switch {
	case m&fs.ModeSymlink != 0:
		return "symbolic link"
	case m&fs.ModeNamedPipe != 0:
		return "pipe"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeDevice != 0:
		return "device"
	}
	return "special file"
}

// cause is the reason in an error of package fs, without the path: findings
// name that already.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func (v *validator) has(name string) bool {
	return slices.Contains(v.tagFiles, name)
}

// declaration reads bagit.txt, always as UTF-8: it declares the encoding of
// the others.
func (v *validator) declaration() {
	v.decl = declaration{version: "1.0", encoding: "UTF-8"}
	if !v.has(declarationFile) {
		v.find("declaration-missing", declarationFile, "there is no such file")
		return
	}
	text, err := readText(v.fsys, declarationFile, "")
	if err != nil {
		v.find("declaration-malformed", declarationFile, "%s", cause(err))
		return
	}
	d, err := parseDeclaration(text)
	if err != nil {
		v.find("declaration-malformed", declarationFile, "%s", err)
		return
	}
	if !slices.Contains(versions, d.version) {
		v.find("version-unknown", declarationFile, "version %q is not one of %s", d.version, strings.Join(versions, ", "))
	}
	if _, err := decodeText(nil, d.encoding); err != nil {
		v.find("encoding-unknown", declarationFile, "%q cannot be read here", d.encoding)
		d.encoding = "UTF-8"
	}
	v.decl = d
}

// tagText reads a tag file in the bag's encoding; a failure is a finding.
func (v *validator) tagText(name string) (string, bool) {
	text, err := readText(v.fsys, name, v.decl.encoding)
	switch {
	case errors.Is(err, errEncoding):
		v.find("encoding-unknown", name, "%s", err)
	case err != nil:
		v.find("file-unreadable", name, "%s", cause(err))
	}
	return text, err == nil
}

func (v *validator) info() {
	if !v.has(infoFile) {
		return
	}
	if text, ok := v.tagText(infoFile); ok {
		v.fields = parseInfo(text, func(line int, why string) {
			v.find("baginfo-malformed", infoFile, "line %d: %s", line, why)
		})
	}
}
