package zipbag_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
)

func TestTheFirstOfManyNamesThatClashIsNamedEachTime(t *testing.T) {
	var z zipFile
	for i := range 20 {
		z.parts = append(z.parts, part{name: fmt.Sprintf("bag/%02d", i)}, part{name: fmt.Sprintf("bag/%02d/x", i)})
	}
	var first []bagit.Finding
	for range 30 {
		found := open(t, z.bytes()).Findings()
		if first == nil {
			first = found
		}
		if len(found) == 0 || !reflect.DeepEqual(found, first) {
			t.Fatalf("found %+v, before that %+v", found, first)
		}
	}
}
