package sourcelist_test

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/sourcelist"
)

const sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

func read(list string) (lines []sourcelist.Line, err error) {
	r := sourcelist.NewReader(strings.NewReader(list))
	for {
		l, err := r.Next()
		switch {
		case err == io.EOF:
			return lines, nil
		case err != nil:
			return lines, err
		}
		lines = append(lines, l)
	}
}

func TestALineHasOneSpelling(t *testing.T) {
	beside := sourcelist.Sum{1}
	for _, l := range []sourcelist.Line{
		{Path: "a.txt"},
		{Size: 1 << 40, Path: "2021/café 100%/\xff\n\r\t.txt", Beside: &beside},
		{Path: "...", SHA256: sourcelist.Sum{0xab}},
		{Path: "a/\u202e/b c"},
		{Path: "s3://shelf/2021/a b.txt"},
		{Path: "s3://shelf/all.tar//a.txt"},
		{Path: "a/texts.tar//b/c.txt"},
	} {
		text := l.Append(nil)
		for _, c := range text[:len(text)-1] {
			if c < ' ' || c > '~' {
				t.Errorf("%q holds the byte %#x", text, c)
			}
		}
		back, err := sourcelist.Parse(text[:len(text)-1])
		if err != nil || !reflect.DeepEqual(back, l) {
			t.Errorf("%+v became %q, which is read as %+v, %v", l, text, back, err)
		}
	}
}

func TestWhatIsNotSpeltSoIsRefusedWithItsLine(t *testing.T) {
	good := "0 " + sum + " a.txt\n"
	for name, test := range map[string]struct{ list, want string }{
		"CR LF":                      {"0 " + sum + " a.txt\r\n", "line 1"},
		"a path twice":               {good + good, "line 2: the path \"a.txt\" stands in the line before too"},
		"not sorted":                 {good + "0 " + sum + " Z.txt\n", "line 2: the list is not sorted"},
		"a text in a text in a file": {"0 " + sum + " a.tar//b.tar//c.txt\n", "does not lie below the base folder"},
		"a way out of a file":        {"0 " + sum + " a.tar//../b.txt\n", "does not lie below the base folder"},
		"nothing in a file":          {"0 " + sum + " a.tar//\n", "does not lie below the base folder"},
		"in no file":                 {"0 " + sum + " //a.txt\n", "does not lie below the base folder"},
		"an upper-case digest":       {"0 " + strings.ToUpper(sum) + " a.txt\n", "line 1: it is not spelt"},
		"a short digest":             {"0 " + sum[1:] + " a.txt\n", "is not a SHA-256"},
		"a digest of letters":        {"0 " + strings.Repeat("z", 64) + " a.txt\n", "is not a SHA-256"},
		"a size with a plus":         {"+1 " + sum + " a.txt\n", "line 1: it is not spelt"},
		"a size below nothing":       {"-1 " + sum + " a.txt\n", "is not a size"},
		"a leading zero":             {"01 " + sum + " a.txt\n", "line 1: it is not spelt"},
		"no end":                     {good + "0 " + sum + " b.txt", "line 2: the list ends within it"},
		"an empty line":              {good + "\n", "line 2: it has 1 fields"},
		"two spaces":                 {"0  " + sum + " a.txt\n", "line 1"},
		"too many fields":            {"0 " + sum + " a.txt " + sum + " x\n", "line 1: it has 5 fields"},
		"a needless escape":          {"0 " + sum + " %61.txt\n", "line 1: it is not spelt"},
		"a lower-case escape":        {"0 " + sum + " %ff\n", "line 1: it is not spelt"},
		"half an escape":             {"0 " + sum + " a%F\n", "ends within a %XX"},
		"no escape":                  {"0 " + sum + " a%ZZb\n", "which is no %XX"},
		"a way out":                  {"0 " + sum + " ../a.txt\n", "does not lie below"},
		"out of a bucket":            {"0 " + sum + " s3://shelf/../a\n", "does not lie below"},
		"no bucket":                  {"0 " + sum + " s3:///a\n", "does not lie below"},
		"no key":                     {"0 " + sum + " s3://\n", "does not lie below"},
		"another scheme":             {"0 " + sum + " gs://shelf/a\n", "does not lie below"},
		"from the root":              {"0 " + sum + " /a.txt\n", "does not lie below"},
		"an empty part":              {"0 " + sum + " a//b\n", "does not lie below"},
		"the folder itself":          {"0 " + sum + " .\n", "does not lie below"},
		"a NUL":                      {"0 " + sum + " a%00b\n", "does not lie below"},
		"a line without end":         {"0 " + sum + " " + strings.Repeat("a", sourcelist.MaxLine) + "\n", "line 1: it has more than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(test.list)
			var wrong *sourcelist.LineError
			if !errors.As(err, &wrong) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q", err, test.want)
			}
		})
	}
}

// FuzzWhatParsesIsWhatWouldBeWritten holds any list to its one spelling.
func FuzzWhatParsesIsWhatWouldBeWritten(f *testing.F) {
	for _, list := range []string{"", "0 " + sum + " a.txt\n", "12 " + sum + " a/b%20c%FF.txt " + sum + "\n", "0 " + sum + " a\n1 " + sum + " a/b\n1 " + sum + " a0\n", "0 " + sum + " a\r\n", "0 " + sum + " s3://shelf/a.tar//b\n1 " + sum + " s3://shelf/b%20c\n"} {
		f.Add([]byte(list))
	}
	f.Fuzz(func(t *testing.T, list []byte) {
		r := sourcelist.NewReader(bytes.NewReader(list))
		var again []byte
		for {
			l, err := r.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				return
			}
			if !bytes.HasSuffix(list[:len(again)+len(r.Raw())], r.Raw()) {
				t.Fatalf("line %d is not the one of the list: %q", r.Number(), r.Raw())
			}
			again = l.Append(again)
		}
		if !bytes.Equal(again, list) {
			t.Fatalf("%q would be written %q", list, again)
		}
	})
}
