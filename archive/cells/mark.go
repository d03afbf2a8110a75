package cells

import "strings"

// Mark is a part of a text, in bytes, and the sign that stands under it. Where
// marks overlap the last one counts.
type Mark struct {
	From, To int
	Sign     byte // '^' or '~'
}

// Row is one line of a marked text as it is printed.
type Row struct {
	Parts []Part
	Marks string // signs under the text, column by column, without trailing spaces
}

// Part is a piece of a row with one sign: 0 for none.
type Part struct {
	Text string
	Sign byte
}

// kept is how many rows with marks are shown: the first ones, and the last one
// of those that are left.
const kept = 3

// Underline breaks a text into rows of at most width columns with the signs of
// the marks under them. Of a long text only rows with marks are kept, and of
// many such the first ones and the last; "…" stands for what is left out.
func Underline(s string, marks []Mark, width int) []Row {
	rows := broken(s, width)
	if len(rows) > kept {
		rows = broken(s, width-2) // room for the two signs of what is left out
	}
	var out []Row
	shown := choose(rows, marks)
	for i, line := range rows {
		if !shown[i] {
			continue
		}
		before, after := i > 0 && !shown[i-1], i+1 < len(rows) && !shown[i+1]
		out = append(out, row(line, marks, before, after))
	}
	return out
}

func broken(s string, width int) [][]Cell {
	var rows [][]Cell
	wrap(s, width, func(line []Cell) bool {
		rows = append(rows, line)
		return true
	})
	return rows
}

// choose tells which rows are shown.
func choose(rows [][]Cell, marks []Mark) []bool {
	shown := make([]bool, len(rows))
	if len(rows) <= kept {
		for i := range shown {
			shown[i] = true
		}
		return shown
	}
	var marked []int
	for i, line := range rows {
		for _, c := range line {
			if signAt(marks, c) != 0 {
				marked = append(marked, i)
				break
			}
		}
	}
	if len(marked) == 0 {
		marked = []int{0}
	}
	if len(marked) > kept {
		marked = append(marked[:kept-1:kept-1], marked[len(marked)-1])
	}
	for _, i := range marked {
		shown[i] = true
	}
	return shown
}

func row(line []Cell, marks []Mark, before, after bool) Row {
	var r Row
	var signs strings.Builder
	add := func(text string, width int, sign byte) {
		if n := len(r.Parts); n > 0 && r.Parts[n-1].Sign == sign {
			r.Parts[n-1].Text += text
		} else {
			r.Parts = append(r.Parts, Part{text, sign})
		}
		if sign == 0 {
			sign = ' '
		}
		signs.WriteString(strings.Repeat(string(sign), width))
	}
	if before {
		add("…", 1, 0)
	}
	for _, c := range line {
		add(c.Text, c.Width, signAt(marks, c))
	}
	if after {
		add("…", 1, 0)
	}
	r.Marks = strings.TrimRight(signs.String(), " ")
	return r
}

// signAt is the sign of a cell, of which any part may be marked.
func signAt(marks []Mark, c Cell) byte {
	for i := len(marks) - 1; i >= 0; i-- {
		if m := marks[i]; m.From < c.To && c.From < m.To {
			return m.Sign
		}
	}
	return 0
}

// Bracket puts ⟦ ⟧ around the marked parts of a text, for lines under which
// nothing can be put since terminals differ in where they show their letters.
// The spans must not overlap, and stand in order.
func Bracket(s string, marks []Mark) (string, []Mark) {
	var b strings.Builder
	var moved []Mark
	pos := 0
	for _, m := range marks {
		b.WriteString(s[pos:m.From])
		from := b.Len()
		b.WriteString("⟦" + s[m.From:m.To] + "⟧")
		moved = append(moved, Mark{from, b.Len(), m.Sign})
		pos = m.To
	}
	b.WriteString(s[pos:])
	return b.String(), moved
}
