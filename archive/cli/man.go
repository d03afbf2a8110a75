package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func manVerb() *command {
	return &command{
		name: "man", summary: "print a page of the manual, for man", operands: "[COMMAND]", words: commandNames, about: manHelp,
		examples: []example{
			{"archive man | man -l -", "read the page of the program"},
			{"archive man build >archive-build.1", "that of a command, to be installed"},
		},
		options: messageFlags, action: (*run).man,
	}
}

const manHelp = `Prints a page of the manual in the language of man(7): of the program, or of one of its commands. Pages are made from the table that the program itself reads.`

// manMessage is a page of the manual for programs.
type manMessage struct {
	Type string `json:"message_type"`
	Page string `json:"page"`
	Text string `json:"text"`
}

func (r *run) man(c *cli.Context) error {
	name, text := programName, ""
	switch word := c.Args().First(); {
	case c.NArg() > 1:
		return &archive.UsageError{Text: "man takes one command", Hint: "for example: archive man build"}
	case c.NArg() == 0 || word == programName:
		text = manOfAll()
	default:
		asked := commandNamed(word)
		if asked == nil {
			return &archive.UsageError{Text: "there is no command " + quoted(word), Hint: meant(word, commandNames()) + "the commands are " + enumerated(commandNames(), "and")}
		}
		name, text = programName+"-"+word, manOf(asked)
	}
	r.line(manMessage{"man", name, text})
	if !r.json {
		r.write([]byte(text))
	}
	return nil
}

// roff is a page in the language of man(7).
type roff struct{ strings.Builder }

// rendered is text that roff prints as it is.
func rendered(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if s != "" && (s[0] == '.' || s[0] == '\'') {
		s = `\&` + s
	}
	return s
}

func (p *roff) macro(name string, args ...string) {
	p.WriteString("." + name)
	for _, a := range args {
		p.WriteString(` "` + strings.ReplaceAll(rendered(a), `"`, `\(dq`) + `"`)
	}
	p.WriteByte('\n')
}

func (p *roff) text(s string) { p.WriteString(rendered(s) + "\n") }

// item is a term with what it means.
func (p *roff) item(term, meaning string) {
	p.macro("TP")
	p.WriteString(`\fB` + rendered(term) + "\\fP\n")
	p.text(meaning)
}

// begin writes the title and the name of a page. The day of printing is no part
// of it: the same program prints the same page.
func (p *roff) begin(name, summary string) {
	p.WriteString(`.\" Made by: archive man` + "\n")
	p.macro("TH", strings.ToUpper(name), "1", "", archive.Agent, "archive")
	p.macro("SH", "NAME")
	p.text(name + " - " + summary)
}

// prose writes the paragraphs of a help text.
func (p *roff) prose(text string) {
	for _, block := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if title, ok := strings.CutPrefix(block, "## "); ok {
			p.macro("SS", title)
			continue
		}
		p.macro("PP")
		code := false
		for line := range strings.SplitSeq(block, "\n") {
			inner, isCode := strings.CutPrefix(line, "    ")
			if isCode != code {
				p.macro(map[bool]string{true: "EX", false: "EE"}[isCode])
				code = isCode
			}
			if item, ok := strings.CutPrefix(inner, "- "); ok && !isCode {
				p.WriteString(".IP \\(bu 2\n")
				inner = item
			}
			p.text(inner)
		}
		if code {
			p.macro("EE")
		}
	}
}

func (p *roff) examples(all []example) {
	p.macro("SH", "EXAMPLES")
	for _, e := range all {
		p.item(e.line, e.purpose)
	}
}

// options writes flags under the headings of their groups.
func (p *roff) options(all []option) {
	p.macro("SH", "OPTIONS")
	group := ""
	for _, o := range all {
		if o.group != group {
			group = o.group
			p.macro("SS", group)
		}
		p.item(strings.TrimSpace(o.form()), o.described())
	}
}

func (p *roff) exits() {
	p.macro("SH", "EXIT STATUS")
	for _, c := range exitCodes() {
		p.item(fmt.Sprint(c.Code), c.Name+": "+c.When)
	}
}

// manOf is the page of a command.
func manOf(c *command) string {
	var p roff
	p.begin(programName+"-"+c.name, c.summary)
	p.macro("SH", "SYNOPSIS")
	p.WriteString(`\fB` + rendered(c.line()) + `\fP ` + rendered(strings.TrimSpace("[flags] "+c.operands)) + "\n")
	p.macro("SH", "DESCRIPTION")
	p.prose(c.about)
	p.options(visible(c))
	p.examples(c.examples)
	p.exits()
	p.macro("SH", "SEE ALSO")
	p.text("archive(1)")
	return p.String()
}

// manOfAll is the page of the program.
func manOfAll() string {
	var p roff
	p.begin(programName, "keep texts so that they can be read, cited and trusted in fifty years")
	p.macro("SH", "SYNOPSIS")
	p.WriteString(`\fB` + programName + `\fP COMMAND [flags] PATH...` + "\n")
	p.macro("SH", "DESCRIPTION")
	p.text("It turns plain-text articles into PDF, EPUB and JSON, packs them with their source as checksummed BagIt bundles, and verifies such bundles later.")
	p.macro("SH", "COMMANDS")
	for _, c := range commands() {
		p.item(strings.TrimSpace(c.name+" "+c.operands), c.summary)
	}
	p.options(visible(alone()))
	p.macro("SH", "ENVIRONMENT")
	p.text("A variable stands for each long flag, such as ARCHIVE_NO_COLOR=1 for --no-color; archive help environment lists them. SOURCE_DATE_EPOCH sets the one time stamp that files carry.")
	p.exits()
	p.macro("SH", "SEE ALSO")
	var pages []string
	for _, c := range commands() {
		pages = append(pages, programName+"-"+c.name+"(1)")
	}
	p.text(strings.Join(pages, ", "))
	return p.String()
}
