package cli

import "testing"

func TestSizesOfMemoryHaveDecimalAndBinaryUnits(t *testing.T) {
	for text, want := range map[string]int64{"600M": 600e6, "600MB": 600e6, "2g": 2e9, "1.5G": 15e8, "512Mi": 512 << 20, "512MiB": 512 << 20, "64000000": 64e6, "1k": 1000, "1T": 1e12} {
		if got, ok := parseSize(text); !ok || got != want {
			t.Errorf("%q is %d (%v), want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "M", "-1M", "1X", "1 M", "1i", "NaN", "Inf", "1e300G", "1MM"} {
		if got, ok := parseSize(text); ok {
			t.Errorf("%q is %d", text, got)
		}
	}
}

func TestTheMachineHasMemory(t *testing.T) {
	if n := machineMemory(); n < 64<<20 {
		t.Errorf("it has %d bytes", n)
	}
}
