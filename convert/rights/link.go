package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// domains are the ends of host names that make an address of a name without a scheme.
const domains = " com org net info eu io gov edu uk de fr es it pt br ru ua pl tr az gr nl be ch at se no dk fi cz ge us ca au me "

// linkEnd returns the end of the web address that begins at s[pos], or 0.
// Punctuation at its end belongs to the sentence, and so does a closing
// bracket that the address does not open.
func linkEnd(s string, pos int) int {
	rest := s[pos:]
	switch rest[0] | 0x20 {
	case 'h':
		if !hasPrefixFold(rest, "http://") && !hasPrefixFold(rest, "https://") && !bareHost(rest) {
			return 0
		}
	case 'w':
		if !hasPrefixFold(rest, "www.") && !bareHost(rest) {
			return 0
		}
	default:
		if !bareHost(rest) {
			return 0
		}
	}
	end, opened := 0, 0
	for end < len(rest) && rest[end] > ' ' && rest[end] < 0x7F && strings.IndexByte("<>\"{}|\\^`", rest[end]) < 0 {
		if rest[end] == '(' {
			opened++
		}
		end++
	}
	for end > 0 {
		switch rest[end-1] {
		case ')':
			if opened > 0 {
				return pos + end
			}
		case '.', ',', ';', ':', '!', '?', '\'', ']', '[', '*', '_':
		default:
			return pos + end
		}
		end--
	}
	return 0
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// bareHost reports whether s begins with a host name and a path: "example.org/x".
func bareHost(s string) bool {
	i, dot := 0, -1
	for i < len(s) && i < 64 {
		switch c := s[i]; {
		case c == '.':
			dot = i
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
		case c == '/':
			return dot > 0 && strings.Contains(domains, " "+s[dot+1:i]+" ")
		default:
			return false
		}
		i++
	}
	return false
}

// linked returns the licence that an address stands for. The address is
// stated as printed, without its query.
func linked(printed string) (h hit, ok bool) {
	stated, _, _ := strings.Cut(printed, "#")
	stated, _, _ = strings.Cut(stated, "?")
	stated = strings.TrimRight(stated, ".,;:")
	address := strings.ToLower(stated)
	for _, prefix := range []string{"http://", "https://", "www."} {
		address = strings.TrimPrefix(address, prefix)
	}
	host, path, _ := strings.Cut(address, "/")
	parts := strings.Split(strings.Trim(path, "/"), "/")
	h.by = byLink
	switch host {
	case "creativecommons.org":
		ok = h.commonsLink(parts)
	case "rightsstatements.org":
		ok = h.rightsStatement(parts)
	case "spdx.org":
		id := strings.TrimSuffix(parts[len(parts)-1], ".html")
		if lic, _, found := FindLicense(id); found && parts[0] == "licenses" && len(id) < 64 {
			h.lic, ok = lic, true
		}
	default:
		ok = h.otherLink(host, path)
	}
	if ok {
		h.lic.StatedURL = stated
	}
	return h, ok
}

// commonsLink reads the path of an address at creativecommons.org:
// licenses/by-sa/3.0/de/deed.de, publicdomain/zero/1.0.
func (h *hit) commonsLink(parts []string) bool {
	part := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	switch {
	case part(0) == "publicdomain":
		family, ok := map[string]int{"zero": dedication, "mark": markOfPublicDomain}[part(1)]
		if !ok {
			family = publicDomainClaim
		}
		h.lic, _ = other(family, "", false)
		return true
	case part(0) != "licenses" && part(0) != "licences":
		return false
	}
	c := commons{version: part(2), port: part(3)}
	if c.version != "" && (len(c.version) != 3 || c.version[1] != '.') {
		c.version = ""
	}
	if strings.HasPrefix(c.port, "deed") || strings.HasPrefix(c.port, "legalcode") || strings.HasPrefix(c.port, "rdf") {
		c.port = ""
	}
	if c.port != "" && !isJurisdiction(c.port) {
		c.port = ""
	}
	for code := range strings.SplitSeq(part(1), "-") {
		e, ok := decodeElements(code)
		if !ok {
			return h.withdrawn(part(1), c.version, c.port)
		}
		c.elements |= e
	}
	h.lic, h.suggested = c.license()
	return true
}

// isJurisdiction reports whether the code is that of a jurisdiction with any port.
func isJurisdiction(code string) bool {
	for _, j := range jurisdictions {
		if j.code == code {
			return true
		}
	}
	return false
}

// withdrawn recognises the licences for samples and for developing nations,
// which were withdrawn.
func (h *hit) withdrawn(slug, version, port string) bool {
	family, ok := map[string]int{"sampling": sampling, "sampling+": samplingPlus, "nc-sampling+": samplingPlusNC, "devnations": developingNations}[slug]
	if !ok {
		return false
	}
	h.lic, h.suggested = other(family, version, false)
	if port != "" && h.lic.ID != "" { // Brazil, Germany and Taiwan have their own
		h.lic.ID += "-" + strings.ToUpper(port)
		h.lic.Name += " " + jurisdiction(port)
		h.lic.URL += port + "/"
	}
	return true
}

// statements are the rights statements of rightsstatements.org, by the code in
// their address.
const statements = "InC|In Copyright|InC-OW-EU|In Copyright - EU Orphan Work|InC-EDU|In Copyright - Educational Use Permitted" +
	"|InC-NC|In Copyright - Non-Commercial Use Permitted|InC-RUU|In Copyright - Rights-holder(s) Unlocatable or Unidentifiable" +
	"|NoC-CR|No Copyright - Contractual Restrictions|NoC-NC|No Copyright - Non-Commercial Use Only" +
	"|NoC-OKLR|No Copyright - Other Known Legal Restrictions|NoC-US|No Copyright - United States" +
	"|CNE|Copyright Not Evaluated|UND|Copyright Undetermined|NKC|No Known Copyright"

func (h *hit) rightsStatement(parts []string) bool {
	if len(parts) < 2 {
		return false
	}
	list := strings.Split(statements, "|")
	for i := 0; i+1 < len(list); i += 2 {
		if strings.EqualFold(list[i], parts[1]) {
			h.lic = doc.License{ID: "LicenseRef-RightsStatements-" + list[i] + "-1.0", Name: list[i+1], URL: "http://rightsstatements.org/vocab/" + list[i] + "/1.0/"}
			if list[i] == "NKC" {
				h.lic, _ = other(noKnown, "", false)
			}
			return true
		}
	}
	return false
}

// otherLink recognises the addresses of licences that are not Creative Commons'.
func (h *hit) otherLink(host, path string) bool {
	version := func() string {
		for _, v := range []string{"3.0", "2.0", "1.3", "1.2", "1.1", "1.0", "3", "2", "1"} {
			if strings.Contains(path, "/"+v) || strings.Contains(path, "-"+v) || strings.Contains(path, "v"+v) {
				return (v + ".0")[:3]
			}
		}
		return ""
	}
	id := -1
	switch {
	case host == "nationalarchives.gov.uk" && strings.HasPrefix(path, "doc/open-government-licence"):
		id = ogl
	case host == "gnu.org" && strings.Contains(path, "fdl"):
		id = gfdl
	case host == "artlibre.org":
		id = freeArt
	case strings.HasSuffix(host, "etalab.gouv.fr"):
		id = etalab
	case host == "opendatacommons.org" && strings.Contains(path, "odbl"):
		id = odbl
	case host == "opendatacommons.org" && strings.HasPrefix(path, "licenses/by"):
		id = odcBy
	case host == "unsplash.com" && strings.HasPrefix(path, "license"):
		id = unsplash
	case host == "pexels.com" && strings.Contains(path, "license"):
		id = pexels
	case host == "pixabay.com" && strings.Contains(path, "license"):
		id = pixabay
	default:
		return false
	}
	h.lic, h.suggested = other(id, version(), false)
	return true
}
