package rights

import (
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
)

// plainForms are the forms of scripts that have spaces. The first that fits is
// taken.
var plainForms = compile([]form{
	{ruleAgency, alone, "force:body photo:picture note:rank? makers:any", 0.85, "U.S. Navy photo by Seaman Jane Roe/Released"},
	{ruleLabelled, alone, "label:noun persons:any", 0.55, "Photo Jeanne Roux / AFP"},
	{ruleLabelled, alone, "old:archival persons:any", 0.55, "Photo d'archives Gilles Roux"},
	{ruleLabelled, alone, "old:archival (|[ agencies:agencies )|]", 0.55, "Foto di repertorio (ANSA)"},
	{ruleLabelled, alone, "note:han? creator:han label:taken", 0.8, "焦鹏 摄"},
	{ruleCopyright, alone, "notice:copyright", 0.7, "© 2021 Jane Roe"},
	{ruleAgency, alone, "chained:chained", 0.8, "Jane Roe/Getty Images"},
	{ruleHolding, alone, "org:holder , note:shelved", 0.6, "Library of Example, Prints Division, LE-123-456"},
	{ruleCourtesy, alone, "given:courtesy", 0.75, "Courtesy of the Harbour Museum"},
	{ruleFor, alone, "creator:person _:for for:bodily", 0.5, "Jane Roe for The Daily Ledger"},

	{ruleAgency, behind, "(|[ agencies:agencies )|]", 0.6, "(AFP)"},
	{ruleAgency, behind, "/|｜ label:source? orgs:wires /? note:archive?", 0.6, "/ AFP"},
	{ruleAgency, behind, "label:source? orgs:wires /? note:archive?", 0.6, "dpa/Archiv"},
	{ruleCourtesy, behind, "(|[ _:gift giver:any )|]", 0.75, "(courtesy of the Harbour Museum)"},
	{ruleAgency, closed, "(|[ creator:person )|]", 0.55, "(Ann Ray)"},
	{ruleAgency, closed, "(|[ creator:person / org:name )|]", 0.55, "(Ann Ray/Ouest-France)"},
	{ruleAgency, closed, "/ creator:person", 0.55, "/ A. Morcillo"},
	{ruleAgency, closed, "| creator:person", 0.55, "| A. Morcillo"},
}, lexicon.Fine)

// easternForms are the forms of Chinese, Japanese and Korean, in which an
// ideograph is a word.
var easternForms = compile([]form{
	{ruleCourtesy, alone | behind, "label:gave donor:short", 0.7, "写真提供：港博物館"},
	{ruleCourtesy, alone | behind, "图|圖|写真|사진 /|:|= donor:short 提供|供图|供圖|제공", 0.7, "圖／市立圖書館提供"},
	{ruleAgency, alone | behind, "图源|圖源|图片来源|圖片來源 :|/ org:wire", 0.7, "图源：新华社"},
	{ruleAgency, alone | behind, "写真 は org:wire", 0.7, "写真はＡＰ"},
	{ruleLabelled, alone | behind, "图|圖 / creator:short 摄|攝", 0.7, "圖／林曉雨攝"},
	{ruleLabelled, alone | behind, "撮影|写真 ・|= creator:short", 0.7, "撮影・佐藤"},
	{ruleLabelled, alone | behind, "사진 =|: creator:short 기자", 0.7, "사진=김인수 기자"},
	{ruleLabelled, alone | behind, "org:wire 记者|記者 creator:short 摄|攝", 0.7, "新华社记者 焦鹏 摄"},
	{ruleLabelled, alone | behind, "org:wire 发|發 ( creator:short 摄|攝 )", 0.7, "新华社发（王磊 摄）"},
	{ruleLabelled, behind, "记者|記者 creator:short 摄|攝", 0.7, "记者焦鹏摄"},
	{ruleLabelled, behind, "creator:short 氏撮影|記者撮影|撮影|氏提供|さん提供|摄|攝", 0.7, "佐藤健撮影"},
	{ruleCourtesy, behind, "donor:short 提供|供图|供圖|제공", 0.7, "港博物館提供"},
	{ruleAgency, behind, "org:wire", 0.7, "共同"},
}, lexicon.Fine|lexicon.Ideographs)

// tests are what the tokens of an atom can be asked for.
var tests = sync.OnceValue(func() map[string]func(part) bool {
	return map[string]func(part) bool{
		"any":      func(p part) bool { return true },
		"name":     part.nameLike,
		"person":   part.person,
		"bodily":   func(p part) bool { return p.nameLike() && p.bodily() },
		"body":     func(p part) bool { _, ok := bodies.whole(p.line, p.i, p.j); return ok },
		"rank":     func(p part) bool { _, ok := ranks.whole(p.line, p.i, p.j); return ok },
		"wire":     part.wire,
		"wires":    part.wires,
		"picture":  part.picture,
		"noun":     part.noun,
		"archival": part.archival,
		"source":   func(p part) bool { b, ok := p.labelAt(p.i); return ok && b.next == p.j },
		"for":      func(p part) bool { return p.Lower(p.i) && p.intro() == byFor },
		"gift":     func(p part) bool { tie := p.intro(); return tie == byCourtesy || tie == byGift },
		"archive":  func(p part) bool { return p.remark() == isArchive },
		"han": func(p part) bool {
			n := utf8.RuneCountInString(p.text())
			return p.size() == 1 && p.Caseless(p.i) && p.nameLike() && n > 1 && n < 7
		},
		"taken":     func(p part) bool { _, ok := tookWords.whole(p.line, p.i, p.j); return ok },
		"short":     part.short,
		"gave":      func(p part) bool { _, ok := gaveWords.whole(p.line, p.i, p.j); return ok },
		"copyright": func(p part) bool { _, ok := p.CopyrightAt(p.i); return ok },
		"holder":    func(p part) bool { return p.nameLike() && p.bodily() && !p.Capitals(p.i) && !p.holds(",") },
		"shelved":   part.shelved,
		"courtesy":  func(p part) bool { tie, _, ok := introWords.match(p.line, p.i); return ok && tie == byCourtesy },
		"chained":   func(p part) bool { return p.size() <= 20 && !shareWords.has(p.line, p.i) },
		"agencies":  func(p part) bool { return p.size() <= 12 },
	}
})

// fills are what the tokens of an atom say.
var fills = sync.OnceValue(func() map[string]func(*Credit, part) bool {
	return map[string]func(*Credit, part) bool{
		"_":        func(*Credit, part) bool { return true },
		"creator":  func(c *Credit, p part) bool { c.Creator = p.text(); return true },
		"org":      func(c *Credit, p part) bool { c.Organizations = append(c.Organizations, p.text()); return true },
		"orgs":     (*Credit).wires,
		"for":      func(c *Credit, p part) bool { c.CommissionedBy = p.text(); return true },
		"giver":    func(c *Credit, p part) bool { c.courtesy(p); return c.CourtesyOf != "" },
		"donor":    func(c *Credit, p part) bool { c.CourtesyOf = p.text(); return true },
		"note":     func(c *Credit, p part) bool { c.flag(p.remark()); c.Notes = append(c.Notes, p.text()); return true },
		"old":      (*Credit).old,
		"label":    func(c *Credit, p part) bool { c.Label = p.text(); return true },
		"photo":    func(c *Credit, _ part) bool { c.Role = "photographer"; return true },
		"force":    (*Credit).force,
		"notice":   (*Credit).notice,
		"makers":   (*Credit).named,
		"persons":  (*Credit).persons,
		"given":    (*Credit).given,
		"chained":  (*Credit).chained,
		"agencies": (*Credit).agencies,
	}
})
