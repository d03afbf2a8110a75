package meta_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/meta"
)

func TestHeadsOfDatabasesAreMetadata(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want map[string]string
		body string
	}{
		"labels under a centred head": {
			"              1 of 1 DOCUMENTS\n\n       Copyright 2015 Penmarrow Newspapers\n          All Rights Reserved\n\n         The Penmarrow Courier\n\n        July 1, 2015 Wednesday\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 132 words\n\nHEADLINE: Board keeps tower\n\nBYLINE: Orla Fenwick;Bo Li\n\nBODY:\n\nThe board voted.\n",
			map[string]string{"title": "Board keeps tower", "author": "Orla Fenwick|Bo Li", "date": "2015-07-01", "publisher": "The Penmarrow Courier"}, "The board voted.\n",
		},
		"the headline first": {
			"Rebuilding, part 1\nThe Penmarrow Courier\nMarch 4, 2021 Thursday\n\nCopyright 2021 Penmarrow Newspapers\n\nLength: 88 words\nByline: Orla Fenwick\nHighlight: The first of three\n\nBody\n\nThe surgery reopened.\n",
			map[string]string{"title": "Rebuilding, part 1", "author": "Orla Fenwick", "date": "2021-03-04", "publisher": "The Penmarrow Courier", "subtitle": "The first of three"}, "The surgery reopened.\n",
		},
		"codes over values": {
			"SE\n   News\nHD\n   Board keeps\n   tower\nBY\n   By Orla Fenwick\nPD\n   1 July 2015\nLP\n   The board voted.\n",
			map[string]string{"title": "Board keeps tower", "author": "By Orla Fenwick", "date": "1 July 2015"}, "   The board voted.\n",
		},
		"codes beside values": {
			"HD  Harbour board keeps\n    the crane\nBY  Leonie Strick\nWC  188 words\nPD\t5 August 2011\nSN  Eastquay Observer\n\nLP  The board voted.\n\nTD  It did.\n",
			map[string]string{"title": "Harbour board keeps the crane", "author": "Leonie Strick", "date": "5 August 2011", "publisher": "Eastquay Observer"}, "The board voted.\n\nTD  It did.\n",
		},
		"an edition behind the day": {
			"Copyright 2004 The Courier\nAll Rights Reserved\nThe Courier\n\nFebruary 17, 2004 Tuesday, Final Edition\n\nLENGTH: 212 words\n\nHEADLINE: Library to lend umbrellas\n\nBODY:\n\nThey are due back.\n",
			map[string]string{"title": "Library to lend umbrellas", "date": "2004-02-17", "publisher": "The Courier"}, "They are due back.\n",
		},
		"capitals at the head of verse":       {"HD  who is there\n\nIT  was nobody\n\nLP  and went.\n", nil, ""},
		"an article that says how long it is": {"How to write\n\nLength: 132 words\n\nNobody reads more.\n", nil, ""},
		"initials in a dialogue":              {"HD\n   Who is there?\nBY\n   Nobody.\n", nil, ""},
	} {
		fields, start, _, ok := meta.FrontMatter(c.text)
		if ok != (c.want != nil) || ok && c.text[start:] != c.body {
			t.Errorf("%s: found %v, the text begins with %q", name, ok, c.text[start:])
		}
		got := make(map[string]string)
		for _, f := range fields {
			v := f.Values[0]
			for _, more := range f.Values[1:] {
				v += "|" + more
			}
			got[f.Key] = v
		}
		for k, v := range c.want {
			if got[k] != v {
				t.Errorf("%s: %s is %q, want %q", name, k, got[k], v)
			}
		}
	}
}
