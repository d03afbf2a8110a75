package meta

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/spelling"
)

// englishNames are the names of properties that a key may be a slip for, beside
// those that the properties themselves have. Names in other languages are too
// near to words that people use as keys of their own.
const englishNames = "headline deck byline published updated copyright summary tags categories"

// Doubts raises a notice of each key of a metadata file that stands for nothing
// although its writer seems to have thought so: a slip of the pen, a setting of
// the command, a picture without its key. Other keys are the writer's own, and
// are kept. The notices name the file, since lines are those of the source.
func Doubts(file string, fields []doc.Field) (notices []doc.Notice) {
	for _, f := range fields {
		if what := doubt(f); what != "" {
			notices = append(notices, doc.Notice{Code: "metadata-key", Text: fmt.Sprintf("%s:%d: %s", file, max(1, f.Line), what)})
		}
	}
	return notices
}

func doubt(f doc.Field) string {
	key, value := strings.ToLower(f.Key), clean(strings.Join(f.Values, ", "))
	if rest, ok := strings.CutPrefix(key, "images["); ok {
		_, part, _ := strings.Cut(rest, "].")
		if _, _, known := imageKey(f.Key); !known {
			return unknown(f.Key, part, imageNames(), "images[0].")
		}
		return ""
	}
	_, name := formOf(f.Key)
	switch {
	case key == "images" || name == "image.title" && isPicture(value):
		return fmt.Sprintf("%q does not name a file: for a picture write images: [{file: %q}]", f.Key, value)
	case name != "" || strings.ContainsAny(key, ".[#"):
		return ""
	case isSetting(key):
		return fmt.Sprintf("%q is a setting of the command, not metadata: give it as the flag --%s", f.Key, strings.ReplaceAll(key, "_", "-"))
	}
	return unknown(f.Key, key, propertyNames(), "")
}

func unknown(key, word string, names []string, prefix string) string {
	if near := nearest(word, names); near != "" {
		return fmt.Sprintf("the key %q is not known: did you mean %q?", key, prefix+near)
	}
	return ""
}

func isPicture(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff":
		return true
	}
	return false
}

// Settings are the flags of the command that people may take for metadata of a
// folder.
func Settings() []string {
	return []string{
		"output", "formats", "paper", "large-print", "font", "pdf-standard", "zip", "certified-by", "epub-fonts", "epub-cover", "force", "jobs", "dry-run", "fail-fast", "strict",
		"no-compare", "no-readback", "sync", "wait", "no-lock", "files-from", "include", "exclude", "encoding", "fix-encoding", "date-order",
	}
}

func isSetting(key string) bool {
	key = strings.ReplaceAll(key, "_", "-")
	for _, s := range Settings() {
		if key == s {
			return true
		}
	}
	return false
}

func propertyNames() []string {
	names := strings.Fields(englishNames)
	names = append(names, "images")
	names = append(names, stateable(doc.MetaProperties())...)
	return append(names, stateable(doc.RightsProperties())...)
}

func imageNames() []string { return append(stateable(doc.ImageProperties()), "license_url") }

// stateable are the names under which people may write the properties.
func stateable[T any](table []doc.Property[T]) (names []string) {
	for _, p := range table {
		if p.Stated == "" {
			continue
		}
		names = append(names, p.Stated)
		if p.Names != "" {
			names = append(names, strings.Split(p.Names, "|")...)
		}
	}
	return names
}

// nearest is the name that a word is most likely a slip for; empty when there is
// none. Words of three letters are near to too many others.
func nearest(word string, names []string) string {
	if utf8.RuneCountInString(word) < 4 {
		return ""
	}
	return spelling.Nearest(word, names)
}

// Nearest is the candidate that a name is most likely a slip for; empty when
// there is none.
func Nearest(name string, candidates []string) string { return nearest(name, candidates) }
