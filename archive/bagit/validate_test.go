package bagit_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/fad55d40/archive/archive/bagit"
)

func clone(bag fstest.MapFS) fstest.MapFS {
	c := fstest.MapFS{}
	for name, f := range bag {
		c[name] = &fstest.MapFile{Data: bytes.Clone(f.Data), Mode: f.Mode}
	}
	return c
}

func TestEveryDamageToEveryFileIsFoundAndNamed(t *testing.T) {
	bag := smallBag(t)
	damages := map[string]func(fstest.MapFS, string){
		"truncate": func(b fstest.MapFS, n string) { b[n].Data = b[n].Data[:len(b[n].Data)-1] },
		"extend":   func(b fstest.MapFS, n string) { b[n].Data = append(b[n].Data, 'x') },
		"empty":    func(b fstest.MapFS, n string) { b[n].Data = nil },
		"delete":   func(b fstest.MapFS, n string) { delete(b, n) },
		"rename":   func(b fstest.MapFS, n string) { b[n+"2"] = b[n]; delete(b, n) },
	}
	for name := range bag {
		for other := range bag {
			if other == name || bytes.Equal(bag[other].Data, bag[name].Data) {
				continue
			}
			spoilt := clone(bag)
			spoilt[name], spoilt[other] = spoilt[other], spoilt[name]
			named(t, spoilt, "swap with "+other, name)
		}
		for what, damage := range damages {
			spoilt := clone(bag)
			damage(spoilt, name)
			named(t, spoilt, what, name)
		}
		for i := range bag[name].Data { // each byte in turn
			spoilt := clone(bag)
			spoilt[name].Data[i] ^= 1
			named(t, spoilt, "flip", name)
		}
	}
}

// named checks that an error names the file, or that what names it is a tag
// manifest that lost the entry of another.
func named(t *testing.T, bag fstest.MapFS, what, name string) {
	t.Helper()
	findings := validate(t, bag, bagit.Options{Profile: true})
	if !slices.ContainsFunc(findings, func(f bagit.Finding) bool {
		return f.Severity == bagit.Error && (f.Path == name || strings.HasPrefix(name, "tagmanifest") && strings.Contains(f.Detail, name))
	}) {
		t.Errorf("%s of %s: no error names it: %+v", what, name, findings)
	}
}

func TestAddedFilesAreFound(t *testing.T) {
	for name, want := range map[string]string{
		"data/new.txt": "file-unlisted data/new.txt", "data/.hidden": "file-unlisted data/.hidden",
		"new.txt": "tag-unlisted new.txt", "sub/tag.txt": "tag-unlisted sub/tag.txt",
	} {
		bag := smallBag(t)
		bag[name] = &fstest.MapFile{Data: []byte("x")}
		findings := validate(t, bag, bagit.Options{Profile: true})
		if got := codes(findings); !slices.Contains(got, want) || !bad(findings) {
			t.Errorf("%s added: %q, want %q", name, got, want)
		}
	}
}

// edited returns a bag in which one file has another text.
func edited(t *testing.T, name, text string) fstest.MapFS {
	bag := smallBag(t)
	bag[name] = &fstest.MapFile{Data: []byte(text)}
	return bag
}

func TestEachRuleIsBrokenByABag(t *testing.T) {
	sums := strings.Split(string(smallBag(t)["manifest-sha256.txt"].Data), "\n")
	first, second := sums[0], sums[1]
	sum := strings.Fields(first)[0]
	manifest := func(lines ...string) fstest.MapFS {
		return edited(t, "manifest-sha256.txt", strings.Join(lines, "\n")+"\n")
	}
	for want, bag := range map[string]fstest.MapFS{
		"algorithm-unknown manifest-foo9.txt":        edited(t, "manifest-foo9.txt", first+"\n"),
		"baginfo-malformed bag-info.txt":             edited(t, "bag-info.txt", "no label here\n"),
		"declaration-malformed bagit.txt":            edited(t, "bagit.txt", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"),
		"encoding-unknown bagit.txt":                 edited(t, "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: EBCDIC\n"),
		"version-unknown bagit.txt":                  edited(t, "bagit.txt", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"),
		"entry-duplicate manifest-sha256.txt":        manifest(first, second, first),
		"fetch-malformed fetch.txt":                  edited(t, "fetch.txt", "https://example.org/x\n"),
		"fetch-pending data/c.txt":                   pending(t, sum),
		"path-unsafe fetch.txt":                      edited(t, "fetch.txt", "https://example.org/x 1 ../../etc/passwd\n"),
		"file-missing data/c.txt":                    manifest(first, second, sum+"  data/c.txt"),
		"file-unlisted data/b.txt":                   manifest(first),
		"manifest-malformed manifest-sha256.txt":     manifest(first, second, "deadbeef"),
		"manifest-scope manifest-sha256.txt":         manifest(first, second, sum+"  bagit.txt"),
		"path-encoding manifest-sha256.txt":          manifest(first, second, sum+"  data/100%.txt"),
		"path-unsafe manifest-sha256.txt":            manifest(first, second, sum+"  data/../../outside"),
		"oxum-malformed bag-info.txt":                edited(t, "bag-info.txt", "Payload-Oxum: many.2\n"),
		"oxum-mismatch bag-info.txt":                 edited(t, "bag-info.txt", "payload-oxum: 12.2\n"),
		"manifest-name MANIFEST-SHA256.TXT":          edited(t, "MANIFEST-SHA256.TXT", first+"\n"+second+"\n"),
		"name-profile data/ä.txt":                    edited(t, "data/ä.txt", "x"),
		"tagmanifest-form tagmanifest-sha256.txt":    edited(t, "tagmanifest-sha256.txt", string(smallBag(t)["tagmanifest-sha256.txt"].Data)+"\n"),
		"path-relative manifest-sha256.txt":          manifest(strings.Replace(first, "data/", "./data/", 1), second),
		"tagmanifest-missing tagmanifest-sha256.txt": without(t, "tagmanifest-sha256.txt"),
		"declaration-missing bagit.txt":              without(t, "bagit.txt"),
		"payload-missing data":                       without(t, "data/b.txt", "data/a/a.txt"),
		"manifest-missing":                           without(t, "manifest-sha256.txt", "manifest-sha512.txt"),
		"algorithm-weak":                             weak(t),
		"path-normalization data/\u00e9.txt":         normalised(t),
	} {
		findings := validate(t, bag, bagit.Options{Profile: true})
		if got := codes(findings); !slices.Contains(got, want) {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func without(t *testing.T, names ...string) fstest.MapFS {
	bag := smallBag(t)
	for _, n := range names {
		delete(bag, n)
	}
	return bag
}

func pending(t *testing.T, sum string) fstest.MapFS {
	bag := smallBag(t)
	bag["manifest-sha256.txt"].Data = append(bag["manifest-sha256.txt"].Data, sum+"  data/c.txt\n"...)
	bag["fetch.txt"] = &fstest.MapFile{Data: []byte("https://example.org/c.txt - data/c.txt\n")}
	return bag
}

func weak(t *testing.T) fstest.MapFS {
	bag := without(t, "manifest-sha256.txt", "manifest-sha512.txt")
	bag["manifest-md5.txt"] = &fstest.MapFile{Data: []byte("b1946ac92492d2347c6235b4d2611184  data/a/a.txt\n")}
	return bag
}

// normalised lists a file in NFD that stands there in NFC.
func normalised(t *testing.T) fstest.MapFS {
	bag := smallBag(t)
	bag["data/\u00e9.txt"] = &fstest.MapFile{Data: []byte("first\n")}
	sum := string(bag["manifest-sha256.txt"].Data[:64])
	bag["manifest-sha256.txt"].Data = append(bag["manifest-sha256.txt"].Data, sum+"  data/e\u0301.txt\n"...)
	return bag
}

func TestLineEndsAndCaseOfManifestsDoNotMatter(t *testing.T) {
	bag := smallBag(t)
	for _, n := range []string{"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"} {
		delete(bag, n)
	}
	m := bag["manifest-sha256.txt"]
	m.Data = []byte(strings.ReplaceAll(strings.ToUpper(string(m.Data)), "\n", "\r\n"))
	m.Data = []byte(strings.NewReplacer("DATA/A/A.TXT", "./data/a/a.txt", "DATA/B.TXT", "*data/b.txt").Replace(string(m.Data)))
	if findings := validate(t, bag, bagit.Options{}); bad(findings) {
		t.Errorf("%+v", findings)
	}
}

func TestEveryRuleIsListedOnce(t *testing.T) {
	seen := ""
	for _, r := range bagit.Rules() {
		if r.Code <= seen || r.Text == "" || r.Section == "" || (r.Severity != bagit.Error && r.Severity != bagit.Warning && r.Severity != bagit.Unread) {
			t.Errorf("rule %+v is out of order or says too little", r)
		}
		seen = r.Code
	}
}

func TestTheEndOfTheContextEndsValidation(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cause := errors.New("enough")
	cancel(cause)
	if _, err := bagit.Validate(ctx, smallBag(t), bagit.Options{}); !errors.Is(err, cause) {
		t.Errorf("error %v, want %v", err, cause)
	}
}
