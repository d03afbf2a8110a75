//go:build unix

package guard_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"github.com/fad55d40/archive/archive/guard"
)

// TestLinksAreFollowedOnlyWhereTheUserNamesThem opens a file through every kind
// of link, once as named and once as found.
func TestLinksAreFollowedOnlyWhereTheUserNamesThem(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "secret/a.txt", "x")
	write(t, "src/own/a.txt", "x")
	for link, to := range map[string]string{
		"src/out.txt": "../secret/a.txt", "src/in.txt": "own/a.txt", "src/twice.txt": "in.txt",
		"src/folder": "own", "src/away": "../secret", "named": "src",
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{"src", "named"} {
		folder, err := guard.OpenFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer folder.Close()
		for _, name := range []string{"out.txt", "in.txt", "twice.txt", "folder/a.txt", "away/a.txt", "folder/../folder/a.txt"} {
			if f, _, err := folder.Open(name); !errors.Is(err, guard.ErrLink) {
				t.Errorf("%q was found and opened: %v, %v", name, f, err)
			}
			if f, _, err := guard.Open(dir + "/" + name); err != nil {
				t.Errorf("%q was named and not opened: %v", name, err)
			} else {
				f.Close()
			}
		}
		for _, name := range []string{"../secret/a.txt", "/etc/passwd", "own/../../secret/a.txt", ""} {
			if _, _, err := folder.Open(name); err == nil {
				t.Errorf("%q was opened", name)
			}
		}
		f, info, err := folder.Open("own/a.txt")
		if err != nil || info.Size() != 1 {
			t.Fatalf("a plain file: %v", err)
		}
		f.Close()
		if _, _, err := folder.Open("none"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a file that is not there: %v", err)
		}
	}
}

func TestNothingWaitsForTheOtherEndOfAPipe(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := syscall.Mkfifo("fifo", 0o666); err != nil {
		t.Fatal(err)
	}
	folder, err := guard.OpenFolder(".")
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	if _, _, err := folder.Open("fifo"); !errors.Is(err, guard.ErrIrregular) {
		t.Errorf("found: %v", err)
	}
	if _, _, err := guard.Open("fifo"); !errors.Is(err, guard.ErrIrregular) {
		t.Errorf("named: %v", err)
	}
}

// TestAFileThatIsSwappedIsNotRead swaps a file for a link and a FIFO, again and
// again, while it is opened: what is opened is always the file.
func TestAFileThatIsSwappedIsNotRead(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "secret", "secret")
	folder, err := guard.OpenFolder(".")
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
			}
			_ = os.WriteFile("new", []byte("own"), 0o666)
			_ = os.Rename("new", "a")
			_ = os.Symlink("secret", "new")
			_ = os.Rename("new", "a")
			_ = syscall.Mkfifo("new", 0o666)
			_ = os.Rename("new", "a")
		}
	}()
	for range 3000 {
		f, _, err := folder.Open("a")
		if err != nil {
			continue
		}
		if data, err := io.ReadAll(f); err != nil || string(data) != "own" {
			t.Errorf("read %q (%v)", data, err)
		}
		f.Close()
	}
	close(stop)
	<-stopped
}
