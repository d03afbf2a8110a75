package picture

import (
	"encoding/binary"
	"slices"
)

// maxProfile bounds the bytes of an ICC profile. Profiles of printers, the
// largest, have about two million.
const maxProfile = 4 << 20

// profileParts gathers an ICC profile from the segments of a JPEG, which hold
// at most 64 KiB each (ICC.1:2010, B.4).
type profileParts struct {
	parts map[byte][]byte
	count byte
}

func (p *profileParts) add(segment []byte) {
	const head = "ICC_PROFILE\x00"
	if len(segment) < len(head)+2 || string(segment[:len(head)]) != head {
		return
	}
	if p.parts == nil {
		p.parts = make(map[byte][]byte)
	}
	p.parts[segment[len(head)]], p.count = segment[len(head)+2:], segment[len(head)+1]
}

// joined is the profile; nil when there is none, or a part of it is missing.
func (p *profileParts) joined() []byte {
	var out []byte
	for n := 1; n <= int(p.count); n++ {
		part, ok := p.parts[byte(n)]
		if !ok {
			return nil
		}
		out = append(out, part...)
	}
	return out
}

// usableProfile returns the profile if it describes colours of so many
// components in a way that PDF/A allows (ISO 19005-2, 6.2.4.2); nil otherwise,
// which means that the colours are taken for sRGB.
func usableProfile(p []byte, components int) []byte {
	if len(p) < 132 || len(p) > maxProfile || int(binary.BigEndian.Uint32(p)) != len(p) || string(p[36:40]) != "acsp" {
		return nil
	}
	space := map[int]string{1: "GRAY", 3: "RGB "}[components]
	class := string(p[12:16])
	if string(p[16:20]) != space || p[8] < 2 || p[8] > 4 || !slices.Contains([]string{"scnr", "mntr", "prtr", "spac"}, class) {
		return nil
	}
	tags := uint64(binary.BigEndian.Uint32(p[128:]))
	if uint64(len(p)) < 132+12*tags {
		return nil
	}
	for i := range int(tags) {
		tag := p[132+12*i:]
		if uint64(binary.BigEndian.Uint32(tag[4:]))+uint64(binary.BigEndian.Uint32(tag[8:])) > uint64(len(p)) {
			return nil
		}
	}
	return p
}
