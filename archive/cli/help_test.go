package cli

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/cells"
)

// onTerminal runs the program on a terminal of so many columns.
func onTerminal(columns int, env map[string]string, args ...string) (out, message string) {
	var o, e bytes.Buffer
	Run(context.Background(), args, IO{
		In: strings.NewReader(""), Out: &o, Err: &e, OutTTY: true, ErrTTY: true, Columns: columns, ErrColumns: func() int { return columns },
		Env: func(name string) string { return env[name] }, Now: time.Now,
	})
	return o.String(), e.String()
}

// helpTexts lists the command lines that print help: of all commands and topics.
func helpTexts() [][]string {
	all := [][]string{{"help"}}
	for _, c := range commands() {
		all = append(all, []string{"help", c.name})
	}
	for _, t := range topics() {
		all = append(all, []string{"help", t.name})
	}
	return all
}

// TestHelpIsLaidOutForTheTerminal compares the help texts of commands at three
// widths with goldens.
func TestHelpIsLaidOutForTheTerminal(t *testing.T) {
	for _, columns := range []int{60, 80, 120} {
		var b strings.Builder
		for _, args := range helpTexts()[:1+len(commands())] {
			out, _ := onTerminal(columns, map[string]string{"NO_COLOR": "1"}, args...)
			fmt.Fprintf(&b, "$ archive %s\n%s\n", strings.Join(args, " "), out)
		}
		golden := filepath.Join("testdata", fmt.Sprintf("help-%d.txt", columns))
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("the help at %d columns is not that of %s; look at it, then run with -update", columns, golden)
		}
	}
}

// TestNoLineOfHelpIsWiderThanTheTerminal looks at all help at many widths. Lines
// of sessions stay as they are.
func TestNoLineOfHelpIsWiderThanTheTerminal(t *testing.T) {
	for _, columns := range []int{40, 59, 60, 72, 80, 100, 120, 200} {
		for _, args := range helpTexts() {
			out, message := onTerminal(columns, map[string]string{"TERM": "dumb"}, args...)
			if message != "" {
				t.Errorf("%q says %s", args, message)
			}
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				asItIs := strings.HasPrefix(line, "   ") && (strings.Contains(pageSource(args[len(args)-1]), strings.TrimSpace(line)) || strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "archive") || isExample(strings.TrimSpace(line)))
				if cells.Width(line) > columns && !asItIs {
					t.Errorf("%q at %d columns: %q has %d", args, columns, line, cells.Width(line))
				}
				if strings.Contains(line, "\x1b") || strings.TrimRight(line, " ") != line {
					t.Errorf("%q at %d columns: %q drives the terminal, or ends with blanks", args, columns, line)
				}
			}
		}
	}
}

// isExample tells whether a line is an example of a help text.
func isExample(line string) bool {
	for _, c := range commands() {
		if slices.ContainsFunc(c.examples, func(e example) bool { return e.line == line }) {
			return true
		}
	}
	return false
}

// pageSource is the written text of a topic or a command; empty for others.
func pageSource(name string) string {
	if text, err := pages.ReadFile("topics/" + name + ".md"); err == nil {
		return string(text)
	}
	if c := commandNamed(name); c != nil {
		return c.about
	}
	return ""
}

func TestHelpHasColoursOnTerminalsThatWantThem(t *testing.T) {
	for _, args := range helpTexts() {
		colourful, _ := onTerminal(80, nil, args...)
		plain, _ := onTerminal(80, map[string]string{"NO_COLOR": "1"}, args...)
		if !strings.Contains(colourful, "\x1b[") {
			t.Errorf("%q has no colour", args)
		}
		for _, code := range []string{bold, faint, accent, "0"} {
			colourful = strings.ReplaceAll(colourful, "\x1b["+code+"m", "")
		}
		if colourful != plain {
			t.Errorf("%q says something else in colour", args)
		}
	}
}

func TestThePagesOfHelpAreThoseThatAreWritten(t *testing.T) {
	files, err := filepath.Glob("topics/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no page was found: %v", err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".md")
		if out, message := onTerminal(80, nil, "help", name); message != "" || len(out) < 500 {
			t.Errorf("archive help %s prints %d bytes and says %s", name, len(out), message)
		}
	}
}

// TestPagesShowLinesOfSessionsAsTheyAreWritten keeps what is to be typed from
// being wrapped or taken for a heading.
func TestPagesShowLinesOfSessionsAsTheyAreWritten(t *testing.T) {
	for _, name := range topicNames() {
		out, _ := onTerminal(60, map[string]string{"NO_COLOR": "1"}, "help", name)
		for line := range strings.Lines(pageSource(name)) {
			if code, is := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "    "); is && !strings.Contains(out, "\n"+strings.Repeat(" ", helpIndent)+code+"\n") {
				t.Errorf("help %s does not show %q as a line of its own", name, code)
			}
		}
	}
}

// TestColoursCanBeReadOnBlackAndOnWhite computes the contrast (WCAG 2.2) of each
// colour of the tables in the palettes of usual terminals.
func TestColoursCanBeReadOnBlackAndOnWhite(t *testing.T) {
	palettes := map[string]map[string][3]float64{ // by the code of the colour
		"xterm":            {"31": {205, 0, 0}, "32": {0, 205, 0}, "33": {205, 205, 0}, "34": {0, 0, 238}, "35": {205, 0, 205}, "36": {0, 205, 205}},
		"VTE":              {"31": {192, 28, 40}, "32": {38, 162, 105}, "33": {162, 115, 76}, "34": {18, 72, 139}, "35": {163, 71, 186}, "36": {42, 161, 179}},
		"Windows Terminal": {"31": {197, 15, 31}, "32": {19, 161, 14}, "33": {193, 156, 0}, "34": {0, 55, 218}, "35": {136, 23, 152}, "36": {58, 150, 221}},
		"macOS":            {"31": {153, 0, 0}, "32": {0, 166, 0}, "33": {153, 153, 0}, "34": {0, 0, 178}, "35": {178, 0, 178}, "36": {0, 166, 178}},
	}
	luminance := func(c [3]float64) float64 {
		for i, v := range c {
			if v /= 255; v <= 0.04045 {
				c[i] = v / 12.92
			} else {
				c[i] = math.Pow((v+0.055)/1.055, 2.4)
			}
		}
		return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
	}
	const least = 2.2 // of dim red on black, where the word says the same
	for name, palette := range palettes {
		for _, code := range []string{red, accent} {
			colour, ok := palette[code]
			if l := luminance(colour); !ok || 1.05/(l+0.05) < 4.5 || (l+0.05)/0.05 < least {
				t.Errorf("%s of %s: %.1f on white, %.1f on black", code, name, 1.05/(l+0.05), (l+0.05)/0.05)
			}
		}
	}
}
