package bagit

import (
	"crypto/sha256"
	"encoding/hex"
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
	if a.TagManifest != "" {
		sum := sha256.Sum256([]byte(v.texts[a.TagManifest]))
		a.TagDigest = hex.EncodeToString(sum[:])
	}
	return a
}

// Look reads what a bag says of itself, and checks nothing.
func Look(fsys fs.FS) (About, error) {
	v := &validator{fsys: fsys, stream: newStream(fsys), texts: make(map[string]string)}
	defer v.stream.close()
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return About{}, err
	}
	for _, e := range entries {
		if e.Type().IsRegular() && (!strings.HasPrefix(e.Name(), "manifest-")) {
			v.tagFiles = append(v.tagFiles, e.Name())
		}
	}
	slices.Sort(v.tagFiles)
	v.declaration()
	v.info()
	v.manifests()
	return v.about(), nil
}
