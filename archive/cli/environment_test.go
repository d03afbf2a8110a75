package cli

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

// within runs the program with an environment of its own.
func within(env map[string]string, args ...string) (code int, out, message string) {
	var o, e bytes.Buffer
	code = Run(context.Background(), args, IO{In: strings.NewReader(""), Out: &o, Err: &e, Env: func(name string) string { return env[name] }, Now: time.Now})
	return code, o.String(), e.String()
}

func TestOnlyTheGivenEnvironmentMirrorsFlags(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ARCHIVE_OUTPUT", "of-the-process")
	t.Setenv("ARCHIVE_JOBS", "nonsense")
	given := map[string]string{"ARCHIVE_OUTPUT": "given", "ARCHIVE_AUTHOR": "Doe, Jane", "ARCHIVE_DRY_RUN": "true", "ARCHIVE_JSON": ""}
	for _, test := range []struct {
		env  map[string]string
		args []string
		out  string
	}{
		{nil, []string{"build", "-n", "a.txt"}, "bundles/a\n"},
		{given, []string{"build", "a.txt"}, "given/a\n"},
		{given, []string{"build", "a.txt", "-o", "typed"}, "typed/a\n"},
		{given, []string{"build", "--output=typed", "a.txt"}, "typed/a\n"},
	} {
		if code, out, message := within(test.env, test.args...); code != exitOK || out != test.out {
			t.Errorf("%q with %v: exit code %d, results %q, messages %q", test.args, test.env, code, out, message)
		}
	}
	_, out, _ := within(map[string]string{"ARCHIVE_AUTHOR": "Doe, Jane"}, "show", "--json", "a.txt")
	if strings.Count(out, `"kind":"person"`) != 1 || !strings.Contains(out, "Jane") {
		t.Errorf("one author of the environment gives %s", out)
	}
	if code, _, message := within(map[string]string{"ARCHIVE_JOBS": "nonsense"}, "build", "-n", "a.txt"); code != exitUsage || !strings.Contains(message, "ARCHIVE_JOBS") {
		t.Errorf("a wrong variable: exit code %d, %q", code, message)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) != 1 {
		t.Errorf("something was written: %v, %v", left, err)
	}
}

func TestAVariableThatIsASlipIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ variable, told string }{
		{"ARCHIVE_OUPUT=x", "ARCHIVE_OUPUT: this variable does nothing; did you mean ARCHIVE_OUTPUT?"},
		{"ARCHIVE_LISENCE=CC0-1.0", "did you mean ARCHIVE_LICENSE?"},
		{"ARCHIVE_EXTRACT_OUTPT=x", "did you mean ARCHIVE_EXTRACT_OUTPUT?"},
		{"ARCHIVE_OUPUT=", ""},
		{"ARCHIVE_OUTPUT=x", ""},
		{"ARCHIVE_EXTRACT_OUTPUT=x", ""}, // of another command
		{"ARCHIVE_ROOT=/srv", ""},        // of another program
		{"ARCHIVE_=x", ""},
		{"MY_ARCHIVE_OUPUT=x", ""},
	} {
		for _, command := range []string{"build -n a.txt", "show a.txt", "verify --json", "build -n --json a.txt"} {
			var o, e bytes.Buffer
			world := IO{In: strings.NewReader(""), Out: &o, Err: &e, Env: func(string) string { return "" }, Environ: func() []string { return []string{"HOME=/", test.variable} }, Now: time.Now}
			Run(context.Background(), strings.Fields(command), world)
			said := e.String()
			if strings.Contains(command, "--json") {
				said = o.String()
			}
			if test.told == "" && strings.Contains(said, "this variable") || !strings.Contains(strings.ReplaceAll(said, `","severity":"warning","code":"variable-unknown","file":"","text":"`, ": "), test.told) {
				t.Errorf("%s archive %s says %q", test.variable, command, said)
			}
		}
	}
}
