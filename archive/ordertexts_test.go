package archive_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// text is one source of the order test, with what lies beside it.
type text struct {
	name   string // of the source, with .txt
	data   []byte
	beside map[string][]byte // by name; a leading * stands for the source's name without .txt
}

// special begins the names of the texts that were written for the order test.
const special = "special-"

// treeTexts lists every text of the tree: those written for this test, seeds,
// labelled texts, the seeds of fuzz targets, and the samples in scripts.
func treeTexts(t *testing.T) []text {
	t.Helper()
	all := specialTexts(t)
	for _, dir := range []string{"../seeds", "../testdata/labelled"} {
		all = append(all, textsBelow(t, dir)...)
	}
	all = append(all, fuzzSeeds(t)...)
	return append(all, samples(t)...)
}

// aPart is the special texts and every fourth of the others.
func aPart(all []text) (some []text) {
	for i, x := range all {
		if strings.HasPrefix(x.name, special) || i%4 == 0 {
			some = append(some, x)
		}
	}
	return some
}

// files calls f for each file below a folder whose path matches, and fails
// when there is none.
func files(t *testing.T, dir string, matches func(path string) bool, f func(path string, data []byte)) {
	t.Helper()
	found := 0
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !matches(filepath.ToSlash(path)) {
			return err
		}
		found++
		data, err := os.ReadFile(path)
		f(path, data)
		return err
	})
	if err != nil || found == 0 {
		t.Fatalf("%d files below %s: %v", found, dir, err)
	}
}

func textsBelow(t *testing.T, dir string) (all []text) {
	isText := func(path string) bool { return strings.HasSuffix(path, ".txt") }
	files(t, dir, isText, func(path string, data []byte) {
		x := text{name: filepath.Base(path), data: data, beside: map[string][]byte{}}
		if side, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".meta.yaml"); err == nil {
			x.beside["*.meta.yaml"] = side
		}
		all = append(all, x)
	})
	return all
}

// fuzzSeeds makes a text of each string and each run of bytes in the corpora.
func fuzzSeeds(t *testing.T) (all []text) {
	isSeed := func(path string) bool { return strings.Contains(path, "/testdata/fuzz/") }
	for _, dir := range []string{"../archive", "../convert"} {
		files(t, dir, isSeed, func(path string, data []byte) {
			for line := range strings.Lines(string(data)) {
				for _, kind := range []string{"string(", "[]byte("} {
					quoted, ok := strings.CutPrefix(strings.TrimSpace(line), kind)
					if !ok {
						continue
					}
					if s, err := strconv.Unquote(strings.TrimSuffix(quoted, ")")); err == nil {
						all = append(all, text{name: filepath.Base(path) + ".txt", data: []byte(s)})
					}
				}
			}
		})
	}
	return all
}

// samples takes the texts out of scripts and out of the cases of the readers.
func samples(t *testing.T) (all []text) {
	isArchive := func(path string) bool { return strings.HasSuffix(path, ".txtar") }
	isText := func(name string) bool {
		return strings.HasSuffix(name, ".txt") || strings.HasSuffix(name, ".in")
	}
	for _, dir := range []string{"../testdata/script", "../convert/detect/testdata", "../convert/text/testdata"} {
		files(t, dir, isArchive, func(path string, data []byte) {
			for _, f := range txtar.Parse(data).Files {
				if isText(f.Name) {
					base := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(f.Name), ".txt"), ".in")
					all = append(all, text{name: base + ".txt", data: bytes.Clone(f.Data)})
				}
			}
		})
	}
	return all
}

// writeTexts writes each text into a folder of its own and returns the paths.
// A number in the name keeps bundles apart.
func writeTexts(t *testing.T, all []text) (paths []string) {
	t.Helper()
	root := t.TempDir()
	for i, x := range all {
		dir := filepath.Join(root, fmt.Sprintf("%04d", i))
		must(t, os.Mkdir(dir, 0o777))
		stem := fmt.Sprintf("%s-%04d", strings.TrimSuffix(x.name, ".txt"), i)
		path := filepath.Join(dir, stem+".txt")
		must(t, os.WriteFile(path, x.data, 0o666))
		for name, data := range x.beside {
			must(t, os.WriteFile(filepath.Join(dir, strings.Replace(name, "*", stem, 1)), data, 0o666))
		}
		paths = append(paths, path)
	}
	return paths
}

const somewhere = "\n\nJane Roe\n\nApril 28, 2021\n\nThe ferry sails again on Friday, after nine years in which nobody could say when it would.\n\n"

// specialTexts are written so that each has what another must not be touched
// by: characters without a glyph, other scripts, pictures, and among them
// warnings of every code.
func specialTexts(t *testing.T) []text {
	t.Helper()
	article := func(title, body string) []byte { return []byte(title + somewhere + body + "\n") }
	pixels := pngBytes(t)
	list := []text{
		{name: "title-without-a-glyph", data: article("The road to 東京", "")},
		{name: "all-without-a-glyph", data: article("The road to 東京", strings.Repeat("東海道 and 中山道.\n\n", 30))},
		{name: "name-東京-without-a-glyph", data: article("A name in the colophon", "Nothing here.")},
		{name: "emptied", data: []byte("\n\n")},
		{name: "markup", data: article("A page", "<html><body><p>The boat came back on a <b>Friday</b>.</p><p>Nobody knew why.</p></body></html>")},
		{name: "markup-whole", data: []byte("<!DOCTYPE html>\n<html>\n<head><title>A page</title></head>\n<body>\n<p>The boat came back on a <b>Friday</b>.</p>\n</body>\n</html>\n")},
		{name: "long", data: article("A long text", strings.Repeat("Every line of it says the same, and says it once more at length.\n\n", 400))},
		{name: "hebrew", data: []byte("בְּרֵאשִׁית בָּרָא\n\nבְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ. abc 123 (xyz)\n\nשלום עולם\n")},
		{name: "arabic", data: []byte("في البدء\n\nفي البدء خلق الله السماوات والأرض. وكانت الأرض خربة وخالية abc.\n\nلا إله\n")},
		{name: "urdu", data: []byte("اردو\n\nیہ ایک خبر ہے جو کل شائع ہوئی تھی، اور آج پھر پڑھی گئی ہے۔\n")},
		{name: "serbian", data: []byte("Вест из града\n\nБгдпт на курзиву има свој облик: људи кажу да је брод стигао у луку.\n\n\"Брод је стигао\", рекла је она.\n")},
		{name: "macedonian", data: []byte("Вест од градот\n\nБродот пристигна во пристаништето, велат луѓето од градот ѓурѓовден.\n")},
		{name: "russian", data: []byte("Новости\n\nБгдпт: паром снова отправляется в пятницу, через девять лет после последнего рейса.\n")},
		{name: "vietnamese", data: []byte("Tin tức\n\nChuyến phà lại khởi hành vào thứ sáu, sau chín năm không ai biết khi nào. Ấ Ầ Ẩ Ẫ Ắ\n")},
		{name: "turkish", data: []byte("Haber\n\nVapur cuma günü fiyatı değişmeden yeniden kalkıyor; ofis fırsatı duyurdu, kimse ne zaman olduğunu bilmiyordu.\n")},
		{name: "english-ligatures", data: article("The office of the first fiancé", "Affluent officials find five flat fishes; the fjord offers ffi ffl.")},
		{name: "greek", data: []byte("Νέα\n\nΤο πλοίο αναχωρεί ξανά την Παρασκευή, ύστερα από εννέα χρόνια.\n")},
		{name: "armenian", data: []byte("Լուրեր\n\nՆավը կրկին մեկնում է ուրբաթ օրը, ինը տարի անց։\n")},
		{name: "georgian", data: []byte("ამბები\n\nგემი კვლავ გადის პარასკევს, ცხრა წლის შემდეგ.\n")},
		{name: "mixed-scripts", data: article("Ξένος и שלום in one", "A word λόγος, слово, שָׁלוֹם, سلام and a b\u0301c\u0301 → ∑ ≤ ⚓.")},
		{name: "many-articles", data: []byte("The ferry returns\n\nBy Jane Roe\n\nThe ferry sails again on Friday, after nine years in which nobody could say when.\n\fThe bridge is shut\n\nBy Jo Lee\n\nThe bridge is shut until May, and nobody knows why it was opened.\n\fThe clock runs\n\nBy Ann Lee\n\nThe clock runs again, and it is right twice a day at least.\n")},
		{name: "columns", data: article("A table", "    name    ship\n    Jane    Ada\n    Jo      Bee 東\n")},
		{name: "two-columns", data: article("Verse and lists", "- one\n- two\n\n1. first\n2. second\n\n> a quotation\n> of lines\n\n* * *\n\nroses are red,\nviolets blue,\n  and so on\n")},

		{name: "picture", data: []byte(pictured), beside: map[string][]byte{"*.png": pixels, "*.meta.yaml": []byte("images:\n  - alt: A quay\n")}},
		{name: "two-pictures", data: []byte(pictured), beside: map[string][]byte{"*.jpg": jpegBytes(t), "*-1.png": pixels}},
		{name: "picture-missing", data: []byte(pictured), beside: map[string][]byte{"*.meta.yaml": []byte("images:\n  - file: fire.png\n")}},
		{name: "picture-refused", data: []byte(pictured), beside: map[string][]byte{"*.png": []byte("no picture at all")}},
		{name: "picture-unreadable", data: []byte(pictured), beside: map[string][]byte{"*.png": overfullPNG(pixels)}},
		{name: "metadata", data: []byte(pictured), beside: map[string][]byte{"*.meta.yaml": []byte("date: when it rained\nlicense: none that is known\nlanguages: x\n")}},
		{name: "slips", data: []byte(pictured), beside: map[string][]byte{"*.meta.yaml": []byte("lisence: CC0-1.0\n"), "*.txt.meta.yaml": []byte("title: x\n")}},
		{name: "front", data: []byte("---\ntitle: A day &amp; a night\ntitle: Another\nlanguage: klingonish\nimages: [{source_url: 'mailto:a b'}]\n---\n" + pictured)},
		{name: "calendar", data: article("เรือข้ามฟาก\n\n28 เมษายน 2564", "เรือข้ามฟากแล่นทุกวัน และหยุดเมื่อฝนตก")},
		{name: "front-matter", data: []byte("---\ntitle: [open\n---\n" + pictured)},
		{name: "latin-1", data: []byte("Le caf\xe9\n\nLe caf\xe9 est ferm\xe9 depuis neuf ans.\n")},
		{name: "lost", data: article("Letters lost", "One\ufffd and an object \ufffc, a turn \u202e of direction, s\u0092s, a bell\x1b, private \ue001, never \U0001fffe.\n\nCafÃ© und Ã¼ber.\n\nAT&amp;T &eacute;.\n\na"+strings.Repeat("\u0301", 40))},
		{name: "untitled", data: []byte(strings.Repeat("this goes on, and on, and has no headline before it; ", 12) + "\n")},
	}
	for i, line := range []string{
		"Published 03/04/2021", "Published February 30, 2021", "Published April 28", "Published yesterday", "Published around 2021", "Published Spring 2021",
		"Monday, April 28, 2021", "April 28, 1521", "Published 12 Ramadan 1442",
	} {
		list = append(list, text{name: fmt.Sprint("date-", i), data: []byte("The quay in the morning\n\nBy Jane Roe\n\n" + line + "\n\nThe ferry sails again on Friday, after nine years in which nobody could say when it would.\n")})
	}
	list = append(list, text{name: "dateline", data: []byte("The quay in the morning\n\nBy Jane Roe\n\nApril 28, 2021\n\nLONDON, March 2 (Reuters) - The ferry sails again on Friday, after nine years in which nobody could say when it would.\n")})
	for i := range list {
		list[i].name = special + list[i].name + ".txt"
	}
	return list
}

// overfullPNG is a PNG with a byte behind its last pixel, which only who
// unpacks all of it objects to.
func overfullPNG(good []byte) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(make([]byte, 20*(1+30)+1))
	_ = z.Close()
	part := bytes.Index(good, []byte("IDAT")) - 4
	out := binary.BigEndian.AppendUint32(bytes.Clone(good[:part]), uint32(packed.Len()))
	body := append([]byte("IDAT"), packed.Bytes()...)
	out = binary.BigEndian.AppendUint32(append(out, body...), crc32.ChecksumIEEE(body))
	return append(out, good[len(good)-12:]...)
}
