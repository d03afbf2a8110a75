package licence

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// elements are the conditions of a Creative Commons licence, as bits.
type elements uint8

const (
	by elements = 1 << iota // attribution
	nc                      // not commercially
	nd                      // no derivatives
	sa                      // share alike
)

// commons is a Creative Commons licence as its wording gives it.
type commons struct {
	elements elements
	version  string // "2.0"; empty when not stated
	port     string // jurisdiction as in the address: "de", "igo"; empty for the unported licence
}

// code spells the elements as identifiers do: BY-NC-ND.
func (c commons) code() string {
	var parts []string
	for _, e := range []struct {
		bit  elements
		name string
	}{{by, "BY"}, {nc, "NC"}, {nd, "ND"}, {sa, "SA"}} {
		if c.elements&e.bit != 0 {
			parts = append(parts, e.name)
		}
	}
	return strings.Join(parts, "-")
}

// slug spells the elements as addresses do; nd stood before nc in version 1.0.
func (c commons) slug() string {
	s := strings.ToLower(c.code())
	if strings.HasSuffix(s, "nc-nd") && (c.version == "1.0" || c.elements&by == 0) {
		s = strings.TrimSuffix(s, "nc-nd") + "nd-nc"
	}
	return s
}

// exists reports whether Creative Commons ever published this licence.
func (c commons) exists() bool {
	e := c.elements
	if e == 0 || e&nd != 0 && e&sa != 0 {
		return false
	}
	if e&by == 0 { // Licences without attribution were withdrawn after 1.0
		return c.version == "1.0" && (c.port == "" || c.port == "fi" || c.port == "nl") || c.version == "2.0" && c.port == "jp"
	}
	if c.port != "" {
		return ported(c.version, c.port)
	}
	return slices.Contains([]string{"1.0", "2.0", "2.5", "3.0", "4.0"}, c.version) // 2.1 has ports only
}

// license describes the licence. When the wording does not name one in full,
// the licence has a name but no identifier, and suggested is what a person may
// want to confirm.
func (c commons) license() (lic doc.License, suggested string) {
	id := "CC-" + c.code()
	if c.elements == 0 {
		id = "CC-unspecified"
	}
	if c.version != "" && c.elements != 0 {
		id += "-" + c.version
	}
	if c.port != "" && c.elements != 0 {
		id += "-" + strings.ToUpper(c.port)
	}
	lic.Name = c.name()
	if !c.exists() {
		return lic, "LicenseRef-" + id
	}
	lic.ID, lic.URL = id, "https://creativecommons.org/licenses/"+c.slug()+"/"+c.version+"/"
	if c.port != "" {
		lic.URL += c.port + "/"
	}
	if !namedBySPDX(c, id) {
		lic.ID = "LicenseRef-" + id
	}
	return lic, ""
}

// name is the licence's title: Creative Commons Attribution-ShareAlike 2.0 Generic.
func (c commons) name() string {
	noDerivatives := "NoDerivs"
	if c.version == "4.0" || c.version == "" {
		noDerivatives = "NoDerivatives"
	}
	titles := map[string]string{"by": "Attribution", "nc": "NonCommercial", "nd": noDerivatives, "sa": "ShareAlike"}
	name, sep := "Creative Commons", " "
	for part := range strings.SplitSeq(c.slug(), "-") {
		if title := titles[part]; title != "" {
			name, sep = name+sep+title, "-"
		}
	}
	if c.version == "" {
		return name
	}
	name += " " + c.version
	switch {
	case c.port != "":
		name += " " + jurisdiction(c.port)
	case !c.exists():
	case c.version == "4.0":
		name += " International"
	case c.version == "3.0":
		name += " Unported"
	default:
		name += " Generic"
	}
	return name
}
