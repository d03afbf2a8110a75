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
		{"Vue de la galerie © Atelier Vigoureux", "Vue de la galerie", `– · Atelier Vigoureux · – · holder=Atelier Vigoureux`},
		{"De nieuwe winkel in Zandvelde. Beeld Fenna Ouwehand", "De nieuwe winkel in Zandvelde.", `– · Fenna Ouwehand · –`},
		{"Čitaonica u ponoć / FOTO: Dinko Vuletin", "Čitaonica u ponoć /", `– · Dinko Vuletin · –`},
		{"The quay — Photo: Tom Colby", "The quay —", `– · Tom Colby · –`},
		{"Mái nhà chờ ở bến xe. Ảnh: Lương Bảo Trâm", "Mái nhà chờ ở bến xe.", `– · Lương Bảo Trâm · –`},
		{"해 질 무렵 책방 앞. 사진=채은별", "해 질 무렵 책방 앞.", `– · 채은별 · –`},
		{"停在三号码头。沈秋禾 摄", "停在三号码头。", `– · 沈秋禾 · –`},
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
		"All content © 2021 Harbour Ledger", "He wrote © on the box and left", "He said yes / Photo: what a day", "Either / or", "Harbour Ledger © 2021",
	} {
		if at, credits, ok := rights.CreditAfter(line); ok {
			t.Errorf("%q: at %d %s", line, at, describe(credits))
		}
	}
}
