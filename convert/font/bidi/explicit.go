package bidi

import "golang.org/x/text/unicode/bidi"

// maxDepth is the deepest explicit level (BD2).
const maxDepth = 125

// status is an entry of the directional status stack (X1).
type status struct {
	level    uint8
	override bidi.Class // L, R, or ON for none
	isolate  bool
}

// embedder is the state of the rules X1 to X8.
type embedder struct {
	stack             []status
	overflowIsolates  int
	overflowEmbedding int
	validIsolates     int
}

func (e *embedder) top() status { return e.stack[len(e.stack)-1] }

// explicit applies the embeddings, overrides and isolates in the text (X1-X8).
func (r *resolver) explicit() {
	e := embedder{stack: append(make([]status, 0, maxDepth+2), status{r.paragraph, bidi.ON, false})}
	for i, c := range r.class {
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			r.level[i] = e.top().level
			e.embed(c)
		case bidi.RLI, bidi.LRI, bidi.FSI:
			r.assign(i, e.top())
			if c == bidi.FSI {
				c = r.fsi(i)
			}
			e.isolate(c)
		case bidi.PDI:
			e.endIsolate()
			r.assign(i, e.top())
		case bidi.PDF:
			r.level[i] = e.top().level
			e.endEmbedding()
		case bidi.B:
			r.level[i] = r.paragraph
		case bidi.BN:
			r.level[i] = e.top().level
		default:
			r.assign(i, e.top())
		}
	}
}

// assign gives a character the level and the override of the embedding it is in (X6).
func (r *resolver) assign(i int, s status) {
	r.level[i] = s.level
	if s.override != bidi.ON {
		r.types[i] = s.override
	}
}

// fsi decides which isolate a "first strong" one is (X5c).
func (r *resolver) fsi(i int) bidi.Class {
	end := len(r.class)
	if r.match[i] >= 0 {
		end = int(r.match[i])
	}
	if r.firstStrong(i+1, end) == 1 {
		return bidi.RLI
	}
	return bidi.LRI
}

// next returns the next level up that is odd or even as wanted.
func (e *embedder) next(rtl bool) uint8 {
	level := e.top().level
	if rtl {
		return (level + 1) | 1
	}
	return (level + 2) &^ 1
}

// embed begins an embedding or override (X2-X5).
func (e *embedder) embed(c bidi.Class) {
	level := e.next(c == bidi.RLE || c == bidi.RLO)
	if level > maxDepth || e.overflowIsolates > 0 || e.overflowEmbedding > 0 {
		if e.overflowIsolates == 0 {
			e.overflowEmbedding++
		}
		return
	}
	override := bidi.Class(bidi.ON)
	switch c {
	case bidi.RLO:
		override = bidi.R
	case bidi.LRO:
		override = bidi.L
	}
	e.stack = append(e.stack, status{level, override, false})
}

// isolate begins an isolate (X5a, X5b).
func (e *embedder) isolate(c bidi.Class) {
	level := e.next(c == bidi.RLI)
	if level > maxDepth || e.overflowIsolates > 0 || e.overflowEmbedding > 0 {
		e.overflowIsolates++
		return
	}
	e.validIsolates++
	e.stack = append(e.stack, status{level, bidi.ON, true})
}

// endIsolate ends an isolate and the embeddings left open in it (X6a).
func (e *embedder) endIsolate() {
	switch {
	case e.overflowIsolates > 0:
		e.overflowIsolates--
	case e.validIsolates == 0:
	default:
		e.overflowEmbedding = 0
		for !e.top().isolate {
			e.stack = e.stack[:len(e.stack)-1]
		}
		e.stack = e.stack[:len(e.stack)-1]
		e.validIsolates--
	}
}

// endEmbedding ends an embedding or override (X7).
func (e *embedder) endEmbedding() {
	switch {
	case e.overflowIsolates > 0:
	case e.overflowEmbedding > 0:
		e.overflowEmbedding--
	case !e.top().isolate && len(e.stack) >= 2:
		e.stack = e.stack[:len(e.stack)-1]
	}
}
