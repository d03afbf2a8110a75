package store

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// Options say how object stores are reached. Credentials, region and the rest
// come from where the tools of AWS take them: variables of the environment,
// profiles, roles.
type Options struct {
	Endpoint  string        // URL of a store that is not Amazon's; empty for what the configuration says
	PathStyle bool          // name the bucket in the path of a URL, not in its host
	Backoff   time.Duration // the longest wait before a request is made again; 0 for 20 seconds
}

// Stores opens what names lead to: objects by addresses, files by all other
// names. A nil Stores opens files alone. It may be used by several goroutines.
type Stores struct {
	options Options

	mu     sync.Mutex
	client *client // made when the first address is opened
}

// New describes object stores, and does nothing else yet.
func New(o Options) *Stores { return &Stores{options: o} }

// ErrNoStores means that an address was given where only files can be read.
var ErrNoStores = errors.New("object stores cannot be read here")

// Below is the store of what lies below a folder, or below an address.
func (s *Stores) Below(ctx context.Context, name string, dir Dir) (Store, error) {
	if !Remote(name) {
		dir.Root = name
		return dir, nil
	}
	a, err := ParseAddress(name)
	if err != nil {
		return nil, err
	}
	c, err := s.connect(ctx)
	if err != nil {
		return nil, err
	}
	if n := len(a.Key); n > 0 && a.Key[n-1] != '/' {
		a.Key += "/"
	}
	return &bucket{client: c, bucket: a.Bucket, prefix: a.Key}, nil
}

// one is the store and the key of a single object.
func (s *Stores) one(ctx context.Context, name string) (Store, string, error) {
	a, err := ParseAddress(name)
	if err != nil {
		return nil, "", err
	}
	if a.Key == "" {
		return nil, "", fault.WithRemedy(errors.New("it is a bucket, not an object"), "name an object in it: s3://BUCKET/KEY")
	}
	c, err := s.connect(ctx)
	if err != nil {
		return nil, "", err
	}
	return &bucket{client: c, bucket: a.Bucket}, a.Key, nil
}

// Open opens a regular file or an object for reading.
func (s *Stores) Open(ctx context.Context, name string) (*File, error) {
	if !Remote(name) {
		f, info, err := guard.Open(name)
		if err != nil {
			return nil, err
		}
		return &File{Size: info.Size(), ReaderAt: f, Closer: f}, nil
	}
	st, key, err := s.one(ctx, name)
	if err != nil {
		return nil, err
	}
	return openObject(ctx, st, key)
}

func (s *Stores) connect(ctx context.Context) (*client, error) {
	if s == nil {
		return nil, ErrNoStores
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.client == nil {
		c, err := newClient(ctx, s.options)
		if err != nil {
			return nil, err
		}
		s.client = c
	}
	return s.client, nil
}
