package store_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/store/storetest"
	"github.com/johannesboyne/gofakes3"
)

// faults are what a store may do to the first attempts of a PUT. Each is met by
// asking again, or by looking what became of the object.
var faults = map[string]func(w http.ResponseWriter, r *http.Request, next http.Handler){
	"500": func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		storetest.Refuse(w, 500, "InternalError")
	},
	"503": func(w http.ResponseWriter, _ *http.Request, _ http.Handler) { storetest.Refuse(w, 503, "SlowDown") },
	"409": func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		storetest.Refuse(w, 409, "ConditionalRequestConflict")
	},
	"reset": func(w http.ResponseWriter, _ *http.Request, _ http.Handler) { storetest.Break(w) },
	"half an answer": func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Length", "900")
		w.WriteHeader(500)
		io.WriteString(w, "<Err")
	},
	"a bit flipped": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		data, _ := io.ReadAll(r.Body)
		data[0] ^= 1
		r.Body = io.NopCloser(bytes.NewReader(data))
		next.ServeHTTP(w, r)
	},
	"done, and the answer lost": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		next.ServeHTTP(discard{http.Header{}}, r)
		storetest.Break(w)
	},
}

// discard is an answer that nobody gets.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(p []byte) (int, error) { return len(p), nil }
func (d discard) WriteHeader(int)             {}

func TestAWriteSurvivesWhatAStoreDoesToIt(t *testing.T) {
	for name, fault := range faults {
		for _, times := range []int{1, 3} {
			t.Run(fmt.Sprintf("%s, %d times", name, times), func(t *testing.T) {
				server := storetest.New(t)
				server.SetFault(func(w http.ResponseWriter, r *http.Request, n int, next http.Handler) bool {
					if r.Method != http.MethodPut || n > times {
						return false
					}
					fault(w, r, next)
					return true
				})
				outcome, err := store.Keep(t.Context(), below(t, server, ""), "a", []byte("content"), store.Mode{})
				if err != nil || outcome == store.Instead {
					t.Fatalf("%v, %v", outcome, err)
				}
				if got, _ := server.Content(t, "a"); got != "content" {
					t.Errorf("%q stands there", got)
				}
			})
		}
	}
}

func TestAWriteThatNeverSucceedsEndsAndLeavesNothing(t *testing.T) {
	for name, fault := range faults {
		if strings.HasPrefix(name, "done") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			server := storetest.New(t)
			server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, next http.Handler) bool {
				if r.Method == http.MethodPut {
					fault(w, r, next)
				}
				return r.Method == http.MethodPut
			})
			_, err := store.Keep(t.Context(), below(t, server, ""), "a", []byte("content"), store.Mode{})
			if err == nil {
				t.Fatal("it is said to be written")
			}
			if _, there := server.Content(t, "a"); there {
				t.Error("something stands there")
			}
			if n := len(server.Requests()); n > 10 {
				t.Errorf("%d requests were made", n)
			}
		})
	}
}

// TestALostAnswerAndARivalAreToldApart has a rival write other bytes while the
// answer to our request is lost.
func TestALostAnswerAndARivalAreToldApart(t *testing.T) {
	server := storetest.New(t)
	server.SetFault(func(w http.ResponseWriter, r *http.Request, n int, _ http.Handler) bool {
		if r.Method == http.MethodPut && n == 1 {
			server.Put(t, "a", "a rival's")
			storetest.Break(w)
			return true
		}
		return false
	})
	if _, err := store.Keep(t.Context(), below(t, server, ""), "a", []byte("content"), store.Mode{}); !errors.Is(err, store.ErrDiffers) {
		t.Errorf("the error is %v", err)
	}
	if got, _ := server.Content(t, "a"); got != "a rival's" {
		t.Errorf("%q stands there", got)
	}
}

// TestAWriteWaitsForARivalThatIsNotToBeReadYet refuses a write since something
// stands there, and finds nothing when it is looked for: the rival's object comes
// a moment later, or never.
func TestAWriteWaitsForARivalThatIsNotToBeReadYet(t *testing.T) {
	for name, c := range map[string]struct {
		rival   string
		outcome store.Outcome
		err     error
	}{
		"the same bytes": {"content", store.Kept, nil},
		"other bytes":    {"a rival's", store.Written, store.ErrDiffers},
		"never":          {"", store.Written, nil},
	} {
		t.Run(name, func(t *testing.T) {
			server := storetest.New(t)
			server.SetFault(func(w http.ResponseWriter, r *http.Request, n int, _ http.Handler) bool {
				switch {
				case r.Method == http.MethodPut && n <= 2:
					storetest.Refuse(w, http.StatusPreconditionFailed, "PreconditionFailed")
					return true
				case r.Method == http.MethodHead && n == 1:
					w.WriteHeader(http.StatusNotFound)
					if c.rival != "" {
						server.Put(t, "a", c.rival)
					}
					return true
				}
				return false
			})
			outcome, err := store.Keep(t.Context(), below(t, server, ""), "a", []byte("content"), store.Mode{})
			if outcome != c.outcome || !errors.Is(err, c.err) {
				t.Errorf("%v, %v", outcome, err)
			}
			if got, _ := server.Content(t, "a"); got != cmp.Or(c.rival, "content") {
				t.Errorf("%q stands there", got)
			}
		})
	}
}

// TestAStoreThatContradictsItselfIsNotAskedForEver has it refuse each write for
// something that it never finds.
func TestAStoreThatContradictsItselfIsNotAskedForEver(t *testing.T) {
	server := storetest.New(t)
	server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
		if r.Method == http.MethodPut {
			storetest.Refuse(w, http.StatusPreconditionFailed, "PreconditionFailed")
		}
		return r.Method == http.MethodPut
	})
	if _, err := store.Keep(t.Context(), below(t, server, ""), "a", []byte("content"), store.Mode{}); err == nil || errors.Is(err, store.ErrExists) || errors.Is(err, store.ErrDiffers) {
		t.Errorf("the error is %v", err)
	}
	if n := len(server.Requests()); n > 10 {
		t.Errorf("%d requests were made", n)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	ended := errors.New("ended")
	cancel(ended)
	if _, err := store.Keep(ctx, below(t, server, ""), "a", []byte("content"), store.Mode{}); !errors.Is(err, ended) {
		t.Errorf("of a run that ended the error is %v", err)
	}
}

// TestAnObjectOfAnotherDigestIsNotKept has the store tell of another
// digest than that of what it holds.
func TestAnObjectOfAnotherDigestIsNotKept(t *testing.T) {
	server := storetest.New(t)
	s := below(t, server, "")
	put(t, s, "a", "content", store.Mode{})
	server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
		if r.Method != http.MethodHead {
			return false
		}
		w.Header().Set("Content-Length", "7")
		w.Header().Set("x-amz-checksum-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
		return true
	})
	if _, err := store.Keep(t.Context(), s, "a", []byte("content"), store.Mode{}); !errors.Is(err, store.ErrDiffers) {
		t.Errorf("the error is %v", err)
	}
}

// TestWhereNoDigestIsToldTheObjectIsRead covers stores without digests, and
// objects that were uploaded in parts.
func TestWhereNoDigestIsToldTheObjectIsRead(t *testing.T) {
	for name, told := range map[string]string{"none": "", "one of the parts": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=-2"} {
		t.Run(name, func(t *testing.T) {
			server := storetest.New(t)
			server.Put(t, "a", "content")
			server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, next http.Handler) bool {
				if r.Method == http.MethodHead && told != "" {
					w.Header().Set("x-amz-checksum-sha256", told)
					w.Header().Set("x-amz-checksum-type", "COMPOSITE")
				}
				return false
			})
			s := below(t, server, "")
			if o, err := store.Keep(t.Context(), s, "a", []byte("content"), store.Mode{}); o != store.Kept || err != nil {
				t.Errorf("the same: %v, %v", o, err)
			}
			if _, err := store.Keep(t.Context(), s, "a", []byte("CONTENT"), store.Mode{}); !errors.Is(err, store.ErrDiffers) {
				t.Errorf("others: %v", err)
			}
		})
	}
}

// TestAReadGoesOnWhereTheConnectionBroke cuts the body of an answer at every
// place.
func TestAReadGoesOnWhereTheConnectionBroke(t *testing.T) {
	const content = "0123456789abcdef"
	for cut := range len(content) {
		for _, part := range []store.Part{{}, {From: 4}, {From: 2, Len: 9}, {Last: 7}} {
			server := storetest.New(t)
			server.Put(t, "a", content)
			server.SetFault(func(w http.ResponseWriter, r *http.Request, n int, next http.Handler) bool {
				if r.Method == http.MethodGet && n <= 3 {
					next.ServeHTTP(&cutShort{ResponseWriter: w, left: cut}, r)
					panic(http.ErrAbortHandler)
				}
				return false
			})
			got := get(t, below(t, server, ""), "a", part)
			server.SetFault(nil)
			if want := get(t, below(t, server, ""), "a", part); got != want {
				t.Fatalf("cut behind %d bytes, %+v gives %q, want %q", cut, part, got, want)
			}
		}
	}
}

// cutShort passes on a number of bytes of a body.
type cutShort struct {
	http.ResponseWriter
	left int
}

func (c *cutShort) Write(p []byte) (int, error) {
	n := min(c.left, len(p))
	c.left -= n
	c.ResponseWriter.Write(p[:n])
	c.ResponseWriter.(http.Flusher).Flush()
	return len(p), nil
}

func TestAReadThatAlwaysBreaksEnds(t *testing.T) {
	server := storetest.New(t)
	server.Put(t, "a", "content")
	server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, next http.Handler) bool {
		next.ServeHTTP(&cutShort{ResponseWriter: w}, r)
		panic(http.ErrAbortHandler)
	})
	r, _, err := below(t, server, "").Get(t.Context(), "a", store.Part{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(r); err == nil {
		t.Error("half of it counts as all")
	}
}

// TestAnObjectThatIsReplacedWhileItIsReadIsNotMixed replaces it between the two
// connections of one read.
func TestAnObjectThatIsReplacedWhileItIsReadIsNotMixed(t *testing.T) {
	server := storetest.New(t)
	server.Put(t, "a", "content")
	server.SetFault(func(w http.ResponseWriter, r *http.Request, n int, next http.Handler) bool {
		if n == 1 {
			next.ServeHTTP(&cutShort{ResponseWriter: w, left: 3}, r)
			server.Put(t, "a", "CONTENT")
			panic(http.ErrAbortHandler)
		}
		return false
	})
	r, _, err := below(t, server, "").Get(t.Context(), "a", store.Part{})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(r); !errors.Is(err, store.ErrChanged) {
		t.Errorf("%q, %v", data, err)
	}
}

// TestAClockThatIsWrongIsSetByTheAnswer has a store whose clock is a day ahead.
func TestAClockThatIsWrongIsSetByTheAnswer(t *testing.T) {
	server := storetest.New(t, gofakes3.WithTimeSource(gofakes3.FixedTimeSource(time.Now().Add(24*time.Hour))), gofakes3.WithTimeSkewLimit(5*time.Minute))
	server.SetFault(func(w http.ResponseWriter, r *http.Request, _ int, _ http.Handler) bool {
		w.Header().Set("Date", time.Now().Add(24*time.Hour).UTC().Format(http.TimeFormat))
		return false
	})
	s := below(t, server, "")
	if err := put(t, s, "a", "content", store.Mode{}); err != nil {
		t.Fatal(err)
	}
	if got := get(t, s, "a", store.Part{}); got != "content" {
		t.Errorf("%q came back", got)
	}
	if n := len(server.Requests()); n < 3 {
		t.Errorf("%d requests: the store took the wrong time", n)
	}
}
