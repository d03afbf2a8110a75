//go:build conformance

package zipbag_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/zipbag"
)

// unpackers are the programs that people unpack zip files with: shell lines
// that unpack $1 into the folder $2. An exit code above best means that the
// program does not read the file.
var unpackers = []struct {
	name, command string
	best          int
}{
	{"Info-ZIP", `unzip -o -qq "$1" -d "$2" </dev/null`, 1},
	{"bsdtar", `bsdtar -xf "$1" -C "$2"`, 0},
	{"bsdtar from a pipe", `cat "$1" | bsdtar -xf - -C "$2"`, 0},
	{"7z", `7z x -y -bso0 -bsp0 -o"$2" "$1" </dev/null`, 1},
	{"Python", `python3 -m zipfile -e "$1" "$2"`, 0},
	{"Java", `java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$READER" UnpackZip file "$1" "$2"`, 0},
	{"Java from a stream", `java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$READER" UnpackZip stream "$1" "$2"`, 0},
}

// unpackZip unpacks with java.util.zip, by the directory or as a stream.
const unpackZip = `
import java.io.*; import java.nio.file.*; import java.util.*; import java.util.zip.*;
public class UnpackZip {
	static void put(String to, String name, InputStream in) throws IOException {
		Path p = Paths.get(to, name).normalize();
		if (name.endsWith("/")) { Files.createDirectories(p); return; }
		Files.createDirectories(p.getParent());
		Files.copy(in, p);
	}
	public static void main(String[] a) throws IOException {
		if (a[0].equals("file")) {
			try (ZipFile z = new ZipFile(a[1])) {
				for (ZipEntry e : Collections.list(z.entries())) put(a[2], e.getName(), z.getInputStream(e));
			}
			return;
		}
		try (ZipInputStream z = new ZipInputStream(new FileInputStream(a[1]))) {
			for (ZipEntry e; (e = z.getNextEntry()) != null;) put(a[2], e.getName(), z);
		}
	}
}`

// TestConformanceOfWhatToolsReadInZipFiles unpacks generated zip files with
// every program. Of each file, either all programs that read it find the same
// names, kinds and bytes, and those that we find; or we refuse it.
func TestConformanceOfWhatToolsReadInZipFiles(t *testing.T) {
	reader := t.TempDir()
	if err := os.WriteFile(filepath.Join(reader, "UnpackZip.java"), []byte(unpackZip), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("javac", "-d", reader, filepath.Join(reader, "UnpackZip.java")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Setenv("READER", reader)
	t.Setenv("LC_ALL", "C.UTF-8")
	t.Setenv("TZ", "UTC")
	zips := generated()
	accepted, disputed, readers := 0, 0, make(map[string]int)
	for _, name := range slices.Sorted(maps.Keys(zips)) {
		data := zips[name].bytes()
		b := open(t, data)
		found := map[string]map[string]string{}
		if !b.Refused() {
			accepted++
			found["archive"] = tree(t, b)
		}
		whole := b.Refused() || !strings.Contains(codes(b.Findings()), "zip-checksum")
		for program, files := range unpacked(t, data, b.Refused()) {
			found[program] = files
			readers[program]++
		}
		differ := disagreement(found)
		if differ != "" && (b.Refused() || !whole) {
			disputed++
		} else if differ != "" {
			t.Errorf("%s: %s", name, differ)
		}
	}
	t.Logf("%d zip files: %d accepted; of those refused, programs disagree about %d; read by %v", len(zips), accepted, disputed, readers)
	if accepted < 50 || disputed < 20 || len(readers) < len(unpackers) {
		t.Error("too little was compared")
	}
}

// unpacked has each program unpack a zip file and returns what those found
// that read it. Quick leaves Java out, which takes its time.
func unpacked(t *testing.T, data []byte, quick bool) map[string]map[string]string {
	t.Helper()
	dir := t.TempDir()
	zip := filepath.Join(dir, "bag.zip")
	if err := os.WriteFile(zip, data, 0o666); err != nil {
		t.Fatal(err)
	}
	out := make(map[string]map[string]string)
	for i, u := range unpackers {
		if quick && strings.HasPrefix(u.name, "Java") {
			continue
		}
		to := filepath.Join(dir, fmt.Sprint("out", i), "in")
		if err := os.MkdirAll(to, 0o777); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		err := exec.CommandContext(ctx, "sh", "-c", u.command, u.name, zip, to).Run()
		cancel()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() > u.best || exit.ExitCode() < 0) {
			if exit == nil || exit.ExitCode() == 127 {
				t.Fatalf("%s: %v; .ci/conformance installs it", u.name, err)
			}
			continue
		}
		out[u.name] = onDisk(t, filepath.Dir(to)) // what leads out of in is seen too
	}
	return out
}

// onDisk lists what lies in a folder's folder in: kind and digest by name,
// which may be no text.
func onDisk(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := make(map[string]string)
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || len(name) <= len(dir)+len("/in") {
			return err
		}
		short := strings.TrimPrefix(name[len(dir)+1:], "in/")
		if !e.Type().IsRegular() {
			out[short] = e.Type().String()
			return nil
		}
		data, err := os.ReadFile(name)
		sum := sha256.Sum256(data)
		out[short] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// tree lists what we find in a zip file: kind and digest by name.
func tree(t *testing.T, fsys *zipbag.Bag) map[string]string {
	t.Helper()
	out := make(map[string]string)
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || name == ".":
			return err
		case !e.Type().IsRegular():
			out[name] = e.Type().String()
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		sum := sha256.Sum256(data)
		out[name] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	inFolder := map[string]string{fsys.Folder(): fs.ModeDir.String()}
	for name, what := range out {
		inFolder[fsys.Folder()+"/"+name] = what
	}
	return inFolder
}

// disagreement tells how two programs differ; empty when none do.
func disagreement(found map[string]map[string]string) string {
	programs := slices.Sorted(maps.Keys(found))
	for _, p := range programs[min(1, len(programs)):] {
		if !maps.Equal(found[programs[0]], found[p]) {
			return fmt.Sprintf("%s finds %q, %s finds %q", programs[0], found[programs[0]], p, found[p])
		}
	}
	return ""
}

// generated makes zip files: the hostile ones, one for each value of a field,
// and random mixtures.
func generated() map[string]zipFile {
	out := hostile()
	one := func(name string, p part) {
		out["one "+name] = zipFile{parts: []part{{name: "bag/a", data: "first"}, p}}
	}
	for _, n := range names {
		for _, flags := range []uint16{0, 1 << 11} {
			one(fmt.Sprintf("name %q with flags %x", n, flags), part{name: "bag/" + n, data: "text", flags: flags})
		}
	}
	for _, external := range attributes {
		for _, made := range []uint16{0, 3, 10, 11, 14, 19} {
			one(fmt.Sprintf("attributes %x of system %d", external, made), part{name: "bag/b", data: "text", external: external, central: func(f *fields) { f.made = made<<8 | 20 }})
		}
	}
	for _, id := range extras {
		one(fmt.Sprintf("extra field %x", id), part{name: "bag/b", data: "text", extra: extra(id, strings.Repeat("\x01", 12))})
	}
	r := rand.New(rand.NewPCG(3, 9))
	for i := range 60 {
		var z zipFile
		for n := range 1 + r.IntN(3) {
			z.parts = append(z.parts, random(r, n))
		}
		out[fmt.Sprint("random ", i)] = z
	}
	return out
}

var (
	names = []string{
		"b", "é", "e\u0301", "b.", "b ", " b", "b;1", "b;x", "b:c", "b*", "b?", "b|c", "b\"c", "b<c", "con", "aux.txt", "B", "b\x7f", "b\tc", "b\nc",
		"-b", "..b", "b..", "b%2fc", "{b}", "$(b)", "b'c", "b~", "~b", "\u202eb", "\u200bb", "ß", "ﬁ", "日本", "b/c", "b/", "[b]", "@b", "b\u0085c", "b,v1",
	}
	attributes = []uint32{1, 0x20, 0x10, 0x08, 0x40, 0x80, 0x400, 0x8000, 0o100644 << 16, 0o100644<<16 | 0x10, 0o100644<<16 | 0x8000, 0o644 << 16, 0o040755 << 16, 0o120777 << 16, 0o120777<<16 | 0x8000, 0o100000 << 16}
	extras     = []uint16{0x0007, 0x0008, 0x000a, 0x000d, 0x0014, 0x0017, 0x0065, 0x07c8, 0x2605, 0x334d, 0x4154, 0x4341, 0x5455, 0x5855, 0x554e, 0x6375, 0x6c78, 0x756e, 0x7855, 0x7875, 0x9901, 0xa220, 0xcafe, 0xd935}
)

// random makes an entry of which any field may be unusual.
func random(r *rand.Rand, n int) part {
	sometimes := func(one int) bool { return r.IntN(one) == 0 }
	p := part{name: fmt.Sprint("bag/", n), data: strings.Repeat("some text ", r.IntN(20))}
	if sometimes(4) {
		p.name += names[r.IntN(len(names))]
		p.flags |= uint16(r.IntN(2)) << 11
	}
	if sometimes(2) {
		p.method, p.packed = 8, deflated(p.data)
	}
	if sometimes(4) {
		p.external = attributes[r.IntN(len(attributes))]
	}
	if sometimes(4) {
		id := extras[r.IntN(len(extras))]
		p.extra = extra(id, strings.Repeat("\x00", r.IntN(12)))
	}
	packed := uint32(len(p.data))
	if p.packed != nil {
		packed = uint32(len(p.packed))
	}
	if sometimes(3) {
		p.flags |= 8
		mark := []byte("PK\x07\x08")[:4*r.IntN(2)]
		p.after = binary.LittleEndian.AppendUint32(bytes.Clone(mark), crc32.ChecksumIEEE([]byte(p.data)))
		p.after = binary.LittleEndian.AppendUint32(p.after, packed)
		p.after = binary.LittleEndian.AppendUint32(p.after, uint32(len(p.data)))
		zero := r.IntN(8)
		p.local = func(f *fields) {
			if zero&1 == 0 {
				f.crc = 0
			}
			if zero&2 == 0 {
				f.packed = 0
			}
			if zero&4 == 0 {
				f.size = 0
			}
		}
	}
	if sometimes(6) {
		made := uint16(r.IntN(32))
		p.central = func(f *fields) { f.made = made << 8 }
	}
	return p
}
