package qr

// field is the finite field of 256 elements in which the check bytes are reckoned, with
// the polynomial x^8 + x^4 + x^3 + x^2 + 1 (7.5.2).
type field struct {
	power [2 * 255]byte // of 2, by exponent, twice: the sum of two logarithms is one
	log   [256]byte     // the other way round
}

func newField() *field {
	f := new(field)
	x := 1
	for i := range 255 {
		f.power[i], f.power[i+255] = byte(x), byte(x)
		f.log[x] = byte(i)
		if x <<= 1; x > 0xFF {
			x ^= 0x11D
		}
	}
	return f
}

func (f *field) times(a, b byte) byte {
	if a == 0 || b == 0 {
		return 0
	}
	return f.power[int(f.log[a])+int(f.log[b])]
}

// divisor is the polynomial with the roots 2^0 to 2^(degree-1), without its first
// coefficient, which is 1 (annex A). None of the others is 0 in the degrees of versions.
func (f *field) divisor(degree int) []byte {
	d := make([]byte, degree)
	d[degree-1] = 1
	for i := range degree {
		for k := range d {
			d[k] = f.times(d[k], f.power[i])
			if k+1 < degree {
				d[k] ^= d[k+1]
			}
		}
	}
	return d
}

// checks fills the bytes behind a block with its check bytes: the remainder of the block by
// a polynomial, of which exponents are the logarithms. The block is lost.
func (f *field) checks(block, exponents []byte) {
	n := len(block) - len(exponents)
	for i, b := range block[:n] {
		if b == 0 {
			continue
		}
		powers := f.power[f.log[b]:]
		for k, e := range exponents {
			block[i+1+k] ^= powers[e]
		}
	}
}
