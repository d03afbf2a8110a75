package text

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// chain makes one log of two, the first from src to a text between and the
// second from there on. Changes that touch the same characters become one, so
// the result never overlaps and holds each character's whole history.
func chain(src string, first, second []doc.Change) []doc.Change {
	switch {
	case len(first) == 0:
		return second
	case len(second) == 0:
		return first
	}
	c := chainer{src: src, first: first, second: second, out: make([]doc.Change, 0, len(first)+len(second))}
	for len(c.first) > 0 || len(c.second) > 0 {
		c.next()
	}
	return c.out
}

type chainer struct {
	src           string
	first, second []doc.Change // those to come
	shift         int          // how much further the text between is than src
	out           []doc.Change
}

// next takes the change that begins first and whatever overlaps it.
func (c *chainer) next() {
	a, b := c.startOfFirst(), c.startOfSecond()
	switch {
	case b < 0 || a >= 0 && a+len(c.first[0].After) <= b:
		c.out = append(c.out, c.takeFirst())
	case a < 0 || b+len(c.second[0].Before) <= a:
		x := c.takeSecond()
		x.Offset -= c.shift
		c.out = append(c.out, x)
	default:
		c.merge(min(a, b))
	}
}

// startOfFirst is where the next change of the first log stands in the text
// between; -1 when there is none.
func (c *chainer) startOfFirst() int {
	if len(c.first) == 0 {
		return -1
	}
	return c.first[0].Offset + c.shift
}

func (c *chainer) startOfSecond() int {
	if len(c.second) == 0 {
		return -1
	}
	return c.second[0].Offset
}

func (c *chainer) takeFirst() doc.Change {
	x := c.first[0]
	c.first = c.first[1:]
	c.shift += len(x.After) - len(x.Before)
	return x
}

func (c *chainer) takeSecond() doc.Change {
	x := c.second[0]
	c.second = c.second[1:]
	return x
}

// merge makes one change of all that overlap from start on, a place in the
// text between.
func (c *chainer) merge(start int) {
	out := doc.Change{Offset: start - c.shift}
	end := start
	var between strings.Builder // the text between, from start to end
	var later []doc.Change
	from := out.Offset // src[:from] and the first log's words for it are in between
	for {
		a, b := c.startOfFirst(), c.startOfSecond()
		switch {
		case a >= 0 && (a < end || end == start && a == start):
			x := c.takeFirst()
			between.WriteString(c.src[from:x.Offset])
			between.WriteString(x.After)
			from = x.Offset + len(x.Before)
			end = max(end, a+len(x.After))
			out.Rule = stronger(out.Rule, x.Rule)
			continue
		case b >= 0 && (b < end || end == start && b == start):
			x := c.takeSecond()
			x.Offset -= start
			later = append(later, x)
			end = max(end, b+len(x.Before))
			out.Rule = stronger(out.Rule, x.Rule)
			continue
		}
		break
	}
	stop := end - c.shift
	between.WriteString(c.src[from:stop])
	out.Before = c.src[out.Offset:stop]
	after, err := Apply(between.String(), later)
	if err != nil {
		panic("text: internal error: " + err.Error())
	}
	if out.After = after; out.After != out.Before {
		c.out = append(c.out, out)
	}
}

func stronger(a, b string) string {
	if a == "" || rank(b) < rank(a) {
		return b
	}
	return a
}
