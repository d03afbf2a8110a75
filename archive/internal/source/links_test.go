//go:build unix

package source

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/convert"
)

const secret = "title: the-secret-of-the-house\n"

// stumbled lists what a build reads beside and below what the user names.
var stumbled = []string{"src/2020/a.txt", "src/2020/a.meta.yaml", "src/2020/a.meta.yml", "src/2020/a.meta.json", "src/2020/archive.yaml", "src/archive.yaml", "src/2020/a.jpg", "src/2020/a-1.png", "src/2020"}

// replaced puts something else in the place of a file or folder that is found.
var replaced = map[string]func(path string) error{
	"link out":     func(p string) error { return os.Symlink("/tmp/../"+mustWD()+"/secret", p) },
	"link to link": func(p string) error { return os.Symlink(mustWD()+"/to-secret", p) },
	"link inside":  func(p string) error { return os.Symlink(mustWD()+"/src/own", p) },
	"dead link":    func(p string) error { return os.Symlink("nowhere", p) },
	"fifo":         func(p string) error { return syscall.Mkfifo(p, 0o666) },
	"device":       func(p string) error { return os.Symlink("/dev/zero", p) },
}

func mustWD() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return dir
}

// TestWhatIsFoundIsReadOnlyWhereItIsAFile replaces each thing that a build finds
// by each thing that leads elsewhere or never ends: it is never read, and said.
func TestWhatIsFoundIsReadOnlyWhereItIsAFile(t *testing.T) {
	for _, place := range stumbled {
		for kind, replace := range replaced {
			t.Run(place+" "+kind, func(t *testing.T) {
				t.Chdir(t.TempDir())
				for name, data := range map[string]string{"secret": secret, "src/own": secret, "src/2020/a.txt": "A\n\nA text.\n"} {
					if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				src := Source{Path: "src/2020/a.txt", Root: "src"}
				if err := os.RemoveAll(place); err != nil {
					t.Fatal(err)
				}
				if err := replace(place); err != nil {
					t.Fatal(err)
				}
				if err := os.Symlink("secret", "to-secret"); err != nil {
					t.Fatal(err)
				}
				got, err := everything(t, src)
				if strings.Contains(got, "the-secret") {
					t.Errorf("it was read: %s", got)
				}
				if err == nil {
					t.Errorf("nothing was said of it")
				}
			})
		}
	}
}

// everything reads all that a build reads of a source.
func everything(t *testing.T, s Source) (got string, err error) {
	t.Helper()
	done := make(chan bool)
	go func() {
		defer close(done)
		m, e := NewMetadata("", nil)
		if e != nil {
			err = e
			return
		}
		var data []byte
		var layers []convert.Layer
		if _, data, err = s.Read(nil); err == nil {
			if layers, err = m.Layers(s); err == nil {
				pictures, e := new(Metadata).Pictures(s, "a", layers)
				got, err = fmt.Sprint(pictures), e
			}
		}
		got += string(data) + fmt.Sprint(layers)
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("it waits for ever")
	}
	return got, err
}

func TestALinkThatTheUserNamesIsFollowed(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("real", []byte("A text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", "a.txt"); err != nil {
		t.Fatal(err)
	}
	sources, _, err := Find(&Search{Paths: []string{"a.txt"}, Output: "out"})
	if err != nil || sources.Len() != 1 {
		t.Fatal(sources, err)
	}
	if _, data, err := sources.At(0).Read(nil); err != nil || string(data) != "A text.\n" {
		t.Errorf("read %q (%v)", data, err)
	}
}

// TestASourceThatChangesWhileItIsReadIsRefused changes it in each way that
// leaves some of what can be compared as it was.
func TestASourceThatChangesWhileItIsReadIsRefused(t *testing.T) {
	change := map[string]func(name string, before fs.FileInfo) error{
		"not at all":             nil,
		"same length, same time": func(n string, b fs.FileInfo) error { return rewrite(n, "other", b) },
		"longer":                 func(n string, b fs.FileInfo) error { return rewrite(n, "others", b) },
		"shorter":                func(n string, b fs.FileInfo) error { return rewrite(n, "oth", b) },
		"another file": func(n string, b fs.FileInfo) error {
			if err := rewrite("new", "texts", b); err != nil {
				return err
			}
			return os.Rename("new", n)
		},
		"gone": func(n string, _ fs.FileInfo) error { return os.Remove(n) },
	}
	for name, how := range change {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("a.txt", []byte("texts"), 0o666); err != nil {
				t.Fatal(err)
			}
			f, info, err := guard.Open("a.txt")
			if err != nil {
				t.Fatal(err)
			}
			data, err := readAll(f, info, 100, func() (fs.FileInfo, error) {
				if how != nil {
					time.Sleep(20 * time.Millisecond) // a file system's clock ticks
					if err := how("a.txt", info); err != nil {
						t.Fatal(err)
					}
				}
				return os.Stat("a.txt")
			})
			if (err != nil) != (how != nil) {
				t.Errorf("read %q (%v)", data, err)
			}
		})
	}
}

// rewrite writes a file and sets the time of its content back.
func rewrite(name, data string, before fs.FileInfo) error {
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		return err
	}
	return os.Chtimes(name, before.ModTime(), before.ModTime())
}

func TestANameThatFillsItsFolderEntryHasNoSidecar(t *testing.T) {
	for n := 230; n <= 255; n++ {
		t.Chdir(t.TempDir())
		name := strings.Repeat("n", n-4) + ".txt"
		if err := os.WriteFile(name, []byte("A text.\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if got, err := everything(t, Source{Path: "./" + name, Root: "."}); err != nil {
			t.Errorf("a name of %d bytes: %q, %v", n, got, err)
		}
	}
}
