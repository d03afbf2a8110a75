package font

import (
	"io"
	"testing"
	"testing/iotest"
)

func TestTheLayoutFileIsAReaderLikeAnyOther(t *testing.T) {
	l := newLayoutFile(gentiumRegular, 0, true)
	want := append(append([]byte(nil), l.head...), gentiumRegular[len(l.head):]...)
	if err := iotest.TestReader(l, want); err != nil {
		t.Error(err)
	}
	if _, err := l.Seek(-1, io.SeekStart); err == nil {
		t.Error("a place before the beginning is accepted")
	}
	if _, err := l.ReadAt(nil, -1); err == nil {
		t.Error("reading before the beginning is accepted")
	}
}

func TestTheLayoutFileListsOnlyWhatShapingNeeds(t *testing.T) {
	tags := func(data []byte) map[string]bool {
		l := newLayoutFile(data, 0, true)
		got := map[string]bool{}
		for i := range int(u16(l.head, 4)) {
			got[string(l.head[12+16*i:16+16*i])] = true
		}
		if len(l.head) != 12+16*len(got) {
			t.Errorf("a directory of %d bytes for %d tables", len(l.head), len(got))
		}
		return got
	}
	got := tags(gentiumRegular)
	for _, tag := range []string{"GPOS", "GSUB", "GDEF", "cmap", "hmtx"} {
		if !got[tag] {
			t.Errorf("%s is left out", tag)
		}
	}
	for _, tag := range []string{"glyf", "loca", "name", "post", "fpgm"} {
		if got[tag] {
			t.Errorf("%s is listed", tag)
		}
	}
	// Without GPOS marks are placed by the shapes of the letters.
	without := append([]byte(nil), gentiumRegular...)
	for i := range int(u16(without, 4)) {
		if rec := without[12+16*i:]; string(rec[:4]) == "GPOS" {
			copy(rec, "XPOS")
		}
	}
	if got := tags(without); !got["glyf"] || !got["loca"] {
		t.Error("a font without GPOS loses its outlines")
	}
}
