package byline_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/byline"
)

func TestNamesOfJapanAreToldFromPlacesFirmsAndWords(t *testing.T) {
	for _, s := range []string{"高橋美咲", "田中 一郎", "佐々木\u3000花子", "中村さくら"} {
		if !byline.IsJapaneseName(s) {
			t.Errorf("%q is not taken for a name", s)
		}
	}
	for _, s := range []string{"山口県", "石川町", "高橋氏", "田中首相会見", "中村", "社説", "王小明", "田中角栄の時代", "山本商店", "Tanaka Ichiro", "川崎工場", "福島第一原発"} {
		if byline.IsJapaneseName(s) {
			t.Errorf("%q is taken for a name", s)
		}
	}
}
