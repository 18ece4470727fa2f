package export

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/output"
)

// CleanPictures removes metadata from pictures that are published unchanged: where and when a picture was taken, by whom
// and with which device or program. Colours and orientation stay.
func CleanPictures(files *output.Files) error {
	return fs.WalkDir(files.Tree(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		var without func([]byte) []byte
		switch strings.ToLower(path.Ext(name)) {
		case ".jpg", ".jpeg":
			without = cleanJPEG
		case ".png":
			without = cleanPNG
		case ".webp":
			without = cleanWebP
		default:
			return nil
		}
		content, _ := files.Read(name)
		if cleaned := without(content); !bytes.Equal(cleaned, content) {
			files.Write(name, cleaned)
		}
		return nil
	})
}

// cleanJPEG keeps the segments of a JPEG (ITU-T T.81, annex B) that the picture needs. It drops Exif and XMP (APP1), IPTC
// (APP13), comments and the segments of other programs. A file that it cannot parse stays as it is.
func cleanJPEG(content []byte) []byte {
	if !bytes.HasPrefix(content, []byte{0xFF, 0xD8}) {
		return content
	}
	cleaned := append([]byte(nil), content[:2]...)
	for rest := content[2:]; len(rest) >= 4; {
		if at := bytes.IndexByte(rest, 0xFF); at != 0 { // decoders skip bytes between segments
			if at < 0 {
				break
			}
			rest = rest[at:]
			continue
		}
		marker, size := rest[1], 2+int(binary.BigEndian.Uint16(rest[2:]))
		switch {
		case marker == 0xFF: // a fill byte
			rest = rest[1:]
			continue
		case size > len(rest) || size < 4:
			return content
		case marker == 0xDA: // a scan: its data follow, up to the next marker
			size += scanLength(rest[size:])
			cleaned = append(cleaned, rest[:size]...)
			if bytes.HasPrefix(rest[size:], []byte{0xFF, 0xD9}) {
				return append(cleaned, 0xFF, 0xD9) // an embedded preview or a program's own data can follow the end
			}
		case marker == 0xE1 && bytes.HasPrefix(rest[4:size], []byte("Exif\x00\x00")):
			if up := orientationOf(rest[10:size]); up > 1 {
				cleaned = append(cleaned, 0xFF, 0xE1, 0, 34)
				cleaned = append(append(cleaned, "Exif\x00\x00"...), exifOf(up)...)
			}
		case isNeeded(marker, rest[4:size]):
			cleaned = append(cleaned, rest[:size]...)
		}
		rest = rest[size:]
	}
	return content
}

// isNeeded reports whether a decoder needs a segment: JFIF, the colour profile, Adobe's colours, and every segment that is
// not for applications.
func isNeeded(marker byte, segment []byte) bool {
	switch {
	case marker == 0xE2:
		return bytes.HasPrefix(segment, []byte("ICC_PROFILE\x00"))
	case marker >= 0xE1 && marker <= 0xEF:
		return marker == 0xEE && bytes.HasPrefix(segment, []byte("Adobe"))
	}
	return marker != 0xFE
}

// scanLength returns the length of a scan's data, in bytes. In the data 0xFF is followed by 0, by the number of a restart,
// or by itself.
func scanLength(data []byte) int {
	for i := 0; i+1 < len(data); i++ {
		if next := data[i+1]; data[i] == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7) {
			return i
		}
	}
	return len(data)
}

// cleanPNG drops the chunks with texts, times and Exif (PNG, third edition, section 11.3).
func cleanPNG(content []byte) []byte {
	const signature = "\x89PNG\r\n\x1a\n"
	if !bytes.HasPrefix(content, []byte(signature)) {
		return content
	}
	cleaned := append([]byte(nil), signature...)
	for rest := content[len(signature):]; len(rest) >= 12; {
		size := 12 + uint64(binary.BigEndian.Uint32(rest))
		if size > uint64(len(rest)) {
			return content
		}
		switch kind := string(rest[4:8]); kind {
		case "tEXt", "zTXt", "iTXt", "tIME":
		case "eXIf":
			if up := orientationOf(rest[8 : size-4]); up > 1 {
				cleaned = append(cleaned, pngChunk("eXIf", exifOf(up))...)
			}
		case "IEND":
			return append(cleaned, rest[:size]...)
		default:
			cleaned = append(cleaned, rest[:size]...)
		}
		rest = rest[size:]
	}
	return content
}

func pngChunk(kind string, data []byte) []byte {
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(append(chunk, kind...), data...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
}

// cleanWebP drops the chunks with Exif and XMP (RFC 9649, section 2.7.1.5), and updates the flags in the header.
func cleanWebP(content []byte) []byte {
	if len(content) < 12 || string(content[:4]) != "RIFF" || string(content[8:12]) != "WEBP" {
		return content
	}
	cleaned := append([]byte(nil), content[:12]...)
	flags, kept := -1, byte(0)
	for rest := content[12:]; len(rest) >= 8; {
		size := 8 + uint64(binary.LittleEndian.Uint32(rest[4:]))
		if size += size & 1; size > uint64(len(rest)) {
			return content
		}
		switch kind := string(rest[:4]); kind {
		case "XMP ":
		case "EXIF":
			if up := orientationOf(bytes.TrimPrefix(rest[8:size], []byte("Exif\x00\x00"))); up > 1 {
				exif := exifOf(up)
				cleaned = binary.LittleEndian.AppendUint32(append(cleaned, "EXIF"...), uint32(len(exif)))
				cleaned, kept = append(cleaned, exif...), 0x08
			}
		default:
			if kind == "VP8X" && size > 8 {
				flags = len(cleaned) + 8
			}
			cleaned = append(cleaned, rest[:size]...)
		}
		rest = rest[size:]
	}
	if flags >= 0 {
		cleaned[flags] = cleaned[flags]&^(0x08|0x04) | kept
	}
	binary.LittleEndian.PutUint32(cleaned[4:], uint32(len(cleaned)-8))
	return cleaned
}

// exifOrientation is the tag of the orientation (Exif 2.32, section 4.6.4).
const exifOrientation = 0x0112

// orientationOf returns the orientation in Exif data, 1 to 8; 0 when there is none.
func orientationOf(exif []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(exif, []byte("MM")) {
		order = binary.BigEndian
	}
	if len(exif) < 8 {
		return 0
	}
	at := uint64(order.Uint32(exif[4:]))
	if at+2 > uint64(len(exif)) {
		return 0
	}
	for i := range uint64(order.Uint16(exif[at:])) {
		entry := at + 2 + 12*i
		if entry+12 > uint64(len(exif)) {
			return 0
		}
		if up := int(order.Uint16(exif[entry+8:])); order.Uint16(exif[entry:]) == exifOrientation && up >= 1 && up <= 8 {
			return up
		}
	}
	return 0
}

// exifOf returns Exif data with an orientation and nothing else, 26 bytes long.
func exifOf(up int) []byte {
	exif := append([]byte("MM\x00\x2a"), 0, 0, 0, 8, 0, 1)
	exif = binary.BigEndian.AppendUint16(exif, exifOrientation)
	exif = append(exif, 0, 3, 0, 0, 0, 1)
	exif = binary.BigEndian.AppendUint16(exif, uint16(up))
	return append(exif, 0, 0, 0, 0, 0, 0)
}
