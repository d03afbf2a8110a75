package byline_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/byline"
)

func TestWhatStandsBehindNames(t *testing.T) {
	for _, c := range []struct{ line, name, affiliation string }{
		{"By HENRIETTA VOSS Associated Press", "Henrietta Voss", "Associated Press"},
		{"Posted by Edie Marsh at 7:14 PM 3 comments:", "Edie Marsh", ""},
		{"Na Mwandishi Wetu, Asha Mbwana", "Asha Mbwana", ""},
		{"संवाददाता: सुनीता रावत", "सुनीता रावत", ""},
		{"โดย สมศรี แก้วมณี", "สมศรี แก้วมณี", ""},
		{"تحریر: نسرین احمد", "نسرین احمد", ""},
	} {
		b, ok := byline.Parse(c.line)
		if !ok || len(b.Authors) != 1 || b.Authors[0].Name != c.name || b.Authors[0].Affiliation != c.affiliation {
			t.Errorf("%q was read as %+v", c.line, b)
		}
	}
	for _, line := range []string{"Na mwandishi wetu", "By Friday at 10:30", "By Our Correspondent", "Transcribed by Jean Ardley"} {
		if b, ok := byline.Parse(line); ok && len(b.Authors) > 0 {
			t.Errorf("%q was read as %+v", line, b.Authors)
		}
	}
}
