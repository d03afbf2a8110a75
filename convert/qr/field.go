package qr

// field is the finite field of 256 elements in which the check bytes are reckoned, with
// the polynomial x^8 + x^4 + x^3 + x^2 + 1 (7.5.2).
type field struct {
	power [255]byte // of 2, by exponent
	log   [256]byte // the other way round
}

func newField() *field {
	f := new(field)
	x := 1
	for i := range f.power {
		f.power[i] = byte(x)
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
	return f.power[(int(f.log[a])+int(f.log[b]))%255]
}

// divisor is the polynomial with the roots 2^0 to 2^(degree-1), without its first
// coefficient, which is 1 (annex A).
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

// remainder divides a block by a polynomial. The remainder is its check bytes.
func (f *field) remainder(block, divisor []byte) []byte {
	rest := make([]byte, len(divisor))
	for _, b := range block {
		factor := b ^ rest[0]
		copy(rest, rest[1:])
		rest[len(rest)-1] = 0
		for k, d := range divisor {
			rest[k] ^= f.times(d, factor)
		}
	}
	return rest
}
