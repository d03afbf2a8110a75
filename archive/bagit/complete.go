package bagit

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

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
	v.matchForms(payload)
	var data, tags []manifest
	for _, m := range v.lists {
		if m.tag {
			tags = append(tags, m)
		} else {
			data = append(data, m)
		}
	}
	for _, m := range data {
		v.present(m, payload)
	}
	for _, m := range tags {
		v.present(m, v.tagFiles)
	}
	for _, p := range payload {
		v.payloadListed(p, data)
	}
	for _, t := range v.tagFiles {
		v.tagListed(t, data, tags)
	}
}

// matchForms renames entries that differ from the name on disk in Unicode form
// only: some file systems change it behind everybody's back (section 6.1.1.3).
func (v *validator) matchForms(files []string) {
	for _, m := range v.lists {
		for _, p := range slices.Sorted(maps.Keys(m.entries)) {
			if _, ok := slices.BinarySearch(files, p); ok || m.tag || isASCII(p) {
				continue
			}
			want := norm.NFC.String(p)
			i := slices.IndexFunc(files, func(f string) bool { return norm.NFC.String(f) == want })
			if i < 0 || files[i] == p {
				continue
			}
			if _, taken := m.entries[files[i]]; taken {
				continue
			}
			v.find("path-normalization", files[i], "the manifest %s writes the name in another Unicode form", m.name)
			m.entries[files[i]] = m.entries[p]
			delete(m.entries, p)
		}
	}
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > '~' }) < 0
}

func (v *validator) present(m manifest, files []string) {
	for p := range m.entries {
		if _, ok := slices.BinarySearch(files, p); !ok && !v.pending[p] && !v.irregular(p) {
			v.find("file-missing", p, "%s lists it, but it is not there", m.name)
		}
	}
}

// irregular reports whether the path was found to be a link or the like: it
// has its finding already.
func (v *validator) irregular(p string) bool {
	return slices.ContainsFunc(v.findings, func(f Finding) bool { return f.Code == "file-irregular" && f.Path == p })
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
func (v *validator) tagListed(t string, data, tags []manifest) {
	if isTagManifest(t) {
		return
	}
	for _, m := range tags {
		if _, ok := m.entries[t]; !ok {
			v.find("tag-unlisted", t, "it is not in %s", m.name)
		}
	}
	if len(tags) == 0 && t == declarationFile {
		v.find("tag-unlisted", t, "there is no tag manifest, so nothing vouches for the manifests")
	}
}

// oxum compares Payload-Oxum with the payload: bytes and number of files.
func (v *validator) oxum() {
	if v.options.CompletenessOnly {
		return
	}
	var bytes int64
	for _, p := range v.payload {
		bytes += p.size
	}
	seen := false
	for _, f := range v.fields {
		if !strings.EqualFold(f.Label, "Payload-Oxum") {
			continue
		}
		wantBytes, wantFiles, ok := parseOxum(f.Value)
		switch {
		case seen:
			v.find("oxum-malformed", infoFile, "Payload-Oxum stands there twice")
		case !ok:
			v.find("oxum-malformed", infoFile, "Payload-Oxum is %q", f.Value)
		case len(v.pending) == 0 && (wantBytes != bytes || wantFiles != int64(len(v.payload))):
			v.find("oxum-mismatch", infoFile, "Payload-Oxum says %d bytes in %d files, but there are %d bytes in %d files", wantBytes, wantFiles, bytes, len(v.payload))
		}
		seen = true
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
