package bagit_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
)

// suite is the Library of Congress's conformance suite.
const suite = "../../../shared/bagit-conformance-suite"

// intended is why each bag of the suite is there: the rule that it breaks, and
// where. Many break others too, by the way.
var intended = map[string]string{
	"v0.97/invalid/baginfo-missing-encoding":                                     "declaration-malformed bagit.txt",
	"v0.97/invalid/bom-in-bagit.txt":                                             "declaration-malformed bagit.txt",
	"v0.97/invalid/corrupt-data-file":                                            "file-altered data/bare-filename",
	"v0.97/invalid/corrupt-tag-file":                                             "file-altered bag-info.txt",
	"v0.97/invalid/extra-file-in-bag":                                            "file-unlisted data/bar",
	"v0.97/invalid/invalid-version-number":                                       "declaration-malformed bagit.txt",
	"v0.97/invalid/missing-baginfo":                                              "file-missing bag-info.txt",
	"v0.97/invalid/missing-bagit.txt":                                            "declaration-missing bagit.txt",
	"v0.97/invalid/out-of-scope-file-paths-using-dot-notation":                   "path-unsafe manifest-md5.txt",
	"v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch":         "path-unsafe fetch.txt",
	"v0.97/invalid/same-filename-listed-twice-with-different-hashes":             "entry-duplicate manifest-sha256.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-absolute-path":               "path-unsafe manifest-md5.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch":     "path-unsafe fetch.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-shortcut":                    "path-unsafe manifest-md5.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch":          "path-unsafe fetch.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username":           "path-unsafe manifest-md5.txt",
	"v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch": "path-unsafe fetch.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-absolute-path":             "path-unsafe manifest-md5.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch":   "path-unsafe fetch.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-shortcut":                  "path-unsafe manifest-md5.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch":        "path-unsafe fetch.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-unc":                       "path-unsafe manifest-md5.txt",
	"v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch":             "path-unsafe fetch.txt",
	"v1.0/invalid/bagit-with-invalid-whitespace":                                 "declaration-malformed bagit.txt",
	"v1.0/invalid/notAllManifestsListAllFiles":                                   "file-unlisted data/missingFromManifest.txt",
	"v1.0/invalid/same-filename-listed-twice-with-different-hashes":              "entry-duplicate manifest-sha256.txt",
	"v1.0/invalid/same-filename-listed-twice-with-the-same-hash":                 "entry-duplicate manifest-sha256.txt",

	"v0.97/warning/made-with-md5sum-tools":                        "entry-asterisk manifest-md5.txt",
	"v0.97/warning/relative-path":                                 "path-relative manifest-sha512.txt",
	"v0.97/warning/same-filename-listed-twice-with-the-same-hash": "entry-repeated manifest-sha256.txt",

	// A checkout by git does not hold these as they were meant: a file that
	// they list is not there. The warning is given all the same.
	"v0.97/warning/duplicate-file-with-different-case":                      "name-case data/hello.txt",
	"v0.97/warning/same-filename-listed-twice-with-different-normalization": "name-normalization data/Núñez",
	"v0.97/warning/special-system-files":                                    "name-system data/Thumbs.db",
}

// spoilt are the bags of the last kind: errors instead of warnings alone.
var spoilt = []string{"duplicate-file-with-different-case", "same-filename-listed-twice-with-different-normalization", "special-system-files"}

func TestTheConformanceSuite(t *testing.T) {
	if _, err := os.Stat(suite); err != nil {
		t.Skip("the BagIt conformance suite is not beside this checkout: ", suite)
	}
	bags := 0
	for _, kind := range []string{"valid", "warning", "invalid", "linux-only", "windows-only"} {
		dirs, err := filepath.Glob(filepath.Join(suite, "v*", kind, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, dir := range dirs {
			if info, err := os.Stat(dir); err != nil || !info.IsDir() {
				continue
			}
			bags++
			rel, _ := filepath.Rel(suite, dir)
			t.Run(filepath.ToSlash(rel), func(t *testing.T) { conforms(t, dir, filepath.ToSlash(rel), kind) })
		}
	}
	if bags != 60 {
		t.Errorf("the suite holds %d bags, want 60", bags)
	}
}

func conforms(t *testing.T, dir, name, kind string) {
	want, known := intended[name]
	if known == (kind == "valid") {
		t.Fatalf("the table of intended rules is wrong about it: %q", want)
	}
	findings := validateDir(t, dir, bagit.Options{})
	wantBad := kind != "valid" && kind != "warning" || slices.Contains(spoilt, filepath.Base(name))
	if bad(findings) != wantBad {
		t.Errorf("invalid: %v, want %v: %+v", bad(findings), wantBad, findings)
	}
	if known && !slices.ContainsFunc(findings, func(f bagit.Finding) bool {
		return f.Code+" "+f.Path == want && (f.Severity == bagit.Error) == (kind != "warning")
	}) && !strings.Contains(name, "normalization") {
		t.Errorf("%q is not among %+v", want, findings)
	}
	if strings.Contains(name, "normalization") && !slices.ContainsFunc(findings, func(f bagit.Finding) bool { return f.Code == "name-normalization" }) {
		t.Errorf("no name-normalization among %+v", findings)
	}
}
