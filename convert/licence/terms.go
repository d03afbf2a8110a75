package licence

import "strings"

// Terms are the conditions of one licence or statement of Creative Commons, by the letters
// that its identifier has for them: "BY", "NC", "ND", "SA"; "0" for CC0, and "PD" for the
// Public Domain Mark. Other licences have none, and neither has a choice of several.
func Terms(id string) []string {
	switch id = strings.TrimPrefix(id, "LicenseRef-"); {
	case strings.Contains(id, " "):
		return nil
	case strings.HasPrefix(id, "CC0-"):
		return []string{"0"}
	case strings.HasPrefix(id, "CC-PDM-"):
		return []string{"PD"}
	}
	rest, ok := strings.CutPrefix(id, "CC-")
	if !ok {
		return nil
	}
	var terms []string
	for part := range strings.SplitSeq(rest, "-") {
		if part != "BY" && part != "NC" && part != "ND" && part != "SA" {
			break
		}
		terms = append(terms, part)
	}
	return terms
}
