// Split takes the outlines of a face apart, so that it packs better:
//
//	go run ./.ci/faces/split FACE.ttf FACE.ttf.split
package main

import (
	"log"
	"os"

	"github.com/fad55d40/archive/convert/font/outline"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: split FACE.ttf FACE.ttf.split")
	}
	face, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	apart, ok := outline.Split(face)
	if !ok {
		log.Fatalf("%s cannot be put together again: leave it whole", os.Args[1])
	}
	if err := os.WriteFile(os.Args[2], apart, 0o666); err != nil {
		log.Fatal(err)
	}
}
