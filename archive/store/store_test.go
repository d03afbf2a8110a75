package store_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/store/storetest"
)

func stores(s *storetest.Server) *store.Stores {
	return store.New(store.Options{Endpoint: s.URL, PathStyle: true, Backoff: time.Millisecond})
}

func below(t *testing.T, s *storetest.Server, prefix string) store.Store {
	t.Helper()
	st, err := stores(s).Below(t.Context(), "s3://"+storetest.Bucket+"/"+prefix, store.Dir{})
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// each runs a test with every kind of store: what holds of one holds of all.
func each(t *testing.T, test func(t *testing.T, s store.Store)) {
	t.Run("folder", func(t *testing.T) { test(t, store.Dir{Root: t.TempDir()}) })
	t.Run("S3", func(t *testing.T) { test(t, below(t, storetest.New(t), "packs")) })
}

func put(t *testing.T, s store.Store, key, content string, mode store.Mode) error {
	t.Helper()
	return s.Put(t.Context(), key, []byte(content), sha256.Sum256([]byte(content)), mode)
}

func get(t *testing.T, s store.Store, key string, part store.Part) string {
	t.Helper()
	r, _, err := s.Get(t.Context(), key, part)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWhatIsPutIsReadBackWholeAndInParts(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		if _, err := s.Head(t.Context(), "a.zip"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("before: %v", err)
		}
		if _, _, err := s.Get(t.Context(), "a.zip", store.Part{}); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("before: %v", err)
		}
		if err := put(t, s, "a.zip", "0123456789", store.Mode{}); err != nil {
			t.Fatal(err)
		}
		o, err := s.Head(t.Context(), "a.zip")
		if err != nil || o.Size != 10 || o.Key != "a.zip" {
			t.Errorf("%+v, %v", o, err)
		}
		for part, want := range map[store.Part]string{
			{}: "0123456789", {From: 3}: "3456789", {From: 3, Len: 2}: "34", {From: 8, Len: 50}: "89", {Last: 4}: "6789", {Last: 400}: "0123456789", {ETag: o.ETag}: "0123456789",
		} {
			if got := get(t, s, "a.zip", part); got != want {
				t.Errorf("%+v gives %q, want %q", part, got, want)
			}
		}
	})
}

func TestNothingIsPutWhereSomethingStands(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		if err := put(t, s, "a", "one", store.Mode{}); err != nil {
			t.Fatal(err)
		}
		if err := put(t, s, "a", "two", store.Mode{}); !errors.Is(err, store.ErrExists) {
			t.Errorf("again: %v", err)
		}
		if got := get(t, s, "a", store.Part{}); got != "one" {
			t.Errorf("%q stands there", got)
		}
		if err := put(t, s, "a", "three", store.Mode{Replace: true}); err != nil || get(t, s, "a", store.Part{}) != "three" {
			t.Errorf("replacing: %v", err)
		}
		if err := s.Clear(t.Context(), "a"); err != nil {
			t.Fatal(err)
		}
		if o, err := s.Head(t.Context(), "a"); err == nil && o.Size != 0 {
			t.Errorf("cleared, it has %d bytes", o.Size)
		}
	})
}

func TestAVersionThatIsGoneIsNotReplaced(t *testing.T) {
	s := below(t, storetest.New(t), "")
	put(t, s, "a", "one", store.Mode{})
	first, err := s.Head(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	if err := put(t, s, "a", "two", store.Mode{Replace: true, ETag: first.ETag}); err != nil {
		t.Fatal(err)
	}
	if err := put(t, s, "a", "three", store.Mode{Replace: true, ETag: first.ETag}); !errors.Is(err, store.ErrChanged) {
		t.Errorf("the error is %v", err)
	}
	if _, _, err := s.Get(t.Context(), "a", store.Part{ETag: first.ETag}); !errors.Is(err, store.ErrChanged) {
		t.Errorf("reading: %v", err)
	}
	if got := get(t, s, "a", store.Part{}); got != "two" {
		t.Errorf("%q stands there", got)
	}
}

func TestKeepTellsTheSameBytesFromOthers(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		keep := func(content string) (store.Outcome, error) {
			return store.Keep(t.Context(), s, "a", []byte(content), store.Mode{})
		}
		if o, err := keep("one"); o != store.Written || err != nil {
			t.Errorf("first: %v, %v", o, err)
		}
		if o, err := keep("one"); o != store.Kept || err != nil {
			t.Errorf("again: %v, %v", o, err)
		}
		for _, other := range []string{"two", "longer"} {
			if _, err := keep(other); !errors.Is(err, store.ErrDiffers) {
				t.Errorf("other bytes: %v", err)
			}
		}
	})
}

// TestOfTwentyWritersOneWins runs rivals for one name.
func TestOfTwentyWritersOneWins(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		content := bytes.Repeat([]byte("pack"), 50_000)
		outcomes := make([]store.Outcome, 20)
		var running sync.WaitGroup
		for i := range outcomes {
			running.Go(func() {
				var err error
				if outcomes[i], err = store.Keep(t.Context(), s, "pack.zip", content, store.Mode{}); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		won := len(slices.DeleteFunc(outcomes, func(o store.Outcome) bool { return o != store.Written }))
		if won != 1 {
			t.Errorf("%d won", won)
		}
	})
}

func TestListingGivesKeysInOrderAndPageByPage(t *testing.T) {
	server := storetest.New(t)
	var want []string
	for i := range 1234 {
		key := fmt.Sprintf("texts/%04d.txt", i)
		server.Put(t, key, "x")
		want = append(want, fmt.Sprintf("%04d.txt", i))
	}
	server.Put(t, "other", "x")
	var got []string
	for o, err := range below(t, server, "texts").List(t.Context(), "") {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, o.Key)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d keys, from %q", len(got), got[:min(len(got), 3)])
	}
}

func TestNoErrorShowsCredentials(t *testing.T) {
	for _, answer := range []struct {
		status int
		code   string
	}{{403, "InvalidAccessKeyId"}, {403, "SignatureDoesNotMatch"}, {400, "ExpiredToken"}, {301, "PermanentRedirect"}, {501, "NotImplemented"}, {500, "InternalError"}, {404, "NoSuchBucket"}, {418, ""}} {
		server := storetest.New(t)
		t.Setenv("AWS_SESSION_TOKEN", "token-"+storetest.Secret)
		server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
			storetest.Refuse(w, answer.status, answer.code)
			return true
		})
		s := below(t, server, "")
		_, headErr := s.Head(t.Context(), "a")
		_, _, getErr := s.Get(t.Context(), "a", store.Part{})
		for _, err := range []error{headErr, getErr, put(t, s, "a", "x", store.Mode{})} {
			if err == nil {
				t.Fatalf("%d %s is no error", answer.status, answer.code)
			}
			for e := err; e != nil; e = errors.Unwrap(e) {
				if text := fmt.Sprintf("%v %+v %#v", e, e, e); strings.Contains(text, storetest.Secret) || strings.Contains(text, "AKID") {
					t.Errorf("%d %s: %s", answer.status, answer.code, text)
				}
			}
		}
	}
}

func TestNothingIsAskedBeforeAnAddressIsOpened(t *testing.T) {
	server := storetest.New(t)
	t.Setenv("AWS_MAX_ATTEMPTS", "many") // whoever reads the configuration fails
	s := stores(server)
	dir := t.TempDir()
	local, err := s.Below(t.Context(), dir, store.Dir{})
	if err != nil {
		t.Fatal(err)
	}
	if err := put(t, local, "a", "x", store.Mode{}); err != nil {
		t.Fatal(err)
	}
	f, err := s.Open(t.Context(), dir+"/a")
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if asked := server.Requests(); len(asked) > 0 {
		t.Errorf("asked: %q", asked)
	}
	if _, err := s.Open(t.Context(), "s3://shelf/a"); err == nil || !strings.Contains(err.Error(), "configuration") {
		t.Errorf("the configuration was not read for an address: %v", err)
	}
}

func TestWithoutCredentialsTheRemedySaysWhereTheyComeFrom(t *testing.T) {
	server := storetest.New(t)
	t.Setenv("AWS_SECRET_ACCESS_KEY", "")
	t.Setenv("AWS_ACCESS_KEY_ID", "")
	t.Setenv("HOME", t.TempDir())
	_, err := stores(server).Open(t.Context(), "s3://shelf/a")
	var told interface{ Remedy() string }
	if !errors.As(err, &told) || !strings.Contains(err.Error(), "no credentials") || !strings.Contains(told.Remedy(), "AWS_PROFILE") {
		t.Errorf("the error is %v", err)
	}
	if asked := server.Requests(); len(asked) > 0 {
		t.Errorf("asked: %q", asked)
	}
}

func TestAMissingBucketEndsTheWrite(t *testing.T) {
	s, err := stores(storetest.New(t)).Below(t.Context(), "s3://nobody/packs", store.Dir{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Keep(t.Context(), s, "a", []byte("x"), store.Mode{}); err == nil || !strings.Contains(err.Error(), `there is no bucket "nobody"`) {
		t.Errorf("the error is %v", err)
	}
}

func TestAddressesHaveAKnownForm(t *testing.T) {
	for name, want := range map[string]store.Address{
		"s3://shelf/a/b.zip": {Bucket: "shelf", Key: "a/b.zip"}, "s3://shelf": {Bucket: "shelf"}, "s3://my.shelf-2/": {Bucket: "my.shelf-2"}, "s3://abc//x": {Bucket: "abc", Key: "/x"},
	} {
		if got, err := store.ParseAddress(name); err != nil || got != want {
			t.Errorf("%q is %+v, %v", name, got, err)
		}
	}
	for _, name := range []string{"s3://", "s3:///a", "s3://ab/c", "s3://a b/c", "s3://sh..elf/c", "s3://-shelf/c", "s3://user:word@host/c", "shelf/a", "s3://shelf/a\x00"} {
		if got, err := store.ParseAddress(name); err == nil {
			t.Errorf("%q is %+v", name, got)
		}
	}
}

func TestAnEndpointHoldsNoPassword(t *testing.T) {
	for _, endpoint := range []string{"http://me:" + storetest.Secret + "@localhost", "localhost:7070", "ftp://localhost", "http://", "http://localhost/?x=" + storetest.Secret} {
		_, err := store.New(store.Options{Endpoint: endpoint}).Below(t.Context(), "s3://shelf", store.Dir{})
		if err == nil || strings.Contains(err.Error(), storetest.Secret) {
			t.Errorf("%q: %v", endpoint, err)
		}
	}
}

func TestAFileOfAnObjectIsReadAtAnyPlace(t *testing.T) {
	server := storetest.New(t)
	content := bytes.Repeat([]byte("0123456789abcdef"), 100_000) // more than the end that is read at once
	server.Put(t, "a", string(content))
	f, err := stores(server).Open(t.Context(), "s3://shelf/a")
	if err != nil {
		t.Fatal(err)
	}
	if f.Size != int64(len(content)) {
		t.Errorf("%d bytes", f.Size)
	}
	for _, at := range []struct{ off, n int }{{0, 10}, {5, 1}, {len(content) - 5, 5}, {len(content) - 600_000, 590_000}, {len(content) - 524_288 - 3, 6}} {
		p := make([]byte, at.n)
		if n, err := f.ReadAt(p, int64(at.off)); n != at.n || err != nil || !bytes.Equal(p, content[at.off:at.off+at.n]) {
			t.Errorf("at %d: %d, %v", at.off, n, err)
		}
	}
	if n, err := f.ReadAt(make([]byte, 10), int64(len(content))-4); n != 4 || err != io.EOF {
		t.Errorf("over the end: %d, %v", n, err)
	}
	server.Requests()
	r, err := f.Stream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if data, err := io.ReadAll(r); err != nil || !bytes.Equal(data, content) {
		t.Errorf("the stream: %d bytes, %v", len(data), err)
	}
	if asked := server.Requests(); len(asked) != 1 {
		t.Errorf("asked: %q", asked)
	}
}

// TestALargeObjectIsHeldInBlocks reads one of more than 64 MiB, at many places at
// once and from end to end.
func TestALargeObjectIsHeldInBlocks(t *testing.T) {
	server := storetest.New(t)
	const size = 64<<20 + 12345
	content := make([]byte, size)
	for i := range content {
		content[i] = byte(i>>16) ^ byte(i)
	}
	server.Put(t, "a.zip", string(content))
	f, err := stores(server).Fetch(t.Context(), "s3://shelf/a.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	server.Requests()
	data, err := io.ReadAll(io.NewSectionReader(f, 0, f.Size))
	if err != nil || !bytes.Equal(data, content) {
		t.Fatalf("%d bytes, %v", len(data), err)
	}
	if asked := server.Requests(); len(asked) > 9 {
		t.Errorf("%d requests", len(asked))
	}
	var running sync.WaitGroup
	for i := range 16 {
		running.Go(func() {
			at := int64(i) * (size / 16)
			p := make([]byte, 100_000)
			if n, err := f.ReadAt(p, at); err != nil && err != io.EOF || !bytes.Equal(p[:n], content[at:at+int64(n)]) {
				t.Errorf("at %d: %d bytes, %v", at, n, err)
			}
		})
	}
	running.Wait()
	if n, err := f.ReadAt(make([]byte, 10), size-4); n != 4 || err != io.EOF {
		t.Errorf("over the end: %d, %v", n, err)
	}
}

func TestARunThatIsEndedDoesNotWait(t *testing.T) {
	server := storetest.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	server.SetFault(func(w http.ResponseWriter, _ *http.Request, _ int, _ http.Handler) bool {
		cancel()
		storetest.Refuse(w, 503, "SlowDown")
		return true
	})
	s := below(t, server, "")
	if _, err := s.Head(ctx, "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}
