package ledger_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
	"github.com/fad55d40/archive/convert/text"
)

func TestNoWordOfAnyTextOfTheTreeIsMissing(t *testing.T) {
	for _, pattern := range []string{"../../seeds/*.txt", "../../testdata/labelled/*/*.txt", "../../../shared/labelled/*.txt", "../../../shared/seeds/*.txt", "../../../shared/cases/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 && !strings.Contains(pattern, "shared") {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := convert.Read(doc.Source{Name: filepath.Base(file), Data: data})
			if err != nil {
				var none *text.Error
				var charset *text.EncodingError
				if !errors.As(err, &none) && !errors.As(err, &charset) {
					t.Errorf("%s: %v", file, err)
				}
				continue
			}
			for _, l := range ledger.Missing(d, archivalOf(t, d, data)) {
				t.Errorf("%s:%d: %q of %q", file, l.Line, l.Words, l.Text)
			}
		}
	}
}
