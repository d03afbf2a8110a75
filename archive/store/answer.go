package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"

	"github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// answer is an error of a store in our words: those of the client library name
// hosts, requests and places in memory, and are longer than anybody reads.
type answer struct {
	text string
	is   error // what callers tell apart; nil for nothing
}

func (a answer) Error() string { return a.text }
func (a answer) Unwrap() error { return a.is }

// answered puts an error of a request into our words. That of a run that ended is
// why it ended.
func (b *bucket) answered(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	code, status, message := told(err)
	switch {
	case code == "NoSuchBucket":
		return fault.New(fault.ObjectStore, answer{fmt.Sprintf("there is no bucket %q", b.bucket), fs.ErrNotExist}, "make the bucket first, or check the spelling")
	case status == http.StatusNotFound:
		return fault.New(fault.NoSuchFile, answer{"no such object", fs.ErrNotExist}, "check the spelling")
	case status == http.StatusForbidden || status == http.StatusUnauthorized || code == "ExpiredToken":
		return fault.WithRemedy(answer{fmt.Sprintf("the store does not allow it (%s)", named(code, status)), fs.ErrPermission}, "check the credentials and what they permit: archive help object-stores")
	case code == "PermanentRedirect" || code == "AuthorizationHeaderMalformed" || status == http.StatusMovedPermanently:
		return unreached(fmt.Sprintf("the bucket %q is in another region", b.bucket), "say which one with AWS_REGION")
	case code == "NotImplemented" || status == http.StatusNotImplemented:
		return unreached("the store does not know this request", "it must know If-None-Match on PUT: archive help object-stores")
	case message != "" || status != 0:
		return unreached(fmt.Sprintf("the store answered %s %s", named(code, status), message), "run again later: what is done is kept")
	}
	return unreached("the store cannot be reached: "+innermost(err), "check the network and --s3-endpoint, then run again: what is done is kept")
}

func unreached(text, remedy string) error {
	return fault.New(fault.ObjectStore, answer{text, nil}, remedy)
}

// answeredGet is answered for a request for one version of an object.
func (b *bucket) answeredGet(ctx context.Context, err error, part Part) error {
	if _, status, _ := told(err); status == http.StatusPreconditionFailed && part.ETag != "" {
		return errReplaced()
	}
	return b.answered(ctx, err)
}

func errReplaced() error {
	return fault.New(fault.Changed, answer{"it was replaced while it was being read", ErrChanged}, "run again when nobody writes to it")
}

// answeredPut is answered for a request that writes under a condition.
func (b *bucket) answeredPut(ctx context.Context, err error, mode Mode) error {
	code, status, _ := told(err)
	_, writtenMeanwhile := passing[code]
	switch {
	case err == nil:
		return nil
	case code == "BadDigest" || code == "XAmzContentSHA256Mismatch":
		return fault.WithRemedy(answer{"the store got other bytes than were sent", ErrDigest}, "run again; if it goes on, check the memory and the network between")
	case mode.Replace && mode.ETag != "" && (status == http.StatusPreconditionFailed || status == http.StatusNotFound):
		return answer{ErrChanged.Error(), ErrChanged}
	case !mode.Replace && status == http.StatusPreconditionFailed:
		return answer{ErrExists.Error(), ErrExists}
	case writtenMeanwhile:
		return unreached("others write there at the same time", "run again later: what is done is kept")
	}
	return b.answered(ctx, err)
}

// told is what a store says of a failure: its code, the status of HTTP and a
// sentence. All are empty where it said nothing.
func told(err error) (code string, status int, message string) {
	var api smithy.APIError
	if errors.As(err, &api) {
		code, message = api.ErrorCode(), api.ErrorMessage()
	}
	var response *smithyhttp.ResponseError
	if errors.As(err, &response) {
		status = response.HTTPStatusCode()
	}
	return code, status, message
}

func isEmptyRange(err error) bool {
	code, status, _ := told(err)
	return code == "InvalidRange" || status == http.StatusRequestedRangeNotSatisfiable
}

func named(code string, status int) string {
	if code == "" || code == http.StatusText(status) {
		return fmt.Sprintf("%d %s", status, http.StatusText(status))
	}
	return fmt.Sprintf("%d %s", status, code)
}

// innermost is the end of a chain of errors, which says what happened without
// the URL and the addresses.
func innermost(err error) string {
	var dns *net.DNSError
	if errors.As(err, &dns) {
		return fmt.Sprintf("%q: %s", dns.Name, dns.Err)
	}
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err.Error()
		}
		err = next
	}
}
