package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestCreditsBehindCaptions(t *testing.T) {
	for _, test := range []struct{ line, caption, want string }{
		{"The quay in 1911. Photo: Jane Roe", "The quay in 1911.", `– · Jane Roe · –`},
		{"The quay in 1911. Photo: Jane Roe / AFP", "The quay in 1911.", `– · Jane Roe · – · orgs=AFP`},
		{"The quay in winter (Photo: Jane Roe)", "The quay in winter", `– · Jane Roe · –`},
		{"The quay in winter. (Jane Roe/The Daily Ledger via AP)", "The quay in winter.", `– · Jane Roe · – · orgs=The Daily Ledger → AP`},
		{"The quay in winter [AFP]", "The quay in winter", `– · – · – · orgs=AFP`},
		{"Above, the quay in the winter of 1911. Image credit: “Quay” by Jo Lee is licensed under CC BY-SA 2.0", "Above, the quay in the winter of 1911.", `Quay · Jo Lee · CC-BY-SA-2.0`},
		{"Старый порт. Фото: Иван Петров / ТАСС", "Старый порт.", `– · Иван Петров · – · orgs=ТАСС`},
		{"Der Hafen im Winter. Foto: Johanna Rau/dpa", "Der Hafen im Winter.", `– · Johanna Rau · – · orgs=dpa`},
		{"What a storm! © 2019 Jane Roe", "What a storm!", `– · Jane Roe · – · year=2019 · holder=Jane Roe`},
		{"The quay in winter. | Photo by Jane Roe", "The quay in winter. |", `– · Jane Roe · –`},
		{"The quay (left) in winter (Photo: Jane Roe).", "The quay (left) in winter", `– · Jane Roe · –`},
		{"港の朝。写真：田中花子", "港の朝。", `– · 田中花子 · –`},
		{"港の朝（写真：田中花子/共同通信）", "港の朝", `– · 田中花子 · – · orgs=共同通信`},
		{"港の朝（共同通信）", "港の朝", `– · – · – · orgs=共同通信`},
		{"早晨的港口。图：焦鹏/新华社", "早晨的港口。", `– · 焦鹏 · – · orgs=新华社`},
		{"هل يعود المركب؟ صورة: دينا الخطيب / رويترز", "هل يعود المركب؟", `– · دينا الخطيب · – · orgs=رويترز`},
	} {
		at, credits, ok := rights.CreditAfter(test.line)
		if have := describe(credits); !ok || strings.TrimSpace(test.line[:at]) != test.caption || have != test.want {
			t.Errorf("%s\n got %q %s\nwant %q %s", test.line, test.line[:at], have, test.caption, test.want)
		}
	}
}

func TestCaptionsWithoutACredit(t *testing.T) {
	for _, line := range []string{
		"", "(", ". (", "The quay in 1911.", "The quay in winter (1911)", "The quay in winter (see page 4).", "She left. He stayed (for a year).",
		"Photo: Jane Roe", "The quay. The photo by her bed was of the quay.", "Mr. Jones spoke (and Dr. Lee too).",
	} {
		if at, credits, ok := rights.CreditAfter(line); ok {
			t.Errorf("%q: at %d %s", line, at, describe(credits))
		}
	}
}
