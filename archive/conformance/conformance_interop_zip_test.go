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

// TestConformanceWithZipFilesThatOthersMake has every packer pack bags of other
// programs and bundles of ours, sound and damaged. Our verdict on the zip file is
// the one on the folder.
func TestConformanceWithZipFilesThatOthersMake(t *testing.T) {
	program := buildProgram(t)
	root, zips := t.TempDir(), t.TempDir()
	sound, damaged := filepath.Join(root, "sound"), filepath.Join(root, "damaged")
	files := map[string]string{"a.txt": "some text\n", "folder é/b c.bin": strings.Repeat("\x00\x01", 70_000), "empty": "", "日本.txt": "text\n"}
	for _, dir := range []string{sound, damaged} {
		for file, text := range files {
			path := filepath.Join(dir, filepath.FromSlash(file))
			must(t, os.MkdirAll(filepath.Dir(path), 0o777))
			must(t, os.WriteFile(path, []byte(text), 0o666))
		}
	}
	told(t, "python-bags", []string{"make\t" + sound + "\t0.97\tsha256,sha512", "bdbag-make\t" + damaged + "\tmd5,sha256"})
	spoiled["a byte flipped"](t, damaged)
	out, err := exec.CommandContext(t.Context(), program, "build", "-q", "--output", filepath.Join(root, "ours"), "../../seeds/harbour-clock.txt").CombinedOutput()
	if err != nil {
		t.Fatalf("building a bundle: %v\n%s", err, out)
	}
	folders := map[string]string{sound: valid, damaged: invalid, filepath.Join(root, "ours", "harbour-clock"): valid}
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
		if ours[zip][0] != verdict {
			t.Errorf("%s: we say %s, not %s: %s", strings.TrimPrefix(zip, zips), ours[zip][0], verdict, ours[zip][1])
		}
	}
	t.Logf("%d zip files of %d packers", len(want), len(packers))
}
