package doc_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestALicenceOfOneWordIsLinked(t *testing.T) {
	l := doc.License{ID: "MIT", URL: "https://opensource.org/license/mit"}
	if got := doc.Links("Code under MIT here", l); len(got) != 1 || got[0].URL != l.URL {
		t.Errorf("%+v", got)
	}
	if got := doc.Links("no words of it", l); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
