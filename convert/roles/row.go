package roles

// row is the weights of one feature for each role, two in each number: the first
// plus 2^32 times the second. Rows are added as a whole, as long as each sum is
// below 2^31.
type row [(numRoles + 1) / 2]int64

// of is the weight for a role.
func (w *row) of(r Role) int32 {
	pair := w[r/2]
	first := int32(pair)
	if r%2 == 0 {
		return first
	}
	return int32((pair - int64(first)) >> 32)
}

// move adds to the weight for a role.
func (w *row) move(r Role, by int32) { w[r/2] += int64(by) << (32 * (r % 2)) }

// all are the weights for each role.
func (w *row) all() (out [numRoles]int) {
	for k, pair := range w {
		first := int32(pair)
		out[2*k] = int(first)
		if 2*k+1 < len(out) {
			out[2*k+1] = int((pair - int64(first)) >> 32)
		}
	}
	return out
}
