package archive

import (
	"slices"
	"testing"
)

func TestALargeBundleIsToldOfWhileItIsRead(t *testing.T) {
	var told []Work
	job := VerifyJob{Working: func(w Work) { told = append(told, w) }}
	read, done := job.reading("b/large")
	for range 5 {
		read(largeRead / 2)
	}
	done()
	want := []Work{{Path: "b/large", Read: largeRead}, {Path: "b/large", Read: 2 * largeRead}, {Path: "b/large", Done: true}}
	if !slices.Equal(told, want) {
		t.Errorf("told of %v, want %v", told, want)
	}
	told = nil
	read, done = job.reading("b/small")
	read(1000)
	done()
	if len(told) > 0 {
		t.Errorf("a small bundle is told of: %v", told)
	}
	if read, done := (&VerifyJob{}).reading("b"); read != nil {
		t.Error("nobody asked")
	} else {
		done()
	}
}
