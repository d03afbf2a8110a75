package cli

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive"
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

// event is a line of the log about one bundle.
func event(path, when, detail, outcome, digest string) string {
	e := premisEvent{Type: eventType, DateTime: when, Detail: detail, Outcome: outcome, Objects: []premisID{pathID(path), {"External-Identifier", "urn:x"}}}
	if digest != "" {
		e.Objects = append(e.Objects, premisID{idDigest + "tagmanifest-sha512.txt", digest})
	}
	return string(encoded(e))
}

func TestTheLastEventOfWeightDecidesWhatIsGood(t *testing.T) {
	const full, fast = "full", "fast: presence and sizes only"
	since := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	log := event("/old", "2025-12-31T23:59:59Z", full, outcomeSuccess, "d") +
		event("/good", "2026-01-01T00:00:00Z", full, outcomeSuccess, "d") +
		event("/caf\xe9", "2026-01-01T00:00:00Z", full, outcomeSuccess, "d") +
		event("/warned", "2026-01-02T00:00:00Z", full, outcomeWarning, "d") +
		event("/quick", "2026-01-02T00:00:00Z", fast, outcomeSuccess, "d") +
		event("/broken", "2026-01-02T00:00:00Z", full, outcomeSuccess, "d") +
		event("/broken", "2026-01-03T00:00:00Z", full, outcomeFail, "d") +
		event("/lost", "2026-01-02T00:00:00Z", full, outcomeSuccess, "d") +
		event("/lost", "2026-01-03T00:00:00Z", fast, outcomeFail, "d") +
		event("/mended", "2026-01-02T00:00:00Z", full, outcomeFail, "d") +
		event("/mended", "2026-01-03T00:00:00Z", full, outcomeSuccess, "d") +
		event("/later", "2999-01-03T00:00:00Z", full, outcomeSuccess, "d") +
		event("/unnamed", "2026-01-03T00:00:00Z", full, outcomeSuccess, "") +
		"not an event\n\n{\"eventType\":\"ingestion\"}\n" +
		`{"eventType":"fixity check","eventDetail":"full","eventOutcome":"success","eventDateTime":"2026-01-0`
	good, err := readLog(strings.NewReader(log), standard{since, since.AddDate(0, 1, 0), modeOf(archive.VerifyJob{}), false})
	want := []string{"path /good", "path /mended", "path /warned", "path, percent-encoded /caf%E9"}
	if got := slices.Sorted(maps.Keys(good)); err != nil || !slices.Equal(got, want) {
		t.Errorf("good are %q (%v)", got, err)
	}
}

// TestADamagedLogCostsOnlyWhatIsDamaged puts what is no event, short and endless,
// around and into events.
func TestADamagedLogCostsOnlyWhatIsDamaged(t *testing.T) {
	s := standard{time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), modeOf(archive.VerifyJob{}), false}
	line := func(path string) string { return event(path, "2026-02-01T00:00:00Z", "full", outcomeSuccess, "d") }
	for name, junk := range map[string]string{
		"a line": "junk\n", "zeros": strings.Repeat("\x00", 2<<20) + "\n", "a line beyond an event's": strings.Repeat("x", maxEvent+70_000) + "\n",
		"brackets": strings.Repeat("[", 100_000) + "\n", "half an event": line("/x")[:60] + "\n", "no text": "\xff\xfe\r\n",
	} {
		for where, log := range map[string]string{
			"before": junk + line("/a") + line("/b"), "between": line("/a") + junk + line("/b"), "behind": line("/a") + line("/b") + junk, "at the end": line("/a") + line("/b") + strings.TrimSpace(junk),
		} {
			good, err := readLog(strings.NewReader(log), s)
			if got := slices.Sorted(maps.Keys(good)); err != nil || !slices.Equal(got, []string{"path /a", "path /b"}) {
				t.Errorf("%s %s: good are %.200q (%v)", name, where, got, err)
			}
		}
	}
}

// TestOnlyACheckThatSawAsMuchSparesACheck goes through all pairs of a check
// that was made and one that is asked for, each in every mode.
func TestOnlyACheckThatSawAsMuchSparesACheck(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	jobs := []archive.VerifyJob{{CompletenessOnly: true}, {Fast: true}, {}, {Deep: true}} // from the weakest
	for done := range jobs {
		for asked, job := range jobs {
			for _, outcome := range []string{outcomeSuccess, outcomeWarning, outcomeFail} {
				for _, strict := range []bool{false, true} {
					for age, timely := range map[time.Duration]bool{0: true, time.Hour: true, 24 * time.Hour: true, 25 * time.Hour: false, -time.Second: false, -1e6 * time.Hour: false} {
						line := event("/b", now.Add(-age).Format(timeForm), modeOf(jobs[done]).detail, outcome, "d")
						s := standard{now.Add(-24 * time.Hour), now, modeOf(job), strict}
						good, err := readLog(strings.NewReader(line), s)
						want := timely && done >= asked && (outcome == outcomeSuccess || outcome == outcomeWarning && !strict)
						if err != nil || (len(good) == 1) != want {
							t.Errorf("%s done %v before with %s spares %s (strict %v): %v, want %v (%v)", modeOf(jobs[done]).name, age, outcome, s.mode.name, strict, !want, want, err)
						}
					}
				}
			}
		}
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
	if got := shellLine(r.commandWithout("fail-fast")); got != "verify -j 2 b" {
		t.Errorf("without a flag: %s", got)
	}
	if got := shellLine(r.commandWith("verify", "--since", "1d")); got != "verify --since 1d --fail-fast -j 2 b" {
		t.Errorf("with a flag: %s", got)
	}
}
