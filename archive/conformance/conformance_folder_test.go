//go:build conformance

package conformance_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// bagOf has our program make a bag of a folder with files of many names.
func bagOf(t *testing.T, program string, flags ...string) string {
	t.Helper()
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder")
	for _, name := range []string{"a.txt", "with blanks/a b.txt", "ünï/日本.txt", "empty", ".hidden", "deep/er/and/deeper/x", "semi;colon", "quote'\".txt", "star*.txt", "two\nlines"} {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		text := "text of " + name
		if name == "empty" {
			text = ""
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	bag := filepath.Join(dir, "bag")
	out, err := exec.CommandContext(t.Context(), program, append([]string{"bag", folder, "-o", bag}, flags...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return bag
}

// TestConformanceOfBagsOfFolders has bagit-python and the tools that anybody has
// check a bag of files of all names.
func TestConformanceOfBagsOfFolders(t *testing.T) {
	bag := bagOf(t, buildProgram(t), "--contact-name", "Zoë", "--info", "Shelf: 12")
	if v := theirVerdict(t, filepath.Join(judgesFolder(t), "bagit.py"), bag); v != valid {
		t.Errorf("bagit-python says %s", v)
	}
	for _, v := range judgeDigests(t, []string{strings.TrimSuffix(plainBag(t, bag), "/")}) {
		for _, f := range v.findings {
			t.Errorf("%s: %s", f.rule, f.detail)
		}
	}
}

// plainBag makes the bag of the same folder without the one name that the tools
// of the shell write in a way of their own.
func plainBag(t *testing.T, bag string) string {
	t.Helper()
	folder := filepath.Join(filepath.Dir(bag), "folder")
	if err := os.Remove(filepath.Join(folder, "two\nlines")); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.CommandContext(t.Context(), buildProgram(t), "bag", folder, "-o", bag+"2").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return bag + "2"
}

// TestConformanceOfProfiles holds bags to profiles, ours among them, and our
// verdict to that of bagit_profile.
func TestConformanceOfProfiles(t *testing.T) {
	program := buildProgram(t)
	own, err := exec.CommandContext(t.Context(), program, "schema", "--profile").Output()
	if err != nil {
		t.Fatal(err)
	}
	var ours map[string]any
	if err := json.Unmarshal(own, &ours); err != nil {
		t.Fatal(err)
	}
	const address = "https://example.org/profile.json"
	profile := func(members string) string {
		return `{"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "` + address + `", "BagIt-Profile-Version": "1.3.0", "Source-Organization": "x", "External-Description": "x", "Version": "1"},
			"Bag-Info": {}, "Manifests-Required": [], "Accept-BagIt-Version": ["1.0"], "Serialization": "optional", "Accept-Serialization": ["application/zip"]` + members + `}`
	}
	replaced := func(members, with string) string { return strings.Replace(profile(""), members, with, 1) }
	profiles := map[string]string{
		"own": string(own), "plain": profile(""),
		"contact":      replaced(`"Bag-Info": {}`, `"Bag-Info": {"contact-name": {"required": true}}`),
		"values":       replaced(`"Bag-Info": {}`, `"Bag-Info": {"Contact-Name": {"values": ["Jane", "Zoë"]}}`),
		"once":         replaced(`"Bag-Info": {}`, `"Bag-Info": {"Subject": {"repeatable": false}}`),
		"md5":          replaced(`"Manifests-Required": []`, `"Manifests-Required": ["md5"]`),
		"sha512":       replaced(`"Manifests-Required": []`, `"Manifests-Required": ["sha512"]`),
		"only sha256":  profile(`, "Manifests-Allowed": ["sha256"]`),
		"tag sha256":   profile(`, "Tag-Manifests-Required": ["sha256"], "Tag-Manifests-Allowed": ["sha256", "sha512"]`),
		"tag md5":      profile(`, "Tag-Manifests-Required": ["md5"]`),
		"no tag files": profile(`, "Tag-Files-Allowed": []`),
		"tag file":     profile(`, "Tag-Files-Required": ["extra/notes.txt"]`),
		"some":         profile(`, "Tag-Files-Allowed": ["extra/*.txt"]`),
		"no fetch":     profile(`, "Allow-Fetch.txt": false`),
		"old":          replaced(`["1.0"]`, `["0.97"]`),
		"file":         replaced(`"optional"`, `"required"`),
		"folder":       replaced(`"optional"`, `"forbidden"`),
	}
	claim := "BagIt-Profile-Identifier: "
	bags := map[string]string{
		"bare":   bagOf(t, program, "--info", claim+address),
		"zoë":    bagOf(t, program, "--info", claim+address, "--contact-name", "Zoë"),
		"others": bagOf(t, program, "--info", claim+address, "--contact-name", "Eve", "--info", "Subject: a", "--info", "Subject: b"),
		"ours": bagOf(t, program, "--info", claim+fmt.Sprint(ours["BagIt-Profile-Info"].(map[string]any)["BagIt-Profile-Identifier"]),
			"--external-identifier", "urn:x", "--info", "Source-File-Name: x", "--info", "Archive-Recipe: x"),
	}
	extra := filepath.Join(bags["others"], "extra")
	if err := os.MkdirAll(extra, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(extra, "notes.txt"), filepath.Join(bags["others"], "fetch.txt")} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var orders []string
	files := make(map[string]string)
	for name, text := range profiles {
		files[name] = filepath.Join(t.TempDir(), "profile.json")
		if err := os.WriteFile(files[name], []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, bag := range bags {
			orders = append(orders, files[name]+"\t"+bag)
		}
	}
	kept := 0
	theirs := told(t, "check-profiles", orders)
	for name, file := range files {
		for which, bag := range bags {
			out, _ := exec.CommandContext(t.Context(), program, "verify", "--fast", "--profile", file, bag).CombinedOutput()
			good := true // a profile that is not claimed is a warning to us
			for line := range strings.Lines(string(out)) {
				line = strings.TrimSpace(line)
				wrong := strings.HasPrefix(line, "profile-") && !(name == "own" && strings.HasPrefix(line, "profile-payload data/ro-crate"))
				good = good && !wrong && !strings.Contains(line, "warning profile-claim")
			}
			if said := theirs[file+" "+bag]; (said[0] == valid) != good {
				t.Errorf("profile %s, bag %s: bagit_profile says %s: %s; we: %s", name, which, said[0], said[1], out)
			} else if good {
				kept++
			}
		}
	}
	if t.Logf("%d of %d are kept", kept, len(orders)); kept < 10 || kept > len(orders)-10 {
		t.Error("too few are kept, or broken, to tell anything")
	}
}
