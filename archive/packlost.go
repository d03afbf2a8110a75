package archive

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
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
		Line: line.number, Path: spelt(line.Line), SHA256: line.SHA256.Hex(),
		Text: o.Err.Error(), Remedy: fault.Remedy(o.Err), Retry: !o.gathered,
	}
}

func (p *packing) reportPath() string { return strings.TrimSuffix(p.target, ".zip") + lostEnd }

// saveLost writes the list of what is not in the pack, when there is any.
func (p *packing) saveLost() error {
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
	err := p.writeLost(text)
	if errors.Is(err, stage.ErrExists) {
		err = p.writeLost(text) // a rival's came first: it is replaced
	}
	if err != nil {
		return outputError{fmt.Errorf("writing %q: %w", p.reportPath(), fault.Bare(err))}
	}
	return nil
}

func (p *packing) writeLost(text []byte) error {
	st, err := stageBytes(p.b.job.Output, p.reportPath(), text)
	if err != nil {
		return err
	}
	group := stage.Group{NoSync: p.b.job.Sync == SyncNone}
	group.Add(st, exists(p.reportPath()))
	return group.Commit()[0]
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// readLost reads how many lines a list tells of, and whether one of them may
// fare better in another run. No list is an empty one.
func readLost(name string) (n int, again bool, err error) {
	err = eachLost(name, func(l lostLine) error {
		n++
		again = again || l.Retry
		return nil
	})
	return n, again, err
}

// lostNumbers reads which lines of a manifest a list tells of: their digests by
// their numbers.
func lostNumbers(name string) (map[int]string, error) {
	lost := make(map[int]string)
	err := eachLost(name, func(l lostLine) error {
		lost[l.Line] = l.SHA256
		return nil
	})
	return lost, err
}

// eachLost gives the lines of a list to take, until that fails.
func eachLost(name string, take func(lostLine) error) error {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
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
