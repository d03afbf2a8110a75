package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/roles"
	"github.com/fad55d40/archive/convert/text"
)

// example is a text to learn from, and where it is from.
type example struct {
	roles.Text
	file string
}

// source is a text as it stands, with its entry in a list of roles.
type source struct {
	file        string
	data, entry []byte
}

// corpus is all texts to learn from.
type corpus struct {
	examples []example
	sources  []source // those of lists of roles
	folders  []string
	sum      hash.Hash // SHA-256 of every text and its roles, in order
}

func readFolders(dirs []string) (corpus, error) {
	c := corpus{sum: sha256.New()}
	for _, dir := range dirs {
		before := len(c.examples)
		if err := c.folder(dir); err != nil {
			return c, fmt.Errorf("reading %q: %w", dir, err)
		}
		c.folders = append(c.folders, fmt.Sprintf("%s (%d texts)", filepath.Base(dir), len(c.examples)-before))
	}
	return c, nil
}

// folder reads the texts of one folder, in the order of its list.
func (c *corpus) folder(dir string) error {
	list, read, times := filepath.Join(dir, "roles.jsonl"), reading(rolesOf), 1
	if _, err := os.Stat(list); err != nil {
		list, read, times = filepath.Join(dir, "labels.jsonl"), labelsOf, labelledTimes
	}
	f, err := os.Open(list)
	if err != nil {
		return err
	}
	defer f.Close()
	entries := bufio.NewScanner(f)
	entries.Buffer(nil, 1<<20)
	for entries.Scan() {
		var named struct{ File string }
		if err := json.Unmarshal(entries.Bytes(), &named); err != nil {
			return fmt.Errorf("%s: %w", list, err)
		}
		data, err := os.ReadFile(filepath.Join(dir, named.File))
		if err != nil {
			return err
		}
		if filepath.Base(list) == "roles.jsonl" {
			c.sources = append(c.sources, source{named.File, data, slices.Clone(entries.Bytes())})
		}
		c.sum.Write(data)
		c.sum.Write(entries.Bytes())
		if err := c.example(named.File, data, entries.Bytes(), read, times); err != nil {
			return fmt.Errorf("%s: %s: %w", list, named.File, err)
		}
		if err := c.layouts(named.File, data, entries.Bytes()); err != nil {
			return fmt.Errorf("%s: %s in another layout: %w", list, named.File, err)
		}
	}
	return entries.Err()
}

// example reads one text.
func (c *corpus) example(file string, data, entry []byte, read reading, times int) error {
	t, err := text.Read(data, text.Options{})
	if err != nil {
		return nil // no text: nothing to learn
	}
	lines := detect.Lines(detect.Input{Name: file, Text: t.String, Lines: t.Lines})
	wants, err := read(entry, lines)
	if err != nil || wants == nil {
		return err
	}
	e := example{file: file, Text: roles.Text{Wants: wants}}
	for _, l := range lines {
		e.Lines = append(e.Lines, l.Line)
	}
	for range times {
		c.examples = append(c.examples, e)
	}
	return nil
}

// labelledTimes is how often a text of the form of testdata/labelled counts: it
// is in no other layouts, and has more that is rare.
const labelledTimes = 3

// relaidTimes is how many other layouts are made of a text.
const relaidTimes = 2

// layouts adds a text in other layouts.
func (c *corpus) layouts(file string, data, entry []byte) error {
	var labelled struct {
		Roles []string
		Truth struct{ Authors []string }
	}
	if err := json.Unmarshal(entry, &labelled); err != nil {
		return err
	}
	texts, roles := relayout(file, string(data), labelled.Roles, labelled.Truth.Authors, relaidTimes)
	for i := range texts {
		entry, err := json.Marshal(map[string]any{"roles": roles[i]})
		if err != nil {
			return err
		}
		if err := c.example(file, []byte(texts[i]), entry, rolesOf, 1); err != nil {
			return err
		}
	}
	return nil
}

// reading finds the roles of lines in an entry of a list; nil when it says
// nothing of them.
type reading func(entry []byte, lines []detect.Numbered) ([]roles.Want, error)

// rolesOf reads the roles that are written for each line.
func rolesOf(entry []byte, lines []detect.Numbered) ([]roles.Want, error) {
	var labelled struct{ Roles []string }
	if err := json.Unmarshal(entry, &labelled); err != nil {
		return nil, err
	}
	wants := make([]roles.Want, len(lines))
	for i, l := range lines {
		if l.Number < 1 || l.Number > len(labelled.Roles) {
			return nil, fmt.Errorf("line %d has no role", l.Number)
		}
		name := labelled.Roles[l.Number-1]
		switch name {
		case "byline+date":
			name = "byline"
		case "dateline":
			name = "body"
		case "unsure", "":
			continue
		}
		role, ok := roles.ParseRole(name)
		if !ok {
			return nil, fmt.Errorf("line %d: no role is called %q", l.Number, name)
		}
		wants[i] = roles.Want{Role: role, Known: true}
	}
	return wants, nil
}

// train learns the table and writes down from what.
func train(c corpus) *roles.Model {
	texts := make([]roles.Text, len(c.examples))
	for i, e := range c.examples {
		texts[i] = e.Text
	}
	return roles.Learn(texts, fmt.Sprintf("learned from %s; SHA-256 of the texts and their roles %x", strings.Join(c.folders, ", "), c.sum.Sum(nil)))
}
