//go:build conformance

package conformance_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// makers are the programs whose bags we read: what they are told to do with a
// folder of files (.ci/validators/bags.py and Bags.java), and where the bag is.
func makers() map[string]func(dir string) (program, order, bag string) {
	out := map[string]func(string) (string, string, string){
		"bdbag": func(dir string) (string, string, string) {
			return "python-bags", "bdbag-make\t" + dir + "\tmd5,sha256", dir
		},
	}
	for _, version := range []string{"0.93", "0.94", "0.95", "0.96", "0.97", "1.0"} {
		out["bagit-python "+version] = func(dir string) (string, string, string) {
			return "python-bags", "make\t" + dir + "\t" + version + "\tsha256,sha512", dir
		}
		out["bagit-java "+version] = func(dir string) (string, string, string) {
			return "java-bags", "make\t" + dir + "\t" + dir + "-bag\t" + version + "\tmd5,sha512", dir + "-bag"
		}
	}
	return out
}

// payloadNames are file names that programs write in manifests each in its own
// way, or not at all.
var payloadNames = []string{
	"é ü.txt", "e\u0301.txt", "日本.txt", "100%.txt", "a%0Ab.txt", "a%25b.txt", "Icon\r", "two\nlines", "tab\there", " lead", "trail ", "-dash", "q'uote\"s", "back\\slash",
	"[x]*?.txt", "~tilde", "#hash", "a  two blanks", ".hidden", "*star", "%", "folder é/a b/c.txt", "CON.txt", "a:b", "\U0001f600", strings.Repeat("long", 60),
}

// spoiled are ways in which a bag is damaged.
var spoiled = map[string]func(t *testing.T, bag string){
	"a byte flipped": func(t *testing.T, bag string) {
		rewrite(t, bag+"/data/a.txt", func(b []byte) []byte { b[0] ^= 1; return b })
	},
	"a file gone": func(t *testing.T, bag string) { must(t, os.Remove(bag+"/data/folder/b.bin")) },
	"a file more": func(t *testing.T, bag string) { must(t, os.WriteFile(bag+"/data/new.txt", nil, 0o666)) },
	"a file renamed": func(t *testing.T, bag string) {
		must(t, os.Rename(bag+"/data/a.txt", bag+"/data/A.txt"))
	},
	"a checksum changed": func(t *testing.T, bag string) {
		rewrite(t, manifestOf(t, bag), func(b []byte) []byte { b[0] ^= 1; return b })
	},
	"an entry taken out": func(t *testing.T, bag string) {
		rewrite(t, manifestOf(t, bag), func(b []byte) []byte { return b[strings.IndexByte(string(b), '\n')+1:] })
	},
	"information changed": func(t *testing.T, bag string) {
		rewrite(t, bag+"/bag-info.txt", func(b []byte) []byte { return append(b, "Title: x\n"...) })
	},
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func rewrite(t *testing.T, file string, change func([]byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(file)
	must(t, err)
	must(t, os.WriteFile(file, change(data), 0o666))
}

func manifestOf(t *testing.T, bag string) string {
	t.Helper()
	found, err := filepath.Glob(bag + "/manifest-sha*.txt")
	if err != nil || len(found) == 0 {
		t.Fatalf("%s has no manifest: %v", bag, err)
	}
	return found[0]
}

// told gives orders to one of the programs and returns, for each folder that they
// are about, its verdict and its words.
func told(t *testing.T, program string, orders []string) map[string][2]string {
	t.Helper()
	out, _ := tool(t, strings.Join(orders, "\n")+"\n", []int{0}, program)
	said := make(map[string][2]string)
	for line := range strings.Lines(out) {
		if words := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 3); len(words) == 3 {
			said[words[0]] = [2]string{words[1], words[2]}
		}
	}
	if len(said) != len(orders) {
		t.Fatalf("%s was given %d orders and answered %d", program, len(orders), len(said))
	}
	return said
}

// TestConformanceWithBagsThatOthersMake lets other programs make bags of every
// version, of files of every name, sound and damaged, and holds our verdict to
// theirs. The table names the bags on which they differ from us or from each
// other, with the reason.
func TestConformanceWithBagsThatOthersMake(t *testing.T) {
	bags := madeByOthers(t)
	var dirs, judge, bdbag []string
	for _, name := range slices.Sorted(maps.Keys(bags)) {
		dirs = append(dirs, bags[name])
		judge = append(judge, "judge\t"+bags[name])
		bdbag = append(bdbag, "bdbag-judge\t"+bags[name])
	}
	python, java, big := told(t, "python-bags", judge), told(t, "java-bags", judge), told(t, "python-bags", bdbag)
	ours := ourVerdicts(t, buildProgram(t), dirs)
	agreed, refused, explained := 0, 0, make([]int, len(interopReasons))
	for _, name := range slices.Sorted(maps.Keys(bags)) {
		dir := bags[name]
		verdicts := []string{ours[dir][0], python[dir][0], java[dir][0], big[dir][0]}
		got := fmt.Sprintf("%s; bagit-python %s, bagit-java %s, bdbag %s", verdicts[0], verdicts[1], verdicts[2], verdicts[3])
		i := reasonFor(name, got)
		switch {
		case len(slices.Compact(verdicts)) == 1:
			agreed++
		case i < 0:
			t.Errorf("%s: we say %s, which the table does not explain\n  we: %s\n  bagit-python: %s\n  bagit-java: %s\n  bdbag: %s", name, got, ours[dir][1], python[dir][1], java[dir][1], big[dir][1])
		default:
			explained[i]++
		}
		if python[dir][0] == invalid && java[dir][0] == invalid {
			refused++
		}
	}
	for i, n := range explained {
		if n == 0 {
			t.Errorf("the table explains %q, %q, and there is no such bag", interopReasons[i].bags, interopReasons[i].verdicts)
		}
	}
	if refused < 30 || agreed < 150 {
		t.Errorf("%d bags were refused by both judges, %d judged alike by all: too little was compared", refused, agreed)
	}
	t.Logf("%d bags: %d judged alike by all, %d differently for the reasons in the table, %d refused by both", len(bags), agreed, len(bags)-agreed, refused)
}

// madeByOthers makes the bags, and returns where each is by its name.
func madeByOthers(t *testing.T) map[string]string {
	t.Helper()
	root := t.TempDir()
	orders, places := make(map[string][]string), make(map[string]string)
	add := func(name string, made func(string) (string, string, string), files map[string]string) {
		dir := filepath.Join(root, fmt.Sprint(len(places)))
		for file, text := range files {
			path := filepath.Join(dir, filepath.FromSlash(file))
			must(t, os.MkdirAll(filepath.Dir(path), 0o777))
			must(t, os.WriteFile(path, []byte(text), 0o666))
		}
		program, order, bag := made(dir)
		orders[program] = append(orders[program], order)
		places[name] = bag
	}
	plain := map[string]string{"a.txt": "some text\n", "folder/b.bin": "\x00\x01", "empty": ""}
	for _, maker := range slices.Sorted(maps.Keys(makers())) {
		made := makers()[maker]
		add(maker+", sound", made, plain)
		for _, damage := range slices.Sorted(maps.Keys(spoiled)) {
			add(maker+", "+damage, made, plain)
		}
		for _, name := range payloadNames {
			add(fmt.Sprintf("%s, %q", maker, name), made, map[string]string{name: "text\n", "b.txt": "more\n"})
		}
	}
	add("bdbag, a file to be fetched", func(dir string) (string, string, string) {
		return "python-bags", "remote\t" + dir + "\tmd5,sha256", dir
	}, plain)
	made := make(map[string][2]string)
	for program, list := range orders {
		maps.Copy(made, told(t, program, list))
	}
	failed := make(map[string]int)
	for name, bag := range places {
		maker, what, _ := strings.Cut(name, ", ")
		if said := made[strings.TrimSuffix(bag, "-bag")]; said[0] != "made" {
			failed[maker]++
			t.Logf("%s was not made: %s", name, said[1])
			delete(places, name)
			continue
		}
		if damage := spoiled[what]; damage != nil {
			damage(t, bag)
		}
	}
	for maker, n := range failed {
		if n > 5 {
			t.Errorf("%s made all bags but %d", maker, n)
		}
	}
	return places
}

// buildProgram builds the program that is tested.
func buildProgram(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "archive")
	if said, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "../..").CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, said)
	}
	return program
}

// ourVerdicts are ours on bags in folders or zip files, with the codes of errors.
func ourVerdicts(t *testing.T, program string, paths []string) map[string][2]string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, append([]string{"verify", "--json"}, paths...)...)
	out, err := cmd.Output()
	if code := cmd.ProcessState.ExitCode(); err != nil && code != 4 {
		t.Fatalf("verify ends with %d: %v\n%s", code, err, lastLines(string(out)))
	}
	verdicts := make(map[string][2]string)
	codes := make(map[string][]string)
	for line := range strings.Lines(string(out)) {
		var m struct {
			Type                               string `json:"message_type"`
			Path, Status, Severity, Code, File string
		}
		must(t, json.Unmarshal([]byte(line), &m))
		switch {
		case m.Type == "finding":
			codes[m.Path] = append(codes[m.Path], m.Severity+" "+m.Code+" "+m.File)
		case m.Type == "bundle" && m.Status == "ok":
			verdicts[m.Path] = [2]string{valid}
		case m.Type == "bundle" && m.Status == "bad":
			verdicts[m.Path] = [2]string{invalid}
		}
	}
	for _, path := range paths {
		if verdicts[path][0] == "" {
			t.Fatalf("verify says nothing of %s", path)
		}
		verdicts[path] = [2]string{verdicts[path][0], strings.Join(codes[path], "; ")}
	}
	return verdicts
}
