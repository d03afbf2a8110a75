package fidelity

// recent keeps the things of a file that were asked for last, by their numbers.
type recent[T any] struct {
	kept  []numbered[T]
	clock int // counts what is asked for
}

type numbered[T any] struct {
	number, asked int
	thing         T
}

// mostRecent is how many things are kept. A walk in the order of the text goes on in a
// handful of places at once: elements, stand-ins behind them, pages.
const mostRecent = 24

func (r *recent[T]) find(number int) (thing T, ok bool) {
	for i := len(r.kept) - 1; i >= 0; i-- {
		if k := &r.kept[i]; k.number == number {
			r.clock++
			k.asked = r.clock
			return k.thing, true
		}
	}
	return thing, false
}

// keep keeps a thing, in the place of the one of its number, or else of the one that
// nobody asked for for longest.
func (r *recent[T]) keep(number int, thing T) {
	at := -1
	for i := range r.kept {
		if r.kept[i].number == number {
			at = i
		}
	}
	if at < 0 && len(r.kept) < mostRecent {
		at = len(r.kept)
		r.kept = append(r.kept, numbered[T]{})
	}
	if at < 0 {
		at = 0
		for i := range r.kept {
			if r.kept[i].asked < r.kept[at].asked {
				at = i
			}
		}
	}
	r.clock++
	r.kept[at] = numbered[T]{number, r.clock, thing}
}
