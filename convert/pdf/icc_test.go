package pdf_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"testing"
)

// TestTheColourProfileIsThatOfSRGB makes the profile again from the numbers of
// IEC 61966-2-1 and the form of ICC.1:2001-04.
func TestTheColourProfileIsThatOfSRGB(t *testing.T) {
	u32 := func(v ...uint32) []byte {
		var b []byte
		for _, x := range v {
			b = binary.BigEndian.AppendUint32(b, x)
		}
		return b
	}
	curve := append([]byte("curv\x00\x00\x00\x00"), u32(256)...)
	for i := range 256 {
		v := float64(i) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.RoundToEven(v*65535)))
	}
	xyz := func(x, y, z uint32) []byte { return append([]byte("XYZ \x00\x00\x00\x00"), u32(x, y, z)...) }
	desc := append(append([]byte("desc\x00\x00\x00\x00"), u32(5)...), "sRGB\x00"...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", append(desc, make([]byte, 78)...)}, {"cprt", []byte("text\x00\x00\x00\x00CC0\x00")}, {"wtpt", xyz(0xF6D6, 0x10000, 0xD32D)},
		{"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)}, {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)}, {"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)}, {"rTRC", curve},
	}
	table, data := u32(uint32(len(tags)+2)), []byte(nil)
	start := 128 + 4 + 12*(len(tags)+2)
	entry := func(name string, at, length int) {
		table = append(append(table, name...), u32(uint32(at), uint32(length))...)
	}
	for _, tag := range tags {
		for len(tag.data)%4 != 0 {
			tag.data = append(tag.data, 0)
		}
		entry(tag.name, start+len(data), len(tag.data))
		if tag.name == "rTRC" {
			entry("gTRC", start+len(data), len(tag.data))
			entry("bTRC", start+len(data), len(tag.data))
		}
		data = append(data, tag.data...)
	}
	head := append(u32(uint32(start+len(data)), 0, 0x02100000), "mntrRGB XYZ \x07\xD0\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp"...)
	head = append(head, make([]byte, 28)...)
	head = append(head, u32(0xF6D6, 0x10000, 0xD32D)...)
	head = append(head, make([]byte, 128-len(head))...)
	got, err := os.ReadFile("srgb.icc")
	if err != nil {
		t.Fatal(err)
	}
	if want := append(append(head, table...), data...); !bytes.Equal(got, want) {
		t.Errorf("the profile of %d bytes is not the one of %d that its numbers make", len(got), len(want))
	}
}
