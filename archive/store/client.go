package store

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go/logging"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// Bounds of what a run asks of a store.
const (
	maxConnections = 64               // at a time, to one host
	maxAttempts    = 8                // of one request, where AWS_MAX_ATTEMPTS or a profile does not say
	maxBackoff     = 20 * time.Second // between two of them; the wait is drawn by lot below 1, 2, 4 … seconds
	answerTimeout  = 2 * time.Minute  // for the first byte of an answer
)

// client is a connection to object stores, with the credentials of the process.
type client struct {
	s3      *s3.Client
	backoff time.Duration
}

// newClient reads the configuration of AWS and gets credentials.
func newClient(ctx context.Context, o Options) (*client, error) {
	if err := checkEndpoint(o.Endpoint); err != nil {
		return nil, err
	}
	c := &client{backoff: maxBackoff}
	if o.Backoff > 0 {
		c.backoff = o.Backoff
	}
	cfg, err := config.LoadDefaultConfig(ctx,
		config.WithDefaultRegion("us-east-1"),
		config.WithLogger(logging.Nop{}), // it would print to standard error
		config.WithHTTPClient(awshttp.NewBuildableClient().WithTransportOptions(func(t *http.Transport) {
			t.MaxConnsPerHost, t.MaxIdleConnsPerHost = maxConnections, maxConnections
			t.ResponseHeaderTimeout = answerTimeout
		})),
		// What is written has its SHA-256 already, and what is read is held to
		// manifests.
		config.WithRequestChecksumCalculation(aws.RequestChecksumCalculationWhenRequired),
		config.WithResponseChecksumValidation(aws.ResponseChecksumValidationWhenRequired),
	)
	if err != nil {
		return nil, fault.New(fault.ObjectStore, fmt.Errorf("reading the configuration of AWS: %w", err), "see archive help object-stores for where it is looked for")
	}
	if _, err := cfg.Credentials.Retrieve(ctx); ctx.Err() != nil {
		return nil, context.Cause(ctx)
	} else if err != nil {
		return nil, fault.New(fault.ObjectStore, answer{"no credentials for the object store: " + innermost(err), nil}, "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile with AWS_PROFILE: archive help object-stores")
	}
	attempts := cfg.RetryMaxAttempts
	if attempts == 0 {
		attempts = maxAttempts
	}
	c.s3 = s3.NewFromConfig(cfg, func(s *s3.Options) {
		s.UsePathStyle = o.PathStyle
		if o.Endpoint != "" {
			s.BaseEndpoint = aws.String(o.Endpoint)
		}
		s.Retryer = retry.NewStandard(func(r *retry.StandardOptions) {
			r.MaxAttempts, r.MaxBackoff = attempts, c.backoff
			r.Backoff = retry.NewExponentialJitterBackoff(c.backoff)
			r.Retryables = append(r.Retryables, retry.RetryableErrorCode{Codes: passing})
		})
	})
	return c, nil
}

// passing are answers that are worth another attempt, besides those of the
// client library: a digest that did not arrive as it was sent, and two writers
// at the same moment.
var passing = map[string]struct{}{"BadDigest": {}, "XAmzContentSHA256Mismatch": {}, "ConditionalRequestConflict": {}, "OperationAborted": {}}

// checkEndpoint refuses what is no URL of a server. One with a password in it
// would stand in messages.
func checkEndpoint(text string) error {
	if text == "" {
		return nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return &fault.Usage{Text: "--s3-endpoint is no URL of a server", Hint: "write it as https://storage.example.org or http://127.0.0.1:7070, without name and password"}
	}
	return nil
}
