// Command train learns the table of weights of convert/roles from texts whose
// lines have their roles written beside them.
//
//	go run ./convert/roles/train -data DIR,DIR -o convert/roles/weights.txt
//
// It writes the table twice: as a person reads it, and beside that packed in
// weights.bin, as the program does.
//
// A folder with a file roles.jsonl holds one object a line for each of its
// texts: "file", its name; "roles", a list with one entry for each line of the
// file, "" where it is empty; and "truth", which only -fronts reads. The roles
// are title, kicker, deck, byline, byline+date, date, dateline, picture,
// heading, furniture, list and body; "unsure" is among the paragraphs, and what
// it is is not said. A folder with a file labels.jsonl is of the form of
// testdata/labelled: the roles are found by looking where its fields stand.
//
// With -ordinary it lists the ordinary words of texts for convert/byline. The
// list that ships was made so, from texts of this project alone:
//
//	go run ./convert/roles/train -ordinary -o convert/byline/ordinary.txt -data seeds,testdata/labelled/articles,testdata/labelled/mixed,testdata/labelled/pages,testdata/labelled/forms
//
// With -folds N nothing is written: the texts are put into N parts, each
// publisher in one of them, and the lines of each part are compared with what a
// table says that was learned from the other parts. The publisher is what a
// file's name has before "_" and "-V". With -layouts as well, the layout, which
// is the last word of the name, takes its place. With -fronts, the texts of each
// part are read as articles with that table, and the fields that "truth" settles
// are compared: title, authors, date, deck, all of these, and the headings.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	data := flag.String("data", "", "folders of texts, parted by commas")
	out := flag.String("o", "", "file to write the table to")
	folds := flag.Int("folds", 0, "compare by so many parts instead")
	words := flag.Bool("ordinary", false, "list the ordinary words of the texts, for convert/byline")
	whole := flag.Bool("fronts", false, "with -folds: compare the fields of the front, not the roles of lines")
	misses := flag.Bool("misses", false, "with -fronts: list what was missed")
	layouts := flag.Bool("layouts", false, "put layouts into parts, not publishers")
	flag.Parse()
	by := publisher
	if *layouts {
		by = layout
	}
	if *words {
		if err := writeOrdinary(*data, *out); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if *whole {
		if err := runFronts(*data, *folds, by, *misses); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := run(*data, *out, *folds, by); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func runFronts(data string, folds int, by func(string) string, misses bool) error {
	texts, err := readFolders(strings.Split(data, ","))
	if err != nil {
		return err
	}
	table, err := compareFronts(texts, folds, by, misses)
	fmt.Print(table)
	return err
}

func run(data, out string, folds int, by func(string) string) error {
	texts, err := readFolders(strings.Split(data, ","))
	if err != nil {
		return err
	}
	if folds > 0 {
		fmt.Print(compare(texts, folds, by))
		return nil
	}
	table := train(texts)
	if out == "" {
		fmt.Print(table)
		return nil
	}
	packed, err := table.Pack()
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, []byte(table.String()), 0o666); err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(out, filepath.Ext(out))+".bin", packed, 0o666)
}

func writeOrdinary(data, out string) error {
	list, err := ordinary(strings.Split(data, ","))
	if err != nil || out == "" {
		fmt.Print(list)
		return err
	}
	return os.WriteFile(out, []byte(list), 0o666)
}
