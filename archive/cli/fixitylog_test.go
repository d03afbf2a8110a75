package cli

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestWhenIsADayATimeOrHowLongAgo(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"2026-01-31": "2026-01-31T00:00:00Z", "2026-01-31T10:00:00+02:00": "2026-01-31T08:00:00Z",
		"12h": "2026-03-01T00:00:00Z", "30d": "2026-01-30T12:00:00Z", "2w": "2026-02-15T12:00:00Z", "0d": "2026-03-01T12:00:00Z",
	} {
		if got, err := parseWhen(text, now); err != nil || got.UTC().Format(timeForm) != want {
			t.Errorf("%q is %v (%v), want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "d", "-1d", "yesterday", "1m", "99999999999d", "2026-02-30", "30 d"} {
		if got, err := parseWhen(text, now); err == nil {
			t.Errorf("%q is %v, want an error", text, got)
		}
	}
}

func TestTheLastFullCheckDecidesWhatIsGood(t *testing.T) {
	since := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	line := func(path, when, detail, outcome string) string {
		b, err := json.Marshal(premisEvent{Type: eventType, DateTime: when, Detail: detail, Outcome: outcome, Objects: []premisID{{idPath, path}, {"External-Identifier", "urn:x"}}})
		if err != nil {
			t.Fatal(err)
		}
		return string(b) + "\n"
	}
	log := line("/old", "2025-12-31T23:59:59Z", modeFull, outcomeSuccess) +
		line("/good", "2026-01-01T00:00:00Z", modeFull, outcomeSuccess) +
		line("/warned", "2026-01-02T00:00:00Z", modeFull, outcomeWarning) +
		line("/quick", "2026-01-02T00:00:00Z", modeFast, outcomeSuccess) +
		line("/broken", "2026-01-02T00:00:00Z", modeFull, outcomeSuccess) +
		line("/broken", "2026-01-03T00:00:00Z", modeFull, outcomeFail) +
		line("/mended", "2026-01-02T00:00:00Z", modeFull, outcomeFail) +
		line("/mended", "2026-01-03T00:00:00Z", modeFull, outcomeSuccess) +
		"not an event\n\n{\"eventType\":\"ingestion\"}\n" +
		`{"eventType":"fixity check","eventDetail":"full","eventOutcome":"success","eventDateTime":"2026-01-0`
	good, err := readLog(strings.NewReader(log), since)
	if got := slices.Sorted(maps.Keys(good)); err != nil || !slices.Equal(got, []string{"/good", "/mended", "/warned"}) {
		t.Errorf("good are %q (%v)", got, err)
	}
}

func TestIdentifiersOfEventsAreUUIDs(t *testing.T) {
	seen := make(map[string]bool)
	for range 1000 {
		u := newUUID()
		if len(u) != 36 || u[14] != '4' || !strings.Contains("89ab", u[19:20]) || seen[u] {
			t.Fatalf("%q is no random UUID, or came twice", u)
		}
		seen[u] = true
	}
}

func TestCommandsAreWrittenForAShell(t *testing.T) {
	for want, words := range map[string][]string{
		"archive verify b/a":                {"archive", "verify", "b/a"},
		"archive verify 'a b' ''":           {"archive", "verify", "a b", ""},
		`archive build 'it'\''s' --wait`:    {"archive", "build", "it's", "--wait"},
		"archive build '$HOME' '*.txt' '~'": {"archive", "build", "$HOME", "*.txt", "~"},
	} {
		if got := shellLine(words); got != want {
			t.Errorf("%q is written %s, want %s", words, got, want)
		}
	}
	r := &run{args: []string{"verify", "--fail-fast", "-j", "2", "b"}}
	if got := r.commandWithout("verify", "fail-fast"); got != "archive verify -j 2 b" {
		t.Errorf("without a flag: %s", got)
	}
	if got := r.commandWith("verify", "--since", "1d"); got != "archive verify --since 1d --fail-fast -j 2 b" {
		t.Errorf("with a flag: %s", got)
	}
}
