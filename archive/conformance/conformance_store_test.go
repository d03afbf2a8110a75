//go:build conformance

package conformance_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/store"
)

// secretKey must not be seen in anything that a run prints or writes.
const secretKey = "conformance-secret-key-0123456789"

// startObjectStore starts an S3 server of somebody else's on loopback, with the
// bucket "shelf", and returns its URL and the folder in which it keeps the bucket.
func startObjectStore(t *testing.T) (endpoint, bucket string) {
	t.Helper()
	program := filepath.Join(judgesFolder(t), "versitygw")
	if !exists(program) {
		t.Skip("no versitygw here: object stores were not looked at")
	}
	for name, value := range map[string]string{
		"AWS_ACCESS_KEY_ID": "conformance", "AWS_SECRET_ACCESS_KEY": secretKey, "AWS_SESSION_TOKEN": "", "AWS_PROFILE": "", "AWS_REGION": "us-east-1",
		"AWS_CONFIG_FILE": os.DevNull, "AWS_SHARED_CREDENTIALS_FILE": os.DevNull, "AWS_EC2_METADATA_DISABLED": "true", "ROOT_ACCESS_KEY": "conformance", "ROOT_SECRET_KEY": secretKey,
	} {
		t.Setenv(name, value)
	}
	dir, address := t.TempDir(), freeAddress(t)
	bucket = filepath.Join(dir, "data", "shelf")
	for _, folder := range []string{bucket, filepath.Join(dir, "beside")} {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	var said bytes.Buffer
	cmd := exec.Command(program, "--port", address, "posix", "--sidecar", filepath.Join(dir, "beside"), filepath.Dir(bucket))
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	for range 600 {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return "http://" + address, bucket
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("the server does not answer: %s", said.String())
	return "", ""
}

// TestConformanceOfWritesToAnObjectStore holds a real S3 server to what we rely on.
func TestConformanceOfWritesToAnObjectStore(t *testing.T) {
	endpoint, bucket := startObjectStore(t)
	s, err := store.New(store.Options{Endpoint: endpoint, PathStyle: true}).Below(t.Context(), "s3://shelf/rivals", store.Dir{})
	if err != nil {
		t.Fatal(err)
	}
	content := bytes.Repeat([]byte("0123456789abcdef"), 2<<20) // 32 MiB
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
	counts := make(map[store.Outcome]int)
	for _, o := range outcomes {
		counts[o]++
	}
	if counts[store.Written] != 1 || counts[store.Kept] != 19 {
		t.Errorf("of 20 writers %d won and %d found the same bytes", counts[store.Written], counts[store.Kept])
	}
	if _, err := store.Keep(t.Context(), s, "pack.zip", content[1:], store.Mode{}); !errors.Is(err, store.ErrDiffers) {
		t.Errorf("other bytes: %v", err)
	}
	if err := s.Put(t.Context(), "wrong", []byte("content"), sha256.Sum256([]byte("other")), store.Mode{}); !errors.Is(err, store.ErrDigest) {
		t.Errorf("a wrong digest: %v", err)
	}
	if exists(filepath.Join(bucket, "rivals", "wrong")) {
		t.Error("bytes of a wrong digest stand there")
	}
	o, err := s.Head(t.Context(), "pack.zip")
	if err != nil || o.SHA256 == nil || *o.SHA256 != sha256.Sum256(content) {
		t.Errorf("%+v, %v", o, err)
	}
	if err := s.Put(t.Context(), "pack.zip", content[2:], sha256.Sum256(content[2:]), store.Mode{Replace: true, ETag: o.ETag}); err != nil {
		t.Errorf("replacing one version: %v", err)
	}
	if err := s.Put(t.Context(), "pack.zip", content, sha256.Sum256(content), store.Mode{Replace: true, ETag: o.ETag}); !errors.Is(err, store.ErrChanged) {
		t.Errorf("replacing a version that is gone: %v", err)
	}
}

// TestConformanceOfPacksInAnObjectStore builds shares of packs to a real S3 server
// at the same time, and reads them there with every command.
func TestConformanceOfPacksInAnObjectStore(t *testing.T) {
	endpoint, bucket := startObjectStore(t)
	program, dir := buildProgram(t), t.TempDir()
	seeds, err := filepath.Abs("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var all bytes.Buffer // that was said
	run := func(args ...string) string {
		var out bytes.Buffer
		cmd := exec.CommandContext(context.Background(), program, args...)
		cmd.Dir, cmd.Stdout = dir, &out
		cmd.Env = append(os.Environ(), "ARCHIVE_S3_ENDPOINT="+endpoint, "ARCHIVE_S3_PATH_STYLE=1")
		var said bytes.Buffer
		cmd.Stderr = &said
		err := cmd.Run()
		mu.Lock()
		defer mu.Unlock()
		all.Write(out.Bytes())
		all.Write(said.Bytes())
		if err != nil {
			t.Errorf("%q: %v\n%s", args, err, said.String())
		}
		return out.String()
	}
	if err := os.WriteFile(filepath.Join(dir, "LIST"), []byte(run("manifest", "--base", seeds, seeds)), 0o666); err != nil {
		t.Fatal(err)
	}
	build := func(more ...string) string {
		return run(append([]string{"build", "--json", "--manifest", "LIST", "--base", seeds, "--pack", "--pack-size", "2"}, more...)...)
	}
	build("-o", "near", "-j", "1")
	var running sync.WaitGroup
	for i := range 3 {
		running.Go(func() { build("--shard", fmt.Sprintf("%d/3", i), "-o", "s3://shelf/far") })
	}
	running.Wait()
	near, err := filepath.Glob(filepath.Join(dir, "near", "pack-*"))
	if err != nil || len(near) < 5 {
		t.Fatalf("%d packs, %v", len(near), err)
	}
	for _, pack := range near {
		want, err := os.ReadFile(pack)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(bucket, "far", filepath.Base(pack))); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %d bytes, %v", filepath.Base(pack), len(got), err)
		}
	}
	statuses := func(out string) map[string]int {
		counts := make(map[string]int)
		for line := range strings.Lines(out) {
			var m struct {
				Type   string `json:"message_type"`
				Status string
			}
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				t.Fatal(err)
			}
			if m.Type == "pack" {
				counts[m.Status]++
			}
		}
		return counts
	}
	if again := statuses(build("-o", "s3://shelf/far")); again["unchanged"] != len(near) {
		t.Errorf("again: %v", again)
	}
	rivals := make([]map[string]int, 8)
	for i := range rivals {
		running.Go(func() { rivals[i] = statuses(build("--shard", "0/6", "-o", "s3://shelf/rivals")) })
	}
	running.Wait()
	built := 0
	for _, r := range rivals {
		built += r["built"]
		if r["built"]+r["unchanged"] != 1 {
			t.Errorf("a rival: %v", r)
		}
	}
	if built != 1 {
		t.Errorf("%d rivals built the pack", built)
	}
	if out := run("verify", "--deep", "s3://shelf/far"); strings.Count(out, "ok s3://shelf/far/pack-") != len(near) {
		t.Errorf("verify says %q", out)
	}
	for _, pack := range near {
		far := "s3://shelf/far/" + filepath.Base(pack)
		run("unpack", "-q", "-o", "outnear", filepath.Join("near", filepath.Base(pack)))
		run("unpack", "-q", "-o", "outfar", far)
		if shown, want := run("show", "-q", far), run("show", "-q", pack); strings.ReplaceAll(shown, far, "") != strings.ReplaceAll(want, pack, "") {
			t.Errorf("show says %q of the one and %q of the other", shown, want)
		}
	}
	tool(t, "", []int{0}, "diff", "-r", filepath.Join(dir, "outnear"), filepath.Join(dir, "outfar"))
	bundles, err := filepath.Glob(filepath.Join(dir, "outnear", "*"))
	if err != nil || len(bundles) == 0 {
		t.Fatal(len(bundles), err)
	}
	last := "s3://shelf/far/" + filepath.Base(near[len(near)-1])
	place, _, _ := strings.Cut(strings.SplitAfter(run("show", "-q", last), "//")[2], "\n")
	if out := run("verify", last+"//"+place); !strings.HasPrefix(out, "ok ") {
		t.Errorf("verify says %q", out)
	}
	if got, want := run("extract", last+"//"+place), run("extract", filepath.Join("outnear", place)); got != want || got == "" {
		t.Errorf("extract gives %q, not %q", got, want)
	}
	if err := os.CopyFS(filepath.Join(bucket, "texts"), os.DirFS(seeds)); err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(filepath.Join(dir, "LIST"))
	if err != nil {
		t.Fatal(err)
	}
	if got := run("manifest", "--base", "s3://shelf/texts", "s3://shelf/texts/"); got != string(list) {
		t.Errorf("the manifest of objects is %q, not %q", got, list)
	}
	run("build", "--manifest", "LIST", "--base", "s3://shelf/texts", "--pack", "--pack-size", "2", "-o", "oftexts")
	tool(t, "", []int{0}, "diff", "-r", filepath.Join(dir, "near"), filepath.Join(dir, "oftexts"))
	if strings.Contains(all.String(), secretKey) {
		t.Error("the secret key was printed")
	}
}
