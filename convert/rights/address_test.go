package rights_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// canonicalAddresses gives for a credit line the address of its licence,
// whether the line prints one or not; "–" stands for none.
const canonicalAddresses = `
Image credit: "Old harbour map" by Jane Roe is licensed under CC BY-SA 2.0
	https://creativecommons.org/licenses/by-sa/2.0/
"Ferry at dusk" by mario_87 is licensed under CC BY 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0/?ref=openverse.
	https://creativecommons.org/licenses/by/2.0/
"Lighthouse no. 4" is marked with CC0 1.0.
	https://creativecommons.org/publicdomain/zero/1.0/
"Harbor, 1911" by Roe Pub. Co. is marked with Public Domain Mark 1.0
	https://creativecommons.org/publicdomain/mark/1.0/
Jane Roe, CC BY-SA 3.0 <https://creativecommons.org/licenses/by-sa/3.0>, via Wikimedia Commons
	https://creativecommons.org/licenses/by-sa/3.0/
Jane Roe [CC BY-SA 3.0 DE], via Wikimedia Commons
	https://creativecommons.org/licenses/by-sa/3.0/de/
Photo: Roe, CC BY 2.5 CH
	https://creativecommons.org/licenses/by/2.5/ch/
Photo: Roe, CC BY-NC-ND 1.0
	https://creativecommons.org/licenses/by-nd-nc/1.0/
http://creativecommons.org/licenses/by-nd-nc/1.0/
	https://creativecommons.org/licenses/by-nd-nc/1.0/
http://creativecommons.org/licenses/by-nc-nd/1.0/
	https://creativecommons.org/licenses/by-nd-nc/1.0/
Photo: Roe, CC BY-NC-ND 2.0
	https://creativecommons.org/licenses/by-nc-nd/2.0/
Photo: Roe, CC BY-NC-ND 1.0 FI
	https://creativecommons.org/licenses/by-nd-nc/1.0/fi/
Text: CC BY-NC-SA 3.0 IGO, UN Example
	https://creativecommons.org/licenses/by-nc-sa/3.0/igo/
Photo: Roe, CC BY-NC 2.5 Scotland
	https://creativecommons.org/licenses/by-nc/2.5/scotland/
© Jeanne Roux, licence CC BY-NC-SA 3.0 FR
	https://creativecommons.org/licenses/by-nc-sa/3.0/fr/
«Puerto viejo», de Juana Ruiz, con licencia CC BY-SA 2.5 ES
	https://creativecommons.org/licenses/by-sa/2.5/es/
Photo: Roe, CC BY-SA 2.0 US magazine
	https://creativecommons.org/licenses/by-sa/2.0/
Photo: Roe, CC-BY-NC-ND-4.0-DE
	https://creativecommons.org/licenses/by-nc-nd/4.0/
No known copyright restrictions
	http://rightsstatements.org/vocab/NKC/1.0/
Contains public sector information licensed under the Open Government Licence v3.0.
	https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
Symbolbild. Quelle: Johanna Rau (CC0)
	https://creativecommons.org/publicdomain/zero/1.0/
"Quay" by rpoole is licensed under CC NC-Sampling+ 1.0
	https://creativecommons.org/licenses/nc-sampling+/1.0/
Photo: Roe, https://creativecommons.org/licenses/sampling+/1.0/br/
	https://creativecommons.org/licenses/sampling+/1.0/br/
"Quay" by rpoole is licensed under Developing Nations 2.0
	https://creativecommons.org/licenses/devnations/2.0/
Photo: Roe, CC BY
	–
Photo: Roe, CC BY-SA 2.1
	–
Photo: Roe, CC BY-ND-SA 4.0
	–
Photo: Roe, Creative Commons
	–
Jane Roe (User:JRoe), CC-BY-SA-3.0 or GFDL
	–
Photo by Lee Park on Unsplash
	–
Photo: Roe, public domain
	–
© 2021 Jane Roe. All rights reserved.
	–
`

func TestCreditsCarryTheCanonicalAddressOfTheirLicence(t *testing.T) {
	eachCase(canonicalAddresses, func(line, want string) {
		got, ok := rights.ParseCredit(line)
		if !ok || orDash(got[0].License.URL) != want {
			t.Errorf("%s\n got %v %s\nwant %s", line, ok, describe(got), want)
		}
	})
}

func TestBracketsAroundACreditChangeNothing(t *testing.T) {
	for _, table := range []string{spelledLicences, titledCredits, labelledCredits, openverseCredits} {
		eachCase(table, func(line, want string) {
			if line[0] == '(' || line[0] == '[' {
				return
			}
			for _, wrapped := range []string{"(" + line + ")", "[" + line + "]", "(" + line + ").", " " + line + " \u00a0", "\ufeff" + line} {
				if got, ok := rights.ParseCredit(wrapped); !ok || describe(got) != want {
					t.Errorf("%s\n got %s\nwant %s", wrapped, describe(got), want)
				}
			}
		})
	}
}
