package bagit

import (
	"context"
	"io/fs"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// About is what a bag says of itself, for records of its checks.
type About struct {
	Version     string             // of BagIt
	Info        []Field            // of bag-info.txt
	Algorithms  []digest.Algorithm // of the manifests that can be checked, weakest first
	TagManifest string             // the tag manifest with the strongest algorithm; empty without one
	TagDigest   string             // SHA-256 of its bytes in hex: it stands for every file of the bag
}

// about gathers what was read.
func (v *validator) about() About {
	a := About{Version: v.decl.version, Info: v.fields}
	best := digest.Algorithm(0)
	for _, m := range v.lists {
		if m.known() && !slices.Contains(a.Algorithms, m.algorithm) {
			a.Algorithms = append(a.Algorithms, m.algorithm)
		}
		if m.tag && m.algorithm > best {
			best, a.TagManifest = m.algorithm, m.name
		}
	}
	slices.Sort(a.Algorithms)
	if p := v.parsed[a.TagManifest]; p != nil {
		a.TagDigest = p.multi.Hex(digest.SHA256)
	}
	return a
}

// Look reads what a bag says of itself, and checks nothing.
func Look(ctx context.Context, fsys fs.FS) (About, error) {
	v := newValidator(ctx, fsys, Options{Fast: true})
	defer v.close()
	err := v.stream.list(".", func(name string, kind fs.FileMode) bool {
		if _, tag, ok := manifestAlgorithm(name); kind.IsRegular() && (name == declarationFile || name == infoFile || ok && tag) {
			v.tags.files = append(v.tags.files, file{name, unknownSize})
		}
		return len(v.tags.files) < maxManifests
	})
	if err != nil {
		return About{}, err
	}
	slices.SortFunc(v.tags.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	v.tags.present = len(v.tags.files)
	v.declaration()
	for _, step := range []func() error{v.info, v.manifests} {
		if err := step(); err != nil {
			return About{}, err
		}
	}
	return v.about(), nil
}
