//go:build unix

package cli

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A bag maker makes one hostile bag: put takes each of its files.
type bagMaker func(put func(name, text string))

const (
	declared = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
	md5Size  = 32
)

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// times writes lines from 0 to n-1.
func times(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i))
	}
	return b.String()
}

// around is a bag with one payload file and these tag files beside its own.
func around(tags map[string]string) bagMaker {
	return func(put func(string, string)) {
		put("data/a.txt", "a")
		files := map[string]string{"bagit.txt": declared, "manifest-sha256.txt": sumOf("a") + "  data/a.txt\n"}
		for name, text := range tags {
			files[name] += text
		}
		for name, text := range files {
			put(name, text)
		}
	}
}

var zeros = strings.Repeat("0", 128)

// listing is a manifest of n files that are not there.
func listing(n, size int, name func(i int) string) string {
	return times(n, func(i int) string { return zeros[:size] + "  " + name(i) + "\n" })
}

func numberedFile(i int) string { return fmt.Sprintf("data/folder-%03d/file-%06d.txt", i%1000, i) }

// hostileBags are bags of one thing each that a program which checks bags may
// stumble over.
func hostileBags() map[string]bagMaker {
	return map[string]bagMaker{
		"unsafe lines":    around(map[string]string{"manifest-sha256.txt": listing(100_000, 64, func(i int) string { return fmt.Sprintf("../x%d", i) })}),
		"junk lines":      around(map[string]string{"manifest-sha256.txt": strings.Repeat("x\n", 1_200_000)}),
		"blank lines":     around(map[string]string{"manifest-sha256.txt": strings.Repeat("\r\n", 2_000_000)}),
		"one line":        around(map[string]string{"manifest-sha256.txt": strings.Repeat("x", 30_000_000)}),
		"long lines":      around(map[string]string{"manifest-sha256.txt": listing(300, 64, func(i int) string { return "data/" + strings.Repeat("x", 60_000) })}),
		"long names":      around(map[string]string{"manifest-sha256.txt": listing(5_000, 64, func(i int) string { return fmt.Sprintf("data/%04000d", i) })}),
		"escapes":         around(map[string]string{"manifest-sha256.txt": listing(2_000, 64, func(i int) string { return "data/" + fmt.Sprint(i) + strings.Repeat("%25%0A%", 500) })}),
		"one name":        around(map[string]string{"manifest-sha256.txt": listing(200_000, 64, func(int) string { return "data/b.txt" })}),
		"letter cases":    around(map[string]string{"manifest-sha256.txt": listing(60_000, 64, func(i int) string { return fmt.Sprintf("data/%s%d", string("aA"[i%2]), i/2) })}),
		"one name, cases": around(map[string]string{"manifest-sha256.txt": listing(60_000, 64, func(i int) string { return "data/" + cased("abcdefghijklmnop", i) })}),
		"normal forms":    around(map[string]string{"manifest-sha256.txt": listing(40_000, 64, func(i int) string { return fmt.Sprintf("data/%s%d", []string{"\u00e9", "e\u0301"}[i%2], i/2) })}),
		"marks":           around(map[string]string{"manifest-sha256.txt": listing(2_000, 64, func(i int) string { return fmt.Sprint("data/a", strings.Repeat("\u0301\u0323", 500), i) })}),
		"fetch lines":     around(map[string]string{"fetch.txt": times(100_000, func(i int) string { return fmt.Sprintf("file:///x%d - ../y%d\n", i, i) })}),
		"fetch unlisted":  around(map[string]string{"fetch.txt": times(100_000, func(i int) string { return fmt.Sprintf("https://a.b/%d 1 data/y%d\n", i, i) })}),
		"fetch one file":  around(map[string]string{"fetch.txt": times(300_000, func(i int) string { return "https://a.b/c 7 data/a.txt\n" })}),
		"fetch pending": around(map[string]string{
			"manifest-sha256.txt": listing(50_000, 64, numberedFile),
			"fetch.txt":           times(50_000, func(i int) string { return "https://a.b/c - " + numberedFile(i) + "\n" }),
		}),
		"continuations": around(map[string]string{"bag-info.txt": "Title: a\n" + strings.Repeat(" b\n", 100_000)}),
		"labels":        around(map[string]string{"bag-info.txt": times(300_000, func(i int) string { return fmt.Sprintf("L%d: a\n", i) })}),
		"no labels":     around(map[string]string{"bag-info.txt": strings.Repeat("x\n", 1_000_000)}),
		"sizes":         around(map[string]string{"bag-info.txt": strings.Repeat("Payload-Oxum: 1.1\nBagging-Date: x\n", 50_000)}),
		"a long value":  around(map[string]string{"bag-info.txt": "Title: " + strings.Repeat("x", 3_900_000) + "\n"}),
		"missing from each": func(put func(string, string)) {
			put("bagit.txt", declared)
			put("data/a.txt", "a")
			for name, size := range map[string]int{"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128, "sha3256": 64, "other": 10} {
				put("manifest-"+name+".txt", listing(60_000, size, numberedFile))
			}
		},
		"many manifests": func(put func(string, string)) {
			put("bagit.txt", declared)
			for i := range 1_500 {
				put(fmt.Sprintf("data/%d.txt", i), "")
			}
			for i := range 200 {
				put(fmt.Sprintf("manifest-x%d.txt", i), listing(300, md5Size, func(i int) string { return fmt.Sprintf("data/%d.txt", i) }))
				put(fmt.Sprintf("tagmanifest-x%d.txt", i), listing(300, md5Size, func(i int) string { return fmt.Sprintf("manifest-x%d.txt", i) }))
			}
		},
		"many tag files": func(put func(string, string)) {
			around(nil)(put)
			for i := range 3_000 {
				put(fmt.Sprintf("tags-%d/%d.txt", i%7, i), "")
			}
			put("tagmanifest-sha256.txt", listing(3_000, 64, func(i int) string { return fmt.Sprintf("tags-%d/%d.txt", i%7, i) }))
		},
		"many files": func(put func(string, string)) {
			put("bagit.txt", declared)
			for i := range 4_000 {
				put(numberedFile(i), "")
			}
			put("manifest-sha256.txt", times(4_000, func(i int) string { return sumOf("") + "  " + numberedFile(i) + "\n" }))
		},
		"a deep folder": func(put func(string, string)) {
			around(nil)(put)
			for _, depth := range []int{100, 500, 1_000, 1_900} {
				put("data/"+strings.Repeat("d/", depth)+"x.txt", "x")
			}
		},
		"deep branches": func(put func(string, string)) {
			around(nil)(put)
			for depth := range 20 {
				put("data/"+strings.Repeat("d/", 20*depth)+strings.Repeat("e/", 40)+"x.txt", "x")
			}
		},
		"all algorithms": func(put func(string, string)) {
			put("bagit.txt", declared)
			put("data/a.txt", strings.Repeat("a", 10_000_000))
			for name, size := range map[string]int{"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128, "sha3224": 56, "sha3256": 64, "sha3384": 96, "sha3512": 128} {
				put("manifest-"+name+".txt", listing(1, size, func(int) string { return "data/a.txt" }))
			}
		},
		"JSON of objects":  jsonBag(strings.Repeat("{},", 4_000_000)),
		"JSON of brackets": jsonBag(strings.Repeat("[", 12_000_000)),
		"JSON of a block":  jsonBag(strings.Repeat(`{"type":"rule","line":1},`, 300_000)),
		"a large file":     listed("data/a.json", strings.Repeat(" ", 120_000_000)),
	}
}

// cased writes a word with those letters in upper case that bits of n say.
func cased(word string, n int) string {
	b := []byte(word)
	for i := range b {
		if n>>i&1 != 0 {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

// jsonBag is a sound bag of a document JSON with these blocks.
func jsonBag(blocks string) bagMaker {
	return listed("data/a.json", `{"schema":"x","blocks":[`+blocks+`]}`)
}

// listed is a sound bag of one file.
func listed(name, text string) bagMaker {
	return func(put func(string, string)) {
		put("bagit.txt", declared)
		put("bag-info.txt", "External-Identifier: urn:sha256:"+sumOf(text)+"\n")
		put(name, text)
		put("manifest-sha256.txt", sumOf(text)+"  "+name+"\n")
	}
}

// TestNoBagTakesMoreThanItsShare checks each hostile bag, as a folder and as a
// zip file, by every command that opens bags, each time in a process of its
// own. The processor's time is in proportion to what there is to read, and the
// memory is bounded.
func TestNoBagTakesMoreThanItsShare(t *testing.T) {
	if raced {
		t.Skip("the race detector takes several times the share")
	}
	for name, bag := range hostileBags() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			every := slices.Contains(deeper, name)
			held(t, dir, "bag", asFolder(t, filepath.Join(dir, "bag"), bag), every)
			held(t, dir, "bag.zip", asZip(t, filepath.Join(dir, "bag.zip"), bag), every)
		})
	}
}

// deeper are the bags in which not only verify finds something to read.
var deeper = []string{"deep branches", "many files", "JSON of objects", "JSON of brackets", "JSON of a block", "a large file"}

// held runs the commands over one bag that holds so many bytes.
func held(t *testing.T, dir, bag string, size int64, everyCommand bool) {
	t.Helper()
	runs := [][]string{
		{"verify", "-q", bag}, {"verify", "--deep", "--json", bag}, {"show", bag}, {"explain", "--json", bag},
		{"extract", "-o", "out-of-" + bag, bag}, {"extract", "--format", "text", bag},
	}
	if !everyCommand {
		runs = runs[:1]
	}
	for _, args := range runs {
		for i, a := range args {
			if a == bag || strings.HasPrefix(a, "out-of-") {
				args[i] = filepath.Join(dir, a)
			}
		}
		used, message, code := spend(t, nil, args...)
		if code < 0 || strings.Contains(message, "internal error") || strings.Contains(message, "goroutine ") {
			t.Errorf("%s ends with %d: %.300s", args[0], code, message)
		}
		if used.memory > bagMemory {
			t.Errorf("%s of %s takes %d MB of memory", args[:2], bag, used.memory/1e6)
		}
		if most := time.Second + time.Duration(20*float64(size)/1e9*float64(time.Second)); used.time > most {
			t.Errorf("%s of %s takes %v of the processor; %v would do", args[:2], bag, used.time, most)
		}
		if testing.Verbose() && (used.memory > 120e6 || used.time > time.Second) {
			t.Logf("%s of %s: %d MB, %v", args[:2], bag, used.memory/1e6, used.time)
		}
	}
}

// bagMemory is what any bag may cost, in bytes.
const bagMemory = 200e6

func asFolder(t *testing.T, dir string, bag bagMaker) (size int64) {
	t.Helper()
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	bag(func(name, text string) {
		size += int64(len(text) + len(name))
		if err := root.MkdirAll(path.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := root.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	})
	return size
}

func asZip(t *testing.T, name string, bag bagMaker) (size int64) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	bag(func(name, text string) {
		size += int64(len(text) + len(name))
		w, err := z.Create("bag/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	})
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return size
}

// TestVerifyTakesTheMemoryThatItIsGiven checks a bag of many names with little
// memory: it could not be looked at, which is no damage, and is told with the
// flag that helps.
func TestVerifyTakesTheMemoryThatItIsGiven(t *testing.T) {
	bag := filepath.Join(t.TempDir(), "bag")
	names := func(i int) string { return fmt.Sprintf("data/a folder/file-%06d.txt", i) }
	asFolder(t, bag, func(put func(string, string)) {
		put("bagit.txt", declared)
		put("data/a.txt", "a")
		put("manifest-sha256.txt", sumOf("a")+"  data/a.txt\n"+listing(60_000, 64, names))
		put("manifest-sha512.txt", listing(60_000, 128, names))
	})
	for memory, want := range map[string]int{"": exitDamaged, "64M": exitFailed, "1G": exitDamaged} {
		args := []string{"verify", bag}
		if memory != "" {
			args = append(args, "--memory", memory)
		}
		code, out, message := call(args...)
		if short := memory == "64M"; code != want || strings.Contains(out+message, "limit-exceeded") != short || strings.Contains(out+message, "--memory") != short {
			t.Errorf("%q ends with %d: %.300s %.300s", args, code, out, message)
		}
	}
	if code, _, message := call("verify", "--memory", "lots", bag); code != exitUsage || !strings.Contains(message, `--memory is "lots"`) {
		t.Errorf("%d, %s", code, message)
	}
}

// TestABagThatLeadsOutOfItsFileIsRefusedNotPassedOver packs a sound bag under
// names that lead elsewhere, in zip and tar files.
func TestABagThatLeadsOutOfItsFileIsRefusedNotPassedOver(t *testing.T) {
	for _, folder := range []string{"bag/", "../bag/", "../", "/bag/", "/", `..\bag\`, "x/../bag/", "C:/bag/", "./../bag/"} {
		var zipped, tarred bytes.Buffer
		z, r := zip.NewWriter(&zipped), tar.NewWriter(&tarred)
		around(nil)(func(name, text string) {
			w, err := z.Create(folder + name)
			if err == nil {
				_, err = w.Write([]byte(text))
			}
			if err == nil {
				err = r.WriteHeader(&tar.Header{Name: folder + name, Mode: 0o644, Size: int64(len(text))})
			}
			if err == nil {
				_, err = r.Write([]byte(text))
			}
			if err != nil {
				t.Fatal(err)
			}
		})
		if err := errors.Join(z.Close(), r.Close()); err != nil {
			t.Fatal(err)
		}
		for name, data := range map[string][]byte{"bag.zip": zipped.Bytes(), "bag.tar": tarred.Bytes()} {
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, data, 0o666); err != nil {
				t.Fatal(err)
			}
			want := exitDamaged
			if folder == "bag/" {
				want = exitOK
			}
			if code, out, message := call("verify", file); code != want || !strings.Contains(out, file) {
				t.Errorf("%s below %q: %d, %s %s", name, folder, code, out, message)
			}
		}
	}
}

// hostileZips are zip files of many entries that are wrong in themselves.
var hostileZips = map[string]func(z *zip.Writer) error{
	"many names": func(z *zip.Writer) error {
		return entries(z, 100_000, func(i int) *zip.FileHeader { return &zip.FileHeader{Name: fmt.Sprintf("bag/data/%d", i)} })
	},
	"twins": func(z *zip.Writer) error {
		return entries(z, 60_000, func(i int) *zip.FileHeader {
			return &zip.FileHeader{Name: "bag/" + cased("abcdefghijklmnop", i)}
		})
	},
	"bad names": func(z *zip.Writer) error {
		return entries(z, 60_000, func(i int) *zip.FileHeader { return &zip.FileHeader{Name: fmt.Sprintf("bag/../%d", i)} })
	},
	"deep names": func(z *zip.Writer) error {
		return entries(z, 5_000, func(i int) *zip.FileHeader {
			return &zip.FileHeader{Name: "bag/" + strings.Repeat("d/", 2_000) + fmt.Sprint(i)}
		})
	},
	"deep names of other cases": func(z *zip.Writer) error {
		return entries(z, 5_000, func(i int) *zip.FileHeader {
			return &zip.FileHeader{Name: "bag/" + strings.Repeat("É/", 1_300) + fmt.Sprint(i)}
		})
	},
	"extra fields": func(z *zip.Writer) error {
		return entries(z, 2_000, func(i int) *zip.FileHeader {
			return &zip.FileHeader{Name: fmt.Sprintf("bag/%d", i), Extra: bytes.Repeat([]byte("\x55\x54\x00\x00"), 15_000)}
		})
	},
	"one extra field": func(z *zip.Writer) error {
		return entries(z, 2_000, func(i int) *zip.FileHeader {
			return &zip.FileHeader{Name: fmt.Sprintf("bag/%d", i), Extra: append([]byte("\x55\x54\x60\xEA"), make([]byte, 60_000)...)}
		})
	},
}

func entries(z *zip.Writer, n int, header func(i int) *zip.FileHeader) error {
	for i := range n {
		if _, err := z.CreateRaw(header(i)); err != nil {
			return err
		}
	}
	return nil
}

func TestNoZipFileTakesMoreThanItsShare(t *testing.T) {
	for name, fill := range hostileZips {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			f, err := os.Create(filepath.Join(dir, "bag.zip"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			z := zip.NewWriter(f)
			if err := fill(z); err != nil {
				t.Fatal(err)
			}
			if err := z.Close(); err != nil {
				t.Fatal(err)
			}
			info, err := f.Stat()
			if err != nil {
				t.Fatal(err)
			}
			held(t, dir, "bag.zip", info.Size(), false)
		})
	}
}
