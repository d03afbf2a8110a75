package archive

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/merkle"
	"github.com/fad55d40/archive/archive/zipbag"
	"github.com/fad55d40/archive/convert/pack"
)

// A pack holds the bundles of a fixed number of lines of a source manifest, as
// one stored zip file that is itself a bag: its payload are zip bundles in
// canonical form, index.jsonl tells where each begins, and bag-info.txt has the
// root of a Merkle tree over the lines of manifest-sha256.txt. Which lines
// make a pack depends on the manifest alone, and its name on these lines and
// the settings, so that it is known before anything is read.

// PackSize is how many lines of a manifest make a pack, unless told otherwise,
// and MaxPackSize how many they may be.
const (
	PackSize    = 400
	MaxPackSize = 10_000
)

// Shard is a share of the packs of a manifest: those whose number, from 0, has
// the remainder Index when it is divided by Of. The zero Shard is all.
type Shard struct{ Index, Of int }

// ParseShard reads a share such as "0/7".
func ParseShard(text string) (Shard, error) {
	index, of, ok := strings.Cut(text, "/")
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(of)
	if !ok || err1 != nil || err2 != nil || n < 1 || i < 0 || i >= n {
		return Shard{}, &fault.Usage{Text: fmt.Sprintf("the shard is %q", text), Hint: "it must be I/N with I from 0 to N-1, such as 0/7 for the first of seven"}
	}
	return Shard{i, n}, nil
}

func (s Shard) holds(number int) bool { return s.Of == 0 || number%s.Of == s.Index }

// packFile is a pack that is being made, in memory until it is whole: its
// manifests, which come first in it, can be written last only.
type packFile struct {
	id     string // urn:sha256:…
	name   string // of the file, without extension
	recipe string

	sink  *entries.Sink
	bag   *bagit.Writer
	index []indexLine
}

// indexLine is a bundle as index.jsonl tells of it.
type indexLine struct {
	ID     string `json:"id"`     // urn:sha256:… of the source
	Path   string `json:"path"`   // of the bundle in the pack
	Offset int64  `json:"offset"` // of its first byte in the pack
	Length int64  `json:"length"` // in bytes
	SHA256 string `json:"sha256"` // of these bytes
}

// indexFile is the name of the index in a pack.
const indexFile = "index.jsonl"

// packID names the pack of these lines: lines is the SHA-256 of them as they
// stand in the manifest, recipe the digest of the settings.
func packID(recipe, lines string) (id, name string) {
	r := newRecipe("archive-pack-1", recipe, lines)
	sum := hex.EncodeToString(r.h.Sum(nil))
	return "urn:sha256:" + sum, "pack-" + sum[:32]
}

func sortedIndex(lines []indexLine) []indexLine {
	return slices.SortedFunc(slices.Values(lines), func(a, b indexLine) int { return strings.Compare(a.Path, b.Path) })
}

func newPackFile(w io.Writer, id, name, recipe string) *packFile {
	p := &packFile{id: id, name: name, recipe: recipe, sink: zipbag.NewSink(w, name)}
	p.bag = bagit.NewWriter(p.sink, digest.SHA256, digest.SHA512)
	return p
}

// add puts the zip bundle of a document into the pack.
func (p *packFile) add(place, id string, data []byte) error {
	name := "data/" + place + bundle.ZipExt
	w, err := p.bag.Create(name)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		w.Close()
		return err
	}
	p.index = append(p.index, indexLine{ID: id, Path: name, Length: int64(len(data))})
	return w.Close()
}

// close writes the tag files, and all of the pack to the writer below.
func (p *packFile) close(stamp string) error {
	manifest := p.bag.Manifest(digest.SHA256)
	root := treeRoot(manifest)
	p.takeSums(manifest)
	info := []bagit.Field{{Label: bundle.LabelAgent, Value: Agent}}
	if stamp != "" {
		info = append(info, bagit.Field{Label: "Bagging-Date", Value: stamp})
	}
	info = append(info,
		bagit.Field{Label: bundle.LabelID, Value: p.id},
		bagit.Field{Label: bundle.LabelRecipe, Value: p.recipe},
		bagit.Field{Label: bundle.LabelPack, Value: strconv.Itoa(len(p.index))},
		bagit.Field{Label: bundle.LabelRoot, Value: hex.EncodeToString(root[:])},
	)
	text, err := p.bag.InfoText(info)
	if err != nil {
		return err
	}
	if err := p.bag.Tag(indexFile, indexText(p.name, text, p.index)); err != nil {
		return err
	}
	if err := p.bag.Close(info); err != nil {
		return err
	}
	return p.sink.Close()
}

// takeSums puts the checksums of the manifest into the index.
func (p *packFile) takeSums(manifest []byte) {
	sums := make(map[string]string, len(p.index))
	for line := range strings.Lines(string(manifest)) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		sums[name] = sum
	}
	for i := range p.index {
		p.index[i].SHA256 = sums[p.index[i].Path]
	}
}

// indexText is index.jsonl for a pack with this bag-info.txt. Its bundles stand
// behind bag-info.txt and bagit.txt, sorted by name, each after its header.
func indexText(folder string, info []byte, lines []indexLine) []byte {
	at := behind(folder, "bag-info.txt", int64(len(info)))
	at += behind(folder, "bagit.txt", int64(len(bagit.Declaration)))
	var text []byte
	for _, l := range sortedIndex(lines) {
		end := at + behind(folder, l.Path, l.Length)
		l.Offset, at = end-l.Length, end
		line, err := json.Marshal(l)
		if err != nil { // strings and numbers only
			panic(err)
		}
		text = append(append(text, line...), '\n')
	}
	return text
}

// behind is how far the next entry of a canonical zip file begins after this one.
func behind(folder, name string, size int64) int64 {
	var room [256]byte
	header := pack.Entry{Name: path.Join(folder, name)}.AppendLocal(room[:0])
	return int64(len(header)) + size
}

// treeRoot is the Merkle tree hash over the lines of a manifest, without their ends.
func treeRoot(manifest []byte) merkle.Root {
	var t merkle.Tree
	for line := range strings.Lines(string(manifest)) {
		t.Add([]byte(strings.TrimSuffix(line, "\n")))
	}
	return t.Root()
}
