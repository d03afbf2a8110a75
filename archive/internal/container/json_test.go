package container_test

import (
	"encoding/json"
	"hash/crc32"
)

// object is a line for a text.
func object(path, text string) string {
	line, err := json.Marshal(map[string]string{"path": path, "text": text})
	if err != nil {
		panic(err)
	}
	return string(line)
}

func crc(text string) uint32 { return crc32.ChecksumIEEE([]byte(text)) }
