package roles_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/roles"
)

func TestWhyNamesTheCluesThatWeighAndTheNextBestRole(t *testing.T) {
	lines := front()
	m, err := roles.Parse("# by hand\nbehind: says byline\ttitle=70\nwords 6-9\ttitle=40 deck=10\nsays byline\tbyline=90\nsays date\tdate=90\n")
	if err != nil {
		t.Fatal(err)
	}
	r := m.Decode(lines)
	answers, why := r.Answers, r.Why(2)
	if answers[2].Role != roles.Byline || !strings.HasPrefix(why, "says byline +90; byline is ") || !strings.Contains(why, "better than "+answers[2].Runner.String()) {
		t.Errorf("line 3 is %v: %s", answers[2], why)
	}
}
