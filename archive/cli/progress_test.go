package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/cells"
)

// slow is a world in which a second passes each time somebody looks at the clock.
func slow(o, e *bytes.Buffer, step time.Duration) IO {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	return IO{In: strings.NewReader(""), Out: o, Err: e, Env: func(string) string { return "" }, Now: func() time.Time {
		now = now.Add(step)
		return now
	}}
}

// manyTexts puts texts into a folder of the test's own.
func manyTexts(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		if err := os.WriteFile(name+".txt", []byte("Title "+name+"\n\nAnd a text.\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestProgressFitsAnyWidthAndNamesWhatItCounts(t *testing.T) {
	p := &progress{what: "building", unit: "text"}
	at := func(done, of int, passed time.Duration) state {
		p.done, p.of = done, of
		return p.state(time.Time{}.Add(passed))
	}
	s := at(1234, 10000, 30*time.Second)
	for width, want := range map[int]string{
		120: "[###-------------------------] building 1234 of 10000 texts, about 3 min 34 s left, 41 a second",
		66:  "building 1234 of 10000 texts, about 3 min 34 s left, 41 a second",
		60:  "building 1234 of 10000 texts, about 3 min 34 s left",
		41:  "[#---------] building 1234 of 10000 texts",
		28:  "building 1234 of 10000 texts",
		20:  "building 1234 of 10…",
	} {
		got := s.line(width)
		if cells.Width(got) > width {
			t.Errorf("at %d columns %q has %d", width, got, cells.Width(got))
		}
		if got != want {
			t.Errorf("at %d columns: %q, want %q", width, got, want)
		}
	}
	for width := 1; width < 200; width++ {
		for _, s := range []state{s, at(1, 0, time.Minute), at(1, 3, 0), at(3, 3, time.Hour), at(0, 1, time.Hour)} {
			if got := s.line(width); cells.Width(got) > width {
				t.Fatalf("at %d columns %q has %d", width, got, cells.Width(got))
			}
		}
	}
}

func TestDurationsAndRatesAreReadable(t *testing.T) {
	for seconds, want := range map[float64]string{0.2: "1 s", 59: "59 s", 61: "1 min 1 s", 3661: "1 h 1 min", 200000: "2 days"} {
		if got := duration(seconds); got != want {
			t.Errorf("%v seconds are %q, want %q", seconds, got, want)
		}
	}
	for perSecond, want := range map[float64]string{123.4: "123 a second", 2.5: "2.5 a second", 0.5: "30.0 a minute", 0.001: "3.6 an hour"} {
		if got := rate(perSecond); got != want {
			t.Errorf("%v a second are %q, want %q", perSecond, got, want)
		}
	}
}

func TestWithoutATerminalProgressIsALineEveryTenSecondsWhenAsked(t *testing.T) {
	manyTexts(t)
	lines := func(step time.Duration, args ...string) int {
		var o, e bytes.Buffer
		if code := Run(context.Background(), append([]string{"build", "-j", "1", "-n", "."}, args...), slow(&o, &e, step)); code != exitOK {
			t.Fatalf("exit code %d: %s", code, e.String())
		}
		return strings.Count(e.String(), "building ")
	}
	for _, test := range []struct {
		args []string
		step time.Duration
		want func(int) bool
	}{
		{nil, time.Minute, func(n int) bool { return n == 0 }},
		{[]string{"-v"}, time.Minute, func(n int) bool { return n == 5 }},
		{[]string{"--progress"}, time.Minute, func(n int) bool { return n == 5 }},
		{[]string{"-v", "--no-progress"}, time.Minute, func(n int) bool { return n == 0 }},
		{[]string{"-v"}, 4 * time.Second, func(n int) bool { return n >= 1 && n < 5 }},
		{[]string{"-v"}, time.Millisecond, func(n int) bool { return n == 0 }},
	} {
		if n := lines(test.step, test.args...); !test.want(n) {
			t.Errorf("%q with %v between looks at the clock: %d lines of progress", test.args, test.step, n)
		}
	}
}

func TestProgressForProgramsIsMessagesBetweenTheOthers(t *testing.T) {
	manyTexts(t)
	for _, asked := range []bool{false, true} {
		args := []string{"build", "-j", "1", "-n", "--json", "."}
		if asked {
			args = append(args, "--progress")
		}
		var o, e bytes.Buffer
		Run(context.Background(), args, slow(&o, &e, time.Minute))
		n := 0
		for line := range strings.Lines(o.String()) {
			var m progressMessage
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				t.Fatal(err)
			}
			if m.Type == "progress" {
				if n++; m.Done != n || m.Of != 5 || m.Seconds < 60 {
					t.Errorf("the %d. message is %+v", n, m)
				}
			}
		}
		if n != map[bool]int{false: 0, true: 5}[asked] {
			t.Errorf("asked for: %v, %d messages of progress", asked, n)
		}
	}
}

func TestALargeTextIsToldOfWhileItIsWorkedOn(t *testing.T) {
	t.Chdir(t.TempDir())
	large := "A title\n\n" + strings.Repeat(strings.Repeat("All work and no play. ", 20)+"\n\n", 2600)
	if err := os.WriteFile("large.txt", []byte(large), 0o666); err != nil {
		t.Fatal(err)
	}
	steps := func(args ...string) (steps []string) {
		var o, e bytes.Buffer
		world := slow(&o, &e, time.Minute)
		var mu sync.Mutex
		now := world.Now
		world.Now = func() time.Time { mu.Lock(); defer mu.Unlock(); return now() }
		if code := Run(context.Background(), append([]string{"build", "--progress", "-n"}, args...), world); code != exitOK {
			t.Fatalf("exit code %d: %s", code, e.String())
		}
		for line := range strings.Lines(o.String() + e.String()) {
			var m progressMessage
			if err := json.Unmarshal([]byte(line), &m); err == nil && m.Type == "progress" && m.Done == 0 && m.At == "large.txt" {
				steps = append(steps, m.Step)
			} else if _, step, ok := strings.Cut(line, "building large.txt: "); ok {
				steps = append(steps, strings.TrimSuffix(step, "\n"))
			}
		}
		return slices.Compact(steps) // it is read once more when it needs more room than its size told
	}
	want := []string{"reading it", "writing the PDF", "writing the EPUB", "writing the JSON", "comparing the copies with it"}
	for _, args := range [][]string{{"large.txt"}, {"--json", "large.txt"}} {
		if got := steps(args...); !slices.Equal(got, want) {
			t.Errorf("archive build %q tells of %q, want %q", args, got, want)
		}
	}
	if err := os.WriteFile("large.txt", []byte("A title\n\nA text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if got := steps("large.txt"); len(got) > 0 {
		t.Errorf("a short text is told of: %q", got)
	}
}

func TestTheLineOfATerminalIsWipedBeforeAnythingElseIsSaid(t *testing.T) {
	manyTexts(t)
	out, message := onTerminal(80, nil, "build", "-j", "1", "-n", ".")
	if strings.Count(out, "\n") != 5 || !strings.Contains(message, "\rbuilding 1 of 5 texts") && !strings.Contains(message, "\r[") {
		t.Errorf("results %q, messages %q", out, message)
	}
	last := message[strings.LastIndex(message, "\r"):]
	if !strings.HasPrefix(last, "\r\x1b[K5 texts: 5 would be built") {
		t.Errorf("the last line is %q", last)
	}
	_, message = onTerminal(80, map[string]string{"TERM": "dumb"}, "build", "-n", ".")
	if strings.Contains(message, "\r") || strings.Contains(message, "\x1b") {
		t.Errorf("a dumb terminal is driven: %q", message)
	}
}

func TestPathsAreLinksOnTerminalsThatKnowThem(t *testing.T) {
	manyTexts(t)
	for _, test := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false}, {map[string]string{"TERM_PROGRAM": "WezTerm"}, true}, {map[string]string{"VTE_VERSION": "7600"}, true}, {map[string]string{"VTE_VERSION": "4402"}, false},
		{map[string]string{"TERM": "xterm-kitty"}, true}, {map[string]string{"TERM": "xterm-kitty", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM_PROGRAM": "WezTerm", "TERM": "dumb"}, false}, {map[string]string{"TERM_PROGRAM": "Apple_Terminal"}, false},
	} {
		out, _ := onTerminal(80, test.env, "build", "-n", "-o", "out put", "a.txt")
		if got := strings.HasPrefix(out, "\x1b]8;;file://") && strings.HasSuffix(out, "/out%20put/a\x1b\\out put/a\x1b]8;;\x1b\\\n"); got != test.want {
			t.Errorf("with %v the result is %q", test.env, out)
		}
	}
	if out, _ := onTerminal(80, map[string]string{"TERM_PROGRAM": "WezTerm"}, "build", "--json", "-n", "a.txt"); strings.Contains(out, "\x1b") {
		t.Errorf("a message is a link: %q", out)
	}
}

func TestTheNextCommandIsNeitherTheSameNorOneThatNeedsALostPipe(t *testing.T) {
	manyTexts(t)
	for _, test := range []struct{ args, next string }{
		{"build a.txt", ""},
		{"build --paper letter a.txt", "next: archive build --update --paper letter a.txt"},
		{"build --paper letter --files-from -", ""},
		{"build --paper letter --files-from=/dev/fd/63 a.txt", ""},
		{"build --paper letter --metadata /dev/stdin a.txt", ""},
		{"verify bundles", "next: archive verify bundles/a"},
		{"verify bundles/a", ""},
		{"verify --fail-fast bundles", "next: archive verify bundles"},
	} {
		if strings.HasPrefix(test.args, "verify") {
			if err := os.WriteFile("bundles/a/data/a.txt", []byte("damaged"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		_, _, message := call(strings.Fields(test.args)...)
		lines := strings.Split(strings.TrimSuffix(message, "\n"), "\n")
		last := lines[len(lines)-1]
		if test.next == "" && strings.HasPrefix(last, "next:") || test.next != "" && last != test.next {
			t.Errorf("archive %s: the last line is %q, want %q", test.args, last, test.next)
		}
	}
}
