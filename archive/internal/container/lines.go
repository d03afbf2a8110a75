package container

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// A file of JSON Lines holds an object in each line, with the text in the member
// "text" and its name in "path", "name" or "id", the first of them that is there.
// A name without ".txt" gets it. A member "meta" is what stands in NAME.meta.json
// beside other texts. All other members are passed over.

// MaxLineSize is the most bytes that a line may have.
const MaxLineSize = 128 << 20

// lineCost is what a text of a file of lines takes in memory beside its name, in bytes.
const lineCost = 128

// line is a text, or what is known of one, in a file of lines.
type line struct {
	path string
	at   int64 // where the line begins
	size int64 // of the line, without its end
	meta bool
}

// Path, SetPath and Length make it an entry of a tree.
func (l *line) Path() string     { return l.path }
func (l *line) SetPath(p string) { l.path = p }
func (l *line) Length() int64    { return l.size }

func isLines(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t"), []byte("{"))
}

func openLines(ctx context.Context, r io.ReaderAt, size int64, account *bagit.Account) (fs.FS, error) {
	s := &scan{ctx: ctx, account: account, r: bufio.NewReaderSize(io.NewSectionReader(r, 0, size), 256<<10)}
	if err := s.run(); err != nil {
		return nil, err
	}
	var twin error
	names := entries.Names{Count: len(s.found), Name: func(i int) string { return s.found[i].path }}
	err := names.Twins(ctx, account, func(name, why string) {
		if twin == nil {
			twin = &RefusedError{"jsonl-twins", name, why}
		}
	})
	if err = errors.Join(err, twin); err != nil {
		return nil, err
	}
	return entries.NewTree(s.found, "", func(name string, l *line) (fs.File, error) { return l.open(r) }), nil
}

// scan finds the texts of a file of lines.
type scan struct {
	ctx     context.Context
	account *bagit.Account
	r       *bufio.Reader
	found   []line
	number  int
	at      int64
}

func (s *scan) run() error {
	for {
		text, err := s.next()
		if err != nil && err != io.EOF {
			return err
		}
		if len(bytes.TrimSpace(text)) > 0 {
			if err := s.take(text); err != nil {
				return err
			}
		}
		s.at += int64(len(text))
		if err == io.EOF {
			return context.Cause(s.ctx)
		}
	}
}

// next reads a line with its end.
func (s *scan) next() (text []byte, err error) {
	s.number++
	for {
		part, err := s.r.ReadSlice('\n')
		if text == nil && err == nil {
			return part, nil
		}
		if text = append(text, part...); len(text) > MaxLineSize {
			return nil, s.refused("it has more than %d MiB", MaxLineSize>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return text, err
		}
	}
}

func (s *scan) refused(format string, args ...any) error {
	return &RefusedError{"jsonl-malformed", "", fmt.Sprintf("line %d: ", s.number) + fmt.Sprintf(format, args...)}
}

// take notes the text of a line.
func (s *scan) take(text []byte) error {
	if s.number%1024 == 0 && s.ctx.Err() != nil {
		return context.Cause(s.ctx)
	}
	at := s.at
	text = bytes.TrimRight(text, "\r\n")
	if at == 0 && bytes.HasPrefix(text, []byte("\ufeff")) {
		text, at = text[3:], 3
	}
	o, err := parseObject(text)
	if err != nil {
		return s.refused("%v", err)
	}
	name, err := o.name()
	if err != nil {
		return s.refused("%v", err)
	}
	if why := entries.Wrong(name); why != "" {
		return &RefusedError{"jsonl-name", name, why}
	}
	if len(s.found) >= entries.MaxEntries {
		return s.refused("a file may hold %d texts at most", entries.MaxEntries)
	}
	if err := s.account.Take(s.ctx, int64(len(name)+lineCost)); err != nil {
		return err
	}
	s.found = append(s.found, line{path: name, at: at, size: int64(len(text))})
	if o.meta != nil {
		s.found = append(s.found, line{path: strings.TrimSuffix(name, path.Ext(name)) + ".meta.json", at: at, size: int64(len(text)), meta: true})
	}
	return nil
}

// open reads a line again, and gives its text, or what is known of it.
func (l *line) open(r io.ReaderAt) (fs.File, error) {
	text := make([]byte, l.size)
	if n, err := r.ReadAt(text, l.at); n < len(text) {
		return nil, fmt.Errorf("reading the line: %w", err)
	}
	o, err := parseObject(text)
	if err != nil {
		return nil, err
	}
	if name, err := o.name(); !l.meta && (err != nil || name != l.path) {
		return nil, errors.New("the line is another one than before")
	}
	data := o.text
	if l.meta {
		data = string(o.meta)
	}
	return &lineFile{entries.NewInfo(l.path, int64(len(data))), strings.NewReader(data)}, nil
}

// lineFile is a text that is being read.
type lineFile struct {
	fs.FileInfo
	*strings.Reader
}

func (f *lineFile) Size() int64                { return f.FileInfo.Size() }
func (f *lineFile) Stat() (fs.FileInfo, error) { return f.FileInfo, nil }
func (f *lineFile) Close() error               { return nil }
