package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the table of the texts in testdata")

// TestTheSameTextsMakeTheSameTable learns from the texts beside this test and
// compares the table with the one that was learned from them before: on every
// machine it is the same to the last weight.
func TestTheSameTextsMakeTheSameTable(t *testing.T) {
	c, err := readFolders([]string{"testdata/texts"})
	if err != nil {
		t.Fatal(err)
	}
	got := train(c).String()
	name := filepath.Join("testdata", "weights.txt")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the texts make another table than %s. If what is read of lines was changed on purpose, learn both tables anew: go test ./convert/roles/train -update, and the command in the comment of convert/roles/train", name)
	}
	if !strings.HasPrefix(got, "# learned from texts (") {
		t.Errorf("the table does not say what it was made from: %.80q", got)
	}
}

func TestARelaidTextKeepsItsLinesAndTheirRoles(t *testing.T) {
	const text = "Ferry returns\n\nBy Ada Quill\n\n12 June 2019\n\nThe boat came back on a Friday.\n\nA drawer\n\nNobody had asked.\n"
	roles := []string{"title", "", "byline", "", "date", "", "body", "", "heading", "", "body"}
	texts, relaid := relayout("a.txt", text, roles, nil, 40)
	if len(texts) != 40 {
		t.Fatalf("%d layouts, want 40", len(texts))
	}
	orders := make(map[string]bool)
	for i := range texts {
		lines := strings.Split(strings.TrimSuffix(texts[i], "\n"), "\n")
		if len(lines) != len(relaid[i]) {
			t.Fatalf("%d lines have %d roles: %q", len(lines), len(relaid[i]), texts[i])
		}
		var order []string
		for k, line := range lines {
			if (line == "") != (relaid[i][k] == "") {
				t.Errorf("line %q has the role %q", line, relaid[i][k])
			}
			if strings.Contains(line, "Ada Quill") && !strings.HasPrefix(relaid[i][k], "byline") || strings.HasPrefix(line, "Nobody") && relaid[i][k] != "body" {
				t.Errorf("line %q has the role %q", line, relaid[i][k])
			}
			order = append(order, relaid[i][k])
		}
		orders[strings.Join(order, " ")] = true
	}
	if len(orders) < 20 {
		t.Errorf("only %d of 40 layouts differ", len(orders))
	}
	again, _ := relayout("a.txt", text, roles, nil, 40)
	if strings.Join(again, "") != strings.Join(texts, "") {
		t.Error("the same text was laid out in another way the second time")
	}
}

func TestPublishersAndLayoutsAreReadFromNames(t *testing.T) {
	for file, want := range map[string][2]string{
		"fundus-de-Heise-V2_1_plain.txt": {"fundus-de-Heise", "plain"},
		"naeb0012_signed.txt":            {"naeb0012", "signed"},
		"one.txt":                        {"one.txt", ""},
	} {
		if got := [2]string{publisher(file), layout(file)}; got != want {
			t.Errorf("%s: got %q, want %q", file, got, want)
		}
	}
}

// TestTheOrdinaryWordsAreThoseOfThisProjectsTexts counts the words of
// convert/byline again. Their list comes from no text but those of the tree.
func TestTheOrdinaryWordsAreThoseOfThisProjectsTexts(t *testing.T) {
	const root, name = "../../../", "../../byline/ordinary.txt"
	dirs := []string{root + "seeds"}
	for _, part := range []string{"articles", "mixed", "pages", "forms"} {
		dirs = append(dirs, root+"testdata/labelled/"+part)
	}
	got, err := ordinary(dirs)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) || strings.Count(got, "\n") < 5000 {
		t.Errorf("the texts have other ordinary words than %s: go test ./convert/roles/train -update counts them anew", name)
	}
}
