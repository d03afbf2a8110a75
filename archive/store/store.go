// Package store reads and writes where files or objects stand under names: a
// folder, or a bucket of an S3 object store. It is the only package that speaks
// to a network, and it does so for names that begin with "s3://" alone: until
// one is opened, nothing of the client for object stores runs, reads a
// configuration or asks for credentials.
//
// What is written is put where nothing stands, under a condition that the store
// itself holds, and with its SHA-256, to which the store holds the bytes before
// they get their name. Two writers of one name are told apart by content: the
// same bytes are kept, others are an error. Nothing is ever removed from an
// object store.
package store

import (
	"context"
	"errors"
	"io"
	"iter"
)

// Sum is a SHA-256 digest.
type Sum = [32]byte

// Object is what a store tells of one object, or a folder of one file.
type Object struct {
	Key    string // below the folder or the prefix of the store, with slashes
	Size   int64  // of the whole object, in bytes
	SHA256 *Sum   // of the whole object; nil when the store does not know
	ETag   string // stands for this version of the object; empty for files
}

// Part is a stretch of an object. The zero Part is all of it.
type Part struct {
	From int64 // first byte
	Len  int64 // bytes; 0 for all to the end
	Last int64 // in place of both: the last bytes, all when there are fewer
	ETag string
}

// Mode says what may stand where an object is put.
type Mode struct {
	Replace bool   // whatever stands there
	ETag    string // this version alone; empty for any
}

// Store holds objects under keys: paths with slashes. An error that is
// fs.ErrNotExist or fs.ErrPermission says so.
type Store interface {
	// Head tells of an object.
	Head(ctx context.Context, key string) (Object, error)
	// Get begins to read a part of an object. A part with an ETag is read of that
	// version only: ErrChanged is for another one.
	Get(ctx context.Context, key string, part Part) (io.ReadCloser, Object, error)
	// Put writes an object of this digest as a whole or not at all. Without
	// Mode.Replace nothing may stand there, and ErrExists says that something does;
	// ErrChanged that it is not the version of Mode.ETag; ErrDigest that the store
	// did not get these bytes.
	Put(ctx context.Context, key string, content []byte, sum Sum, mode Mode) error
	// Clear takes the content of an object away. A file goes; an object becomes
	// empty, for nothing is removed from an object store.
	Clear(ctx context.Context, key string) error
	// List yields the objects whose keys begin with a prefix, in byte order.
	List(ctx context.Context, prefix string) iter.Seq2[Object, error]
	// Name is what a key is called outside: a path, or an address.
	Name(key string) string
}

// What a caller may want to tell apart.
var (
	ErrExists  = errors.New("something stands there already")
	ErrChanged = errors.New("it is another version by now")
	ErrDigest  = errors.New("the bytes that arrived are not those that were written")
)
