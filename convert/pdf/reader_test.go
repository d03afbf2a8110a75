package pdf_test

import (
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// document is a PDF as an independent reader sees it: every object by number,
// taken from the cross-reference stream and the object streams.
type document struct {
	objects map[int]string // dictionaries; streams with their data behind
	root    int
	info    int
}

var streamForm = regexp.MustCompile(`(?s)^(<<.*?/Length (\d+)>>)\nstream\n`)

func number(t testing.TB, s, pattern string) int {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(s)
	if m == nil {
		t.Fatalf("%q is not in %.200q", pattern, s)
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func inflate(t testing.TB, data string) string {
	t.Helper()
	r, err := zlib.NewReader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// stream parts an object's dictionary from its data, which it unpacks.
func stream(t testing.TB, body string) (dict, data string) {
	t.Helper()
	m := streamForm.FindStringSubmatch(body)
	if m == nil {
		t.Fatalf("%.100q is no stream", body)
	}
	length, _ := strconv.Atoi(m[2])
	data = body[len(m[0]) : len(m[0])+length]
	if strings.Contains(m[1], "/FlateDecode") {
		data = inflate(t, data)
	}
	return m[1], data
}

// parse reads a whole file by its cross-reference stream, strictly.
func parse(t testing.TB, data []byte) *document {
	t.Helper()
	return parseAs(t, data, "1.7")
}

// parseAs is parse for a version of PDF.
func parseAs(t testing.TB, data []byte, version string) *document {
	t.Helper()
	s := string(data)
	if !strings.HasPrefix(s, "%PDF-"+version+"\n%\xE2\xE3\xCF\xD3\n") || !strings.HasSuffix(s, "\n%%EOF\n") {
		t.Fatal("the file does not begin and end as it must")
	}
	at := number(t, s[len(s)-40:], `startxref\n(\d+)\n`)
	_, body, _ := strings.Cut(s[at:], " obj\n")
	dict, table := stream(t, body)
	info := 0
	if strings.Contains(dict, "/Info ") {
		info = number(t, dict, `/Info (\d+) 0 R`)
	}
	d := &document{objects: make(map[int]string), root: number(t, dict, `/Root (\d+) 0 R`), info: info}
	size := number(t, dict, `/Size (\d+)`)
	if len(table) != 7*size {
		t.Fatalf("the table has %d bytes for %d objects", len(table), size)
	}
	packed := make(map[int]map[int]int) // object stream, index, object
	for n := range size {
		e := table[7*n : 7*n+7]
		field := int(e[1])<<24 | int(e[2])<<16 | int(e[3])<<8 | int(e[4])
		switch e[0] {
		case 1:
			head := fmt.Sprintf("%d 0 obj\n", n)
			if !strings.HasPrefix(s[field:], head) {
				t.Fatalf("object %d is not at %d", n, field)
			}
			body, _, _ := strings.Cut(s[field+len(head):], "\nendobj\n")
			if i := strings.Index(s[field+len(head):], "\nendstream\nendobj\n"); strings.Contains(body[:min(len(body), 400)], "\nstream\n") {
				body = s[field+len(head) : field+len(head)+i]
			}
			d.objects[n] = body
		case 2:
			if packed[field] == nil {
				packed[field] = make(map[int]int)
			}
			packed[field][int(e[5])<<8|int(e[6])] = n
		}
	}
	for n, members := range packed {
		d.unpack(t, n, members)
	}
	return d
}

func (d *document) unpack(t testing.TB, n int, members map[int]int) {
	dict, data := stream(t, d.objects[n])
	first := number(t, dict, `/First (\d+)`)
	heads := strings.Fields(data[:first])
	if len(heads) != 2*len(members) {
		t.Fatalf("object stream %d has %d heads for %d objects", n, len(heads), len(members))
	}
	for i := range len(members) {
		object, _ := strconv.Atoi(heads[2*i])
		from, _ := strconv.Atoi(heads[2*i+1])
		to := len(data) - first
		if i+1 < len(members) {
			to, _ = strconv.Atoi(heads[2*i+3])
		}
		if members[i] != object {
			t.Fatalf("object stream %d: index %d holds %d, the table says %d", n, i, object, members[i])
		}
		d.objects[object] = inHex(strings.TrimSpace(data[first+from : first+to]))
	}
}

var textString = regexp.MustCompile(`(?s)(/(?:Contents|ActualText|Alt|Lang|Author|Subject|Keywords) )\(((?:[^\\)]|\\.)*)\)`)

// inHex writes the text strings of an object as UTF-16 in hex, so that they can be
// looked for.
func inHex(object string) string {
	return textString.ReplaceAllStringFunc(object, func(s string) string {
		m := textString.FindStringSubmatch(s)
		raw := strings.NewReplacer(`\r`, "\r", `\\`, `\`, `\(`, "(", `\)`, ")").Replace(m[2])
		if !strings.HasPrefix(raw, "\xFE\xFF") {
			var wide strings.Builder
			for _, c := range []byte(raw) {
				wide.WriteByte(0)
				wide.WriteByte(c)
			}
			raw = "\xFE\xFF" + wide.String()
		}
		return fmt.Sprintf("%s<%X>", m[1], raw)
	})
}

// all returns the numbers of objects whose dictionary holds a word.
func (d *document) all(word string) []int {
	var out []int
	for n := range len(d.objects) + 10 {
		head, _, _ := strings.Cut(d.objects[n], "\nstream\n")
		if strings.Contains(head, word) {
			out = append(out, n)
		}
	}
	return out
}

// literal is a literal string of ours: each parenthesis in it is escaped.
var literal = regexp.MustCompile(`(?s)\((?:[^\\)]|\\.)*\)`)

var reference = regexp.MustCompile(`(\d+) 0 R`)

// references lists what an object refers to, outside of its strings.
func (d *document) references(n int) []int {
	head, _, _ := strings.Cut(d.objects[n], "\nstream\n")
	head = literal.ReplaceAllString(head, "()")
	var out []int
	for _, m := range reference.FindAllStringSubmatch(head, -1) {
		r, _ := strconv.Atoi(m[1])
		out = append(out, r)
	}
	return out
}
