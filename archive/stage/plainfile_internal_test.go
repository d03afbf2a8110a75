package stage

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestAPlainFileIsWrittenOnceAndReadBack(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	data := bytes.Repeat([]byte("0123456789abcdef"), 20_000)
	w, err := openPlain(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range [][]byte{data[:1], nil, data[1:]} {
		if n, err := w.Write(part); n != len(part) || err != nil {
			t.Fatalf("%d of %d bytes written: %v", n, len(part), err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if w.Close() == nil {
		t.Error("it was closed twice")
	}
	if _, err := w.Write(data); err == nil {
		t.Error("it was written to after its end")
	}
	if _, err := openPlain(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); !errors.Is(err, fs.ErrExist) {
		t.Errorf("made a second time: %v", err)
	}
	r, err := openPlain(name, os.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := io.ReadAll(r); err != nil || !bytes.Equal(back, data) {
		t.Errorf("%d bytes read back: %v", len(back), err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	if _, err := openPlain(filepath.Join(name, "b"), os.O_RDONLY, 0); err == nil {
		t.Error("what is not there was opened")
	}
}
