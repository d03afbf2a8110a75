// Package storetest is an object store in the process of a test: gofakes3,
// with what S3 does about SHA-256 digests and gofakes3 does not, a record of the
// requests, and a place to let them fail.
package storetest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

// Bucket is the bucket that every server has.
const Bucket = "shelf"

// Secret is the secret key with which tests sign: it must never be seen again.
const Secret = "wJalrXUtnFEMIbPxRfiCYEXAMPLEKEYsecret"

// Fault may answer a request itself, or change it, and says whether it did
// answer. n counts the requests of this method for this path, from 1.
type Fault func(w http.ResponseWriter, r *http.Request, n int, next http.Handler) bool

// Server is an object store on loopback.
type Server struct {
	URL string

	mu    sync.Mutex
	fault Fault
	log   []string
	count map[string]int
	fake  http.Handler // gofakes3
	inner http.Handler // with digests
	data  gofakes3.Backend
}

// New starts a store that ends with the test, and sets credentials for it.
func New(t testing.TB, options ...gofakes3.Option) *Server {
	t.Helper()
	for name, value := range map[string]string{
		"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": Secret, "AWS_SESSION_TOKEN": "", "AWS_PROFILE": "", "AWS_REGION": "",
		"AWS_CONFIG_FILE": os.DevNull, "AWS_SHARED_CREDENTIALS_FILE": os.DevNull, "AWS_EC2_METADATA_DISABLED": "true",
		"HTTP_PROXY": "", "http_proxy": "",
	} {
		t.Setenv(name, value)
	}
	backend := s3mem.New()
	if err := backend.CreateBucket(Bucket); err != nil {
		t.Fatal(err)
	}
	s := &Server{count: make(map[string]int), data: backend}
	s.fake = gofakes3.New(backend, options...).Server()
	s.inner = http.HandlerFunc(s.digests)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.URL = server.URL
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	line := r.Method + " " + strings.TrimPrefix(r.URL.Path, "/"+Bucket+"/")
	s.log = append(s.log, line)
	s.count[line]++
	n, fault := s.count[line], s.fault
	s.mu.Unlock()
	if fault == nil || !fault(w, r, n, s.inner) {
		s.inner.ServeHTTP(w, r)
	}
}

// digests refuses content of another digest than x-amz-checksum-sha256 says, as
// S3 does.
func (s *Server) digests(w http.ResponseWriter, r *http.Request) {
	if said := r.Header.Get("x-amz-checksum-sha256"); r.Method == http.MethodPut && said != "" {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		if sum := sha256.Sum256(body); base64.StdEncoding.EncodeToString(sum[:]) != said {
			Refuse(w, http.StatusBadRequest, "BadDigest")
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
	}
	s.fake.ServeHTTP(w, r)
}

// SetFault lets requests fail from now on; nil lets none.
func (s *Server) SetFault(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = f
}

// Refuse answers as S3 does.
func Refuse(w http.ResponseWriter, code int, name string) {
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(code)
	io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?><Error><Code>`+name+`</Code><Message>because the test says so</Message></Error>`)
}

// Break ends the connection without an answer.
func Break(w http.ResponseWriter) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		conn.Close()
	}
}

// Put stores an object, past all requests.
func (s *Server) Put(t testing.TB, key, content string) {
	t.Helper()
	if _, err := s.data.DeleteObject(Bucket, key); err != nil { // with what it was said to have as digest
		t.Fatal(err)
	}
	if _, err := s.data.PutObject(Bucket, key, map[string]string{}, strings.NewReader(content), int64(len(content)), nil); err != nil {
		t.Fatal(err)
	}
}

// Content is an object, and whether it is there.
func (s *Server) Content(t testing.TB, key string) (string, bool) {
	t.Helper()
	o, err := s.data.GetObject(Bucket, key, nil)
	if err != nil {
		return "", false
	}
	defer o.Contents.Close()
	data, err := io.ReadAll(o.Contents)
	if err != nil {
		t.Fatal(err)
	}
	return string(data), true
}

// Keys lists the keys that begin with a prefix.
func (s *Server) Keys(t testing.TB, prefix string) (keys []string) {
	t.Helper()
	found, err := s.data.ListBucket(Bucket, &gofakes3.Prefix{HasPrefix: true, Prefix: prefix}, gofakes3.ListBucketPage{})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range found.Contents {
		keys = append(keys, o.Key)
	}
	return keys
}

// Requests lists what was asked since it was asked last: "PUT a/b".
func (s *Server) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	log := s.log
	s.log = nil
	return log
}
