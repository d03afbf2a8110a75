package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/text"
)

func BenchmarkRead(b *testing.B) {
	clean := "The ferry “sails” again on Friday, nine years after the last boat left.\n\n"
	russian := "Смотритель старого моста каждое утро заводил часы, пока дети не ушли в школу.\n\n"
	dirty := "The ferry" + nbsp + "sails  again on Friday, nine years after cafe\u0301. " + nbsp + "\r\n\r\n\r\n"
	for name, s := range map[string]string{
		"clean":   strings.Repeat(clean, 2000),
		"russian": strings.Repeat(russian, 2000),
		"crlf":    strings.Repeat(strings.ReplaceAll(clean, "\n", "\r\n"), 2000),
		"dirty":   strings.Repeat(dirty, 2000),
		"a line":  strings.Repeat(strings.TrimSpace(clean)+" ", 2000) + "the" + nbsp + "end\n",
	} {
		b.Run(name, func(b *testing.B) { benchmarkRead(b, []byte(s)) })
	}
}

func BenchmarkReadSample(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		b.Skip("shared/seeds is absent")
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		b.Fatal(err)
	}
	benchmarkRead(b, data)
}

func BenchmarkReadWindows1252(b *testing.B) {
	benchmarkRead(b, []byte(strings.Repeat("She said \x93caf\xe9\x94 \x96 twice, and he wrote it down.\n\n", 2000)))
}

func benchmarkRead(b *testing.B, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := text.Read(data, text.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
