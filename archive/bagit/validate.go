package bagit

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Options say how much to check. The zero value checks everything that RFC
// 8493 demands, to the last byte.
type Options struct {
	Fast             bool // presence of files and total size only; no checksums
	CompletenessOnly bool // presence of files only
	Strict           bool // warnings become errors
	Profile          bool // hold the bag to what our own Writer promises
	FailFast         bool // stop reading files after the first error

	// ProfileAgent turns Profile on for bags whose Bag-Software-Agent begins
	// with it; empty for none.
	ProfileAgent string

	// Spare runs a task in a goroutine of its own and returns true, or returns
	// false when no processor is idle; nil keeps to one. Validate waits for
	// the tasks that it gave away.
	Spare func(task func()) bool
}

// Report is what one run of Validate saw and found.
type Report struct {
	About                  // what the bag says of itself
	Profile      bool      // whether the bag was held to what our own Writer promises
	Files, Bytes int64     // read, and compared with the manifests
	Findings     []Finding // sorted by path, then code
}

// Damaged reports whether a finding is more than a warning.
func (r Report) Damaged() bool { return slices.ContainsFunc(r.Findings, Finding.Damage) }

// Validate checks a bag and reports everything that is wrong with it. The
// error is for a bag that could not be looked at, and for the end of ctx.
func Validate(ctx context.Context, fsys fs.FS, o Options) (Report, error) {
	v := &validator{fsys: fsys, options: o, stream: newStream(fsys), texts: make(map[string]string, 8)}
	defer v.stream.close()
	if err := v.list(); err != nil {
		return Report{}, err
	}
	v.declaration()
	v.info()
	if o.ProfileAgent != "" && strings.HasPrefix(Value(v.fields, "Bag-Software-Agent"), o.ProfileAgent) {
		v.options.Profile = true
	}
	v.manifests()
	v.fetch()
	v.complete()
	v.names()
	if v.options.Profile {
		v.profile()
	}
	if !o.Fast && !o.CompletenessOnly && !(o.FailFast && v.bad()) {
		if err := v.checksums(ctx); err != nil {
			return Report{}, err
		}
	}
	if !(o.FailFast && v.bad()) {
		v.oxum()
		v.fetchLengths()
	}
	v.severities()
	return Report{v.about(), v.options.Profile, v.read.files, v.read.bytes, SortFindings(v.findings)}, nil
}

// validator is one run of Validate.
type validator struct {
	fsys     fs.FS
	stream   stream // of the goroutine that validates
	options  Options
	findings []Finding

	tagFiles []string // files outside data, sorted
	payload  []file   // files below data, sorted
	decl     declaration
	fields   []Field
	lists    []manifest
	texts    map[string]string // tag files that were read, as they are
	texted   int64             // bytes of texts
	owed     []fetchEntry      // lines of fetch.txt for files that are there
	pending  map[string]bool
	read     struct{ files, bytes int64 } // compared with the manifests
}

// maxDetail bounds the text of a finding, in bytes: a bag must not flood the
// terminal or the log of the person who checks it.
const maxDetail = 600

func (v *validator) find(code, path, format string, args ...any) {
	detail := fmt.Sprintf(format, args...)
	if len(detail) > maxDetail {
		detail = strings.ToValidUTF8(detail[:maxDetail], "") + "…"
	}
	v.findings = append(v.findings, Finding{Code: code, Path: path, Detail: detail})
}

// severities fills in how bad each finding is, which the bag itself decides
// when its information calls for the profile.
func (v *validator) severities() {
	known := make(map[string]Severity)
	for i, f := range v.findings {
		s, ok := known[f.Code]
		if !ok {
			s = severityOf(f.Code, v.options)
			known[f.Code] = s
		}
		v.findings[i].Severity = s
	}
}

// bad reports whether an error was found.
func (v *validator) bad() bool {
	return slices.ContainsFunc(v.findings, func(f Finding) bool { return severityOf(f.Code, v.options) == Error })
}

// list walks the bag once. Links, pipes and the like are findings and are not
// looked into.
func (v *validator) list() error {
	folders := []string{"."}
	for len(folders) > 0 {
		dir := folders[len(folders)-1]
		folders = folders[:len(folders)-1]
		entries, err := v.stream.list(dir)
		switch {
		case err != nil && dir == ".":
			return err
		case err != nil:
			v.find("file-unreadable", dir, "%s", cause(err))
		case len(entries) == 0 && dir != "." && dir != payloadDir:
			v.find("folder-empty", dir, "it holds nothing")
		}
		for _, e := range entries {
			name := path.Join(dir, e.Name())
			if e.IsDir() {
				folders = append(folders, name)
				continue
			}
			v.entryOf(name, e)
		}
		if dir == "." && !slices.Contains(folders, payloadDir) {
			v.find("payload-missing", payloadDir, "there is no such folder")
		}
	}
	slices.Sort(v.tagFiles)
	slices.SortFunc(v.payload, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return nil
}

// entryOf takes what is not a folder.
func (v *validator) entryOf(name string, e fs.DirEntry) {
	switch {
	case !e.Type().IsRegular():
		v.find("file-irregular", name, "it is a %s", typeName(e.Type()))
	case strings.HasPrefix(name, payloadDir+"/"):
		v.payload = append(v.payload, file{name, -1})
	default:
		v.tagFiles = append(v.tagFiles, name)
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
	_, ok := slices.BinarySearch(v.tagFiles, name)
	return ok
}
