package outline

import (
	"encoding/binary"
	"errors"
)

// Flags of a part of a composite glyph (OpenType 1.9.1, glyf).
const (
	WideArguments    = 0x0001
	AreOffsets       = 0x0002 // the arguments are a distance, not points
	Scaled           = 0x0008
	MoreFollow       = 0x0020
	ScaledTwice      = 0x0040
	Transformed      = 0x0080
	HaveInstructions = 0x0100
)

// ErrDamaged means that an outline ends before it should.
var ErrDamaged = errors.New("damaged outline")

// Parts calls each for the parts of a composite glyph: the bytes of the part,
// which begin with its flags and glyph, and the glyph. It stops at an error of each; its
// own is ErrDamaged.
func Parts(data []byte, each func(part []byte, glyph uint16) error) error {
	for at := 10; ; {
		if at+4 > len(data) {
			return ErrDamaged
		}
		flags := binary.BigEndian.Uint16(data[at:])
		size := 6
		if flags&WideArguments != 0 {
			size = 8
		}
		switch {
		case flags&Scaled != 0:
			size += 2
		case flags&ScaledTwice != 0:
			size += 4
		case flags&Transformed != 0:
			size += 8
		}
		if at+size > len(data) {
			return ErrDamaged
		}
		if err := each(data[at:at+size], binary.BigEndian.Uint16(data[at+2:])); err != nil {
			return err
		}
		at += size
		if flags&MoreFollow == 0 {
			return nil
		}
	}
}
