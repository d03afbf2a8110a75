package cli

import (
	"encoding/json"
	"reflect"
	"strings"
)

// messageType is a type of message of --json.
type messageType struct {
	name, about string
	shape       any // the struct that is written
}

// messages lists every type of message of every command.
func messages() []messageType {
	return []messageType{
		{"bundle", "what became of a text and its bundle, or what checking a bundle gave", bundleMessage{}},
		{"pack", "what became of a pack", packMessage{}},
		{"finding", "something that is wrong with a bundle, or a warning that belongs to no bundle", findingMessage{}},
		{"error", "why a run, a document or a bundle failed", errorMessage{}},
		{"passed", "a path that was named or found, and passed over", passedMessage{}},
		{"document", "what is known of a text", documentMessage{}},
		{"explanation", "why a field is what it is", explanationMessage{}},
		{"file", "a file that was taken out of a bundle", fileMessage{}},
		{"difference", "something in which two bundles differ", differenceMessage{}},
		{"bag", "a bag that was made of a folder", bagMessage{}},
		{"source", "a text of a source manifest", sourceMessage{}},
		{"rule", "a rule by which values are found or texts changed", ruleMessage{}},
		{"code", "a code that messages may have", codeMessage{}},
		{"command", "a row of the table of commands", commandMessage{}},
		{"topic", "a page of help", topicMessage{}},
		{"schema", "a JSON Schema", schemaMessage{}},
		{"completion", "completions for a shell", scriptMessage{}},
		{"man", "a page of the manual", manMessage{}},
		{"licenses", "the licences of all that is in the program", licensesMessage{}},
		{"version", "the version of the program", versionMessage{}},
		{"progress", "how far a run has come, with --progress", progressMessage{}},
		{"summary", "the last line of every run", summaryMessage{}},
	}
}

// enumerations gives the values of members that are bound to a table.
func enumerations() map[string][]string {
	tables := map[string][]string{
		"status":   {"built", "replaced", "unchanged", "planned", "gone", "removed", "ok", "bad", "unread"},
		"packing":  {"built", "replaced", "unchanged", "planned", "failed"},
		"severity": {"error", "warning", "unread"},
		"change":   {"unchanged", "changed", "gone", "new"},
		"code-of":  {"error", "warning", "finding"},
		"encoding": {"utf-8", "base64"},
		"command":  append(commandNames(), programName),
		"takes":    {string(aSwitch), string(aText), string(aNumber), string(aFile), string(aFolder), string(aPlace)},
	}
	for _, m := range checkModes() {
		tables["mode"] = append(tables["mode"], m.name)
	}
	for _, c := range exitCodes() {
		tables["exit"] = append(tables["exit"], c.Name)
	}
	for _, c := range allCodes() {
		switch c.Of {
		case "finding": // explain tells of warnings of documents as findings too
			tables["finding"] = append(tables["finding"], c.Code)
		case "warning":
			tables["finding"] = append(tables["finding"], c.Code)
			tables["warning"] = append(tables["warning"], c.Code)
		default:
			tables["error"] = append(tables["error"], c.Code)
		}
	}
	return tables
}

// object is a JSON object of the schema. encoding/json sorts its keys.
type object map[string]any

// streamSchema is the JSON Schema (2020-12) of each line of --json.
func streamSchema() []byte {
	w := schemaWriter{enumerations()}
	definitions, choices := object{}, []object{}
	for _, m := range messages() {
		shape := w.object(reflect.TypeOf(m.shape))
		shape["description"] = m.about
		shape["properties"].(object)["message_type"] = object{"const": m.name}
		definitions[m.name] = shape
		choices = append(choices, object{"$ref": "#/$defs/" + m.name})
	}
	data, err := json.MarshalIndent(object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"$id":         "urn:archive:stream:1",
		"title":       "A line of archive --json",
		"description": "Each line of standard output is one message; the last one is the summary. The number goes up when a member changes its meaning or goes away; new members may come without it.",
		"oneOf":       choices, "$defs": definitions,
	}, "", "  ")
	if err != nil {
		panic("cli: internal error: " + err.Error()) // the table is plain data
	}
	return append(data, '\n')
}

// schemaWriter turns the structs of messages into their schema.
type schemaWriter struct{ enumerations map[string][]string }

// object describes a struct: what may be left out is not required.
func (w schemaWriter) object(t reflect.Type) object {
	properties, required := object{}, []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous { // percentEncoded
			for name, p := range w.object(f.Type)["properties"].(object) {
				properties[name] = p
			}
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		p := w.value(f.Type)
		if about := f.Tag.Get("about"); about != "" {
			p["description"] = about
		}
		switch table := f.Tag.Get("enum"); {
		case table == "exit-code":
			var codes []int
			for _, c := range exitCodes() {
				codes = append(codes, c.Code)
			}
			p["enum"] = codes
		case table != "":
			p["enum"] = w.enumerations[table]
		}
		properties[name] = p
		if options == "" {
			required = append(required, name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required}
}

// value describes the value of a member.
func (w schemaWriter) value(t reflect.Type) object {
	switch t.Kind() {
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer", "minimum": 0}
	case reflect.Float64:
		return object{"type": "number", "minimum": 0}
	case reflect.Pointer:
		p := w.value(t.Elem())
		p["type"] = []any{p["type"], "null"}
		return p
	case reflect.Map:
		return object{"type": "object", "additionalProperties": w.value(t.Elem())}
	case reflect.Array:
		return object{"type": "array", "items": w.value(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Struct:
		return w.object(t)
	}
	if t == reflect.TypeFor[json.RawMessage]() {
		return object{"type": "object"}
	}
	return object{"type": "array", "items": w.value(t.Elem())}
}
