package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// jpegFile is a JPEG taken apart at its markers (ISO/IEC 10918-1, annex B).
type jpegFile struct {
	kept          []byte // the file without metadata and what stands behind its end
	width, height int    // as stored
	components    int
	orientation   int
	profile       profileParts
	scans         int
	adobe         int // adobeNone, adobeCMYK or adobeYCCK; of use with four components
}

// Markers.
const (
	markSOI  = 0xD8
	markEOI  = 0xD9
	markSOS  = 0xDA
	markDNL  = 0xDC
	markAPP0 = 0xE0
	markAPP1 = 0xE1
	markAPP2 = 0xE2
	markAdbe = 0xEE
	markCOM  = 0xFE
)

var (
	errCut      = errors.New("it is cut short")
	errNoPixels = errors.New("it holds no pixels")
)

func readJPEG(data []byte) (parsed, error) {
	j := &jpegFile{orientation: 1, kept: append(make([]byte, 0, len(data)), 0xFF, markSOI)}
	for at := 2; ; {
		mark, next, err := marker(data, at)
		if err != nil {
			return nil, err
		}
		if mark == markEOI {
			j.kept = append(j.kept, 0xFF, markEOI)
			break
		}
		if next+2 > len(data) {
			return nil, errCut
		}
		end := next + int(binary.BigEndian.Uint16(data[next:]))
		if end < next+2 || end > len(data) {
			return nil, errCut
		}
		if err := j.segment(mark, data[next+2:end]); err != nil {
			return nil, err
		}
		if mark == markSOS {
			end = scanEnd(data, end)
		}
		if !metadata(mark) {
			j.kept = append(append(j.kept, 0xFF, mark), data[next:end]...)
		}
		at = end
	}
	if j.width == 0 || j.scans == 0 {
		return nil, errNoPixels
	}
	return j, nil
}

// marker reads the marker at a place; fill bytes may stand before it.
func marker(data []byte, at int) (mark byte, next int, err error) {
	if at+2 > len(data) {
		return 0, 0, errCut
	}
	if data[at] != 0xFF {
		return 0, 0, fmt.Errorf("a marker is missing at byte %d", at)
	}
	for at < len(data) && data[at] == 0xFF {
		at++
	}
	if at == len(data) {
		return 0, 0, errCut
	}
	return data[at], at + 1, nil
}

// metadata reports whether a segment says nothing about how pixels are decoded.
// JFIF's and Adobe's do.
func metadata(mark byte) bool {
	return mark > markAPP0 && mark < 0xF0 && mark != markAdbe || mark == markCOM
}

// scanEnd finds the marker that ends the compressed data of a scan.
func scanEnd(data []byte, at int) int {
	for {
		i := bytes.IndexByte(data[at:], 0xFF)
		if i < 0 || at+i+1 >= len(data) {
			return len(data)
		}
		at += i
		if next := data[at+1]; next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7) {
			return at
		}
		at++
	}
}

func (j *jpegFile) segment(mark byte, body []byte) error {
	switch {
	case mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC:
		return j.frame(mark, body)
	case mark == markSOS:
		if j.width == 0 {
			return errNoPixels
		}
		j.scans++
	case mark == markDNL:
		return errors.New("it gives its height only behind its pixels")
	case mark == markAPP1:
		if tiff, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00")); ok {
			j.orientation = exifOrientation(tiff)
		}
	case mark == markAdbe && len(body) >= 12 && string(body[:5]) == "Adobe":
		if j.adobe = adobeCMYK; body[11] != 0 {
			j.adobe = adobeYCCK
		}
	case mark == markAPP2:
		j.profile.add(body)
	}
	return nil
}

// frame reads the header of the frame, of which there is one.
func (j *jpegFile) frame(mark byte, body []byte) error {
	switch {
	case mark > 0xC2:
		return errors.New("it is coded in a way that most programs cannot read: save it as baseline or progressive JPEG")
	case j.width > 0:
		return errors.New("it has two frames")
	case len(body) < 6 || len(body) < 6+3*int(body[5]):
		return errCut
	case body[0] != 8:
		return fmt.Errorf("its components have %d bits: save it with 8", body[0])
	}
	j.height, j.width, j.components = int(binary.BigEndian.Uint16(body[1:])), int(binary.BigEndian.Uint16(body[3:])), int(body[5])
	switch j.components {
	case 1, 3, 4:
	default:
		return fmt.Errorf("it has %d components: save it in RGB or grey", j.components)
	}
	return checkSize(j.width, j.height)
}

func (j *jpegFile) info() Info {
	i := Info{MediaType: "image/jpeg", Ext: ".jpg", Width: j.width, Height: j.height, Orientation: j.orientation, Grey: j.components == 1}
	if j.orientation > 4 {
		i.Width, i.Height = i.Height, i.Width
	}
	return i
}

func (j *jpegFile) samples() (*Samples, error) {
	if j.components == 4 {
		shown, err := j.forScreens()
		if err != nil {
			return nil, err
		}
		return &Samples{Info: j.info(), Components: 3, Depth: 8, JPEG: shown}, nil
	}
	return &Samples{
		Info: j.info(), Components: j.components, Depth: 8, JPEG: j.kept,
		Profile: usableProfile(j.profile.joined(), j.components),
	}, nil
}

// exifOrientation reads how a camera was held (Exif 2.3, tag 274). What cannot
// be read is upright.
func exifOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	start := uint64(order.Uint32(tiff[4:]))
	if start+2 > uint64(len(tiff)) {
		return 1
	}
	entries := tiff[start+2:]
	for n := int(order.Uint16(tiff[start:])); n > 0 && len(entries) >= 12; n, entries = n-1, entries[12:] {
		if order.Uint16(entries) == 274 && order.Uint16(entries[2:]) == 3 {
			if v := int(order.Uint16(entries[8:])); v >= 1 && v <= 8 {
				return v
			}
		}
	}
	return 1
}
