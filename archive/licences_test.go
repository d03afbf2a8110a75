package archive_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// TestTheLicenceOfEveryModuleInTheProgramIsPrinted asks the go command what the
// program is made of; -update writes the notices anew.
func TestTheLicenceOfEveryModuleInTheProgramIsPrinted(t *testing.T) {
	var list []byte
	for _, system := range []string{"linux", "darwin", "windows", "freebsd"} {
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}} {{.Dir}}{{end}}", "..")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		more, err := cmd.Output()
		if err != nil {
			t.Skip("no go command to ask: ", err)
		}
		list = append(list, more...)
	}
	lines := slices.Compact(slices.Sorted(strings.SplitSeq(strings.TrimSpace(string(list)), "\n")))
	var text strings.Builder
	of := make(map[string]string) // which module had a notice first
	for _, line := range lines {
		part := strings.Fields(line)
		if len(part) < 2 {
			continue
		}
		dir := part[len(part)-1]
		fmt.Fprintf(&text, "# %s\n\n", strings.Join(part[:len(part)-1], " "))
		files, err := filepath.Glob(filepath.Join(dir, "[LCN][IOiO][CPTc]*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s has no licence: %v", part[0], err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			notice := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
			if first := of[notice]; first != "" {
				fmt.Fprintf(&text, "%s is that of %s, above.\n\n", filepath.Base(file), first)
			} else {
				of[notice] = part[0]
				text.WriteString(notice + "\n\n")
			}
			if !*update && !strings.Contains(archive.Licences(), notice) {
				t.Errorf("%s of %s is not printed", filepath.Base(file), part[0])
			}
		}
	}
	if *update {
		if err := os.WriteFile("modules.txt", []byte(text.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, what := range []string{"MIT License", "Gentium", "Noto", "LaTeX Project Public License"} {
		if !strings.Contains(archive.Licences(), what) {
			t.Errorf("the notices do not name %s", what)
		}
	}
}
