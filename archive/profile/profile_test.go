package profile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/profile"
)

const identifier = "https://example.org/profile.json"

// asking is a profile of the given members.
func asking(members string) string {
	if members != "" {
		members = ", " + members
	}
	return `{"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "` + identifier + `", "Version": "1", "Source-Organization": "x", "External-Description": "x", "BagIt-Profile-Version": "1.4.0"}` + members + `}`
}

// aBag is a bag that claims the profile.
func aBag() profile.Bag {
	return profile.Bag{
		Version:      "1.0",
		Info:         []bagit.Field{{Label: "BagIt-Profile-Identifier", Value: identifier}, {Label: "Contact-Name", Value: "Jane"}, {Label: "Subject", Value: "a"}, {Label: "subject", Value: "b"}},
		TagFiles:     []string{"bag-info.txt", "bagit.txt", "extra/notes.txt", "fetch.txt", "manifest-md5.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"},
		PayloadFiles: []string{"data/a.txt", "data/b/c.png"}, PayloadBytes: 9,
	}
}

// Each member of a profile is kept by one and broken by the other.
func TestEveryMemberOfAProfileIsChecked(t *testing.T) {
	for _, c := range []struct{ kept, broken, code string }{
		{`"Bag-Info": {"contact-name": {"required": true}}`, `"Bag-Info": {"Contact-Phone": {"required": true}}`, "profile-info"},
		{`"Bag-Info": {"Contact-Phone": {"required": false}}`, `"Bag-Info": {"Contact-Phone": {"recommended": true}}`, "profile-recommended"},
		{`"Bag-Info": {"Subject": {"repeatable": true}}`, `"Bag-Info": {"Subject": {"repeatable": false}}`, "profile-info"},
		{`"Bag-Info": {"Subject": {"values": ["a", "b"]}}`, `"Bag-Info": {"Subject": {"values": ["a"]}}`, "profile-info"},
		{`"Bag-Info": {"Subject": {"values": []}}`, `"Bag-Info": {"Subject": {"values": ["A", "B"]}}`, "profile-info"},
		{`"Manifests-Required": ["sha256", "MD5"]`, `"Manifests-Required": ["sha512"]`, "profile-manifest"},
		{`"Manifests-Allowed": ["sha-256", "md5", "sha512"]`, `"Manifests-Allowed": ["sha256"]`, "profile-manifest"},
		{`"Tag-Manifests-Required": ["sha256"]`, `"Tag-Manifests-Required": ["md5"]`, "profile-manifest"},
		{`"Tag-Manifests-Allowed": ["sha256"]`, `"Tag-Manifests-Allowed": []`, "profile-manifest"},
		{`"Tag-Files-Required": ["extra/notes.txt"]`, `"Tag-Files-Required": ["notes.txt"]`, "profile-tag-file"},
		{`"Tag-Files-Allowed": ["extra/*"]`, `"Tag-Files-Allowed": []`, "profile-tag-file"},
		{`"Tag-Files-Allowed": ["*.txt"]`, `"Tag-Files-Allowed": ["*.xml", "notes*"]`, "profile-tag-file"},
		{`"Tag-Files-Allowed": ["ext?a/[m-o]otes.*"]`, `"Tag-Files-Allowed": ["extra/[!a-n]otes.txt"]`, "profile-tag-file"},
		{`"Payload-Files-Required": ["data/a.txt", "data/b"]`, `"Payload-Files-Required": ["data/LICENSE"]`, "profile-payload"},
		{`"Payload-Files-Allowed": ["data/*"]`, `"Payload-Files-Allowed": ["*.txt"]`, "profile-payload"},
		{`"Data-Empty": false`, `"Data-Empty": true`, "profile-payload"},
		{`"Allow-Fetch.txt": true`, `"Allow-Fetch.txt": false`, "profile-fetch"},
		{`"Serialization": "optional"`, `"Serialization": "required", "Accept-Serialization": ["application/zip"]`, "profile-serialization"},
		{`"Accept-BagIt-Version": ["0.97", "1.0"]`, `"Accept-BagIt-Version": ["0.97"]`, "profile-version"},
		{`"Bag-Info": {"Subject": {"description": "x", "help": "y"}}`, `"Bag-Info": {"Subject": {"maximum": 1}}`, "profile-unknown"},
		{``, `"Something-Required": true`, "profile-unknown"},
	} {
		if found := check(t, c.kept, aBag()); len(found) > 0 {
			t.Errorf("%s: %+v", c.kept, found)
		}
		if found := check(t, c.broken, aBag()); len(found) == 0 || found[0].Code != c.code {
			t.Errorf("%s: %+v, want %s", c.broken, found, c.code)
		}
	}
}

func check(t *testing.T, members string, b profile.Bag) []bagit.Finding {
	t.Helper()
	p, err := profile.Parse([]byte(asking(members)))
	if err != nil {
		t.Fatalf("%s: %v", members, err)
	}
	return p.Check(b)
}

func TestAFileIsHeldToTheFormsThatAreAccepted(t *testing.T) {
	for _, c := range []struct {
		members, packed string
		ok              bool
	}{
		{`"Serialization": "forbidden"`, ".zip", false},
		{`"Serialization": "required", "Accept-Serialization": ["application/zip"]`, ".zip", true},
		{`"Serialization": "required", "Accept-Serialization": ["application/zip"]`, ".tar", false},
		{`"Serialization": "optional", "Accept-Serialization": ["application/x-tar"]`, ".TAR", true},
		{`"Accept-Serialization": ["application/gzip"]`, ".tgz", true},
		{`"Accept-Serialization": ["application/gzip"]`, ".tar", false},
		{`"Accept-Serialization": ["application/zstd"]`, ".tar.zst", true},
		{`"Serialization": "optional"`, ".zip", false},
	} {
		b := aBag()
		b.Packed = c.packed
		if found := check(t, c.members, b); (len(found) == 0) != c.ok {
			t.Errorf("%s, %s: %+v", c.members, c.packed, found)
		}
	}
}

func TestABagWithoutTheClaimIsWarnedOf(t *testing.T) {
	b := aBag()
	b.Info = b.Info[1:]
	if found := check(t, "", b); len(found) != 1 || found[0].Code != "profile-claim" || found[0].Damage() {
		t.Errorf("%+v", found)
	}
	b.TagFiles = b.TagFiles[1:]
	if found := check(t, "", b); !slices.ContainsFunc(found, func(f bagit.Finding) bool { return f.Code == "profile-info" }) {
		t.Errorf("without bag-info.txt: %+v", found)
	}
}

func TestAProfileThatContradictsItselfIsRefused(t *testing.T) {
	for what, text := range map[string]string{
		"nothing": "", "no JSON": "{", "a list": "[]", "a string": `"x"`, "no identifier": "{}", "two": asking("") + asking(""),
		"a number for a list":      asking(`"Manifests-Required": 1`),
		"a string for a switch":    asking(`"Allow-Fetch.txt": "no"`),
		"a number for a version":   asking(`"Accept-BagIt-Version": [1.0]`),
		"an unknown serialization": asking(`"Serialization": "maybe"`),
		"no form":                  asking(`"Serialization": "required"`),
		"fetch":                    asking(`"Allow-Fetch.txt": false, "Fetch.txt-Required": true`),
		"manifests":                asking(`"Manifests-Required": ["md5"], "Manifests-Allowed": ["sha256"]`),
		"tag manifests":            asking(`"Tag-Manifests-Required": ["md5"], "Tag-Manifests-Allowed": []`),
		"tag files":                asking(`"Tag-Files-Required": ["a.txt"], "Tag-Files-Allowed": ["b*"]`),
		"payload files":            asking(`"Payload-Files-Required": ["data/a"], "Payload-Files-Allowed": ["data/b"]`),
	} {
		if p, err := profile.Parse([]byte(text)); err == nil {
			t.Errorf("%s: %+v", what, p)
		} else if strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestTheFetchThatIsRequiredMustBeThere(t *testing.T) {
	b := aBag()
	if found := check(t, `"Fetch.txt-Required": true`, b); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	b.TagFiles = slices.DeleteFunc(b.TagFiles, func(n string) bool { return n == "fetch.txt" })
	if found := check(t, `"Fetch.txt-Required": true`, b); len(found) != 1 || found[0].Code != "profile-fetch" {
		t.Errorf("%+v", found)
	}
}

func TestOurOwnProfileIsOne(t *testing.T) {
	p, err := profile.Parse(profile.Own())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range p.Check(profile.Bag{TagFiles: []string{"bag-info.txt"}}) {
		if f.Code == "profile-unknown" {
			t.Errorf("%+v", f)
		}
	}
}

// FuzzParse reads any bytes as a profile, and holds a bag to it.
func FuzzParse(f *testing.F) {
	f.Add([]byte(asking(`"Tag-Files-Allowed": ["*a*b*[c-"], "Bag-Info": {"x": {"values": null}}`)))
	f.Add(profile.Own())
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := profile.Parse(data)
		if (p == nil) == (err == nil) && err == nil {
			t.Error("neither a profile nor an error")
		}
		if err == nil {
			p.Check(aBag())
		}
	})
}
