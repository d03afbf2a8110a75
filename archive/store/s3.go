package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	v4 "github.com/aws/aws-sdk-go-v2/aws/signer/v4"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go/middleware"
)

// MaxPut is the most bytes that one object may have that is written: what S3
// takes in one request. An object is always written in one, so that one SHA-256
// stands for all of it.
const MaxPut = 5 << 30

// bucket is what lies in a bucket, below a prefix.
type bucket struct {
	*client
	bucket string
	prefix string // empty, or with a slash at its end
}

func (b *bucket) Name(key string) string { return Address{b.bucket, b.prefix + key}.String() }

func (b *bucket) at(key string) (bucket, full *string) {
	return aws.String(b.bucket), aws.String(b.prefix + key)
}

func (b *bucket) Head(ctx context.Context, key string) (Object, error) {
	in := &s3.HeadObjectInput{ChecksumMode: types.ChecksumModeEnabled}
	in.Bucket, in.Key = b.at(key)
	out, err := b.s3.HeadObject(ctx, in)
	if err != nil {
		return Object{}, b.answered(ctx, err)
	}
	o := Object{Key: key, Size: aws.ToInt64(out.ContentLength), ETag: aws.ToString(out.ETag)}
	if out.ChecksumType != types.ChecksumTypeComposite {
		o.SHA256 = wholeSum(aws.ToString(out.ChecksumSHA256))
	}
	return o, nil
}

// wholeSum reads a digest as S3 spells it; nil for none, and for one over the
// digests of the parts of an object ("…=-3").
func wholeSum(text string) *Sum {
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(data) != len(Sum{}) {
		return nil
	}
	sum := Sum(data)
	return &sum
}

func (b *bucket) Put(ctx context.Context, key string, content []byte, sum Sum, mode Mode) error {
	if len(content) > MaxPut {
		return fmt.Errorf("it has %d bytes, and an object may have %d GiB: make smaller packs with --pack-size", len(content), MaxPut>>30)
	}
	in := &s3.PutObjectInput{
		Body: bytes.NewReader(content), ContentLength: aws.Int64(int64(len(content))),
		ChecksumSHA256: aws.String(base64.StdEncoding.EncodeToString(sum[:])), ContentType: aws.String(contentType(key)),
	}
	in.Bucket, in.Key = b.at(key)
	switch {
	case !mode.Replace:
		in.IfNoneMatch = aws.String("*")
	case mode.ETag != "":
		in.IfMatch = aws.String(mode.ETag)
	}
	_, err := b.s3.PutObject(ctx, in, s3.WithAPIOptions(signedAs(sum)))
	return b.answeredPut(ctx, err, mode)
}

// signedAs takes the digest that is known for the one that a request is signed
// with: the client would take it once more.
func signedAs(sum Sum) func(*middleware.Stack) error {
	return func(stack *middleware.Stack) error {
		return stack.Initialize.Add(middleware.InitializeMiddlewareFunc("DigestOfContent",
			func(ctx context.Context, in middleware.InitializeInput, next middleware.InitializeHandler) (middleware.InitializeOutput, middleware.Metadata, error) {
				return next.HandleInitialize(v4.SetPayloadHash(ctx, hex.EncodeToString(sum[:])), in)
			}), middleware.Before)
	}
}

// contentType is what browsers and tools are told of an object.
func contentType(key string) string {
	switch {
	case strings.HasSuffix(key, ".zip"):
		return "application/zip"
	case strings.HasSuffix(key, ".jsonl"):
		return "application/jsonl"
	}
	return "application/octet-stream"
}

func (b *bucket) Clear(ctx context.Context, key string) error {
	return b.Put(ctx, key, nil, sha256.Sum256(nil), Mode{Replace: true})
}

// List relies on the order in which S3 lists keys, so that memory does not grow
// with their number, and fails where a store does not keep it.
func (b *bucket) List(ctx context.Context, prefix string) iter.Seq2[Object, error] {
	return func(yield func(Object, error) bool) {
		in := &s3.ListObjectsV2Input{}
		in.Bucket, in.Prefix = b.at(prefix)
		last := ""
		for pages := s3.NewListObjectsV2Paginator(b.s3, in); pages.HasMorePages(); {
			page, err := pages.NextPage(ctx)
			if err != nil {
				yield(Object{}, b.answered(ctx, err))
				return
			}
			for _, found := range page.Contents {
				key := strings.TrimPrefix(aws.ToString(found.Key), b.prefix)
				if key <= last && last != "" {
					yield(Object{}, fmt.Errorf("the store lists %q behind %q, which is not the order of S3", key, last))
					return
				}
				last = key
				if !yield(Object{Key: key, Size: aws.ToInt64(found.Size), ETag: aws.ToString(found.ETag)}, nil) {
					return
				}
			}
		}
	}
}

func (b *bucket) Get(ctx context.Context, key string, part Part) (io.ReadCloser, Object, error) {
	return b.get(ctx, key, part)
}
