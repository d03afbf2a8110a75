package store

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

// request asks for a part of an object, and holds the answer to what was asked.
func (b *bucket) request(ctx context.Context, key string, part Part) (partial, error) {
	in := &s3.GetObjectInput{}
	in.Bucket, in.Key = b.at(key)
	if part.ETag != "" {
		in.IfMatch = aws.String(part.ETag)
	}
	switch {
	case part.Last > 0:
		in.Range = aws.String(fmt.Sprintf("bytes=-%d", part.Last))
	case part.Len > 0:
		in.Range = aws.String(fmt.Sprintf("bytes=%d-%d", part.From, part.From+part.Len-1))
	case part.From > 0:
		in.Range = aws.String(fmt.Sprintf("bytes=%d-", part.From))
	}
	out, err := b.s3.GetObject(ctx, in)
	if part.From == 0 && isEmptyRange(err) { // nothing has no first byte, and some stores give no end that is longer than all
		in.Range = nil
		out, err = b.s3.GetObject(ctx, in)
	}
	if err != nil {
		return partial{}, b.answeredGet(ctx, err, part)
	}
	got := partial{Object: Object{Key: key, ETag: aws.ToString(out.ETag)}, body: out.Body, len: aws.ToInt64(out.ContentLength)}
	got.Size = got.len
	if out.ContentRange != nil {
		got.from, got.Size, err = whole(out.ContentRange)
	}
	asked := got.from == part.From && (part.Len == 0 || got.len == min(part.Len, got.Size-got.from))
	if part.Last > 0 {
		asked = got.from == got.Size-got.len && got.len == min(part.Last, got.Size)
	}
	switch {
	case err != nil:
	case part.ETag != "" && part.ETag != got.ETag: // some stores pass over the condition
		err = errReplaced()
	case !asked:
		err = errNoRange
	}
	if err != nil {
		out.Body.Close()
		return partial{}, err
	}
	return got, nil
}
