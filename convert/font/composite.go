package font

// Flags of a part of a composite glyph (OpenType 1.9, glyf).
const (
	partWords        = 0x0001
	partOffset       = 0x0002 // the words are a distance, not points
	partScale        = 0x0008
	partMore         = 0x0020
	partScaleXY      = 0x0040
	partMatrix       = 0x0080
	partInstructions = 0x0100
)

// parts calls each for the parts of a composite glyph: the bytes of the part,
// which begin with its flags and glyph, and the glyph.
func parts(data []byte, each func(part []byte, gid uint16) error) error {
	for at := 10; ; {
		if at+4 > len(data) {
			return errOutline
		}
		flags := u16(data, at)
		size := 6
		if flags&partWords != 0 {
			size = 8
		}
		switch {
		case flags&partScale != 0:
			size += 2
		case flags&partScaleXY != 0:
			size += 4
		case flags&partMatrix != 0:
			size += 8
		}
		if at+size > len(data) {
			return errOutline
		}
		if err := each(data[at:at+size], u16(data, at+2)); err != nil {
			return err
		}
		at += size
		if flags&partMore == 0 {
			return nil
		}
	}
}
