package roles_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/roles"
)

var update = flag.Bool("update", false, "pack weights.txt anew")

func TestThePackedTableIsTheOneThatAPersonReads(t *testing.T) {
	text, err := os.ReadFile("weights.txt")
	if err != nil {
		t.Fatal(err)
	}
	m, err := roles.Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	packed, err := m.Pack()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("weights.bin", packed, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if have, err := os.ReadFile("weights.bin"); err != nil || !bytes.Equal(have, packed) {
		t.Errorf("weights.bin does not hold the weights of weights.txt (%v): make it anew with go test ./convert/roles -update", err)
	}
	if got := roles.Shipped().String(); got != string(text) {
		t.Error("the table that ships is another than weights.txt")
	}
}

func TestAWeightThatDoesNotFitIsNotPacked(t *testing.T) {
	m, err := roles.Parse("# by hand\nsays date\tdate=40000\n")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Pack(); err == nil || !strings.Contains(err.Error(), "40000") {
		t.Errorf("got %v", err)
	}
}

func BenchmarkDecode(b *testing.B) {
	m, lines := roles.Shipped(), front()
	b.ReportAllocs()
	for b.Loop() {
		m.Decode(lines)
	}
}
