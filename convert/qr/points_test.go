package qr_test

import (
	"slices"
	"testing"

	"github.com/fad55d40/archive/convert/qr"
)

// formats are those of level M with each mask, from the table in annex C.
var formats = [...]int{0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0}

// underOther is a code, row by row, as it were under another mask.
func underOther(t *testing.T, c *qr.Code, mask int) [][]bool {
	t.Helper()
	own := maskOf(t, c)
	rows := make([][]bool, c.Size)
	for y := range rows {
		rows[y] = make([]bool, c.Size)
		for x := range rows[y] {
			rows[y][x] = c.Dark(x, y)
			if !isPattern(c.Size, x, y) {
				rows[y][x] = rows[y][x] != (underMask(own, x, y) != underMask(mask, x, y))
			}
		}
	}
	for i, at := range formatSpots {
		dark := formats[mask]>>(14-i)&1 == 1
		other := otherSpot(c.Size, i)
		rows[at[1]][at[0]], rows[other[1]][other[0]] = dark, dark
	}
	return rows
}

// points tells how hard a code is to read, by the words of 7.8.3.
func points(rows [][]bool) (sum int) {
	size, dark := len(rows), 0
	columns := make([][]bool, size)
	for x := range columns {
		for y := range rows {
			columns[x] = append(columns[x], rows[y][x])
			dark += number(rows[y][x])
			if x > 0 && y > 0 && rows[y][x] == rows[y][x-1] && rows[y][x] == rows[y-1][x] && rows[y][x] == rows[y-1][x-1] {
				sum += 3
			}
		}
	}
	for _, line := range slices.Concat(rows, columns) {
		sum += linePoints(line)
	}
	share := dark * 100 / (size * size)
	return sum + max(share-50, 50-share)/5*10
}

// linePoints are those of a row or a column: for five and more modules alike, and for what
// looks like a corner pattern with four light modules on a side.
func linePoints(line []bool) (sum int) {
	for i := 0; i < len(line); {
		end := i + 1
		for end < len(line) && line[end] == line[i] {
			end++
		}
		if end-i >= 5 {
			sum += end - i - 2
		}
		i = end
	}
	light := make([]bool, 4)
	padded := slices.Concat(light, line, light)
	for i := 4; i+7 <= len(line)+4; i++ {
		looks := slices.Equal(padded[i:i+7], []bool{true, false, true, true, true, false, true})
		if looks && (slices.Equal(padded[i-4:i], light) || slices.Equal(padded[i+7:i+11], light)) {
			sum += 40
		}
	}
	return sum
}
