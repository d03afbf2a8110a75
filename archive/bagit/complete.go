package bagit

import (
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// complete checks that manifests and files agree on what there is: every
// listed file is there, every payload file is listed in every payload manifest
// (RFC 8493, section 3; before 1.0 one manifest was enough), and every tag
// file is vouched for. The error is errStop.
func (v *validator) complete() error {
	if err := v.matchNames(); err != nil {
		return err
	}
	var data, tags []*manifest
	for _, m := range v.lists {
		if m.tag {
			tags = append(tags, m)
		} else {
			data = append(data, m)
		}
	}
	v.lost(&v.payload, data)
	v.lost(&v.tags, tags)
	blind := len(data) == 0 && v.blind(false)
	for i, f := range v.payload.disk() {
		if f.size != irregular && !blind {
			v.payloadListed(i, data)
		}
	}
	blind = len(tags) == 0 && v.blind(true)
	for i, f := range v.tags.disk() {
		if f.size != irregular && !blind {
			v.tagListed(i, tags)
		}
	}
	return v.ended()
}

// lost finds the entries of manifests whose files are not there.
func (v *validator) lost(s *space, manifests []*manifest) {
	for i := s.present; i < len(s.files); i++ {
		path := s.files[i].path
		if s == &v.payload && (v.pending[i] || v.unread[fetchFile]) || v.unseen(path) {
			continue
		}
		if names := naming(manifests, func(m *manifest) bool { return m.lists(i) }); len(names) == 1 {
			v.find("file-missing", path, "%s lists it, but it is not there", names)
		} else if len(names) > 1 {
			v.find("file-missing", path, "%s list it, but it is not there", names)
		}
	}
}

// someNames are names of manifests in a sentence.
type someNames []string

func (n someNames) String() string { return strings.Join(n, " and ") }

// naming lists the manifests that fit.
func naming(manifests []*manifest, fits func(*manifest) bool) (out someNames) {
	for _, m := range manifests {
		if fits(m) {
			out = append(out, m.name)
		}
	}
	return out
}

func (v *validator) payloadListed(i int, manifests []*manifest) {
	listed := 0
	for _, m := range manifests {
		if m.lists(i) {
			listed++
		}
	}
	switch path := v.payload.files[i].path; {
	case listed == 0:
		v.find("file-unlisted", path, "it is not in any manifest")
	case listed < len(manifests) && v.decl.atLeast(1, 0):
		v.find("file-unlisted", path, "it is not in %s", naming(manifests, func(m *manifest) bool { return !m.lists(i) }))
	}
}

// tagListed checks that each tag manifest vouches for a tag file. A payload
// manifest must be listed where tag manifests exist (section 2.2.1).
func (v *validator) tagListed(i int, tags []*manifest) {
	name := v.tags.files[i].path
	if isTagManifest(name) {
		return
	}
	code := "tag-unlisted"
	if isManifest(name) && v.decl.atLeast(1, 0) {
		code = "manifest-unlisted"
	}
	if missing := naming(tags, func(m *manifest) bool { return !m.lists(i) }); len(missing) > 0 {
		v.find(code, name, "it is not in %s", missing)
	}
	if len(tags) == 0 && name == declarationFile {
		v.find("tag-unlisted", name, "there is no tag manifest, so nothing vouches for the manifests")
	}
}

// profile holds the bag to what our own Writer promises beyond the standard.
func (v *validator) profile() {
	for _, name := range []string{
		infoFile, manifestName(digest.SHA256), manifestName(digest.SHA512), tagManifestName(digest.SHA256), tagManifestName(digest.SHA512),
	} {
		if !v.has(name) {
			v.find("tagmanifest-missing", name, "there is no such file, but bundles have it")
		}
	}
	for _, p := range v.payload.disk() {
		if !plainPath(p.path) {
			v.find("name-profile", p.path, "bundles have plain ASCII names only")
		}
	}
}
