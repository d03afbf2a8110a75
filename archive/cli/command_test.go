package cli

import (
	"os"
	"strings"
	"testing"
)

func TestEveryRowOfTheTableOfCommandsIsWhole(t *testing.T) {
	for _, c := range commands() {
		if c.name == "" || c.summary == "" || c.about == "" || c.action == nil || len(c.examples) == 0 {
			t.Errorf("the row of %q lacks a part", c.name)
		}
		if len(c.summary) > 66 || strings.HasSuffix(c.summary, ".") {
			t.Errorf("%s: the summary %q is long, or ends with a stop", c.name, c.summary)
		}
		seen := make(map[string]bool)
		for _, o := range c.options() {
			for _, name := range []string{o.name, o.short} {
				if seen[name] && name != "" {
					t.Errorf("%s: the flag %s stands twice", c.name, name)
				}
				seen[name] = true
			}
			switch {
			case o.group == "" || o.usage == "" || o.usage[0] >= 'A' && o.usage[0] <= 'Z' && !strings.HasPrefix(o.usage, o.value) && o.value == "":
				t.Errorf("%s --%s has no group, or its usage is no sentence: %q", c.name, o.name, o.usage)
			case o.takesValue() == (o.value == ""):
				t.Errorf("%s --%s: the value has no name between back quotes", c.name, o.name)
			case o.preset != "" && o.allowed != nil:
				if got, fault := o.normal(o.preset); fault != nil || got != o.preset {
					t.Errorf("%s --%s cannot be its own default %q", c.name, o.name, o.preset)
				}
			}
		}
		for _, name := range []string{"json", "quiet", "no-color", "help", "version"} {
			if !seen[name] {
				t.Errorf("%s has no flag --%s", c.name, name)
			}
		}
	}
}

// TestAVariableMeansTheSameToAllCommands holds each variable to one meaning:
// flags of one name that mean different things have variables of their own.
func TestAVariableMeansTheSameToAllCommands(t *testing.T) {
	type meaning struct{ command, text string }
	seen := make(map[string]meaning)
	for _, c := range commands() {
		for _, o := range c.options() {
			if o.variable == "" {
				continue
			}
			m := meaning{c.name, string(o.kind) + " " + o.described()}
			if first, ok := seen[o.variable]; ok && first.text != m.text {
				t.Errorf("%s means %q to %s and %q to %s", o.variable, first.text, first.command, m.text, m.command)
			} else if !ok {
				seen[o.variable] = m
			}
		}
	}
}

func TestTheReadmeListsEveryCommand(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range commands() {
		if row := "| `" + strings.TrimSpace("archive "+c.name+" "+c.operands); !strings.Contains(string(readme), row) {
			t.Errorf("the README lacks a row that begins with %q", row)
		}
	}
}

func TestExamplesAreCommandLinesThatAreUnderstood(t *testing.T) {
	for _, c := range commands() {
		named := false
		for _, e := range c.examples {
			parts := strings.FieldsFunc(e.line, func(r rune) bool { return strings.ContainsRune("|&()", r) })
			for _, part := range parts {
				words, ok := strings.CutPrefix(strings.TrimSpace(part), "archive ")
				if !ok {
					continue
				}
				words, _, _ = strings.Cut(words, " >")
				line, err := arrange(strings.Fields(strings.ReplaceAll(words, `"Jane Roe"`, "Jane")))
				if err != nil {
					t.Errorf("%s: %v", e.line, err)
				} else {
					named = named || line.command.name == c.name
				}
			}
		}
		if !named {
			t.Errorf("no example of %s calls it", c.name)
		}
	}
}

// TestCommandLinesInTheReadmeAreUnderstood reads those that no session runs.
func TestCommandLinesInTheReadmeAreUnderstood(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(readme)) {
		code, ok := strings.CutPrefix(line, "    ")
		if _, words, found := strings.Cut("| "+code, "| archive "); ok && found {
			words, _, _ = strings.Cut(strings.TrimSpace(words), "  ") // what it is for
			words, _, _ = strings.Cut(words, " >")
			n++
			if _, err := arrange(fields(words)); err != nil {
				t.Errorf("archive %s: %v", words, err)
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d command lines were found", n)
	}
}

// fields parts a line as a shell would: quoted words stay whole.
func fields(line string) (words []string) {
	quoted := false
	for _, word := range strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' || r == '\'' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	}) {
		words = append(words, strings.Trim(word, `"'`))
	}
	return words
}

func TestASlipFindsWhatWasMeant(t *testing.T) {
	for args, want := range map[string]string{
		"buld a.txt":                           "did you mean archive build?",
		"Verify x":                             "did you mean archive verify?",
		"ver x":                                "",
		"validate x":                           "here it is archive verify",
		"a.txt":                                "write archive build a.txt",
		"build --ouput x a.txt":                "did you mean --output?",
		"build --dryrun a.txt":                 "did you mean --dry-run?",
		"build --Zip a.txt":                    "did you mean --zip?",
		"show --zip a.txt":                     "build, bag and unpack have it",
		"build --formats pfd a.txt":            "did you mean pdf? it takes pdf, epub",
		"build --paper A3 a.txt":               "did you mean a4? it must be a4, letter, a5, legal or a size such as",
		"build --pdf-standard a3a a.txt":       "did you mean a-3a?",
		"build --sync gruop a.txt":             "did you mean group?",
		"build --date-order myd a.txt":         "did you mean mdy?",
		"build --encoding windos-1252 a.txt":   "did you mean windows-1252?",
		"show --language germn a.txt":          "did you mean german?",
		"extract --format epbu x":              "did you mean epub?",
		"help buidl":                           "did you mean archive help build?",
		"help exitcodes":                       "did you mean archive help exit-codes?",
		"build --jobs many a.txt":              "it must be a number from 1 to 1024",
		"build -j 0 a.txt":                     "it must be a number from 1 to 1024",
		"--ouput x":                            "there is no command",
		"build --output out --nosuchthing x y": "archive build --help shows the flags",
	} {
		code, out, message := call(strings.Fields(args)...)
		if code != exitUsage || out != "" || !strings.Contains(message, want) || strings.Contains(message, "[") {
			t.Errorf("archive %s: exit code %d, results %q, want %q in\n%s", args, code, out, want, message)
		}
	}
}

func TestWhatAVariableCannotBeIsSaidWithItsNameAndWhatItCan(t *testing.T) {
	for variable, test := range map[string][2]string{
		"ARCHIVE_DRY_RUN":  {"maybe", `ARCHIVE_DRY_RUN is "maybe"`},
		"ARCHIVE_JOBS":     {"many", "a number from 1 to 1024"},
		"ARCHIVE_PAPER":    {"a3", "it must be a4, letter, a5, legal or a size such as 150x210mm"},
		"ARCHIVE_FORMATS":  {"pdf,doc", "it takes pdf, epub"},
		"ARCHIVE_ENCODING": {"klingon", "ARCHIVE_ENCODING"},
		"ARCHIVE_LANGUAGE": {"klingon>", "ARCHIVE_LANGUAGE"},
		"ARCHIVE_MEMORY":   {"5Q", "ARCHIVE_MEMORY"},
	} {
		code, _, message := within(map[string]string{variable: test[0]}, "build", "a.txt")
		if code != exitUsage || !strings.Contains(message, variable) || !strings.Contains(message, test[1]) {
			t.Errorf("%s=%s: exit code %d, %s", variable, test[0], code, message)
		}
		if code, _, _ := within(map[string]string{variable: test[0]}, "build", "--help"); code != exitOK {
			t.Errorf("%s=%s keeps the help from being printed", variable, test[0])
		}
	}
}

func TestVariablesThatAskForOtherWorkAreNone(t *testing.T) {
	env := map[string]string{"ARCHIVE_RULES": "1", "ARCHIVE_HELP": "1", "ARCHIVE_VERSION": "1", "ARCHIVE_SIDECAR": "1"}
	if code, out, _ := within(env, "verify", "nowhere"); code != exitFailed || !strings.HasPrefix(out, "unread nowhere") {
		t.Errorf("a variable kept verify from its work: exit code %d, %q", code, out)
	}
	if _, out, _ := within(env, "schema"); !strings.Contains(out, "urn:archive:document:1") {
		t.Error("a variable made schema print another schema")
	}
}
