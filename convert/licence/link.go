package licence

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Linked returns the licence that an address stands for. The address is
// stated as printed, without its query.
func Linked(printed string) (h Hit, ok bool) {
	stated, _, _ := strings.Cut(printed, "#")
	stated, _, _ = strings.Cut(stated, "?")
	stated = strings.TrimRight(stated, ".,;:")
	address := strings.ToLower(stated)
	for _, prefix := range []string{"http://", "https://", "www."} {
		address = strings.TrimPrefix(address, prefix)
	}
	host, path, _ := strings.Cut(address, "/")
	parts := strings.Split(strings.Trim(path, "/"), "/")
	h.By = ByLink
	switch host {
	case "creativecommons.org":
		ok = h.commonsLink(parts)
	case "rightsstatements.org":
		ok = h.rightsStatement(parts)
	case "spdx.org":
		id := strings.TrimSuffix(parts[len(parts)-1], ".html")
		if lic, _, found := Find(id); found && parts[0] == "licenses" && len(id) < 64 {
			h.License, ok = lic, true
		}
	default:
		ok = h.otherLink(host, path)
	}
	if ok {
		h.License.StatedURL = stated
	}
	return h, ok
}

// commonsLink reads the path of an address at creativecommons.org:
// licenses/by-sa/3.0/de/deed.de, publicdomain/zero/1.0.
func (h *Hit) commonsLink(parts []string) bool {
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
		h.License, _ = Other(family, "", false)
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
	h.License, h.Suggested = c.license()
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
func (h *Hit) withdrawn(slug, version, port string) bool {
	family, ok := map[string]int{"sampling": sampling, "sampling+": samplingPlus, "nc-sampling+": samplingPlusNC, "devnations": developingNations}[slug]
	if !ok {
		return false
	}
	h.License, h.Suggested = Other(family, version, false)
	if port != "" && h.License.ID != "" { // Brazil, Germany and Taiwan have their own
		h.License.ID += "-" + strings.ToUpper(port)
		h.License.Name += " " + jurisdiction(port)
		h.License.URL += port + "/"
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

func (h *Hit) rightsStatement(parts []string) bool {
	if len(parts) < 2 {
		return false
	}
	list := strings.Split(statements, "|")
	for i := 0; i+1 < len(list); i += 2 {
		if strings.EqualFold(list[i], parts[1]) {
			h.License = doc.License{ID: "LicenseRef-RightsStatements-" + list[i] + "-1.0", Name: list[i+1], URL: "http://rightsstatements.org/vocab/" + list[i] + "/1.0/"}
			if list[i] == "NKC" {
				h.License, _ = Other(noKnown, "", false)
			}
			return true
		}
	}
	return false
}

// otherLink recognises the addresses of licences that are not Creative Commons'.
func (h *Hit) otherLink(host, path string) bool {
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
		id = Unsplash
	case host == "pexels.com" && strings.Contains(path, "license"):
		id = Pexels
	case host == "pixabay.com" && strings.Contains(path, "license"):
		id = Pixabay
	default:
		return false
	}
	h.License, h.Suggested = Other(id, version(), false)
	return true
}
