package meta

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/fad55d40/archive/convert/doc"
)

// parseYAML reads a mapping (JSON is YAML, too). Scalars are taken as they are
// written, whatever type YAML sees in them. Aliases are refused, since they
// can grow without bound. Keys that stand twice are refused, too.
func parseYAML(text string) ([]doc.Field, int, error) { return walkYAML(text, false) }

// parseFrontYAML is as parseYAML, but keys may stand twice: what people wrote
// in a text is read as far as it can be.
func parseFrontYAML(text string) ([]doc.Field, int, error) { return walkYAML(text, true) }

func walkYAML(text string, lenient bool) ([]doc.Field, int, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		line, what := yamlError(err)
		return nil, line, errors.New(what)
	}
	if len(root.Content) == 0 {
		return nil, 0, nil
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return nil, top.Line, errors.New("it is not a list of keys with values")
	}
	w := yamlWalk{lenient: lenient}
	w.comments(1, root.HeadComment, top.HeadComment)
	if err := w.mapping("", top, 0); err != nil {
		return nil, w.line, err
	}
	w.comments(top.Line, top.FootComment, root.FootComment)
	return w.fields, 0, nil
}

// yamlError takes the line out of the library's message.
func yamlError(err error) (line int, what string) {
	what = strings.TrimPrefix(err.Error(), "yaml: ")
	if _, e := fmt.Sscanf(what, "line %d: ", &line); e == nil {
		_, what, _ = strings.Cut(what, ": ")
	}
	return line, what
}

type yamlWalk struct {
	fields []doc.Field
	line   int // where an error stands

	lenient bool // keys may stand twice: each is a field
}

func (w *yamlWalk) mapping(prefix string, n *yaml.Node, depth int) error {
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		w.line = key.Line
		if seen[key.Value] && !w.lenient {
			return fmt.Errorf("the key %q stands there twice", key.Value)
		}
		seen[key.Value] = true
		w.comments(key.Line, key.HeadComment)
		if err := w.value(prefix+key.Value, key.Line, value, depth); err != nil {
			return err
		}
		w.comments(key.Line, key.LineComment, value.HeadComment, value.LineComment, value.FootComment, key.FootComment)
	}
	return nil
}

// comments keeps what people noted beside the values.
func (w *yamlWalk) comments(line int, comments ...string) {
	for _, c := range comments {
		for text := range strings.SplitSeq(c, "\n") {
			if text = strings.TrimSpace(strings.TrimLeft(text, "# ")); text != "" && len(w.fields) < maxFields {
				w.add(commentKey, line, text)
			}
		}
	}
}

func (w *yamlWalk) value(key string, line int, n *yaml.Node, depth int) error {
	switch {
	case depth > maxDepth:
		return fmt.Errorf("it is nested more than %d deep", maxDepth)
	case len(w.fields) >= maxFields:
		return fmt.Errorf("it has more than %d values", maxFields)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		w.add(key, line, scalar(n))
	case yaml.MappingNode:
		return w.mapping(key+".", n, depth+1)
	case yaml.SequenceNode:
		return w.sequence(key, line, n, depth)
	default:
		w.line = n.Line
		return errors.New("aliases and anchors are not read")
	}
	return nil
}

// sequence takes a list of scalars as one field with several values, and a
// list of anything else item by item: images[0].title.
func (w *yamlWalk) sequence(key string, line int, n *yaml.Node, depth int) error {
	var values []string
	for i, item := range n.Content {
		w.comments(item.Line, item.HeadComment, item.LineComment, item.FootComment)
		if item.Kind == yaml.ScalarNode {
			values = append(values, scalar(item))
			continue
		}
		if err := w.value(fmt.Sprintf("%s[%d]", key, i), item.Line, item, depth+1); err != nil {
			return err
		}
	}
	if len(values) > 0 {
		w.add(key, line, values...)
	}
	return nil
}

func (w *yamlWalk) add(key string, line int, values ...string) {
	w.fields = append(w.fields, doc.Field{Key: key, Values: values, Line: line})
}

// scalar is the text of a value; a null of any spelling is empty.
func scalar(n *yaml.Node) string {
	if n.Tag == "!!null" {
		return ""
	}
	return n.Value
}
