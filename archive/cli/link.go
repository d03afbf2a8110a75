package cli

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/store"
)

// path is a path as results show it: on terminals that know links (OSC 8) it
// leads to the file.
func (r *run) path(path string) string {
	shown := safe(path)
	if !r.links || store.Remote(path) {
		return shown
	}
	target := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute(path))}
	if r.Host != nil {
		target.Host = r.Host()
	}
	return "\x1b]8;;" + target.String() + "\x1b\\" + shown + "\x1b]8;;\x1b\\"
}

// knowsLinks reports whether the terminal is one that is known to know links.
// Others would show the address.
func knowsLinks(env func(string) string) bool {
	switch env("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "rio":
		return true
	}
	for _, name := range []string{"KONSOLE_VERSION", "WT_SESSION", "DOMTERM", "KITTY_WINDOW_ID"} {
		if env(name) != "" {
			return true
		}
	}
	if v := env("VTE_VERSION"); len(v) == 4 && v >= "5000" {
		return true // of GNOME Terminal and others; before 0.50 the address is shown
	}
	term := env("TERM")
	for _, name := range []string{"kitty", "foot", "alacritty", "ghostty", "contour"} {
		if strings.Contains(term, name) {
			return true
		}
	}
	return false
}
