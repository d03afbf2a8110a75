package main

import (
	"encoding/json"
	"strings"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/roles"
)

// fields are what a label records of a text.
type fields struct {
	Title, Subtitle, Date any
	Authors               []string
	Images                []map[string]any
	Blocks                struct{ Headings []string }
}

// labelsOf finds the roles of lines by the fields of a label. A text whose
// headline does not stand on a line of its own teaches nothing.
func labelsOf(entry []byte, lines []detect.Numbered) ([]roles.Want, error) {
	var f fields
	if err := json.Unmarshal(entry, &f); err != nil {
		return nil, err
	}
	title, _ := f.Title.(string)
	wants := make([]roles.Want, len(lines))
	found := title == ""
	for i, l := range lines {
		role, known := f.role(l, i)
		if role == roles.Title {
			if found {
				role, known = roles.Body, false // the headline once more
			}
			found = true
		}
		wants[i] = roles.Want{Role: role, Known: known}
	}
	if !found {
		return nil, nil
	}
	return wants, nil
}

// longest is the length in bytes of what can be a line of the front; prose is
// longer.
const longest = 200

func (f *fields) role(l detect.Numbered, at int) (role roles.Role, known bool) {
	s := fold(l.Text)
	title, _ := f.Title.(string)
	deck, _ := f.Subtitle.(string)
	switch {
	case title != "" && s == fold(title):
		return roles.Title, true
	case deck != "" && s == fold(deck):
		return roles.Deck, true
	case l.Bytes > longest && f.picture(s):
		return roles.Body, false
	case l.Bytes > longest:
		return roles.Body, true
	}
	for _, h := range f.Blocks.Headings {
		if s == fold(h) {
			return roles.Heading, true
		}
	}
	for _, a := range f.Authors {
		if strings.Contains(s, fold(a)) && (l.Says == roles.SaysName || l.Says == roles.SaysByline) {
			return roles.Byline, true
		}
	}
	switch l.Says {
	case roles.SaysDate:
		return roles.Date, at < 12 && f.Date != nil
	case roles.SaysCredit, roles.SaysCaption:
		return roles.Picture, f.picture(s)
	case roles.SaysPage:
		return roles.Furniture, true
	case roles.SaysItem:
		return roles.List, false
	}
	return roles.Body, strings.HasSuffix(l.Tail, ".") && strings.Contains(l.Text, ". ")
}

// picture reports whether a line holds a field of a picture.
func (f *fields) picture(s string) bool {
	for _, im := range f.Images {
		for _, key := range []string{"caption", "creator", "title"} {
			if v, _ := im[key].(string); v != "" && strings.Contains(s, fold(v)) {
				return true
			}
		}
	}
	return false
}

// fold makes one of the ways to print the same words.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.Trim(s, " #*=\"“”„«»'‘’")), " "))
}
