package archive

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// decoded reads JSON with its numbers as they are written, without the lines of
// the source that things were found in: one line more would change them all.
func decoded(data []byte) (value any, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	err = d.Decode(&value)
	return withoutLines(value), err
}

func withoutLines(value any) any {
	switch v := value.(type) {
	case map[string]any:
		delete(v, "line")
		for _, inner := range v {
			withoutLines(inner)
		}
	case []any:
		for _, inner := range v {
			withoutLines(inner)
		}
	}
	return value
}

// values compares two values of JSON. What only one side has stands under the
// name of the innermost member that is not there.
func (d *differ) values(name string, a, b any) {
	if reflect.DeepEqual(a, b) {
		return
	}
	switch a := a.(type) {
	case map[string]any:
		if b, ok := b.(map[string]any); ok {
			d.members(name, a, b)
			return
		}
	case []any:
		if b, ok := b.([]any); ok {
			d.items(name, a, b)
			return
		}
	}
	d.differs("document", name, a != nil, b != nil, shown(a), shown(b))
}

func (d *differ) members(name string, a, b map[string]any) {
	_ = merged(sortedKeys(a), sortedKeys(b), func(key string, _, _ bool) error {
		d.values(strings.TrimPrefix(name+"."+key, "."), a[key], b[key])
		return nil
	})
}

// items compares lists. Items that both hold in the same order are passed over,
// so that one item more is one difference; of what stands between, items are
// compared one by one as far as both have them. Names count as the second list
// does, of what is gone as the first.
func (d *differ) items(name string, a, b []any) {
	at := func(i int) string { return fmt.Sprintf("%s[%d]", name, i) }
	i, k := 0, 0
	for _, pair := range append(common(a, b), [2]int{len(a), len(b)}) {
		for ; i < pair[0] && k < pair[1]; i, k = i+1, k+1 {
			d.values(at(k), a[i], b[k])
		}
		for ; i < pair[0]; i++ {
			d.values(at(i), a[i], nil)
		}
		for ; k < pair[1]; k++ {
			d.values(at(k), nil, b[k])
		}
		i, k = pair[0]+1, pair[1]+1
	}
}

// maxTable bounds the table by which two lists are aligned; of larger ones only
// what is the same at their begin is passed over.
const maxTable = 4 << 20

// common finds the longest sequence of items that both lists hold, as pairs of
// their places.
func common(a, b []any) (pairs [][2]int) {
	keys := func(list []any) []string {
		out := make([]string, len(list))
		for i, v := range list {
			out[i] = shown(v)
		}
		return out
	}
	left, right := keys(a), keys(b)
	from := 0
	for from < min(len(a), len(b)) && left[from] == right[from] {
		pairs = append(pairs, [2]int{from, from})
		from++
	}
	left, right = left[from:], right[from:]
	if len(left)*len(right) > maxTable {
		return pairs
	}
	// best[i*width+k] is how long the sequence is of what begins at i and k.
	width := len(right) + 1
	best := make([]int32, (len(left)+1)*width)
	for i := len(left) - 1; i >= 0; i-- {
		for k := len(right) - 1; k >= 0; k-- {
			if left[i] == right[k] {
				best[i*width+k] = best[(i+1)*width+k+1] + 1
			} else {
				best[i*width+k] = max(best[(i+1)*width+k], best[i*width+k+1])
			}
		}
	}
	for i, k := 0, 0; i < len(left) && k < len(right); {
		switch {
		case left[i] == right[k]:
			pairs = append(pairs, [2]int{from + i, from + k})
			i, k = i+1, k+1
		case best[(i+1)*width+k] >= best[i*width+k+1]:
			i++
		default:
			k++
		}
	}
	return pairs
}

// shown is a value as people read it: text as it is, anything else as JSON.
func shown(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		panic("archive: internal error: " + err.Error()) // it was JSON a moment ago
	}
	return strings.TrimSpace(b.String())
}
