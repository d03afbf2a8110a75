// Package container reads files that hold many texts: tar files, zip files and
// JSON Lines. Each is a tree of files in which any one can be read without the
// others. Tar and zip files are held to the rules by which bags in them are read:
// what tools would read in different ways is refused as a whole. Nothing is
// unpacked to disk, and memory depends on the number of files in it only, which is
// bounded. Compressed tar files are not among them: a file in one cannot be
// reached but through all before it.
package container

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/archive/zipbag"
)

// kindOf is the kind of a container by the end of its name.
func kindOf(name string) (k kind, ok bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".tar":
		return kind{isTar, openTar}, true
	case ".zip":
		return kind{isZip, openZip}, true
	case ".jsonl", ".ndjson":
		return kind{isLines, openLines}, true
	}
	return kind{}, false
}

type kind struct {
	begins func(head []byte) bool
	open   func(ctx context.Context, r io.ReaderAt, size int64, account *bagit.Account) (fs.FS, error)
}

// Container is an open container. It may be used by several goroutines at once.
type Container struct{ files fs.FS }

// ErrNone means that a file is no container, whatever its name says, or is a bag.
var ErrNone = errors.New("it holds no texts of its own")

// maxMemory bounds what is kept of the files of one container, in bytes.
const maxMemory = 128 << 20

// headSize is how much of a file tells what it is, in bytes.
const headSize = 512

// Open reads which files stand in the container of size bytes that is known as
// name. ErrNone is for what is none; every other error is why it is not read.
func Open(ctx context.Context, r io.ReaderAt, size int64, name string) (*Container, error) {
	k, ok := kindOf(name)
	if !ok {
		return nil, ErrNone
	}
	head := make([]byte, min(size, headSize))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, err
	}
	if !k.begins(head) {
		return nil, ErrNone
	}
	account := bagit.NewMemory(maxMemory).Account()
	defer account.Close()
	files, err := k.open(ctx, r, size, account)
	if errors.Is(err, bagit.ErrMemory) {
		return nil, &RefusedError{"container-limit", "", fmt.Sprintf("the names of the files in it take more than %d MiB: some half a million files do", maxMemory>>20)}
	}
	if err != nil {
		return nil, err
	}
	c := &Container{files}
	if c.isBag(".") {
		return nil, ErrNone
	}
	return c, nil
}

func isTar(head []byte) bool { return len(head) >= 262 && string(head[257:262]) == "ustar" }
func isZip(head []byte) bool { return strings.HasPrefix(string(head), "PK") }

func openTar(ctx context.Context, r io.ReaderAt, size int64, account *bagit.Account) (fs.FS, error) {
	bag, err := tarbag.New(ctx, r, size, "", account, tarbag.Options{Loose: true})
	if err != nil {
		return nil, err
	}
	return bag, refusal(bag.Refused(), bag.Findings())
}

func openZip(ctx context.Context, r io.ReaderAt, size int64, account *bagit.Account) (fs.FS, error) {
	bag, err := zipbag.Loose(ctx, r, size, account)
	if err != nil {
		return nil, err
	}
	return bag, refusal(bag.Refused(), bag.Findings())
}

// refusal is the first reason why a file must not be looked into.
func refusal(refused bool, findings []bagit.Finding) error {
	for _, f := range findings {
		if refused && f.Severity != bagit.Warning {
			return &RefusedError{f.Code, f.Path, f.Detail}
		}
	}
	return nil
}

// RefusedError is why a container is not read: a rule of the kind, the file in it
// that breaks it, and in which way.
type RefusedError struct{ Code, Path, Detail string }

func (e *RefusedError) Error() string {
	if e.Path == "" {
		return e.Code + ": " + e.Detail
	}
	return fmt.Sprintf("%s: %q: %s", e.Code, e.Path, e.Detail)
}

// Remedy says what can be done about it.
func (e *RefusedError) Remedy() string {
	if strings.HasPrefix(e.Code, "jsonl-") {
		return `mend the file: each line is an object with "text", and with "path" or "id" for its name`
	}
	return "unpack it, look at what comes out, and pack that anew"
}

// isBag reports whether a folder is a bag, or holds one and nothing else.
func (c *Container) isBag(dir string) bool {
	if _, err := fs.Stat(c.files, path.Join(dir, "bagit.txt")); err == nil {
		return true
	}
	entries, err := fs.ReadDir(c.files, dir)
	return err == nil && len(entries) == 1 && entries[0].IsDir() && dir == "." && c.isBag(entries[0].Name())
}

// Each gives the paths of files, in the byte order of whole paths, until take
// returns false. Folders with a dot before their name and bags are passed over.
func (c *Container) Each(take func(name string) bool) error {
	_, err := c.each(".", take)
	return err
}

func (c *Container) each(dir string, take func(string) bool) (more bool, err error) {
	entries, err := fs.ReadDir(c.files, dir)
	if err != nil {
		return false, err
	}
	for _, e := range sortedAsPaths(entries) {
		name := path.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
			continue
		case !e.IsDir():
			more = take(name)
		case c.isBag(name):
			continue
		default:
			more, err = c.each(name, take)
		}
		if !more || err != nil {
			return more, err
		}
	}
	return true, nil
}

// ReadDir lists the names in a folder.
func (c *Container) ReadDir(dir string) (names []string, err error) {
	entries, err := fs.ReadDir(c.files, dir)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Stat describes a file or folder.
func (c *Container) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.files, name) }

// ErrDamaged means that a file did not come out as the container says that it is.
var ErrDamaged = errors.New("it is damaged in the file that holds it")

// Open opens a file. What it gives counts only once Sound was asked at its end.
func (c *Container) Open(name string) (fs.File, error) { return c.files.Open(name) }

// Sound returns ErrDamaged for a file that was read to its end and is not as the
// container says.
func Sound(f fs.File) error {
	if s, ok := f.(interface{ Sound() bool }); ok && !s.Sound() {
		return ErrDamaged
	}
	return nil
}
