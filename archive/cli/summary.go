package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
)

func (r *run) summarizeBuild(b archive.BuildReport) {
	r.printPassed(b)
	if r.json {
		r.jsonSummary(map[string]any{
			"pruned": b.Pruned, "passed": len(b.Passed),
			"found": b.Found, "built": b.Built, "replaced": b.Replaced, "unchanged": b.Unchanged,
			"planned": b.Planned, "failed": b.Failed, "warnings": b.Warnings, "bytes": b.Bytes,
		})
	}
	if b.Found == 0 {
		return // the run did not get that far, and has said why
	}
	r.summary(count(b.Found, "text", "texts"), []part{
		{b.Built, "built"}, {b.Replaced, "replaced"}, {b.Unchanged, "unchanged"}, {b.Planned, "would be built"}, {b.Failed, "failed"},
	}, warnings(b.Warnings))
}

func (r *run) summarizeVerify(v archive.VerifyReport, mode checkMode) {
	if r.json {
		r.jsonSummary(map[string]any{
			"checked": v.Checked, "ok": v.OK, "bad": v.Bad, "unread": v.Unread, "partly": v.Partly, "skipped": v.Skipped, "not_looked_at": v.Passed,
			"files": v.Files, "bytes": v.Bytes, "warnings": v.Warnings, "mode": mode.name,
		})
	}
	if v.Checked == 0 && v.Skipped == 0 {
		return
	}
	words := mode.words
	if v.Unread > 0 {
		words = mode.partly
	}
	r.summary(count(v.Checked, "bundle", "bundles"), []part{{v.OK, "ok"}, {v.Bad, "bad"}, {v.Unread, "could not be looked at"}, {v.Partly, "with a manifest that could not be checked"}, {v.Skipped, "passed over"}},
		warnings(v.Warnings), count(int(v.Files), "file", "files")+" with "+size(v.Bytes), words)
}

func (r *run) summarizeShow(s archive.ShowReport) {
	if r.json {
		r.jsonSummary(map[string]any{"shown": s.Shown, "failed": s.Failed})
	}
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

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

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
		return fmt.Sprintf("%d bytes", n)
	}
	value, unit := float64(n)/1000, 0
	for value >= 1000 && unit < len(units)-1 {
		value, unit = value/1000, unit+1
	}
	return fmt.Sprintf("%.1f %s", value, units[unit])
}
