package rights_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestCreditsWithoutAMarkBehindTheirLabel(t *testing.T) {
	for line, want := range map[string]string{
		"Mynd/Guðrún Sveinsdóttir":                "Guðrún Sveinsdóttir",
		"Llun: Rhys ap Gwilym":                    "Rhys ap Gwilym",
		"Grianghraf: Síle Ní Bhriain":             "Síle Ní Bhriain",
		"Photo d'archives Gilles Fontenay":        "Gilles Fontenay",
		"Valokuvaaja Pekka Ranta":                 "Pekka Ranta",
		"Foto: Eigenes Werk von Karla Thoma, CC0": "Karla Thoma",
	} {
		if found, ok := rights.ParseCredit(line); !ok || len(found) != 1 || found[0].Creator != want {
			t.Errorf("%s: %+v %v, want %s", line, found, ok, want)
		}
	}
	for _, line := range []string{"Photographer Jane Roe said so", "Mynd/bók", "Photo d'archives de la ville", "Foto/Video", "Photo/AP style"} {
		if found, ok := rights.ParseCredit(line); ok && found[0].Creator != "" {
			t.Errorf("%s: %+v", line, found)
		}
	}
}

func TestWhoIsNotKnownIsNoPictureOfItsOwn(t *testing.T) {
	found, ok := rights.ParseCredit("Public domain, via Wikimedia Commons; photographer unknown")
	if !ok || len(found) != 1 || found[0].License.ID != "LicenseRef-PublicDomain" || len(found[0].Notes) != 1 {
		t.Errorf("%+v %v", found, ok)
	}
}

func TestNamesBehindABarCloseACaption(t *testing.T) {
	_, found, ok := rights.CreditAfter("El muelle viejo, ayer por la tarde. | INÉS CARMONA")
	if !ok || found[0].Creator != "INÉS CARMONA" {
		t.Errorf("%+v %v", found, ok)
	}
}
