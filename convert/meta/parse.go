package meta

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Parse reads a sidecar or a file of folder defaults: YAML, or JSON, which is
// YAML too but for some escapes. The error names the file and the line.
func Parse(name string, data []byte) ([]doc.Field, error) {
	base := filepath.Base(name)
	text := strings.TrimPrefix(string(data), "\ufeff")
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("%s: it is not UTF-8", base)
	}
	if strings.EqualFold(filepath.Ext(base), ".json") {
		text = asYAML(text)
	}
	fields, line, err := parseYAML(text)
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", base, max(1, line), err)
	}
	for i := range fields {
		fields[i].Line = max(0, fields[i].Line)
		if fault, remedy := Fault(fields[i]); fault != "" {
			return nil, fmt.Errorf("%s:%d: %s: %s", base, max(1, fields[i].Line), fault, remedy)
		}
	}
	return fields, nil
}
