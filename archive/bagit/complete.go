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
	v.present(data, payload, irregular)
	v.present(tags, v.tagFiles, irregular)
	for _, p := range payload {
		v.payloadListed(p, data)
	}
	for _, t := range v.tagFiles {
		v.tagListed(t, tags)
	}
}

// present finds the entries of manifests whose files are not there.
func (v *validator) present(manifests []manifest, files []string, irregular map[string]bool) {
	lost := make(map[string][]string)
	for _, m := range manifests {
		for p := range m.entries {
			if _, ok := slices.BinarySearch(files, p); !ok && !v.pending[p] && !irregular[p] {
				lost[p] = append(lost[p], m.name)
			}
		}
	}
	for p, names := range lost {
		v.find("file-missing", p, "%s, but it is not there", listing(names))
	}
}

// listing says which manifests list a file.
func listing(names []string) string {
	if len(names) == 1 {
		return names[0] + " lists it"
	}
	return strings.Join(names, " and ") + " list it"
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
	var missing []string
	for _, m := range tags {
		if _, ok := m.entries[t]; !ok {
			missing = append(missing, m.name)
		}
	}
	if len(missing) > 0 {
		v.find(code, t, "it is not in %s", strings.Join(missing, " and "))
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
