package bagit

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// complete checks that manifests and files agree on what there is: every
// listed file is there, every payload file is listed in every payload manifest
// (RFC 8493, section 3; before 1.0 one manifest was enough), and every tag
// file is vouched for.
func (v *validator) complete() {
	payload := make([]string, len(v.payload))
	for i, p := range v.payload {
		payload[i] = p.path
	}
	v.matchNames(payload)
	var data, tags []manifest
	for _, m := range v.lists {
		if m.tag {
			tags = append(tags, m)
		} else {
			data = append(data, m)
		}
	}
	irregular := make(map[string]bool)
	for _, f := range v.findings {
		if f.Code == "file-irregular" {
			irregular[f.Path] = true // it has its finding already
		}
	}
	for _, m := range data {
		v.present(m, payload, irregular)
	}
	for _, m := range tags {
		v.present(m, v.tagFiles, irregular)
	}
	for _, p := range payload {
		v.payloadListed(p, data)
	}
	for _, t := range v.tagFiles {
		v.tagListed(t, tags)
	}
}

func (v *validator) present(m manifest, files []string, irregular map[string]bool) {
	for p := range m.entries {
		if _, ok := slices.BinarySearch(files, p); !ok && !v.pending[p] && !irregular[p] {
			v.find("file-missing", p, "%s lists it, but it is not there", m.name)
		}
	}
}

func (v *validator) payloadListed(p string, manifests []manifest) {
	var missing []string
	listed := 0
	for _, m := range manifests {
		if _, ok := m.entries[p]; ok {
			listed++
		} else {
			missing = append(missing, m.name)
		}
	}
	if listed == 0 || len(missing) > 0 && v.decl.atLeast(1, 0) {
		where := "any manifest"
		if listed > 0 {
			where = strings.Join(missing, " and ")
		}
		v.find("file-unlisted", p, "it is not in %s", where)
	}
}

// tagListed checks that each tag manifest vouches for a tag file. A payload
// manifest must be listed where tag manifests exist (section 2.2.1).
func (v *validator) tagListed(t string, tags []manifest) {
	if isTagManifest(t) {
		return
	}
	code := "tag-unlisted"
	if isManifest(t) && v.decl.atLeast(1, 0) {
		code = "manifest-unlisted"
	}
	for _, m := range tags {
		if _, ok := m.entries[t]; !ok {
			v.find(code, t, "it is not in %s", m.name)
		}
	}
	if len(tags) == 0 && t == declarationFile {
		v.find("tag-unlisted", t, "there is no tag manifest, so nothing vouches for the manifests")
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
	for _, p := range v.payload {
		if !plainPath(p.path) {
			v.find("name-profile", p.path, "bundles have plain ASCII names only")
		}
	}
}
