//go:build conformance

package conformance_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// textReader is a program that takes the text out of PDF files.
type textReader struct {
	name string
	// pages returns the texts of the pages of each file.
	pages func(t *testing.T, files []string) [][]string
	// whole says that every block is demanded; sorted that the reader drops the hyphen in
	// front of a line end, also one that belongs to the word, and puts what stands on a
	// page in order, so that the running head comes first and not last.
	whole, sorted bool
	most          int // blocks of testdata/languages that may be missing in all
}

var textReaders = []textReader{
	{"poppler", eachFile(func(t *testing.T, file string) string {
		out, _ := tool(t, "", []int{0}, "pdftotext", "-enc", "UTF-8", file, "-")
		return out
	}), true, true, 0},
	{"MuPDF", allFiles("pdf-texts", "pymupdf"), true, false, 0},
	{"pdf.js", allFiles("pdfjs-texts"), true, false, 0},
	{"PDFium", allFiles("pdf-texts", "pdfium"), false, false, 23},
	{"pdfminer", allFiles("pdf-texts", "pdfminer"), false, false, 47},
	{"pypdf", allFiles("pdf-texts", "pypdf"), false, false, 26},
}

// eachFile reads file by file with a program that parts pages by form feeds.
func eachFile(read func(t *testing.T, file string) string) func(*testing.T, []string) [][]string {
	return func(t *testing.T, files []string) (all [][]string) {
		for _, file := range files {
			all = append(all, strings.Split(strings.TrimSuffix(read(t, file), "\f"), "\f"))
		}
		return all
	}
}

// allFiles reads all files with one call of a program that prints a line of JSON for each.
func allFiles(command string, args ...string) func(*testing.T, []string) [][]string {
	return func(t *testing.T, files []string) (all [][]string) {
		out, _ := tool(t, "", []int{0}, command, slices.Concat(args, files)...)
		for line := range strings.Lines(out) {
			var pages []string
			if err := json.Unmarshal([]byte(line), &pages); err != nil {
				t.Fatalf("reading what %s says: %v", command, err)
			}
			all = append(all, pages)
		}
		if len(all) != len(files) {
			t.Fatalf("%s gave the texts of %d files of %d", command, len(all), len(files))
		}
		return all
	}
}

// TestConformanceOfTexts builds texts in many languages and asks each reader for
// every block of every document, letter for letter. Readers that are not held to all
// of them have limits that no file helps: PDFium mirrors brackets that it turns, pdfminer
// turns nothing, pypdf turns only what stands behind a letter from right to left. They
// are held to as many as they gave before.
//
// ARCHIVE_TEXTS names another folder of texts to look at; nothing is then demanded.
func TestConformanceOfTexts(t *testing.T) {
	folder := os.Getenv("ARCHIVE_TEXTS")
	measured := folder != ""
	if !measured {
		folder = "testdata/languages"
	}
	documents := buildDocuments(t, folder)
	table := make([][]int, len(documents))
	blocks := make([][]string, len(documents))
	for i, file := range documents {
		blocks[i] = titleAndBlocks(t, strings.TrimSuffix(file, ".pdf")+".json")
	}
	for _, r := range textReaders {
		for i, pages := range r.pages(t, documents) {
			missing := missingBlocks(pages, blocks[i], r.sorted)
			table[i] = append(table[i], len(missing))
			for _, m := range missing {
				if measured || !r.whole {
					t.Logf("%s, %s: %q", nameOf(documents[i]), r.name, m)
				} else {
					t.Errorf("%s does not give a block of %s: %q", r.name, nameOf(documents[i]), m)
				}
			}
		}
	}
	t.Log(blocksTable(documents, blocks, table))
	for k, r := range textReaders {
		missing := 0
		for i := range table {
			missing += table[i][k]
		}
		if !measured && missing > r.most {
			t.Errorf("%s does not give %d blocks; at most %d are allowed", r.name, missing, r.most)
		}
	}
}

func nameOf(file string) string { return strings.TrimSuffix(filepath.Base(file), ".pdf") }

// buildDocuments builds PDF and JSON of the texts of a folder.
func buildDocuments(t *testing.T, folder string) []string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "bundles")
	cmd := exec.CommandContext(t.Context(), buildProgram(t), "build", "--formats", "pdf,json", "--output", out, folder)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("building the texts: %v\n%s", err, lastLines(string(said)))
	}
	files, err := filepath.Glob(filepath.Join(out, "*", "data", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%q gave no document: %v", folder, err)
	}
	return files
}

// blocksTable says how many blocks of each document each reader gives.
func blocksTable(documents []string, blocks [][]string, missing [][]int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "blocks recovered\n%-14s%8s", "", "blocks")
	for _, r := range textReaders {
		fmt.Fprintf(&b, "%9s", r.name)
	}
	sums := make([]int, len(textReaders)+1)
	for i, file := range documents {
		n := len(blocks[i])
		sums[0] += n
		fmt.Fprintf(&b, "\n%-14s%8d", nameOf(file), n)
		for k, m := range missing[i] {
			sums[k+1] += n - m
			fmt.Fprintf(&b, "%9d", n-m)
		}
	}
	fmt.Fprintf(&b, "\n%-14s", "all")
	for i, sum := range sums {
		fmt.Fprintf(&b, "%*d", 8+min(i, 1), sum)
	}
	return b.String()
}

// missingBlocks returns the texts that do not stand in the pages, in order, letter for
// letter: white space is folded, a line may end anywhere, and a soft hyphen ends it. One
// that begins or ends in what was taken for a running head may stand anywhere.
func missingBlocks(pages, texts []string, sorted bool) (missing []string) {
	rest, removed := withoutFurniture(pages, texts, sorted)
	whole := comparable(strings.Join(pages, "\n"))
	for _, text := range texts {
		if text == "" {
			continue
		}
		end := findFolded(rest, comparable(text), sorted)
		if end < 0 {
			if !isPartOf(removed, text) || findFolded(whole, comparable(text), sorted) < 0 {
				missing = append(missing, text)
			}
			continue
		}
		rest = rest[end:]
	}
	return missing
}

// comparable is a text as it is compared: canonical forms are one, and what only steers
// the direction is no letter.
func comparable(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// isPartOf reports whether a text begins or ends in one of some lines.
func isPartOf(lines []string, text string) bool {
	text = squeeze(comparable(text))
	return slices.ContainsFunc(lines, func(line string) bool {
		line = squeeze(line)
		return strings.HasPrefix(text, line) || strings.HasSuffix(text, line)
	})
}

// withoutFurniture joins the pages of a document, without page numbers and running
// heads, which are its title or a heading that stood on a page before: where a chapter
// begins at the top of a page, there is none. It returns what it takes for heads, too.
func withoutFurniture(pages, texts []string, sorted bool) (joined string, heads []string) {
	var kept []string
	for n, page := range pages {
		lines := strings.FieldsFunc(comparable(page), func(r rune) bool { return r == '\n' || r == '\r' })
		lines = slices.DeleteFunc(lines, func(s string) bool { return strings.TrimSpace(s) == "" })
		lines = withoutNumber(lines)
		last := len(lines) - 1
		switch {
		case n == 0 || last < 0:
		case !sorted && isHead(lines[last], texts[:1]): // also where the text itself begins the page with its title
			heads, lines = append(heads, lines[last]), lines[:last]
		case isHead(lines[0], texts[:1]), sorted && isHead(lines[0], texts) && stood(lines[0], kept, texts):
			heads, lines = append(heads, lines[0]), lines[1:]
		case !sorted && isHead(lines[last], texts):
			heads, lines = append(heads, lines[last]), lines[:last]
		}
		kept = append(kept, withoutNumber(lines)...)
	}
	return strings.Join(kept, "\n"), heads
}

// withoutNumber is lines without the page number at their end, or else their beginning.
func withoutNumber(lines []string) []string {
	if last := len(lines) - 1; last >= 0 && isNumber(lines[last]) {
		return lines[:last]
	} else if last >= 0 && isNumber(lines[0]) {
		return lines[1:]
	}
	return lines
}

func isHead(line string, texts []string) bool {
	line, cut := strings.CutSuffix(strings.TrimSpace(line), "…")
	line = squeeze(line)
	return line != "" && (strings.HasPrefix(squeeze(texts[0]), line) || slices.ContainsFunc(texts, func(text string) bool {
		text = squeeze(comparable(text))
		return line == text || cut && strings.HasPrefix(text, line)
	}))
}

// stood reports whether a heading was set on a page before, on a line or two, beside the
// contents, which have all that running heads name, and may have the number of the page
// on the same line: "Article 309" is Article 3 only if there is no Article 30.
func stood(head string, kept, texts []string) bool {
	head, _ = strings.CutSuffix(squeeze(head), "…")
	times, before := 0, ""
	for _, line := range kept {
		line = squeeze(line)
		rest, begins := strings.CutPrefix(line, head)
		numbered := begins && strings.Trim(rest, "0123456789") == "" && !slices.ContainsFunc(texts, func(text string) bool {
			text = squeeze(comparable(text))
			return len(text) > len(head) && strings.HasPrefix(line, text)
		})
		if line == head || numbered || before != "" && len(head) > len(before) && strings.HasPrefix(before+line, head) {
			times++
		}
		before = line
	}
	return times > 1
}

func isNumber(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.Trim(line, "0123456789") == ""
}

// findFolded finds a text and returns where it ends; -1 when it is not there.
func findFolded(in, text string, dashes bool) int {
	first, _ := utf8.DecodeRuneInString(text)
	for at := 0; ; {
		i := strings.IndexRune(in[at:], first)
		if i < 0 {
			return -1
		}
		if n := foldedPrefix(in[at+i:], text, dashes); n >= 0 {
			return at + i + n
		}
		at += i + utf8.RuneLen(first)
	}
}

// foldedPrefix returns how much of a string a text is the beginning of; -1 when it is not.
func foldedPrefix(in, text string, dashes bool) int {
	rest := in
	for text != "" {
		r, n := utf8.DecodeRuneInString(text)
		space, width := leadingSpace(rest)
		switch {
		case unicode.IsSpace(r):
			_, skip := leadingSpace(text)
			if width == 0 {
				return -1
			}
			rest, text = rest[width:], text[skip:]
		case hyphened(rest) && r != '\u00ad':
			_, width := utf8.DecodeRuneInString(rest)
			rest = strings.TrimLeftFunc(rest[width:], unicode.IsSpace)
		case width > 0 && strings.Contains(space, "\n"):
			rest = rest[width:]
		case strings.HasPrefix(rest, text[:n]):
			rest, text = rest[n:], text[n:]
		case dashes && r == '-':
			text = text[n:]
		default:
			return -1
		}
	}
	return len(in) - len(rest)
}

// hyphened reports whether a word is divided here. PDFium has a noncharacter for it.
func hyphened(s string) bool {
	return strings.HasPrefix(s, "\u00ad") || strings.HasPrefix(s, "\ufffe")
}

func leadingSpace(s string) (space string, width int) {
	width = len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return s[:width], width
}

// TestConformanceOfRunningHeads holds the comparison to its own rule: the first line of a
// page is a running head when it is a heading that was set before, beside the contents.
func TestConformanceOfRunningHeads(t *testing.T) {
	texts := []string{"Article 3", "Article 30", "Preface"}
	contents := []string{"Article 3 2", "Article 30 9", "Preface 1"}
	for _, c := range []struct {
		head string
		kept []string // behind the contents
		want bool
	}{
		{"Article 3", nil, false},
		{"Article 3", []string{"Article 30"}, false},
		{"Article 3", []string{"Article 3"}, true},
		{"Preface", []string{"Pre", "face"}, true},
	} {
		if got := stood(c.head, slices.Concat(contents, c.kept), texts); got != c.want {
			t.Errorf("%q behind %q: stood %v", c.head, c.kept, got)
		}
	}
}
