package epub

import (
	_ "embed"
	"sync"

	"github.com/fad55d40/archive/convert/pack"
)

//go:embed style.css
var style []byte

// packedStyle is the stylesheet as every book has it, compressed once.
var packedStyle = sync.OnceValue(func() *pack.Packed { return pack.Pack(style) })
