package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
)

// maxResume is how often in a row a body may break without a byte in between.
const maxResume = 5

// get begins to read a part of an object. When the connection breaks in the
// middle it goes on behind the last byte, of the same version.
func (b *bucket) get(ctx context.Context, key string, part Part) (io.ReadCloser, Object, error) {
	r := &resumed{ctx: ctx, bucket: b, key: key}
	at, err := r.open(part)
	if err != nil {
		return nil, Object{}, err
	}
	return r, at, nil
}

// resumed is the body of an object that is read over one connection after the
// other.
type resumed struct {
	ctx     context.Context
	bucket  *bucket
	key     string
	etag    string
	body    io.ReadCloser
	at, end int64 // of what is still to come
	broken  int   // connections in a row without a byte
}

// open makes the request for a part.
func (r *resumed) open(part Part) (Object, error) {
	got, err := r.bucket.request(r.ctx, r.key, part)
	if err != nil {
		return Object{}, err
	}
	r.body, r.at, r.end = got.body, got.from, got.from+got.len
	r.etag = got.ETag
	return got.Object, nil
}

func (r *resumed) Read(p []byte) (int, error) {
	if r.at == r.end {
		return 0, io.EOF
	}
	if len(p) == 0 {
		return 0, nil
	}
	n, err := r.body.Read(p[:min(int64(len(p)), r.end-r.at)])
	if r.at += int64(n); n > 0 {
		r.broken = 0
	}
	switch {
	case err == nil || r.at == r.end:
		return n, nil
	case r.ctx.Err() != nil:
		return n, context.Cause(r.ctx)
	case err == io.EOF:
		err = io.ErrUnexpectedEOF
	}
	return n, r.again(err)
}

// again goes on over another connection, unless they break too often.
func (r *resumed) again(cause error) error {
	r.body.Close()
	if r.broken++; r.broken > maxResume {
		return r.bucket.answered(r.ctx, fmt.Errorf("the connection broke %d times in a row: %w", r.broken, cause))
	}
	delay, err := retry.NewExponentialJitterBackoff(r.bucket.backoff).BackoffDelay(r.broken-1, cause)
	if err != nil {
		return err
	}
	wait := time.NewTimer(delay)
	defer wait.Stop()
	select {
	case <-wait.C:
	case <-r.ctx.Done():
		return context.Cause(r.ctx)
	}
	end := r.end
	if _, err := r.open(Part{From: r.at, Len: r.end - r.at, ETag: r.etag}); err != nil {
		r.body = io.NopCloser(strings.NewReader(""))
		return err
	}
	r.end = end
	return nil
}

func (r *resumed) Close() error { return r.body.Close() }

// partial is an answer to a request for a part of an object.
type partial struct {
	Object
	body      io.ReadCloser
	from, len int64
}

// errNoRange is a store that does not give parts of objects.
var errNoRange = errors.New("the store gave another part of the object than was asked for")

// whole is what a Content-Range says (RFC 9110, section 14.4): "bytes 0-99/1000".
func whole(contentRange *string) (from, size int64, err error) {
	text, _ := strings.CutPrefix(aws.ToString(contentRange), "bytes ")
	place, total, ok1 := strings.Cut(text, "/")
	first, _, ok2 := strings.Cut(place, "-")
	from, err1 := strconv.ParseInt(first, 10, 64)
	size, err2 := strconv.ParseInt(total, 10, 64)
	if !ok1 || !ok2 || err1 != nil || err2 != nil {
		return 0, 0, errNoRange
	}
	return from, size, nil
}
