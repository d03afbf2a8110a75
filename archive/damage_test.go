package archive_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// built makes one bundle, as a folder or as a zip file, and returns its path.
func built(t testing.TB, asZip bool) string {
	t.Helper()
	return builtBy(t, archive.BuildJob{Zip: asZip})
}

func builtBy(t testing.TB, job archive.BuildJob) string {
	t.Helper()
	in, out := filepath.Join(t.TempDir(), "text.txt"), t.TempDir()
	if err := os.WriteFile(in, article(3), 0o666); err != nil {
		t.Fatal(err)
	}
	var path string
	job.Paths, job.Output, job.Sync = []string{in}, out, archive.SyncNone
	job.Result = func(r archive.Result) { path = r.Bundle }
	report, err := archive.Build(t.Context(), job)
	if err != nil || report.Built != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	return path
}

// verdict checks one bundle.
func verdict(t testing.TB, path string) archive.Verdict {
	t.Helper()
	var v archive.Verdict
	_, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{path}, Jobs: 2, Result: func(x archive.Verdict) { v = x }})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// names reports whether a verdict is bad and some finding is about the file.
func names(v archive.Verdict, file string) bool {
	return !v.OK && slices.ContainsFunc(v.Findings, func(f archive.Finding) bool {
		return f.Damage() && (f.Path == file || strings.Contains(f.Detail, file))
	})
}

// filesOf lists the files of a bundle in a folder.
func filesOf(t testing.TB, bundle string) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(os.DirFS(bundle), ".", func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	return files
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// onFiles are ways to damage a file of a bundle on disk.
var onFiles = map[string]func(t testing.TB, path, other string){
	"flip the first byte": func(t testing.TB, p, _ string) { change(t, p, func(b []byte) []byte { b[0] ^= 1; return b }) },
	"flip a byte within":  func(t testing.TB, p, _ string) { change(t, p, func(b []byte) []byte { b[len(b)/2] ^= 0x40; return b }) },
	"flip the last byte":  func(t testing.TB, p, _ string) { change(t, p, func(b []byte) []byte { b[len(b)-1] ^= 1; return b }) },
	"cut the last byte":   func(t testing.TB, p, _ string) { change(t, p, func(b []byte) []byte { return b[:len(b)-1] }) },
	"add a byte":          func(t testing.TB, p, _ string) { change(t, p, func(b []byte) []byte { return append(b, '\n') }) },
	"empty it":            func(t testing.TB, p, _ string) { change(t, p, func([]byte) []byte { return nil }) },
	"zero a block": func(t testing.TB, p, _ string) {
		change(t, p, func(b []byte) []byte { clear(b[:min(len(b), 16)]); return b })
	},
	"delete it":            func(t testing.TB, p, _ string) { must(t, os.Remove(p)) },
	"rename it":            func(t testing.TB, p, _ string) { must(t, os.Rename(p, p+".bak")) },
	"make it a folder":     func(t testing.TB, p, _ string) { must(t, os.Remove(p)); must(t, os.Mkdir(p, 0o777)) },
	"make it a link":       func(t testing.TB, p, o string) { must(t, os.Rename(p, p+"~")); must(t, os.Symlink(p+"~", p)) },
	"swap it with another": swap,
}

func change(t testing.TB, path string, edit func([]byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, edit(data), 0o666))
}

func swap(t testing.TB, path, other string) {
	t.Helper()
	must(t, os.Rename(path, path+".swap"))
	must(t, os.Rename(other, path))
	must(t, os.Rename(path+".swap", other))
}

func TestDamageToAnyFileOfABundleIsFoundAndNamed(t *testing.T) {
	bundle := built(t, false)
	if v := verdict(t, bundle); !v.OK || len(v.Findings) > 0 {
		t.Fatalf("%+v", v)
	}
	files := filesOf(t, bundle)
	for i, file := range files {
		for what, damage := range onFiles {
			copied := filepath.Join(t.TempDir(), filepath.Base(bundle))
			must(t, os.CopyFS(copied, os.DirFS(bundle)))
			damage(t, filepath.Join(copied, file), filepath.Join(copied, files[(i+1)%len(files)]))
			if v := verdict(t, copied); !names(v, file) {
				t.Errorf("%s: %s: %+v", file, what, v.Findings)
			}
		}
	}
}

func TestDamageAnywhereInAZipBundleIsFound(t *testing.T) {
	bundle := built(t, true)
	if v := verdict(t, bundle); !v.OK || len(v.Findings) > 0 {
		t.Fatalf("%+v", v)
	}
	whole, err := os.ReadFile(bundle)
	must(t, err)
	path := filepath.Join(t.TempDir(), filepath.Base(bundle))
	step := max(1, len(whole)/400)
	for i := 0; i < len(whole); i += step {
		for what, spoilt := range map[string][]byte{
			"flip":   slices.Concat(whole[:i], []byte{whole[i] ^ 1}, whole[i+1:]),
			"cut":    whole[:i],
			"remove": slices.Concat(whole[:i], whole[i+1:]),
			"add":    slices.Concat(whole[:i], []byte("x"), whole[i:]),
		} {
			must(t, os.WriteFile(path, spoilt, 0o666))
			if v := verdict(t, path); v.OK || len(v.Findings) == 0 || v.Err != nil {
				t.Errorf("%s at %d: %+v", what, i, v)
			}
		}
	}
	must(t, os.WriteFile(path, bytes.Repeat(whole, 2), 0o666))
	if v := verdict(t, path); v.OK {
		t.Error("two bundles in one file pass")
	}
}

// TestABundleThatAnotherProgramPackedIsHeldToItsChecksums packs a bundle in the
// ways of other programs: that is told, and no damage; damage is found all the same.
func TestABundleThatAnotherProgramPackedIsHeldToItsChecksums(t *testing.T) {
	bundle := built(t, false)
	name := filepath.Base(bundle)
	for method, deflate := range map[string]uint16{"stored": zip.Store, "deflated": zip.Deflate} {
		for what, folders := range map[string]bool{"files only": false, "with folders": true} {
			for _, damaged := range []string{"", "data/" + name + ".pdf", "bag-info.txt"} {
				packed := filepath.Join(t.TempDir(), name+".zip")
				f, err := os.Create(packed)
				must(t, err)
				z := zip.NewWriter(f)
				if folders {
					_, err := z.Create(name + "/data/")
					must(t, err)
				}
				for _, file := range filesOf(t, bundle) {
					data := mustRead(t, filepath.Join(bundle, file))
					if file == damaged {
						data[len(data)/2] ^= 1
					}
					h := zip.FileHeader{Name: name + "/" + file, Method: deflate, CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(data)), CRC32: crc32.ChecksumIEEE(data)}
					put := func() (io.Writer, error) { return z.CreateRaw(&h) }
					if deflate == zip.Deflate {
						put = func() (io.Writer, error) { return z.CreateHeader(&h) }
					}
					w, err := put()
					must(t, err)
					_, err = w.Write(data)
					must(t, err)
				}
				must(t, z.Close())
				must(t, f.Close())
				if v := verdict(t, packed); v.OK != (damaged == "") || len(v.Findings) == 0 || damaged != "" && !names(v, damaged) {
					t.Errorf("%s, %s, damaged %q: %+v", method, what, damaged, v)
				}
			}
		}
	}
}

func TestAFolderAndAZipFileThatDisagreeAreTold(t *testing.T) {
	folder, zip := built(t, false), built(t, true)
	beside := filepath.Join(filepath.Dir(zip), filepath.Base(folder))
	must(t, os.CopyFS(beside, os.DirFS(folder)))
	if v := verdict(t, zip); !v.OK || len(v.Findings) > 0 {
		t.Fatalf("the same files: %+v", v)
	}
	change(t, filepath.Join(beside, "tagmanifest-sha512.txt"), func(b []byte) []byte { b[0] ^= 1; return b })
	if v := verdict(t, zip); !slices.ContainsFunc(v.Findings, func(f archive.Finding) bool { return f.Code == "copy-differs" }) {
		t.Errorf("other files: %+v", v)
	}
}

// TestAPackedBundleThatLostItsBeginIsFoundAmongOthers damages packed bundles where
// nothing is left by which a bag is known, as a crash, a full disk or one wrong bit
// do: in a folder of bundles they must not pass for files of no business.
func TestAPackedBundleThatLostItsBeginIsFoundAmongOthers(t *testing.T) {
	packs := map[string][]byte{"a.zip": mustRead(t, built(t, true)), "a.tar": mustRead(t, builtBy(t, archive.BuildJob{Tar: true}))}
	var gz bytes.Buffer
	w := gzip.NewWriter(&gz)
	_, err := w.Write(packs["a.tar"])
	must(t, err)
	must(t, w.Close())
	packs["a.tar.gz"] = gz.Bytes()
	dir := t.TempDir()
	for name, whole := range packs {
		spoilt := map[string][]byte{"nothing": nil, "zeros": make([]byte, len(whole))}
		if name == "a.tar.gz" {
			delete(spoilt, "zeros") // nothing tells it from any other file
		}
		for _, n := range []int{1, 4, 26, 29, 35, 60, 300, 511} {
			if name == "a.zip" || n > 60 || name == "a.tar.gz" && n > 1 {
				spoilt[fmt.Sprintf("the first %d bytes", n)] = whole[:n]
			}
		}
		for i := range 512 {
			if name != "a.tar.gz" || i > 9 {
				spoilt[fmt.Sprintf("a wrong bit in byte %d", i)] = slices.Concat(whole[:i], []byte{whole[i] ^ 1}, whole[i+1:])
			}
		}
		for what, data := range spoilt {
			must(t, os.WriteFile(filepath.Join(dir, name), data, 0o666))
			if v := verdict(t, dir); v.OK || v.Passed != "" || v.Err != nil {
				t.Errorf("%s, %s: %+v", name, what, v)
			}
		}
		must(t, os.Remove(filepath.Join(dir, name)))
	}
}
