package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// shells are those that completions are written for, in a fixed order.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func completionVerb() *command {
	return &command{
		name: "completion", summary: "print completions for a shell", operands: "SHELL", words: shells, about: completionHelp,
		examples: []example{
			{`echo 'eval "$(archive completion bash)"' >>~/.bashrc`, "for bash, from the next shell on"},
			{"echo 'archive completion fish | source' >>~/.config/fish/config.fish", "for fish"},
			{"mkdir -p ~/.zfunc && archive completion zsh >~/.zfunc/_archive", "for zsh, with ~/.zfunc in fpath before compinit"},
		},
		options: messageFlags, action: (*run).completion,
	}
}

const completionHelp = `Prints a script that completes commands, flags and the values of flags. It is made from the table that the program itself reads. The shells are bash, zsh, fish and powershell; for PowerShell, add it to the file that $PROFILE names.`

// scriptMessage is a script for programs.
type scriptMessage struct {
	Type  string `json:"message_type"`
	Shell string `json:"shell"`
	Text  string `json:"text"`
}

func (r *run) completion(c *cli.Context) error {
	writers := map[string]func() string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion, "powershell": powershellCompletion}
	shell := strings.ToLower(c.Args().First())
	if shell == "pwsh" {
		shell = "powershell"
	}
	write := writers[shell]
	if c.NArg() != 1 || write == nil {
		return &archive.UsageError{Text: "completion takes the name of a shell", Hint: meant(shell, shells()) + "the shells are " + enumerated(shells(), "and")}
	}
	text := write()
	r.line(scriptMessage{"completion", shell, text})
	if !r.json {
		r.write([]byte(text))
	}
	return nil
}

// visible are the options that completions and pages of the manual tell of.
func visible(c *command) (out []option) {
	for _, o := range c.options() {
		if !o.hidden {
			out = append(out, o)
		}
	}
	return out
}

// typedForms are the ways in which an option is typed.
func (o option) typedForms() []string {
	forms := []string{"--" + o.name}
	if o.short != "" {
		forms = append(forms, "-"+o.short)
	}
	return forms
}

// values are those that a shell offers; none for any text, and for files.
func (o option) values() []string {
	if o.allowed == nil {
		return nil
	}
	return o.allowed()
}

// anyOption is an option that some command has; before a command is typed, its
// value must be told from a command.
func anyOption() (out []option) {
	seen := make(map[string]bool)
	for _, c := range append(commands(), alone()) {
		for _, o := range visible(c) {
			if !seen[o.name] {
				out = append(out, o)
			}
			seen[o.name] = true
		}
	}
	return out
}

// bashCompletion needs nothing but bash itself, 3.2 or later.
func bashCompletion() string {
	var b strings.Builder
	b.WriteString(`# Completions of archive for bash. Made by: archive completion bash
_archive() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= words= kind=file list= i
	if [[ $word == = ]]; then
		word=
	elif [[ $before == = && COMP_CWORD -gt 2 ]]; then
		before=${COMP_WORDS[COMP_CWORD-2]}
	fi
	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
`)
	var taking []string
	for _, o := range anyOption() {
		if o.takesValue() {
			taking = append(taking, o.typedForms()...)
		}
	}
	fmt.Fprintf(&b, "\t\t%s) [[ ${COMP_WORDS[i+1]} == = ]] && ((i += 2)) || ((i++)) ;;\n", strings.Join(taking, "|"))
	fmt.Fprintf(&b, "\t\t%s) command=${COMP_WORDS[i]}; break ;;\n\t\tesac\n\tdone\n\tcase $command:$before in\n", strings.Join(commandNames(), "|"))
	for _, c := range commands() {
		for _, o := range visible(c) {
			if !o.takesValue() {
				continue
			}
			var patterns []string
			for _, form := range o.typedForms() {
				patterns = append(patterns, c.name+":"+form)
			}
			fmt.Fprintf(&b, "\t%s) %s ;;\n", strings.Join(patterns, "|"), bashValue(o))
		}
	}
	b.WriteString("\t*)\n\t\tcase $command in\n")
	for _, c := range append(commands(), alone()) {
		name, flags := c.name, []string{}
		for _, o := range visible(c) {
			flags = append(flags, o.typedForms()...)
		}
		kind := ""
		switch {
		case name == programName:
			name, kind = "''", "; kind=word; [[ $word == -* ]] || words='"+strings.Join(commandNames(), " ")+"'"
		case c.words != nil:
			kind = "; kind=word; [[ $word == -* ]] || words='" + strings.Join(c.words(), " ") + "'"
		case c.operands == "":
			kind = "; kind=word"
		}
		fmt.Fprintf(&b, "\t\t%s) [[ $word == -* ]] && kind=word words='%s'%s ;;\n", name, strings.Join(flags, " "), kind)
	}
	b.WriteString(`		esac ;;
	esac
	COMPREPLY=()
	case $kind in
	file) compopt -o filenames 2>/dev/null; while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -f -- "$word") ;;
	folder) compopt -o filenames 2>/dev/null; while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -d -- "$word") ;;
	word)
		local front=
		if [[ $list && $word == *,* ]]; then front=${word%,*},; fi
		for i in $words; do [[ $front$i == "$word"* ]] && COMPREPLY+=("$front$i"); done ;;
	esac
}
complete -F _archive archive
`)
	return b.String()
}

// bashValue sets what completes the value of an option.
func bashValue(o option) string {
	switch {
	case o.values() != nil && o.list:
		return "kind=word list=1 words='" + strings.Join(o.values(), " ") + "'"
	case o.values() != nil:
		return "kind=word words='" + strings.Join(o.values(), " ") + "'"
	case o.kind == aFolder:
		return "kind=folder"
	case o.kind == aFile, o.kind == aPlace:
		return "kind=file"
	}
	return "kind=text"
}
