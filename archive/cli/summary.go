package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/internal/plural"
)

func (r *run) summarizeBuild(b archive.BuildReport) {
	r.printPassed(b.Passed)
	r.printTwins(b.Twins)
	r.jsonSummary(tally{
		"found": int64(b.Found), "built": int64(b.Built), "replaced": int64(b.Replaced), "unchanged": int64(b.Unchanged),
		"planned": int64(b.Planned), "failed": int64(b.Failed), "pruned": int64(b.Pruned), "passed": int64(len(b.Passed)),
		"warnings": int64(b.Warnings), "bytes": b.Bytes,
	}, "")
	if b.Found == 0 {
		return // the run did not get that far, and has said why
	}
	r.summary(count(b.Found, "text", "texts"), []part{
		{b.Built, "built"}, {b.Replaced, "replaced"}, {b.Unchanged, "unchanged"}, {b.Planned - b.Replacing, "would be built"}, {b.Replacing, "would be replaced"}, {b.Failed, "failed"},
	}, warnings(b.Warnings))
}

func (r *run) summarizeVerify(v archive.VerifyReport, mode checkMode) {
	r.jsonSummary(tally{
		"checked": int64(v.Checked), "ok": int64(v.OK), "bad": int64(v.Bad), "unread": int64(v.Unread), "partly": int64(v.Partly),
		"skipped": int64(v.Skipped), "passed": int64(v.Passed), "warnings": int64(v.Warnings), "files": v.Files, "bytes": v.Bytes,
		"packs": int64(v.Packs), "packed": int64(v.Packed), "listed": int64(v.Manifest.Listed), "lost": int64(v.Manifest.Lost), "missing": int64(v.Manifest.Missing),
	}, mode.name)
	if v.Checked == 0 && v.Skipped == 0 && v.Manifest.Listed == 0 {
		return
	}
	words := mode.words
	if v.Unread > 0 {
		words = mode.partly
	}
	r.summary(checkedWords(v), []part{{v.OK, "ok"}, {v.Bad, "bad"}, {v.Unread, "could not be looked at"}, {v.Partly, "with a manifest that could not be checked"}, {v.Skipped, "passed over"}},
		warnings(v.Warnings), count(int(v.Files), "file", "files")+" with "+size(v.Bytes), words, listedWords(v.Manifest))
}

// checkedWords counts what was checked, a pack by itself and by its bundles.
func checkedWords(v archive.VerifyReport) string {
	bundles, packs := count(v.Checked-v.Packs, "bundle", "bundles"), count(v.Packs, "pack", "packs")+" with "+count(v.Packed, "bundle", "bundles")
	switch {
	case v.Packs == 0:
		return bundles
	case v.Packs == v.Checked:
		return packs
	}
	return bundles + " and " + packs
}

// listedWords tells what became of the lines of a manifest.
func listedWords(m archive.Missing) string {
	if m.Listed == 0 {
		return ""
	}
	return fmt.Sprintf("%s listed, %d told to have failed, %d missing", count(m.Listed, "line", "lines"), m.Lost, m.Missing)
}

func (r *run) summarizeShow(s archive.ShowReport) {
	r.jsonSummary(tally{"shown": int64(s.Shown), "failed": int64(s.Failed), "damaged": int64(s.Damaged)}, "")
}

// part is one count of a summary; zero counts are left out.
type part struct {
	n    int
	what string
}

func (r *run) summary(head string, parts []part, more ...string) {
	if r.quiet {
		return
	}
	var words []string
	for _, p := range parts {
		if p.n > 0 {
			words = append(words, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	line := head
	if len(words) > 0 {
		line += ": " + strings.Join(words, ", ")
	}
	for _, m := range more {
		if m != "" {
			line += "; " + m
		}
	}
	r.note("%s; %.1f s", line, r.Now().Sub(r.began).Seconds())
}

// count is a number with the word for what it counts.
func count(n int, one, many string) string { return plural.Of(n, one, many) }

func warnings(n int) string {
	if n == 0 {
		return ""
	}
	return count(n, "warning", "warnings")
}

// size prints a number of bytes in decimal units, as disks are sold.
func size(n int64) string {
	units := []string{"kB", "MB", "GB", "TB"}
	if n < 1000 {
		return plural.Bytes(n)
	}
	value, unit := float64(n)/1000, 0
	for value >= 1000 && unit < len(units)-1 {
		value, unit = value/1000, unit+1
	}
	return fmt.Sprintf("%.1f %s", value, units[unit])
}
