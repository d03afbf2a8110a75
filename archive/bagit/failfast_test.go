package bagit_test

import (
	"io/fs"
	"reflect"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/fad55d40/archive/archive/bagit"
)

// patient holds back the first file until the last one has been read.
type patient struct {
	fstest.MapFS
	first, last string
	read        chan struct{}
	once        *sync.Once
}

func (p patient) Open(name string) (fs.File, error) {
	f, err := p.MapFS.Open(name)
	switch name {
	case p.first:
		<-p.read
	case p.last:
		return lastFile{f, p}, err
	}
	return f, err
}

type lastFile struct {
	fs.File
	p patient
}

func (f lastFile) Close() error {
	defer f.p.once.Do(func() { close(f.p.read) })
	return f.File.Close()
}

// TestFailFastNamesTheSameFileWhicheverIsReadFirst reads two altered files on
// two processors, the later one much faster.
func TestFailFastNamesTheSameFileWhicheverIsReadFirst(t *testing.T) {
	bag := smallBag(t)
	names := []string{"data/a/a.txt", "data/b.txt"}
	for _, name := range names {
		bag[name].Data[0] ^= 1
	}
	alone := validate(t, bag, bagit.Options{FailFast: true})
	slow := patient{bag, names[0], names[1], make(chan struct{}), new(sync.Once)}
	report, err := bagit.Validate(t.Context(), slow, bagit.Options{FailFast: true, Spare: func(task func()) bool { go task(); return true }})
	if err != nil {
		t.Fatal(err)
	}
	if len(alone) != 1 || !reflect.DeepEqual(report.Findings, alone) {
		t.Errorf("two processors find %+v, one finds %+v", report.Findings, alone)
	}
}
