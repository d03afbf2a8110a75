package entries_test

import (
	"testing"

	"github.com/fad55d40/archive/archive/internal/entries"
)

func TestABagIsSeenHoweverItsNamesLeadOut(t *testing.T) {
	parts := []string{"bagit.txt", "manifest-md5.txt"}
	for _, folder := range []string{"", "a/", "./a/", "./", "../", "../a/", "../../../a/", "/", "/a/", "//a/", "x/../a/", `..\`, `..\a\`, `\a\`, `C:\`, "C:/a/", "c:a/../", "a//", "a/./"} {
		for _, name := range []string{"bagit.txt", "BagIt.txt", "manifest-md5.txt", "bagit.txt.", "bagit.txt ", "bagit.txt\x00.jpg"} {
			if !entries.NamesBag(folder+name, parts) {
				t.Errorf("%q is not seen", folder+name)
			}
		}
		for _, name := range []string{"a.jpg", "bagit.txt.bak", "mybagit.txt", "data/bagit.txt/b", ""} {
			if entries.NamesBag(folder+name, parts) {
				t.Errorf("%q is taken for a part of a bag", folder+name)
			}
		}
	}
	if entries.NamesBag("a/b/bagit.txt", parts) {
		t.Error("a bag in a folder of a folder is not the one that was packed")
	}
}
