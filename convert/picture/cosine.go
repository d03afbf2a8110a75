package picture

// cosines are those of the discrete cosine transform (ISO/IEC 10918-1, A.3.3): by
// frequency and place, with the factors before the sum, times 1<<13. Places 4 to 7
// mirror 3 to 0; of odd frequencies with the sign turned.
var cosines = [8][4]int32{
	{2896, 2896, 2896, 2896},
	{4017, 3406, 2276, 799},
	{3784, 1567, -1567, -3784},
	{3406, -799, -4017, -2276},
	{2896, -2896, -2896, 2896},
	{2276, -4017, 799, 3406},
	{1567, -3784, 3784, -1567},
	{799, -2276, 3406, -4017},
}

// block holds eight rows of eight samples, or of their frequencies.
type block [64]int32

// samples turns frequencies into samples from 0 to 255.
func (b *block) samples() {
	for i := range int32(8) {
		b.backward(i, 8, 10, 0)
	}
	for i := range int32(8) {
		b.backward(8*i, 1, 16, 128)
	}
	for i, v := range b {
		b[i] = max(0, min(255, v))
	}
}

// backward turns eight frequencies, step apart, into samples, less so many bits.
func (b *block) backward(at, step, bits, level int32) {
	even, odd := [4]int32{}, [4]int32{}
	for f := int32(0); f < 8; f += 2 {
		if v := b[at+f*step]; v != 0 {
			for i, c := range &cosines[f] {
				even[i] += v * c
			}
		}
		if v := b[at+(f+1)*step]; v != 0 {
			for i, c := range &cosines[f+1] {
				odd[i] += v * c
			}
		}
	}
	half := int32(1) << (bits - 1)
	for i := range int32(4) {
		b[at+i*step] = (even[i]+odd[i]+half)>>bits + level
		b[at+(7-i)*step] = (even[i]-odd[i]+half)>>bits + level
	}
}

// frequencies turns samples from 0 to 255 into frequencies.
func (b *block) frequencies() {
	for i := range b {
		b[i] -= 128
	}
	for i := range 8 {
		b.forward(8*i, 1, 10)
	}
	for i := range 8 {
		b.forward(i, 8, 16)
	}
}

func (b *block) forward(at, step, bits int) {
	even, odd := [4]int32{}, [4]int32{}
	for i := range 4 {
		first, last := b[at+i*step], b[at+(7-i)*step]
		even[i], odd[i] = first+last, first-last
	}
	half := int32(1) << (bits - 1)
	for f := range 8 {
		of, sum := &even, half
		if f&1 == 1 {
			of = &odd
		}
		for i, v := range of {
			sum += v * cosines[f][i]
		}
		b[at+f*step] = sum >> bits
	}
}

// zigzag is the order in which frequencies are stored (ISO/IEC 10918-1, figure A.6).
var zigzag = [64]uint8{
	0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
}
