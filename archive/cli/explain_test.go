package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/archive/cli"
)

// hostile is a text with all that is hard to lay out.
const hostile = "A title with \u202e reversed \u202c part, \x1b[31mcolour\x1b[0m, Zo\u0301\u0302\u0303 and 夜の渡し船が古い港に帰ってくる九年ぶりの出航に町の人々は期待と不安\n\n" +
	"By Zo\u0301\u0302\u0303e\u0308 Roe\n\n03/04/2021\n\n" +
	"Image credit: “夜の港” by Jo 👩\u200d👩\u200d👧 Lee is licensed under CC BY 4.0\n\n" +
	"Caption: عودة العبّارة الليلية إلى الميناء القديم بعد تسع سنوات من مغادرة آخر قارب للرصيف وعلى متنه أحد عشر راكبا\n\n" +
	"A text of one paragraph that is just long enough to be one.\n\nHere\n----\n\n- one\n- two\n- three\n- four\n- five\n- six\n\n> quoted\n"

// texts is a folder of its own with all seeds and a hostile text, in which the
// test then works.
func texts(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	files, err := filepath.Glob("../../seeds/*")
	more, _ := filepath.Glob("../../../shared/labelled/*.txt")
	if files = append(files, more...); err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	var names []string
	for i, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(f) == ".txt" {
			names = append(names, fmt.Sprintf("%d.txt", i))
		}
		write(t, filepath.Join(dir, fmt.Sprintf("%d%s", i, filepath.Ext(f))), string(data))
	}
	write(t, filepath.Join(dir, "hostile.txt"), hostile)
	t.Chdir(dir)
	return append(names, "hostile.txt")
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func run(t *testing.T, world cli.IO, args ...string) string {
	t.Helper()
	var out, messages bytes.Buffer
	world.Out, world.Err = &out, &messages
	world.Env, world.Now = func(string) string { return "" }, time.Now
	if code := cli.Run(context.Background(), args, world); code != 0 {
		t.Fatalf("%q gave the code %d: %s", args, code, &messages)
	}
	return out.String()
}

// colours are all the sequences that may drive the terminal.
var colours = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func TestExplanationsFitTheTerminalAndDoNotDriveIt(t *testing.T) {
	names := texts(t)
	for _, columns := range []int{40, 57, 80, 120, 300} {
		for _, tty := range []bool{false, true} {
			for _, verb := range []string{"explain", "show"} {
				out := run(t, cli.IO{Columns: columns, OutTTY: tty}, append([]string{verb}, names...)...)
				for line := range strings.Lines(out) {
					if tty {
						line = colours.ReplaceAllString(line, "")
					}
					line = strings.TrimSuffix(line, "\n")
					if cells.Show(line) != line {
						t.Errorf("%s prints %+q", verb, line)
					}
					if w := cells.Width(line); w > min(columns, 120) && !strings.Contains(line, "urn:sha256:") {
						t.Errorf("%s in %d columns prints a line of %d: %s", verb, columns, w, line)
					}
				}
			}
		}
	}
}

func TestColourTakesThePlaceOfSigns(t *testing.T) {
	names := texts(t)
	out := run(t, cli.IO{Columns: 80, OutTTY: true}, "explain", names[len(names)-1])
	if regexp.MustCompile(`(?m)\| *[~^]+$`).MatchString(out) || strings.Contains(out, "⟦") || !strings.Contains(out, "\x1b[1;4m") {
		t.Errorf("on a terminal stand signs:\n%s", out)
	}
	out = run(t, cli.IO{Columns: 80, OutTTY: true}, "explain", "--no-color", names[len(names)-1])
	if strings.Contains(out, "\x1b") || !strings.Contains(out, "⟦") || !strings.Contains(out, "~~~^^^") {
		t.Errorf("without colour stand no signs:\n%s", out)
	}
}

type explanation struct {
	Type     string `json:"message_type"`
	Field    string
	Value    *string
	Rejected []finding
	Evidence []finding
}

type finding struct {
	Value, Rule, Reason, Raw string
	Passage                  []struct {
		Line        int
		Text        string
		Read, Value [][2]int
	}
}

func TestExplanationsForMachinesSayTheSame(t *testing.T) {
	texts(t)
	fields := make(map[string]explanation)
	out := run(t, cli.IO{}, "explain", "--json", "hostile.txt")
	var types []string
	for line := range strings.Lines(out) {
		var e explanation
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		types = append(types, e.Type)
		fields[e.Field] = e
	}
	if want := []string{"explanation", "finding", "summary"}; !slices.Equal(slices.Compact(types), want) || !strings.Contains(out, "\"shown\":1}") {
		t.Errorf("the messages are %q", types)
	}
	if e := fields["date"]; e.Value != nil || len(e.Rejected) != 2 || e.Rejected[0].Reason == "" || e.Rejected[0].Value != "2021-03-04" {
		t.Errorf("the ambiguous date is explained by %+v", e)
	}
	e := fields["images[0].title"]
	if e.Value == nil || *e.Value != "夜の港" || len(e.Evidence) != 1 || len(e.Evidence[0].Passage) != 1 {
		t.Fatalf("the picture's title is explained by %+v", e)
	}
	line := e.Evidence[0].Passage[0]
	characters := []rune(line.Text)
	if got := string(characters[line.Value[0][0]:line.Value[0][1]]); got != "夜の港" || line.Line != 7 || line.Read[0] != [2]int{0, len(characters)} {
		t.Errorf("the title is marked as %q in %+v", got, line)
	}
}
