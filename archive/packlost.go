package archive

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
)

// lostEnd ends the name of the list of what is not in a pack.
const lostEnd = ".failed.jsonl"

// lostLine is a line of a source manifest whose bundle is not in its pack.
type lostLine struct {
	Line   int    `json:"line"` // of the manifest, from 1
	Path   string `json:"path"`
	SHA256 string `json:"sha256"` // as the manifest has it
	Text   string `json:"text"`   // what is wrong
	Remedy string `json:"remedy,omitempty"`
	Retry  bool   `json:"retry"` // the source could not be read as listed: another run may fare better
}

// lost tells why the i-th line in hand is not in its pack.
func (b *builder) lost(i int, o *outcome) lostLine {
	line := b.listed[i]
	return lostLine{
		Line: line.number, Path: line.Spelt(), SHA256: line.SHA256.Hex(),
		Text: o.Err.Error(), Remedy: Remedy(o.Err), Retry: !o.gathered,
	}
}

func (p *packing) reportKey() string  { return p.name + lostEnd }
func (p *packing) reportPath() string { return p.b.shelf.Name(p.reportKey()) }

// saveLost writes the list of what is not in the pack, when there is any. That
// of a rival, which came first, is replaced.
func (p *packing) saveLost(ctx context.Context) error {
	if len(p.lost) == 0 {
		return nil
	}
	var text []byte
	for _, l := range p.lost {
		line, err := json.Marshal(l)
		if err != nil {
			return err
		}
		text = append(append(text, line...), '\n')
	}
	if err := p.b.shelf.Put(ctx, p.reportKey(), text, sha256.Sum256(text), store.Mode{Replace: true}); err != nil {
		return outputError{fmt.Errorf("writing %q: %w", p.reportPath(), fault.Bare(err))}
	}
	return nil
}

// forgetLost takes the list away: nothing that it tells of is missing any more.
func (p *packing) forgetLost(ctx context.Context) error {
	if err := p.b.shelf.Clear(ctx, p.reportKey()); err != nil {
		return outputError{fmt.Errorf("removing %q, which does not hold any more: %w", p.reportPath(), fault.Bare(err))}
	}
	return nil
}

// errLostUnread means that a list could not be looked at: what it says is not
// known.
var errLostUnread = errors.New("reading the list of what failed")

// readLost reads how many lines a list tells of, and whether one of them may
// fare better in another run. No list is an empty one.
func readLost(ctx context.Context, s store.Store, key string) (n int, again bool, err error) {
	err = eachLost(ctx, s, key, func(l lostLine) error {
		n++
		again = again || l.Retry
		return nil
	})
	return n, again, err
}

// lostNumbers reads which lines of a manifest a list tells of: their digests by
// their numbers.
func lostNumbers(ctx context.Context, s store.Store, key string) (map[int]string, error) {
	lost := make(map[int]string)
	err := eachLost(ctx, s, key, func(l lostLine) error {
		lost[l.Line] = l.SHA256
		return nil
	})
	return lost, err
}

// eachLost gives the lines of a list to take, until that fails.
func eachLost(ctx context.Context, s store.Store, key string, take func(lostLine) error) error {
	file, _, err := s.Get(ctx, key, store.Part{})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: %w", errLostUnread, fault.Bare(err))
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); ; {
		if !lines.Scan() {
			return lines.Err()
		}
		var l lostLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return err
		}
		if err := take(l); err != nil {
			return err
		}
	}
}
