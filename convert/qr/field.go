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

// register holds the check bytes of a block while they are reckoned, the first one lowest.
type register [4]uint64

// multiples are those of a polynomial, as registers.
func (f *field) multiples(divisor []byte) *[256]register {
	all := new([256]register)
	for factor := range all {
		for k, d := range divisor {
			all[factor][k/8] |= uint64(f.times(d, byte(factor))) << (k % 8 * 8)
		}
	}
	return all
}

// remainder divides a block by a polynomial, of which it is given the multiples. The
// remainder is the check bytes of the block.
func remainder(block []byte, multiples *[256]register) (r register) {
	for _, b := range block {
		m := &multiples[b^byte(r[0])]
		r = register{r[0]>>8 | r[1]<<56, r[1]>>8 | r[2]<<56, r[2]>>8 | r[3]<<56, r[3] >> 8}
		r = register{r[0] ^ m[0], r[1] ^ m[1], r[2] ^ m[2], r[3] ^ m[3]}
	}
	return r
}
