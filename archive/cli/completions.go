package cli

import (
	"fmt"
	"strings"
)

// zshQuoted is text within single quotes.
func zshQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// zshText is text within an argument of _arguments, where colons and brackets
// mean something.
func zshText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ":", `\:`, "[", `\[`, "]", `\]`).Replace(s)
}

func zshCompletion() string {
	var b strings.Builder
	b.WriteString("#compdef archive\n# Completions of archive for zsh. Made by: archive completion zsh\n_archive() {\n\tlocal context state state_descr line curcontext=$curcontext\n\ttypeset -A opt_args\n\tlocal -a commands=(\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "\t\t%s\n", zshQuoted(zshText(c.name)+":"+c.summary))
	}
	b.WriteString("\t)\n\t_arguments -C -S " + strings.Join(zshSpecs(alone()), " ") + " '1:command:->command' '*::argument:->argument'\n")
	b.WriteString("\tcase $state in\n\tcommand) _describe -t commands command commands ;;\n\targument)\n\t\tcase $line[1] in\n")
	for _, c := range commands() {
		operand := "'*:" + zshText(strings.ToLower(c.operands)) + ":_files'"
		switch {
		case c.words != nil:
			operand = zshQuoted("1:word:(" + strings.Join(c.words(), " ") + ")")
		case c.operands == "":
			operand = ""
		}
		fmt.Fprintf(&b, "\t\t%s)\n\t\t\t_arguments -s -S", c.name)
		for _, spec := range append(zshSpecs(c), operand) {
			if spec != "" {
				b.WriteString(" \\\n\t\t\t\t" + spec)
			}
		}
		b.WriteString(" ;;\n")
	}
	b.WriteString("\t\tesac ;;\n\tesac\n}\nif [ \"$funcstack[1]\" = _archive ]; then\n\t_archive \"$@\"\nelse\n\tcompdef _archive archive\nfi\n")
	return b.String()
}

// zshSpecs are the options of a command as _arguments takes them.
func zshSpecs(c *command) (specs []string) {
	for _, o := range visible(c) {
		head := ""
		if o.many {
			head = "*"
		}
		forms, equals := o.typedForms(), ""
		if o.takesValue() {
			equals = "="
		}
		tail := "[" + zshText(o.usage) + "]" + zshValue(o)
		switch {
		case len(forms) == 1:
			specs = append(specs, zshQuoted(head+forms[0]+equals+tail))
		case o.many:
			for i, f := range forms {
				specs = append(specs, zshQuoted(head+f+[]string{equals, ""}[i]+tail))
			}
		default:
			together := "(" + strings.Join(forms, " ") + ")"
			specs = append(specs, zshQuoted(together+forms[0]+equals+tail), zshQuoted(together+forms[1]+tail))
		}
	}
	return specs
}

// zshValue is what completes the value of an option.
func zshValue(o option) string {
	if !o.takesValue() {
		return ""
	}
	name := ":" + zshText(o.value) + ":"
	switch {
	case o.values() != nil && o.list:
		return name + "_values -s , " + o.value + " " + strings.Join(o.values(), " ")
	case o.values() != nil:
		return name + "(" + strings.Join(o.values(), " ") + ")"
	case o.kind == aFolder:
		return name + "_files -/"
	case o.kind == aFile, o.kind == aPlace:
		return name + "_files"
	}
	return name + " "
}

func fishCompletion() string {
	quote := func(s string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'"
	}
	var b strings.Builder
	b.WriteString("# Completions of archive for fish. Made by: archive completion fish\n")
	b.WriteString("complete -c archive -f -n __fish_use_subcommand\n")
	line := func(condition string, o option) {
		fmt.Fprintf(&b, "complete -c archive -n %s -l %s", condition, o.name)
		if o.short != "" {
			b.WriteString(" -s " + o.short)
		}
		switch {
		case !o.takesValue():
		case o.values() != nil && o.list:
			fmt.Fprintf(&b, " -x -a \"(__fish_append , %s)\"", strings.Join(o.values(), " "))
		case o.values() != nil:
			b.WriteString(" -x -a " + quote(strings.Join(o.values(), " ")))
		case o.kind == aFolder:
			b.WriteString(" -x -a '(__fish_complete_directories)'")
		case o.kind == aFile, o.kind == aPlace:
			b.WriteString(" -r -F")
		default:
			b.WriteString(" -x")
		}
		b.WriteString(" -d " + quote(o.usage) + "\n")
	}
	for _, o := range visible(alone()) {
		line("__fish_use_subcommand", o)
	}
	for _, c := range commands() {
		fmt.Fprintf(&b, "complete -c archive -f -n __fish_use_subcommand -a %s -d %s\n", c.name, quote(c.summary))
		seen := "'__fish_seen_subcommand_from " + c.name + "'"
		switch {
		case c.words != nil:
			fmt.Fprintf(&b, "complete -c archive -f -n %s -a %s\n", seen, quote(strings.Join(c.words(), " ")))
		case c.operands == "":
			fmt.Fprintf(&b, "complete -c archive -f -n %s\n", seen)
		}
		for _, o := range visible(c) {
			line(seen, o)
		}
	}
	return b.String()
}

func powershellCompletion() string {
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	var b strings.Builder
	b.WriteString("# Completions of archive for PowerShell. Made by: archive completion powershell\nRegister-ArgumentCompleter -Native -CommandName archive -ScriptBlock {\n\tparam($word, $ast, $cursor)\n\t$table = @{\n")
	for _, c := range append(commands(), alone()) {
		name := c.name
		if name == programName {
			name = ""
		}
		fmt.Fprintf(&b, "\t\t%s = @(\n", quote(name))
		for _, o := range visible(c) {
			for _, form := range o.typedForms() {
				values := "$null"
				if o.values() != nil {
					values = "@(" + quote(strings.Join(o.values(), " ")) + " -split ' ')"
				}
				fmt.Fprintf(&b, "\t\t\t@{ Form = %s; About = %s; Takes = $%t; Values = %s }\n", quote(form), quote(o.usage), o.takesValue(), values)
			}
		}
		words := []*command{}
		if name == "" {
			words = commands()
		}
		for _, w := range words {
			fmt.Fprintf(&b, "\t\t\t@{ Form = %s; About = %s; Takes = $false; Values = $null }\n", quote(w.name), quote(w.summary))
		}
		if c.words != nil {
			for _, w := range c.words() {
				fmt.Fprintf(&b, "\t\t\t@{ Form = %s; About = %s; Takes = $false; Values = $null }\n", quote(w), quote(w))
			}
		}
		b.WriteString("\t\t)\n")
	}
	b.WriteString(`	}
	$typed = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
	$command = ''
	foreach ($t in $typed) {
		if ($table.ContainsKey($t)) { $command = $t; break }
	}
	$rows = $table[$command]
	if ($typed.Count -gt 0) {
		$before = $rows | Where-Object { $_.Takes -and $_.Form -ceq $typed[-1] } | Select-Object -First 1
		if ($before) {
			if ($before.Values) {
				$before.Values | Where-Object { $_ -like "$word*" } | ForEach-Object {
					[System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
				}
			}
			return
		}
	}
	$rows | Where-Object { $_.Form -clike "$word*" } | ForEach-Object {
		[System.Management.Automation.CompletionResult]::new($_.Form, $_.Form, 'ParameterName', $_.About)
	}
}
`)
	return b.String()
}
