package cli

import (
	"fmt"
	"math"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func memoryFlag() option {
	return stringFlag(catRun, "memory", "", "", "let the texts in hand take `SIZE` together, such as 600M or 2G").unless("a quarter of the machine's")
}

func bagMemoryFlag() option {
	return stringFlag(catRun, "memory", "", "", "let a bag of very many files take `SIZE`, such as 600M or 2G").unless("200M, which suffices for 250,000 files").of("verify")
}

// What the program takes beside the names and checksums of a bag, and the
// multiple of these that the collector of garbage lets grow.
const (
	programMemory = 80_000_000
	collected     = 2
)

// bagMemory is how many bytes the names and checksums of a bag may take; 0 for
// the usual number.
func (r *run) bagMemory(c *cli.Context) (int64, error) {
	if c.String("memory") == "" {
		return 0, nil
	}
	n, err := r.memory(c)
	return max(1, (n-programMemory)/collected), err
}

// leastMemory is less than which no text could be made.
const leastMemory = 64_000_000

// memory is how many bytes the documents in hand may take.
func (r *run) memory(c *cli.Context) (int64, error) {
	text := c.String("memory")
	if text == "" {
		return max(machineMemory()/4, leastMemory), nil
	}
	n, ok := parseSize(text)
	if !ok || n < leastMemory {
		return 0, &archive.UsageError{Text: fmt.Sprintf("%s is %q", r.named("memory"), text), Hint: "it must be a number of bytes such as 600M or 2G, and not below 64M"}
	}
	return n, nil
}

// parseSize reads a number of bytes with a unit, decimal (k, M, G, T) or binary
// (Ki, Mi, Gi, Ti).
func parseSize(text string) (int64, bool) {
	text = strings.TrimSuffix(strings.ToLower(text), "b")
	base := 1000.0
	if t, ok := strings.CutSuffix(text, "i"); ok {
		text, base = t, 1024
	}
	exponent := 0.0
	if text != "" {
		if i := strings.IndexByte("kmgt", text[len(text)-1]); i >= 0 {
			text, exponent = text[:len(text)-1], float64(i+1)
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	n *= math.Pow(base, exponent)
	if err != nil || !(n >= 0 && n < 1<<62) || base == 1024 && exponent == 0 {
		return 0, false
	}
	return int64(n), true
}

// limitMemory tells the runtime how much may be in use, unless the user has
// told it himself.
func (r *run) limitMemory(n int64) {
	if r.Env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(n)
	}
}

// usualShare is how many bytes one document may take when nobody says --memory: with
// the program itself that is less than 600 MB.
const usualShare = 480_000_000

// usualMemory is taken for that of a machine that does not tell.
const usualMemory = 8 << 30
