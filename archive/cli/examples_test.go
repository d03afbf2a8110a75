package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/store/storetest"
)

// prepared is a folder in which the examples of the help texts can be typed as
// they stand: it holds what they name.
func prepared(t *testing.T) string {
	t.Helper()
	dir := reader(t)
	for _, command := range []string{
		"mkdir -p articles/2021 2021 photos .config/fish && cp seeds/short-note.txt articles/a.txt && cp seeds/ferry-song.txt articles/article.txt",
		"cp seeds/short-note.txt 2021/story.txt && cp articles/*.txt . && echo x >photos/one.jpg && cp 2021/story.txt articles/2021",
		"archive build -q articles && archive build -q --update --keep-versions --author 'Ann Lee' articles/a.txt",
		"archive build -q -o backup --zip --author 'Ann Lee' articles/a.txt",
		"archive manifest -q 2021 >LIST && archive build -q --manifest LIST --pack -o packs && mv packs/pack-*.zip packs/pack-1f.zip",
		"archive manifest -q articles >LIST && archive build -q --manifest LIST --pack -o shares && cp shares/* packs",
		"tar -cf texts.tar -C articles .",
		"rm bin/archive && rmdir bin",
	} {
		if out, code := inShell(t, dir, command); code != "0" {
			t.Fatalf("%s: %s: %q", command, code, out)
		}
	}
	return dir
}

// TestEachExampleOfTheHelpTextsWorksAsItStands runs each in a folder of its own
// that holds what it names.
func TestEachExampleOfTheHelpTextsWorksAsItStands(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("sh is not here")
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := prepared(t)
	objects := storetest.New(t)
	pack, err := os.ReadFile(filepath.Join(folder, "packs", "pack-1f.zip"))
	if err != nil {
		t.Fatal(err)
	}
	objects.Put(t, "pack-1f.zip", string(pack))
	kept := strings.NewReplacer("http://127.0.0.1:7070", objects.URL, "s3://kept", "s3://"+storetest.Bucket)
	for _, c := range commands() {
		for _, e := range c.examples {
			if _, err := exec.LookPath("man"); err != nil && strings.Contains(e.line, "| man ") {
				t.Logf("man is not here: %q was not run", e.line)
				continue
			}
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(folder)); err != nil {
				t.Fatal(err)
			}
			if c.name == "build" { // of texts that no bundle was made of
				if err := os.RemoveAll(filepath.Join(dir, "bundles")); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Mkdir(filepath.Join(dir, "bin"), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(program, filepath.Join(dir, "bin", "archive")); err != nil {
				t.Fatal(err)
			}
			want := "0"
			if strings.HasPrefix(e.line, "archive diff bundles/a+1 ") {
				want = "6" // they differ, which is what it is asked for
			}
			if out, code := inShell(t, dir, kept.Replace(e.line)); code != want {
				t.Errorf("%s\nends with %s, want %s:\n%s", e.line, code, want, strings.Join(out, "\n"))
			}
		}
	}
}
