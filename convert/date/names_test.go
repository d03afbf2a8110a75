package date_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/date"
)

func TestMonthsOfMoreLanguages(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ijumaa, Machi 11, 2022", "2022-03-11"}, {"প্রকাশ: ১২ জুলাই ২০১৯", "2019-07-12"}, {"پیر 12 مارچ 2018", "2018-03-12"},
		{"2017 йил 14 апрель", "2017-04-14"}, {"14 sentabr 2020", "2020-09-14"}, {"१२ जुलै २०१९", "2019-07-12"}, {"12 ஜூலை 2019", "2019-07-12"},
		{"12 జూలై 2019", "2019-07-12"}, {"12 જુલાઈ 2019", "2019-07-12"}, {"31 Ogos 2019", "2019-08-31"}, {"12 korrik 2019", "2019-07-12"},
		{"12 јули 2019", "2019-07-12"}, {"Published online 1 September 2016", "2016-09-01"},
	} {
		if d, ok := date.Parse(c.text, ""); !ok || d.Value != c.want || d.Problem != "" {
			t.Errorf("%q was read as %q %s, not as %s", c.text, d.Value, d.Problem, c.want)
		}
	}
	if d, ok := date.Parse("วันที่ 14 กุมภาพันธ์ พ.ศ. 2561", ""); !ok || d.Problem != date.Calendar || d.Value != "" {
		t.Errorf("a year of the Buddhist era was read as %q (%s)", d.Value, d.Problem)
	}
	if d, ok := date.Parse("Received 3 May 2016", ""); ok && d.Kind == date.Published {
		t.Errorf("the day on which a manuscript came was taken for that of publication")
	}
}
