package rights

// copyrightSign passes over ©, (c) or the word, and takes the year beside it.
func (c *Credit) copyrightSign(l *line, i, j int) int {
	k, ok := l.copyrightAt(i)
	if !ok || k > j {
		return i
	}
	if c.Rule == "" {
		c.Rule = ruleCopyright
	}
	if n := l.yearsLen(k, j); n > 0 {
		c.Year, _ = l.years(k, k+n)
		k += n
		for k < j && l.is(k, mark) && (joint(l.word(k)) || l.word(k) == ".") {
			k++
		}
		if next := l.joiner(k); l.word(k) == "by" && next < j {
			k = next
		}
	}
	return k
}

// copyrightAt passes over a copyright sign at token i.
func (l *line) copyrightAt(i int) (next int, ok bool) {
	next = i
	for range 3 {
		switch {
		case l.word(next) == "©", l.word(next) == "℗":
			next++
		case l.word(next) == "(" && l.word(next+1) == "c" && l.word(next+2) == ")":
			next += 3
		case l.word(next) == "copyright" && (next == i || l.word(next-1) == "©"), l.word(next) == "copr" && l.word(next+1) == ".":
			next++
			if l.word(next) == ":" || l.word(next) == "." {
				next++
			}
			if l.word(next) == "by" {
				next++
			}
		}
	}
	return next, next > i
}

// yearsLen returns how many tokens from i on are a year or a span of years.
func (l *line) yearsLen(i, j int) int {
	for n := min(3, j-i); n > 0; n-- {
		if _, ok := l.years(i, i+n); ok {
			return n
		}
	}
	return 0
}

// yearBehind takes the years from the end of a copyright holder's name.
func (c *Credit) yearBehind(l *line, i, j int) int {
	for n := 3; n > 0; n-- {
		if year, ok := l.years(j-n, j); j-n > i && ok {
			if c.Year == "" {
				c.Year = year
			}
			_, j = l.bare(i, j-n)
			return j
		}
	}
	return j
}

// years reads one year or a span of years that fills the tokens from i up to j.
func (l *line) years(i, j int) (text string, ok bool) {
	if i < 0 || i >= j || j-i > 3 {
		return "", false
	}
	for k := i; k < j; k++ {
		w := l.word(k)
		if !l.is(k, number) || len(w) != 4 || w[0] != '1' && w[0] != '2' {
			if w == "," && k > i && k < j-1 {
				continue
			}
			return "", false
		}
	}
	return l.text(i, j), true
}
