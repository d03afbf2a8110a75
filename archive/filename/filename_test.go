package filename_test

import (
	"net/url"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/filename"
)

func TestNamesThatAreUTF8StayAsTheyAre(t *testing.T) {
	for _, name := range []string{"", "a.txt", "100%.txt", "%FF.txt", "café.txt", "\u202e.txt", "\ufffd"} {
		if got, encoded := filename.Encode(name); got != name || encoded {
			t.Errorf("%q became %q", name, got)
		}
	}
}

func TestLatin1NamesAreReadable(t *testing.T) {
	if got, encoded := filename.Encode("caf\xe9 100%.txt"); got != "caf%E9 100%25.txt" || !encoded {
		t.Errorf("the name is %q", got)
	}
}

// FuzzEncodedNamesCanBeToldApart holds names to it that they come back.
func FuzzEncodedNamesCanBeToldApart(f *testing.F) {
	for _, name := range []string{"caf\xe9", "\xff\xfe%", "a%25\x80", "ok", "\xef\xbf\xbd\xff", "\xed\xa0\x80"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		text, encoded := filename.Encode(name)
		if !utf8.ValidString(text) {
			t.Fatalf("%q became %q, which is not UTF-8", name, text)
		}
		if encoded == utf8.ValidString(name) {
			t.Fatalf("%q: encoded is %v", name, encoded)
		}
		if !encoded {
			return
		}
		if back, err := url.PathUnescape(text); err != nil || back != name {
			t.Fatalf("%q became %q, which is read back as %q (%v)", name, text, back, err)
		}
	})
}
