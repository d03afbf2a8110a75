package digest

// All lists the algorithms, weakest first.
func All() []Algorithm {
	all := make([]Algorithm, 0, len(kinds)-1)
	for a := 1; a < len(kinds); a++ {
		all = append(all, Algorithm(a))
	}
	return all
}
