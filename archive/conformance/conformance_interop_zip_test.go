//go:build conformance

package conformance_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// packers put the folder $1 of the working folder into the zip file $2: shell
// lines, or the order "zip" to one of our own programs.
var packers = map[string]string{
	"Info-ZIP":             `zip -qr "$2" "$1"`,
	"Info-ZIP, stored":     `zip -qr0 "$2" "$1"`,
	"Info-ZIP, no folders": `zip -qrD "$2" "$1"`,
	"Info-ZIP, no extras":  `zip -qrX "$2" "$1"`,
	"Info-ZIP to a pipe":   `zip -qr - "$1" | cat >"$2"`,
	"7z":                   `7z a -tzip -bso0 -bsp0 "$2" "$1"`,
	"7z, stored":           `7z a -tzip -mx0 -bso0 -bsp0 "$2" "$1"`,
	"bsdtar":               `bsdtar -c --format zip -f "$2" "$1"`,
	"bsdtar to a pipe":     `bsdtar -c --format zip -f - "$1" | cat >"$2"`,
	"bsdtar, stored":       `bsdtar -c --format zip --options zip:compression=store -f "$2" "$1"`,
	"Python's command":     `python3 -m zipfile -c "$2" "$1"`,
	"jar":                  `jar --create --no-manifest --file "$2" "$1"`,
	"Python":               "python-bags",
	"Java":                 "java-bags",
}

// refusedZips are sound bags that we refuse in the form in which a packer writes
// them, with the code: programs read these in different ways
// (TestConformanceOfWhatToolsReadInZipFiles).
var refusedZips = map[string]string{
	// Names beyond ASCII without the flag that says that they are UTF-8.
	"Info-ZIP/names":             "zip-name",
	"Info-ZIP, stored/names":     "zip-name",
	"Info-ZIP, no folders/names": "zip-name",
	"Info-ZIP, no extras/names":  "zip-name",
	"Info-ZIP to a pipe/names":   "zip-name",
	// Stored entries whose lengths stand behind them only, which readers of streams
	// have to guess.
	"Info-ZIP to a pipe/empty":     "zip-ambiguous",
	"bsdtar, stored/sound":         "zip-ambiguous",
	"bsdtar, stored/names":         "zip-ambiguous",
	"bsdtar, stored/empty":         "zip-ambiguous",
	"bsdtar, stored/harbour-clock": "zip-ambiguous",
}

// TestConformanceWithZipFilesThatOthersMake has every packer pack bags of other
// programs and bundles of ours, sound and damaged. Our verdict on the zip file is
// the one on the folder.
func TestConformanceWithZipFilesThatOthersMake(t *testing.T) {
	program := buildProgram(t)
	root, zips := t.TempDir(), t.TempDir()
	sound, damaged := filepath.Join(root, "sound"), filepath.Join(root, "damaged")
	names, empty := filepath.Join(root, "names"), filepath.Join(root, "empty")
	for dir, files := range map[string]map[string]string{
		sound: {"a.txt": "some text\n", "folder/b c.bin": strings.Repeat("\x00\x01", 70_000)}, damaged: {"a.txt": "some text\n"},
		names: {"a.txt": "text\n", "folder é/日本.txt": "more\n"}, empty: {"a.txt": "text\n", "b.txt": ""},
	} {
		for file, text := range files {
			path := filepath.Join(dir, filepath.FromSlash(file))
			must(t, os.MkdirAll(filepath.Dir(path), 0o777))
			must(t, os.WriteFile(path, []byte(text), 0o666))
		}
	}
	told(t, "python-bags", []string{"make\t" + sound + "\t0.97\tsha256,sha512", "make\t" + names + "\t1.0\tsha512", "make\t" + empty + "\t0.96\tsha512", "bdbag-make\t" + damaged + "\tmd5,sha256"})
	spoiled["a byte flipped"](t, damaged)
	out, err := exec.CommandContext(t.Context(), program, "build", "-q", "--output", filepath.Join(root, "ours"), "../../seeds/harbour-clock.txt").CombinedOutput()
	if err != nil {
		t.Fatalf("building a bundle: %v\n%s", err, out)
	}
	folders := map[string]string{sound: valid, names: valid, empty: valid, damaged: invalid, filepath.Join(root, "ours", "harbour-clock"): valid}
	want := make(map[string]string)
	orders := make(map[string][]string)
	for packer, line := range packers {
		for dir, verdict := range folders {
			zip := filepath.Join(zips, packer, filepath.Base(dir)+".zip")
			must(t, os.MkdirAll(filepath.Dir(zip), 0o777))
			want[zip] = verdict
			if !strings.Contains(line, " ") {
				orders[line] = append(orders[line], "zip\t"+dir+"\t"+zip)
				continue
			}
			cmd := exec.CommandContext(t.Context(), "sh", "-c", line, packer, filepath.Base(dir), zip)
			cmd.Dir, cmd.Env = filepath.Dir(dir), append(os.Environ(), "LC_ALL=C.UTF-8")
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v; .ci/conformance installs it\n%s", packer, err, out)
			}
		}
	}
	for program, list := range orders {
		for dir, said := range told(t, program, list) {
			if said[0] != "made" {
				t.Errorf("%s packs no %s: %s", program, dir, said[1])
			}
		}
	}
	ours := ourVerdicts(t, program, slices.Sorted(maps.Keys(want)))
	for zip, verdict := range want {
		what := strings.TrimSuffix(strings.TrimPrefix(zip, zips+"/"), ".zip")
		reason := refusedZips[what]
		if reason != "" && !strings.Contains(ours[zip][1], reason) || reason == "" && ours[zip][0] != verdict {
			t.Errorf("%s: we say %s, not %s: %s", what, ours[zip][0], verdict, ours[zip][1])
		}
	}
	for what := range refusedZips {
		if want[filepath.Join(zips, what+".zip")] == "" {
			t.Errorf("the table of refused zip files names %q, and there is none", what)
		}
	}
	t.Logf("%d zip files of %d packers", len(want), len(packers))
}
