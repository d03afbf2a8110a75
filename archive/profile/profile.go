// Package profile holds bags to BagIt Profiles (versions up to 1.4.0): what the
// maker and the taker of bags agreed on beyond the standard. A profile is a file;
// nothing is ever fetched, and a member of it that is not known here is told, not
// passed over.
package profile

import (
	"bytes"
	_ "embed" // our own profile
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

//go:embed bundle.json
var own []byte

// Own is the profile that bundles of this program keep, as a file. They do not
// claim it: a claim needs an address where it is published.
func Own() []byte { return own }

// MaxSize bounds a profile, in bytes.
const MaxSize = 4 << 20

// Profile is what a bag is held to.
type Profile struct {
	Info struct {
		Identifier  string `json:"BagIt-Profile-Identifier"`
		Version     string `json:"Version"`
		Description string `json:"External-Description"`
	} `json:"BagIt-Profile-Info"`

	BagInfo              map[string]tag `json:"Bag-Info"`
	ManifestsRequired    []string       `json:"Manifests-Required"`
	ManifestsAllowed     *[]string      `json:"Manifests-Allowed"`
	TagManifestsRequired []string       `json:"Tag-Manifests-Required"`
	TagManifestsAllowed  *[]string      `json:"Tag-Manifests-Allowed"`
	TagFilesRequired     []string       `json:"Tag-Files-Required"`
	TagFilesAllowed      *[]string      `json:"Tag-Files-Allowed"`
	PayloadRequired      []string       `json:"Payload-Files-Required"`
	PayloadAllowed       *[]string      `json:"Payload-Files-Allowed"`
	AllowFetch           *bool          `json:"Allow-Fetch.txt"`
	FetchRequired        bool           `json:"Fetch.txt-Required"`
	DataEmpty            bool           `json:"Data-Empty"`
	Serialization        string         `json:"Serialization"`
	AcceptSerialization  []string       `json:"Accept-Serialization"`
	AcceptVersion        []string       `json:"Accept-BagIt-Version"`

	unknown []string // members that are not known here
}

// tag is what is asked of one label of bag-info.txt.
type tag struct {
	Required    bool     `json:"required"`
	Recommended bool     `json:"recommended"`
	Repeatable  *bool    `json:"repeatable"`
	Values      []string `json:"values"`
	Description string   `json:"description"`
	Help        string   `json:"help"`
}

// members are the names of a profile's members.
func members() []string {
	return []string{
		"BagIt-Profile-Info", "Bag-Info", "Manifests-Required", "Manifests-Allowed", "Tag-Manifests-Required", "Tag-Manifests-Allowed",
		"Tag-Files-Required", "Tag-Files-Allowed", "Payload-Files-Required", "Payload-Files-Allowed", "Allow-Fetch.txt", "Fetch.txt-Required",
		"Data-Empty", "Serialization", "Accept-Serialization", "Accept-BagIt-Version",
	}
}

// Parse reads a profile. The error is for what is none, and for one that
// contradicts itself: no bag could keep it.
func Parse(data []byte) (*Profile, error) {
	p := new(Profile)
	decoder := json.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(p); err != nil {
		return nil, explained(data, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("there is something behind the profile")
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	p.note("", all, members())
	if err := p.noteTags(all["Bag-Info"]); err != nil {
		return nil, err
	}
	return p, p.consistent()
}

// explained tells where a profile is wrong.
func explained(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: it is no JSON: %w", 1+bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n")), err)
	case errors.As(err, &kind):
		return fmt.Errorf("line %d: %s is a %s", 1+bytes.Count(data[:min(int(kind.Offset), len(data))], []byte("\n")), kind.Field, kind.Value)
	}
	return fmt.Errorf("it is no JSON: %w", err)
}

// note keeps the names of members that are not known.
func (p *Profile) note(of string, have map[string]json.RawMessage, known []string) {
	for _, name := range slices.Sorted(maps.Keys(have)) {
		if !slices.Contains(known, name) {
			p.unknown = append(p.unknown, of+name)
		}
	}
}

func (p *Profile) noteTags(data json.RawMessage) error {
	if data == nil {
		return nil
	}
	var tags map[string]map[string]json.RawMessage
	if err := json.Unmarshal(data, &tags); err != nil {
		return err
	}
	for _, label := range slices.Sorted(maps.Keys(tags)) {
		p.note("Bag-Info."+label+".", tags[label], []string{"required", "recommended", "repeatable", "values", "description", "help"})
	}
	return nil
}

// consistent refuses a profile that asks for what it forbids, and one without
// what every profile must have.
func (p *Profile) consistent() error {
	switch {
	case p.Info.Identifier == "":
		return errors.New("it has no BagIt-Profile-Info with a BagIt-Profile-Identifier, so it is no BagIt profile")
	case p.Serialization != "" && !slices.Contains([]string{"forbidden", "required", "optional"}, p.Serialization):
		return fmt.Errorf("its Serialization is %q, not forbidden, required or optional", p.Serialization)
	case p.Serialization == "required" && len(p.AcceptSerialization) == 0:
		return errors.New("its Serialization is required, but Accept-Serialization names no form")
	case p.FetchRequired && p.AllowFetch != nil && !*p.AllowFetch:
		return errors.New("fetch.txt is required and not allowed")
	}
	for _, pair := range []struct {
		name     string
		required []string
		allowed  *[]string
		fits     func(string, []string) bool
	}{
		{"Manifests", p.ManifestsRequired, p.ManifestsAllowed, hasAlgorithm},
		{"Tag-Manifests", p.TagManifestsRequired, p.TagManifestsAllowed, hasAlgorithm},
		{"Tag-Files", p.TagFilesRequired, p.TagFilesAllowed, matchesAny},
		{"Payload-Files", p.PayloadRequired, p.PayloadAllowed, matchesAny},
	} {
		for _, r := range pair.required {
			if pair.allowed != nil && !pair.fits(r, *pair.allowed) {
				return fmt.Errorf("%s-Required names %q, which %s-Allowed does not", pair.name, r, pair.name)
			}
		}
	}
	return nil
}

// matchesAny reports whether a path fits one of the patterns.
func matchesAny(path string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, path) })
}

// matches reports whether a path fits a pattern, in which an asterisk stands for
// any characters, slashes among them, a question mark for one, and [] for one of
// a set.
func matches(pattern, path string) bool {
	type state struct{ p, s string }
	tried := make(map[state]bool)
	var try func(p, s []rune) bool
	try = func(p, s []rune) bool {
		key := state{string(p), string(s)}
		if tried[key] {
			return false
		}
		tried[key] = true
		switch {
		case len(p) == 0:
			return len(s) == 0
		case p[0] == '*':
			return try(p[1:], s) || len(s) > 0 && try(p, s[1:])
		case len(s) == 0:
			return false
		case p[0] == '[':
			if in, rest, ok := class(p, s[0]); ok {
				return in && try(rest, s[1:])
			}
		}
		return (p[0] == '?' || p[0] == s[0]) && try(p[1:], s[1:])
	}
	return try([]rune(pattern), []rune(path))
}

// class reads [abc], [a-z] or [!abc] at the begin of a pattern, and reports whether
// c is in it.
func class(p []rune, c rune) (in bool, rest []rune, ok bool) {
	end := 1
	if end < len(p) && p[end] == '!' {
		end++
	}
	if end < len(p) && p[end] == ']' {
		end++
	}
	for end < len(p) && p[end] != ']' {
		end++
	}
	if end >= len(p) {
		return false, nil, false
	}
	set := p[1:end]
	not := set[0] == '!'
	if not {
		set = set[1:]
	}
	for i := 0; i < len(set); i++ {
		if i+2 < len(set) && set[i+1] == '-' {
			in = in || set[i] <= c && c <= set[i+2]
			i += 2
			continue
		}
		in = in || set[i] == c
	}
	return in != not, p[end+1:], true
}

// hasAlgorithm reports whether an algorithm is in a list, in any spelling.
func hasAlgorithm(name string, list []string) bool {
	return slices.ContainsFunc(list, func(a string) bool { return plain(a) == plain(name) })
}

func plain(name string) string {
	return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(name))
}
