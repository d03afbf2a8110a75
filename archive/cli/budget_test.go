//go:build unix

package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hostile makes texts of about n bytes, each of one thing only: what a program
// that lays out text may stumble over.
var hostile = map[string]func(n int) string{
	"prose": func(n int) string {
		return "A title\n\n" + strings.Repeat("The clock ran on and on, and nobody wound it in spring. ", n/56)
	},
	"paragraphs": func(n int) string { return "A title\n\n" + strings.Repeat("The clock ran on.\n\n", n/19) },
	"letters":    func(n int) string { return "A title\n\n" + strings.Repeat("a\n", n/2) },
	"apart":      func(n int) string { return "A title\n\n" + strings.Repeat("a\n\n", n/3) },
	"spaced":     func(n int) string { return "A title\n\n" + strings.Repeat("a ", n/2) },
	"one word":   func(n int) string { return "A title\n\n" + strings.Repeat("x", n) },
	"title":      func(n int) string { return "---\ntitle: " + strings.Repeat("Word ", n/5) + "\n---\n\nText.\n" },
	"title word": func(n int) string { return "---\ntitle: " + strings.Repeat("T", n) + "\n---\n\nText.\n" },
	"first line": func(n int) string { return strings.Repeat("T", n) + "\n\nText.\n" },
	"tabs":       func(n int) string { return "A title\n\n" + strings.Repeat("\t", n) + "x\n" },
	"columns":    func(n int) string { return "A title\n\n" + strings.Repeat("a\tb\tc\n", n/6) },
	"items":      func(n int) string { return "A title\n\n" + strings.Repeat("- an item\n", n/10) },
	"headings":   func(n int) string { return "A title\n\n" + strings.Repeat("## A heading\n\ntext\n\n", n/20) },
	"quotes":     func(n int) string { return "A title\n\n" + strings.Repeat("> a quoted line\n", n/16) },
	"verse":      func(n int) string { return "A title\n\n" + strings.Repeat("    a rose\n", n/11) },
	"numbers":    func(n int) string { return "A title\n\n" + numbered("word%d ", n) },
	"authors":    func(n int) string { return "A title\n\nBy " + numbered("Ann Roe%d, ", n) + "\n\nText.\n" },
	"addresses":  func(n int) string { return "A title\n\n" + strings.Repeat("http://a.b/c ", n/13) },
	"credits":    func(n int) string { return "A title\n\n" + strings.Repeat("Photo: Ann Roe / CC BY 4.0\n\n", n/28) },
	"captions": func(n int) string {
		return "A title\n\n" + strings.Repeat("[Image: a.jpg]\nCaption\nPhoto: Ann\n\n", n/35)
	},
	"ideographs":   func(n int) string { return "標題\n\n" + strings.Repeat("鐘", n/3) },
	"marks":        func(n int) string { return "A title\n\na" + strings.Repeat("\u0301", n/2) },
	"from right":   func(n int) string { return "שלום\n\n" + strings.Repeat("שלום עולם ", n/19) },
	"overrides":    func(n int) string { return "A title\n\n" + strings.Repeat("\u202ea\u202c ", n/8) },
	"brackets":     func(n int) string { return "A title\n\n" + strings.Repeat("(", n) },
	"quote marks":  func(n int) string { return "A title\n\n" + strings.Repeat("“a ", n/5) },
	"dashes":       func(n int) string { return "A title\n\n" + strings.Repeat("a-", n/2) },
	"soft hyphens": func(n int) string { return "A title\n\n" + strings.Repeat("a\u00ad", n/3) },
	"dates":        func(n int) string { return "A title\n\n" + strings.Repeat("28 April 2021\n", n/14) },
	"keys":         func(n int) string { return "---\n" + numbered("key%d: value\n", n) + "---\n\nText.\n" },
	"open front":   func(n int) string { return "---\n" + strings.Repeat("a: b\n", n/5) },
	"colons":       func(n int) string { return "A title\n\n" + strings.Repeat("a: ", n/3) },
	"mojibake":     func(n int) string { return "A title\n\n" + strings.Repeat("Ã©", n/4) },
	"entities":     func(n int) string { return "A title\n\n" + strings.Repeat("&amp;", n/5) },
	"controls":     func(n int) string { return "A title\n\n" + strings.Repeat("a\u009b", n/3) },
	"quotations": func(n int) string {
		return "A title\n\nText.\n\n" + numbered("\"The clock%d ran on and on\"\n\nCHAPTER 3\n\n", n)
	},
	"latin": func(n int) string { return "A title\n\n" + strings.Repeat("caf\xe9 ", n/5) },
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Limits of the test: texts of this size, built with this much memory.
const (
	hostileSize   = 48 << 10
	heavySize     = 320 << 10
	hostileMemory = 150_000_000
	program       = 60_000_000 // what the program takes beside documents
)

// TestNoTextTakesMoreThanItsShare builds each kind of hostile text, and shows
// and explains some, in a process of its own. It does it within the memory that was
// said, or refuses that one text; and the processor's time is in proportion.
func TestNoTextTakesMoreThanItsShare(t *testing.T) {
	if raced {
		t.Skip("the race detector takes several times the share")
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			size := hostileSize
			if name == "letters" || name == "credits" || name == "ideographs" {
				size = heavySize // those that take most, for each byte
			}
			if err := os.WriteFile(dir+"/a.txt", []byte(text(size)), 0o666); err != nil {
				t.Fatal(err)
			}
			runs := [][]string{{"build", "-q", "--memory", fmt.Sprint(hostileMemory), "-o", dir + "/out", dir + "/a.txt"}}
			if size == heavySize {
				runs = append(runs, []string{"show", "--json", dir + "/a.txt"}, []string{"explain", "--json", dir + "/a.txt"})
			}
			for _, args := range runs {
				used, message, code := spend(t, nil, args...)
				if code != 0 && (code != 3 || !strings.Contains(message, "of memory, and a document has")) {
					t.Errorf("%s ends with %d: %.300s", args[0], code, message)
				}
				if used.memory > hostileMemory+program {
					t.Errorf("%s takes %d MB of memory", args[0], used.memory/1e6)
				}
				if used.time > 8*time.Second {
					t.Errorf("%s takes %v of the processor", args[0], used.time)
				}
			}
		})
	}
}

// longSize is long enough that what is kept for each line or letter shows.
const longSize = 1 << 20

// TestALongTextTakesItsProportion builds texts of some kinds in processes that
// collect garbage early, so that what they take is about what they need. A text of
// 16 MiB of such a kind stays below 600 MB, and no kind asks for the whole text at
// each line.
func TestALongTextTakesItsProportion(t *testing.T) {
	if raced || testing.Short() {
		t.Skip("it is about memory, and takes some seconds")
	}
	for name, perByte := range map[string]int64{"prose": 20, "ideographs": 40, "items": 40, "from right": 20, "quotations": 60} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(dir+"/a.txt", []byte(hostile[name](longSize)), 0o666); err != nil {
				t.Fatal(err)
			}
			used, message, code := spend(t, []string{"GOGC=25"}, "build", "-q", "-o", dir+"/out", dir+"/a.txt")
			if code != 0 {
				t.Errorf("it ends with %d: %.300s", code, message)
			}
			if most := program + perByte*longSize; used.memory > most {
				t.Errorf("it takes %d MB of memory, more than %d", used.memory/1e6, most/1e6)
			}
			if used.time > 12*time.Second {
				t.Errorf("it takes %v of the processor", used.time)
			}
		})
	}
}

// TestATextThatTakesTooMuchFailsByItself builds one that would take more than a
// document may when nobody says how much, beside one that does not.
func TestATextThatTakesTooMuchFailsByItself(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"large": hostile["letters"](8 << 20), "small": hostile["prose"](1 << 10)} {
		if err := os.WriteFile(dir+"/"+name+".txt", []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	used, message, code := spend(t, nil, "build", "-q", "-o", dir+"/out", dir)
	if code != 3 || !strings.Contains(message, "large.txt: it would take about") || !strings.Contains(message, "--memory") {
		t.Errorf("it ends with %d: %.300s", code, message)
	}
	if used.memory > hostileMemory {
		t.Errorf("it takes %d MB of memory", used.memory/1e6)
	}
	if _, err := os.Stat(dir + "/out/small/bagit.txt"); err != nil {
		t.Error(err)
	}
}

// spending is what a process used.
type spending struct {
	memory int64
	time   time.Duration
}

// spend runs the program and tells what it used.
func spend(t *testing.T, env []string, args ...string) (s spending, message string, code int) {
	t.Helper()
	var stderr bytes.Buffer
	cmd := process(t, args...)
	cmd.Stderr = &stderr
	peak := filepath.Join(t.TempDir(), "peak")
	cmd.Env = append(append(cmd.Env, env...), peakFile+"="+peak)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	state := cmd.ProcessState
	usage := state.SysUsage().(*syscall.Rusage)
	unit := int64(1024) // of Linux; Darwin counts bytes
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	memory := int64(usage.Maxrss) * unit
	if status, err := os.ReadFile(peak); err == nil {
		if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
			kilobytes := int64(0)
			if _, err := fmt.Sscan(after, &kilobytes); err != nil {
				t.Fatal(err)
			}
			memory = kilobytes * 1024
		}
	}
	return spending{memory, state.UserTime() + state.SystemTime()}, stderr.String(), state.ExitCode()
}
