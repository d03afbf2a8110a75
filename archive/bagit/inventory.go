package bagit

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// file is a file of a bag: one on disk, or one that a tag file names only.
type file struct {
	path string
	size int64 // unknownSize or irregular where it is none
}

const (
	unknownSize = -1
	irregular   = -2 // a link, a pipe or the like
)

// space numbers the files that one kind of manifest may list: those below
// data, or all others. The numbers of files on disk are those of their sorted
// paths; files that are only named come behind them, as they are met.
type space struct {
	files   []file
	present int              // how many of files are on disk
	absent  map[string]int32 // numbers of the others
	raw     map[int32]string // spelling of a named file, where an escape was decoded
	next    int              // the number that is likely asked for next
}

// index is the number of a path.
func (s *space) index(path string) (int, bool) {
	if s.next < s.present && s.files[s.next].path == path {
		s.next++
		return s.next - 1, true // manifests are mostly sorted, as the files are
	}
	if i, ok := s.onDisk(path); ok {
		s.next = i + 1
		return i, true
	}
	i, ok := s.absent[path]
	return int(i), ok
}

// onDisk is the number of a path that is there.
func (s *space) onDisk(path string) (int, bool) {
	return slices.BinarySearchFunc(s.files[:s.present], path, func(f file, p string) int { return strings.Compare(f.path, p) })
}

// disk lists the files that are there, sorted.
func (s *space) disk() []file { return s.files[:s.present] }

// Estimates of what is taken, in bytes, beside the bytes of the path itself.
const (
	fileCost   = 56  // string, size, and what allocation and growth add
	absentCost = 136 // the same, and its place in the map
)

// intern is the number of a path, which is one that is only named if need be.
func (v *validator) intern(s *space, path, raw string) (int, error) {
	if i, ok := s.index(path); ok {
		return i, nil
	}
	if err := v.take(len(path) + absentCost); err != nil {
		return 0, err
	}
	if s.absent == nil {
		s.absent = make(map[string]int32)
	}
	path = strings.Clone(path)
	i := len(s.files)
	s.files = append(s.files, file{path, unknownSize})
	s.absent[path] = int32(i)
	if raw != path {
		if s.raw == nil {
			s.raw = make(map[int32]string)
		}
		s.raw[int32(i)] = strings.Clone(raw)
		return i, v.take(len(raw) + absentCost)
	}
	return i, nil
}

// inventory walks the bag once. Links, pipes and the like are findings and are
// not looked into.
func (v *validator) inventory() error {
	folders := []string{"."}
	for len(folders) > 0 {
		dir := folders[len(folders)-1]
		folders = folders[:len(folders)-1]
		v.account.Give(int64(len(dir) + fileCost))
		under, err := v.folder(dir)
		if errors.Is(err, errStop) {
			return err
		}
		if err != nil && dir == "." {
			return err
		}
		if err != nil {
			v.unread[dir] = true
			v.find(v.unreadable(err), dir, "%s", cause(err))
		}
		if dir == "." && !slices.Contains(under, payloadDir) {
			v.find("payload-missing", payloadDir, "there is no such folder")
		}
		folders = append(folders, under...)
	}
	for _, s := range []*space{&v.payload, &v.tags} {
		slices.SortFunc(s.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
		s.present = len(s.files)
	}
	return nil
}

// folder takes stock of one folder and returns those in it.
func (v *validator) folder(dir string) (under []string, err error) {
	if err := v.ended(); err != nil {
		return nil, err
	}
	prefix := ""
	if dir != "." {
		prefix = dir + "/"
	}
	count := 0
	var stop error
	err = v.stream.list(dir, func(name string, kind fs.FileMode) bool {
		count++
		full := prefix + name
		if len(full) > maxPath || strings.Count(full, "/") >= maxDepth {
			v.find("limit-exceeded", "", "a path is longer than %d bytes, or in more than %d folders", maxPath, maxDepth)
			return true
		}
		if stop = v.take(len(full) + fileCost); stop != nil {
			return false
		}
		if kind.IsDir() {
			under = append(under, full)
			return true
		}
		v.file(full, kind)
		return true
	})
	switch {
	case stop != nil:
		return nil, stop
	case err == nil && count == 0 && dir != "." && dir != payloadDir:
		v.find("folder-empty", dir, "it holds nothing")
	}
	return under, err
}

// file takes what is not a folder.
func (v *validator) file(name string, kind fs.FileMode) {
	s := &v.tags
	if strings.HasPrefix(name, payloadDir+"/") {
		s = &v.payload
	}
	f := file{name, unknownSize}
	if !kind.IsRegular() {
		f.size = irregular
		v.find("file-irregular", name, "it is a %s", typeName(kind))
	}
	s.files = append(s.files, f)
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

// unseen reports whether a path lies in a folder that could not be read: then
// nobody knows whether it is there.
func (v *validator) unseen(path string) bool {
	for i := len(path); i > 0 && len(v.unread) > 0; {
		if i = strings.LastIndexByte(path[:i], '/'); i > 0 && v.unread[path[:i]] {
			return true
		}
	}
	return false
}

// errStop wraps what ends a validation at once: the end of its context, or of
// the memory that it may take.
var errStop = errors.New("the check ends here")

// take takes memory for what the bag makes us keep.
func (v *validator) take(n int) error {
	if err := v.account.Take(v.ctx, int64(n)); err != nil {
		return fmt.Errorf("%w: %w", errStop, err)
	}
	return nil
}

// ended is the error of a context that has ended.
func (v *validator) ended() error {
	if v.ctx.Err() != nil {
		return fmt.Errorf("%w: %w", errStop, context.Cause(v.ctx))
	}
	return nil
}
