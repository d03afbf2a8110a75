package profile

import (
	"maps"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/plural"
)

// Bag is what a profile is held against.
type Bag struct {
	Version      string        // of BagIt
	Info         []bagit.Field // of bag-info.txt
	TagFiles     []string      // all files beside the payload, sorted
	PayloadFiles []string      // sorted, with data/
	PayloadBytes int64         // of all of them
	Packed       string        // the end of the file's name: ".zip"; empty for a folder
}

const infoFile = "bag-info.txt"

// Rules lists every code that Check can give, sorted.
func Rules() []bagit.Rule {
	const section = "BagIt Profiles 1.4.0"
	return []bagit.Rule{
		{Code: "profile-claim", Severity: bagit.Warning, Section: section, Text: "the bag does not claim the profile that --profile names"},
		{Code: "profile-fetch", Severity: bagit.Error, Section: section, Text: "fetch.txt is there and not allowed, or is not there and required"},
		{Code: "profile-info", Severity: bagit.Error, Section: section, Text: "a label of bag-info.txt is missing, repeated, or has a value that is not allowed"},
		{Code: "profile-manifest", Severity: bagit.Error, Section: section, Text: "a manifest is missing, or its algorithm is not allowed"},
		{Code: "profile-payload", Severity: bagit.Error, Section: section, Text: "a payload file is missing or not allowed, or the payload is not empty"},
		{Code: "profile-recommended", Severity: bagit.Warning, Section: section, Text: "a label that the profile recommends is missing"},
		{Code: "profile-serialization", Severity: bagit.Error, Section: section, Text: "the bag is a folder, or a file, or a file of a kind that is not accepted"},
		{Code: "profile-tag-file", Severity: bagit.Error, Section: section, Text: "a tag file is missing or not allowed"},
		{Code: "profile-unknown", Severity: bagit.Warning, Section: section, Text: "the profile asks for something that is not known here, so it was not checked"},
		{Code: "profile-version", Severity: bagit.Error, Section: section, Text: "the bag's version of BagIt is not accepted"},
	}
}

func severityOf(code string) bagit.Severity {
	for _, r := range Rules() {
		if r.Code == code {
			return r.Severity
		}
	}
	panic("profile: internal error: no rule " + code)
}

// Claims reports whether a bag says that it keeps the profile.
func (p *Profile) Claims(info []bagit.Field) bool {
	return slices.ContainsFunc(info, func(f bagit.Field) bool {
		return strings.EqualFold(f.Label, "BagIt-Profile-Identifier") && f.Value == p.Info.Identifier
	})
}

// Check holds a bag to the profile. Findings are sorted.
func (p *Profile) Check(b Bag) []bagit.Finding {
	var f bagit.Findings
	for _, u := range p.unknown {
		f.Add("profile-unknown", "", "the profile has the member %q", u)
	}
	if !p.Claims(b.Info) {
		f.Add("profile-claim", infoFile, "it does not claim the profile %q", p.Info.Identifier)
	}
	p.serialization(&f, b)
	if len(p.AcceptVersion) > 0 && !slices.Contains(p.AcceptVersion, b.Version) {
		f.Add("profile-version", "bagit.txt", "version %q is not one of %s", b.Version, words(p.AcceptVersion))
	}
	p.info(&f, b)
	p.manifests(&f, b, "manifest-", p.ManifestsRequired, p.ManifestsAllowed)
	p.manifests(&f, b, "tagmanifest-", p.TagManifestsRequired, p.TagManifestsAllowed)
	p.files(&f, b)
	return f.List(severityOf)
}

// words lists values in a sentence.
func words(list []string) string { return strings.Join(list, ", ") }

// forms are the media types by which profiles name the files that bags can be, by
// the ends of their names.
func forms() map[string][]string {
	return map[string][]string{
		".zip":     {"application/zip", "application/x-zip", "application/x-zip-compressed"},
		".tar":     {"application/tar", "application/x-tar", "application/x-gtar"},
		".tar.gz":  {"application/gzip", "application/x-gzip", "application/tar+gzip", "application/x-tar+gzip", "application/x-compressed-tar", "application/x-tgz", "application/tar", "application/x-tar", "application/x-gtar"},
		".tar.zst": {"application/zstd", "application/x-zstd", "application/x-zstd-compressed-tar", "application/tar+zstd"},
	}
}

// serialization checks whether the bag is a folder or a file as is agreed.
func (p *Profile) serialization(f *bagit.Findings, b Bag) {
	packed := strings.ToLower(b.Packed)
	switch packed {
	case ".tgz":
		packed = ".tar.gz"
	case ".tzst":
		packed = ".tar.zst"
	}
	accepted := slices.ContainsFunc(p.AcceptSerialization, func(t string) bool { return slices.Contains(forms()[packed], strings.ToLower(t)) })
	switch {
	case packed == "" && p.Serialization == "required":
		f.Add("profile-serialization", "", "it is a folder, and must be one file: %s", words(p.AcceptSerialization))
	case packed != "" && p.Serialization == "forbidden":
		f.Add("profile-serialization", "", "it is one file, and must be a folder")
	case packed != "" && !accepted:
		f.Add("profile-serialization", "", "a file that ends in %s is not one of the forms that are accepted: %s", packed, words(p.AcceptSerialization))
	}
}

// info checks the labels of bag-info.txt. Labels are the same in any case.
func (p *Profile) info(f *bagit.Findings, b Bag) {
	if !slices.Contains(b.TagFiles, infoFile) {
		f.Add("profile-info", infoFile, "there is no such file")
		return
	}
	for _, label := range slices.Sorted(maps.Keys(p.BagInfo)) {
		asked := p.BagInfo[label]
		var values []string
		for _, field := range b.Info {
			if strings.EqualFold(field.Label, label) {
				values = append(values, field.Value)
			}
		}
		switch {
		case len(values) == 0 && asked.Required:
			f.Add("profile-info", infoFile, "%s is required", label)
		case len(values) == 0 && asked.Recommended:
			f.Add("profile-recommended", infoFile, "%s is recommended", label)
		case len(values) > 1 && asked.Repeatable != nil && !*asked.Repeatable:
			f.Add("profile-info", infoFile, "%s stands there %d times, and may only once", label, len(values))
		}
		for _, v := range values {
			if len(asked.Values) > 0 && !slices.Contains(asked.Values, v) {
				f.Add("profile-info", infoFile, "%s is %q, not one of %s", label, v, words(asked.Values))
			}
		}
	}
}

// manifests checks the algorithms of one kind of manifest.
func (p *Profile) manifests(f *bagit.Findings, b Bag, prefix string, required []string, allowed *[]string) {
	var have []string
	for _, name := range b.TagFiles {
		if word, ok := strings.CutPrefix(name, prefix); ok && strings.HasSuffix(word, ".txt") && !strings.Contains(name, "/") {
			have = append(have, strings.TrimSuffix(word, ".txt"))
		}
	}
	for _, r := range required {
		if !hasAlgorithm(r, have) {
			f.Add("profile-manifest", prefix+plain(r)+".txt", "it is required")
		}
	}
	for _, h := range have {
		if allowed != nil && !hasAlgorithm(h, *allowed) {
			f.Add("profile-manifest", prefix+h+".txt", "%s is not one of the algorithms that are allowed: %s", h, words(*allowed))
		}
	}
}

// files checks which files there are.
func (p *Profile) files(f *bagit.Findings, b Bag) {
	fetch := slices.Contains(b.TagFiles, "fetch.txt")
	switch {
	case fetch && p.AllowFetch != nil && !*p.AllowFetch:
		f.Add("profile-fetch", "fetch.txt", "it is not allowed")
	case !fetch && p.FetchRequired:
		f.Add("profile-fetch", "fetch.txt", "it is required")
	}
	if p.DataEmpty && (len(b.PayloadFiles) > 1 || b.PayloadBytes > 0) {
		f.Add("profile-payload", "data", "it holds %s with %s, and must be empty but for one empty file", plural.Of(len(b.PayloadFiles), "file", "files"), plural.Bytes(b.PayloadBytes))
	}
	present(f, "profile-tag-file", p.TagFilesRequired, b.TagFiles)
	present(f, "profile-payload", p.PayloadRequired, b.PayloadFiles)
	for _, name := range b.TagFiles {
		if p.TagFilesAllowed != nil && !ofTheStandard(name) && !matchesAny(name, *p.TagFilesAllowed) {
			f.Add("profile-tag-file", name, "it is not allowed: the profile allows %s", words(*p.TagFilesAllowed))
		}
	}
	for _, name := range b.PayloadFiles {
		if p.PayloadAllowed != nil && !matchesAny(name, *p.PayloadAllowed) {
			f.Add("profile-payload", name, "it is not allowed: the profile allows %s", words(*p.PayloadAllowed))
		}
	}
}

// present finds what is required and not there. A required path may be a folder.
func present(f *bagit.Findings, code string, required, have []string) {
	for _, r := range required {
		folder := strings.TrimSuffix(r, "/") + "/"
		if !slices.ContainsFunc(have, func(name string) bool { return name == r || strings.HasPrefix(name, folder) }) {
			f.Add(code, r, "it is required")
		}
	}
}

// ofTheStandard reports whether a tag file is one that BagIt itself names: such
// files need no leave.
func ofTheStandard(name string) bool {
	switch name {
	case "bagit.txt", infoFile, "fetch.txt":
		return true
	}
	return !strings.Contains(name, "/") && strings.HasSuffix(name, ".txt") && (strings.HasPrefix(name, "manifest-") || strings.HasPrefix(name, "tagmanifest-"))
}
