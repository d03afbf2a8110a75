package archive_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/store/storetest"
)

const shelf = "s3://" + storetest.Bucket

func storesOf(s *storetest.Server) *store.Stores {
	return store.New(store.Options{Endpoint: s.URL, PathStyle: true, Backoff: time.Millisecond})
}

// packed builds the manifest LIST into packs and returns what became of each.
func packed(t *testing.T, stores *store.Stores, output string, change ...func(*archive.BuildJob)) ([]archive.Packed, archive.BuildReport, error) {
	t.Helper()
	var made []archive.Packed
	job := archive.BuildJob{
		Manifest: "LIST", Output: output, Stores: stores, Pack: true, Formats: []string{"json"}, Sync: archive.SyncNone,
		Packed: func(p archive.Packed) { made = append(made, p) },
	}
	for _, c := range change {
		c(&job)
	}
	report, err := archive.Build(t.Context(), job)
	return made, report, err
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAPackInAnObjectStoreHasTheBytesOfOneInAFolder(t *testing.T) {
	local := packOf(t)
	server := storetest.New(t)
	made, report, err := packed(t, storesOf(server), shelf+"/kept/packs")
	if err != nil || report.Built != 3 || len(made) != 1 || made[0].Status != archive.Built || made[0].Err != nil {
		t.Fatalf("%+v, %+v, %v", made, report, err)
	}
	key := "kept/packs/" + filepath.Base(local)
	if made[0].Path != shelf+"/"+key {
		t.Errorf("it is said to be %q", made[0].Path)
	}
	if got, _ := server.Content(t, key); got != content(t, local) {
		t.Errorf("the object has %d bytes, and others than the file", len(got))
	}
	failed := strings.TrimSuffix(key, ".zip") + ".failed.jsonl"
	if asked, want := server.Requests(), []string{"HEAD " + key, "GET " + failed, "PUT " + key}; !slices.Equal(asked, want) {
		t.Errorf("asked %q, want %q", asked, want)
	}
	if err := os.RemoveAll("in"); err != nil { // a finished pack needs no source
		t.Fatal(err)
	}
	made, report, err = packed(t, storesOf(server), shelf+"/kept/packs")
	if err != nil || report.Unchanged != 3 || made[0].Status != archive.Unchanged {
		t.Errorf("again: %+v, %+v, %v", made, report, err)
	}
	if asked := server.Requests(); len(asked) != 2 {
		t.Errorf("again: asked %q", asked)
	}
}

func TestOtherBytesUnderTheNameOfAPackAreKeptAndTold(t *testing.T) {
	local := packOf(t)
	server := storetest.New(t)
	key := filepath.Base(local)
	server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
		if r.Method == http.MethodPut {
			server.Put(t, key, "a rival's")
		}
		return false
	})
	made, report, err := packed(t, storesOf(server), shelf)
	if err != nil || report.Failed != 3 || len(made) != 1 || !errors.Is(made[0].Err, archive.ErrDamaged) {
		t.Errorf("%+v, %+v, %v", made, report, err)
	}
	if got, _ := server.Content(t, key); got != "a rival's" {
		t.Errorf("%d bytes stand there", len(got))
	}
}

func TestTwoRunsOnOnePackGiveOne(t *testing.T) {
	local := packOf(t)
	server := storetest.New(t)
	results := make(chan archive.Packed, 8)
	for range cap(results) {
		go func() {
			made, _, err := packed(t, storesOf(server), shelf)
			if err != nil || len(made) != 1 {
				t.Errorf("%+v, %v", made, err)
				made = []archive.Packed{{}}
			}
			results <- made[0]
		}()
	}
	built := 0
	for range cap(results) {
		switch p := <-results; {
		case p.Err != nil:
			t.Error(p.Err)
		case p.Status == archive.Built:
			built++
		case p.Status != archive.Unchanged:
			t.Errorf("it is %s", p.Status)
		}
	}
	if got, _ := server.Content(t, filepath.Base(local)); built != 1 || got != content(t, local) {
		t.Errorf("%d built it", built)
	}
}

// TestAStoreThatCannotBeReachedEndsTheRun asks for no source when it cannot know
// whether the pack is there, and loses none when the store goes away later.
func TestAStoreThatCannotBeReachedEndsTheRun(t *testing.T) {
	for _, method := range []string{http.MethodHead, http.MethodGet, http.MethodPut} {
		for _, answer := range []struct {
			code int
			name string
		}{{503, "SlowDown"}, {500, "InternalError"}, {403, "AccessDenied"}} {
			t.Run(fmt.Sprint(method, " ", answer.code), func(t *testing.T) {
				packOf(t)
				server := storetest.New(t)
				t.Setenv("AWS_MAX_ATTEMPTS", "2")
				server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
					if r.Method == method {
						storetest.Refuse(w, answer.code, answer.name)
					}
					return r.Method == method
				})
				made, _, err := packed(t, storesOf(server), shelf)
				if err == nil || archive.Remedy(err) == "" {
					t.Errorf("%+v, %v: %s", made, err, archive.Remedy(err))
				}
			})
		}
	}
}

// TestALineThatFailedIsInTheListBesideThePack mends a text after its pack was
// made without it, and builds again.
func TestALineThatFailedIsInTheListBesideThePack(t *testing.T) {
	whole := packOf(t)
	server := storetest.New(t)
	stores := storesOf(server)
	text := content(t, "in/d.txt")
	if err := os.WriteFile("in/d.txt", []byte("other"), 0o666); err != nil {
		t.Fatal(err)
	}
	made, report, err := packed(t, stores, shelf)
	if err != nil || report.Failed != 1 || report.Built != 2 || made[0].Report == "" {
		t.Fatalf("%+v, %+v, %v", made, report, err)
	}
	failed := strings.TrimSuffix(filepath.Base(whole), ".zip") + ".failed.jsonl"
	if list, _ := server.Content(t, failed); !strings.Contains(list, `"path":"in/d.txt"`) {
		t.Errorf("the list is %q", list)
	}
	if err := os.WriteFile("in/d.txt", []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	made, report, err = packed(t, stores, shelf)
	if err != nil || report.Failed != 0 || made[0].Status != archive.Replaced {
		t.Errorf("mended: %+v, %+v, %v", made, report, err)
	}
	if got, _ := server.Content(t, filepath.Base(whole)); got != content(t, whole) {
		t.Error("mended, the pack is not that of a folder")
	}
	if list, there := server.Content(t, failed); !there || list != "" {
		t.Errorf("mended, the list is %q, %v", list, there)
	}
	if made, report, err = packed(t, stores, shelf); err != nil || report.Unchanged != 3 || made[0].Failed != 0 {
		t.Errorf("again: %+v, %+v, %v", made, report, err)
	}
}

// reader is a pack in an object store and in a folder.
func reader(t *testing.T) (server *storetest.Server, local, address string) {
	local = packOf(t)
	server = storetest.New(t)
	server.Put(t, "p/"+filepath.Base(local), content(t, local))
	server.Put(t, "p/notes.txt", "no bundle")
	server.Put(t, "p/other.zip", "no zip file")
	return server, local, shelf + "/p/" + filepath.Base(local)
}

func verdictsOf(t *testing.T, job archive.VerifyJob) (all []archive.Verdict) {
	t.Helper()
	job.Result = func(v archive.Verdict) { all = append(all, v) }
	if _, err := archive.Verify(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestVerifyReadsPacksInAnObjectStore(t *testing.T) {
	server, local, address := reader(t)
	stores := storesOf(server)
	want := verdictsOf(t, archive.VerifyJob{Paths: []string{local}, Deep: true})[0]
	for _, path := range []string{address, shelf + "/p", shelf + "/p/", shelf} {
		server.Requests()
		all := verdictsOf(t, archive.VerifyJob{Paths: []string{path}, Stores: stores, Deep: true})
		all = slices.DeleteFunc(all, func(v archive.Verdict) bool { return v.Passed != "" })
		if len(all) != 1 {
			t.Fatalf("%s: %+v", path, all)
		}
		v := all[0]
		if v.Path != address || !v.OK || v.Err != nil || v.Bytes != want.Bytes || v.TagDigest != want.TagDigest {
			t.Errorf("%s: %+v", path, v)
		}
		if asked := server.Requests(); path == address && len(asked) != 1 {
			t.Errorf("asked %q", asked)
		}
	}
}

func TestAFastCheckOfAPackInAnObjectStoreReadsLittle(t *testing.T) {
	server, local, address := reader(t)
	if v := verdictsOf(t, archive.VerifyJob{Paths: []string{address}, Stores: storesOf(server), Fast: true})[0]; !v.OK || v.Err != nil {
		t.Errorf("%+v", v)
	}
	server.Put(t, "p/"+filepath.Base(local), content(t, local)[1:])
	if v := verdictsOf(t, archive.VerifyJob{Paths: []string{address}, Stores: storesOf(server), Fast: true})[0]; v.OK && v.Err == nil {
		t.Errorf("without its first byte: %+v", v)
	}
}

// TestVerifyHoldsPacksInAnObjectStoreToTheirManifest finds the line of a pack that
// is not there, and knows one that is in the list of what failed.
func TestVerifyHoldsPacksInAnObjectStoreToTheirManifest(t *testing.T) {
	packOf(t)
	server := storetest.New(t)
	stores := storesOf(server)
	server.Put(t, "LIST", content(t, "LIST"))
	if err := os.WriteFile("in/d.txt", []byte("other"), 0o666); err != nil {
		t.Fatal(err)
	}
	one := func(job *archive.BuildJob) { job.PackSize = 1 }
	if _, report, err := packed(t, stores, shelf+"/p", one); err != nil || report.Failed != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	missing := func() archive.Missing {
		t.Helper()
		report, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{shelf + "/p"}, Stores: stores, Manifest: shelf + "/LIST", PackSize: 1})
		if err != nil || report.OK == 0 {
			t.Fatalf("%+v, %v", report, err)
		}
		return report.Manifest
	}
	if m := missing(); m.Listed != 3 || m.Lost != 1 || m.Missing != 0 {
		t.Errorf("%+v", m)
	}
	for _, r := range server.Keys(t, "p/") {
		if strings.HasSuffix(r, ".failed.jsonl") {
			server.Put(t, r, "")
		}
	}
	if m := missing(); m.Listed != 3 || m.Lost != 0 || m.Missing != 1 {
		t.Errorf("without the list: %+v", m)
	}
}

func TestOneBundleOfAPackInAnObjectStoreTakesTwoReads(t *testing.T) {
	server, _, _ := reader(t)
	long := bytes.Repeat([]byte("A line of a text that is long enough.\n"), 1<<15)
	if err := os.WriteFile("in/0.txt", append([]byte("A long one\n\n"), long...), 0o666); err != nil {
		t.Fatal(err)
	}
	var list bytes.Buffer
	if _, err := archive.List(context.Background(), archive.ListJob{Paths: []string{"in"}, Result: func(l archive.Listed) { list.Write(l.Line.Append(nil)) }}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("LIST", list.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	stores := storesOf(server)
	made, _, err := packed(t, stores, shelf+"/long")
	if err != nil {
		t.Fatal(err)
	}
	address := made[0].Path
	for _, place := range []string{"in/0", "in/a", "in/b/c"} {
		server.Requests()
		if v := verdictsOf(t, archive.VerifyJob{Paths: []string{address + "//" + place}, Stores: stores})[0]; !v.OK || v.Err != nil {
			t.Errorf("%s: %+v", place, v)
		}
		if asked := server.Requests(); len(asked) > 2 {
			t.Errorf("%s: asked %q", place, asked)
		}
		file, err := archive.Extract(t.Context(), archive.ExtractJob{Path: address + "//" + place, Stores: stores})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := file.Bytes(t.Context()); err != nil || string(got) != content(t, place+".txt") {
			t.Errorf("%s: %d bytes came out, %v", place, len(got), err)
		}
		file.Close()
		if asked := server.Requests(); len(asked) > 2 {
			t.Errorf("extracting %s: asked %q", place, asked)
		}
	}
	if v := verdictsOf(t, archive.VerifyJob{Paths: []string{address + "//in/none"}, Stores: stores})[0]; v.Err == nil {
		t.Errorf("a bundle that is not there: %+v", v)
	}
}

func TestShowAndUnpackReadPacksInAnObjectStore(t *testing.T) {
	server, local, address := reader(t)
	stores := storesOf(server)
	var titles []string
	if _, err := archive.Show(t.Context(), archive.ShowJob{Paths: []string{address}, Stores: stores, Result: func(s archive.Shown) {
		if s.Err != nil {
			t.Error(s.Path, s.Err)
			return
		}
		titles = append(titles, s.Doc.Meta.Title)
	}}); err != nil || !slices.Equal(titles, []string{"Of a", "Of b/c", "Of d"}) {
		t.Errorf("shown: %q, %v", titles, err)
	}
	for output, path := range map[string]string{"far": address, "near": local} {
		report, err := archive.Unpack(t.Context(), archive.UnpackJob{Paths: []string{path}, Stores: stores, Output: output, Sync: archive.SyncNone})
		if err != nil || report.Built != 3 {
			t.Fatalf("%+v, %v", report, err)
		}
	}
	if far, near := treeOf(t, "far"), treeOf(t, "near"); far != near {
		t.Errorf("the one pack gives\n%s\nthe other\n%s", far, near)
	}
}

// treeOf is every file below a folder, with its content.
func treeOf(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		fmt.Fprintf(&b, "%s %q\n", rel, content(t, path))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestADamagedPackInAnObjectStoreIsNotOK flips a bit at places all over it, and
// cuts it.
func TestADamagedPackInAnObjectStoreIsNotOK(t *testing.T) {
	server, local, address := reader(t)
	stores := storesOf(server)
	good, key := content(t, local), "p/"+filepath.Base(local)
	for at := 0; at < len(good); at += 1 + len(good)/80 {
		data := []byte(good)
		data[at] ^= 1
		for what, bad := range map[string]string{"a bit is another one": string(data), "it is cut off": good[:at]} {
			server.Put(t, key, bad)
			if v := verdictsOf(t, archive.VerifyJob{Paths: []string{address}, Stores: stores})[0]; v.OK && v.Err == nil {
				t.Errorf("%s at %d, and it is ok", what, at)
			}
			for _, place := range []string{"in/a", "in/d"} {
				file, err := archive.Extract(t.Context(), archive.ExtractJob{Path: address + "//" + place, Stores: stores})
				if err != nil {
					continue
				}
				if got, err := file.Bytes(t.Context()); err == nil && string(got) != content(t, place+".txt") {
					t.Errorf("%s at %d, and %s gives %q", what, at, place, got)
				}
				file.Close()
			}
		}
	}
}

func TestFoldersOfBundlesDoNotGoToAnObjectStore(t *testing.T) {
	server := storetest.New(t)
	_, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{"."}, Output: shelf, Stores: storesOf(server)})
	var usage *archive.UsageError
	if !errors.As(err, &usage) || !strings.Contains(usage.Hint, "--pack") {
		t.Errorf("the error is %v", err)
	}
	if asked := server.Requests(); len(asked) > 0 {
		t.Errorf("asked %q", asked)
	}
}

// gone answers as if an object were not there.
func gone(path string) func(http.ResponseWriter, *http.Request, int, http.Handler) bool {
	return func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
		if strings.HasSuffix(r.URL.Path, path) {
			storetest.Refuse(w, http.StatusNotFound, "NoSuchKey")
			return true
		}
		return false
	}
}

// TestARunOnAStoreThatHangsEndsAsItIsTold ends each kind of run while the store
// keeps its answer back.
func TestARunOnAStoreThatHangsEndsAsItIsTold(t *testing.T) {
	packOf(t)
	told := errors.New("told to end")
	address := shelf + "/p/pack.zip"
	for name, run := range map[string]func(ctx context.Context, s *store.Stores) error{
		"build": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Build(ctx, archive.BuildJob{Manifest: "LIST", Output: shelf, Stores: s, Pack: true})
			return err
		},
		"build from there": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Build(ctx, archive.BuildJob{Paths: []string{shelf + "/in/"}, Output: "out", Stores: s})
			return err
		},
		"list": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.List(ctx, archive.ListJob{Paths: []string{shelf + "/in"}, Stores: s, Result: func(archive.Listed) {}})
			return err
		},
		"verify": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Verify(ctx, archive.VerifyJob{Paths: []string{address}, Stores: s, Result: func(v archive.Verdict) { t.Errorf("a verdict: %+v", v) }})
			return err
		},
		"show": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Show(ctx, archive.ShowJob{Paths: []string{address}, Stores: s, Result: func(archive.Shown) {}})
			return err
		},
		"extract": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Extract(ctx, archive.ExtractJob{Path: address + "//a", Stores: s})
			return err
		},
		"unpack": func(ctx context.Context, s *store.Stores) error {
			_, err := archive.Unpack(ctx, archive.UnpackJob{Paths: []string{address}, Output: "unpacked", Stores: s, Result: func(r archive.Result) { t.Errorf("a result: %+v", r) }})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			server := storetest.New(t)
			ctx, end := context.WithCancelCause(t.Context())
			server.SetFault(func(_ http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
				end(told)
				<-r.Context().Done()
				return true
			})
			if err := run(ctx, storesOf(server)); !errors.Is(err, told) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}
