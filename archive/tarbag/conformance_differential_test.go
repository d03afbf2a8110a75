//go:build conformance

package tarbag_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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

	"github.com/fad55d40/archive/archive/tarbag"
)

// unpackers are the programs that people unpack tar files with: shell lines that
// unpack $1 into the folder $2. One that fails does not read the file.
var unpackers = []struct{ name, command string }{
	{"GNU tar", `tar -xf "$1" -C "$2" --no-same-owner --no-same-permissions`},
	{"bsdtar", `bsdtar -xf "$1" -C "$2" --no-same-owner --no-same-permissions`},
	{"Python", `python3 -c 'import sys, tarfile
with tarfile.open(sys.argv[1], errorlevel=2) as t: t.extractall(sys.argv[2], filter="data")' "$1" "$2"`},
	{"7z", `7z x -y -bso0 -bsp0 -o"$2" "$1" </dev/null`},
	{"busybox", `cd "$2" && busybox tar -xof "$1"`},
}

// optional are the programs without which the others are compared all the same.
var optional = []string{"7z", "busybox"}

// TestConformanceOfWhatToolsReadInTarFiles unpacks generated tar files with every
// program. Of each file, either all programs that read it find the same names,
// kinds and bytes, and those that we find; or we refuse it.
func TestConformanceOfWhatToolsReadInTarFiles(t *testing.T) {
	t.Setenv("LC_ALL", "C.UTF-8")
	t.Setenv("TZ", "UTC")
	tars := generated()
	accepted, disputed, readers := 0, 0, make(map[string]int)
	for _, name := range slices.Sorted(maps.Keys(tars)) {
		data := tars[name].bytes()
		b := open(t, data)
		found := map[string]map[string]string{}
		if !b.Refused() {
			accepted++
			found["archive"] = tree(t, b)
		}
		for program, files := range unpacked(t, data) {
			if program == "busybox" && strings.Contains(name, "pax") {
				continue // it passes over pax headers: what they say is lost on it
			}
			found[program] = files
			readers[program]++
		}
		differ := disagreement(found)
		if differ != "" && b.Refused() {
			disputed++
		} else if differ != "" {
			t.Errorf("%s: %s", name, differ)
		}
	}
	t.Logf("%d tar files: %d accepted; of those refused, programs disagree about %d; read by %v", len(tars), accepted, disputed, readers)
	for _, u := range unpackers {
		if readers[u.name] == 0 && !slices.Contains(optional, u.name) {
			t.Errorf("%s read nothing", u.name)
		}
	}
	if accepted < 50 || disputed < 20 {
		t.Error("too little was compared")
	}
}

// unpacked has each program unpack a tar file and returns what those found that
// read it.
func unpacked(t *testing.T, data []byte) map[string]map[string]string {
	t.Helper()
	dir := t.TempDir()
	name := filepath.Join(dir, "bag.tar")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	out := make(map[string]map[string]string)
	for i, u := range unpackers {
		to := filepath.Join(dir, fmt.Sprint("out", i), "in")
		if err := os.MkdirAll(to, 0o777); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		err := exec.CommandContext(ctx, "sh", "-c", u.command, u.name, name, to).Run()
		cancel()
		var exit *exec.ExitError
		switch {
		case err == nil:
			out[u.name] = onDisk(t, filepath.Dir(to)) // what leads out of in is seen too
		case !errors.As(err, &exit) || exit.ExitCode() == 127 && !slices.Contains(optional, u.name):
			t.Fatalf("%s: %v; .ci/conformance installs it", u.name, err)
		}
	}
	return out
}

// onDisk lists what lies in a folder's folder in: kind and digest by name.
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

// tree lists what we find in a tar file: kind and digest by name.
func tree(t *testing.T, b *tarbag.Bag) map[string]string {
	t.Helper()
	out := map[string]string{b.Folder(): fs.ModeDir.String()}
	err := fs.WalkDir(b, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || name == ".":
			return err
		case !e.Type().IsRegular():
			out[b.Folder()+"/"+name] = e.Type().String()
			return nil
		}
		data, err := fs.ReadFile(b, name)
		sum := sha256.Sum256(data)
		out[b.Folder()+"/"+name] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
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

// generated makes tar files: the hostile ones, one for each value of a field, and
// random mixtures.
func generated() map[string]tarFile {
	out := hostile()
	for _, n := range names {
		out[fmt.Sprintf("name %q", n)] = with(part{name: "bag/" + n, data: "text"})
		out[fmt.Sprintf("GNU name %q", n)] = with(long("bag/"+n), part{name: "bag/b", magic: "ustar  \x00", data: "text"})
		out[fmt.Sprintf("pax name %q", n)] = with(pax("path=bag/"+n), part{name: "bag/b", data: "text"})
	}
	for _, kind := range "\x00\x01 0123456789ADKLMNSVXZaglxz\x7f" {
		out[fmt.Sprintf("kind %q", kind)] = with(part{name: "bag/b", kind: byte(kind), data: "text", link: "bag/a"}, part{name: "bag/c"})
	}
	for _, k := range keywords {
		out["pax "+k] = with(pax(k), part{name: "bag/b", data: "some text"})
		out["global pax "+k] = with(part{name: "g", kind: 'g', data: pax(k).data}, part{name: "bag/b", data: "some text"})
	}
	r := rand.New(rand.NewPCG(5, 7))
	for i := range 150 {
		var f tarFile
		for n := range 1 + r.IntN(3) {
			f.parts = append(f.parts, random(r, n)...)
		}
		out[fmt.Sprint("random pax ", i)] = f
	}
	return out
}

var (
	names = []string{
		"b", "é", "e\u0301", "b.", "b ", " b", "b;1", "b:c", "b*", "b?", "b|c", "B", "b\x7f", "b\tc", "b\nc", "-b", "..b", "b..", "{b}", "b~", "~b",
		"\u202eb", "\u200bb", "ß", "日本", "b/c", "b/", "b//", "b/.", "b/..", "b\u0085c", "a", "A", "./b", `b\c`,
	}
	keywords = []string{
		"path=bag/c", "size=9", "size=0", "size=512", "mtime=1", "mtime=1.5", "mtime=-1", "mtime=x", "uid=1", "uid=x", "uname=é", "gname=x", "comment=x", "linkpath=bag/a",
		"GNU.sparse.name=bag/c", "GNU.sparse.realsize=4", "GNU.sparse.size=4", "GNU.sparse.major=1", "SCHILY.realsize=4", "SCHILY.filetype=sparse", "SCHILY.xattr.user.a=b",
		"LIBARCHIVE.xattr.user.a=Yg", "LIBARCHIVE.symlinktype=dir", "hdrcharset=BINARY", "hdrcharset=ISO-IR 10646 2000 UTF-8", "charset=x", "path=", "GNU.volume.filename=bag/c", "TYPE=x",
	}
	fieldsOf = []map[int]string{
		{100: "       "}, {100: "0644 \x00"}, {108: "\x80\x00\x00\x00\x00\x00\x00\x01"}, {108: "abc"}, {116: "\xff\xff\xff\xff\xff\xff\xff\xff"}, {124: " 0"}, {124: "0\x001"}, {136: ""}, {136: "-1"},
		{136: "77777777777 "}, {148: "0"}, {156: "\x00"}, {257: "ustar\x00"}, {257: "ustar  \x00"}, {257: "ustar\x00  "}, {265: "root\x00x"}, {329: "9"}, {345: "bag\x00x"}, {345: "p"}, {476: "tar"}, {508: "tar\x00"},
	}
)

// random makes an entry of which any field may be unusual.
func random(r *rand.Rand, n int) []part {
	sometimes := func(one int) bool { return r.IntN(one) == 0 }
	p := part{name: fmt.Sprint("bag/", n), data: strings.Repeat("some text ", r.IntN(80))}
	var before []part
	switch {
	case sometimes(4):
		before = append(before, pax(keywords[r.IntN(len(keywords))]))
	case sometimes(4):
		before = append(before, long(p.name+names[r.IntN(len(names))]))
	case sometimes(4):
		p.name += names[r.IntN(len(names))]
	}
	if sometimes(2) {
		p.fields = fieldsOf[r.IntN(len(fieldsOf))]
	}
	if sometimes(3) {
		p.magic = []string{none, "ustar  \x00", "ustar\x00"}[r.IntN(3)]
	}
	if sometimes(5) {
		p.kind = "0\x005123467DKLMNSVXZxg"[r.IntN(20)]
	}
	if sometimes(8) {
		p.size = fmt.Sprintf("%011o ", r.IntN(2000))
	}
	return append(before, p)
}
