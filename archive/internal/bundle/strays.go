package bundle

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// The manifests of SHA-256 that every bundle of ours has.
const (
	manifest    = "manifest-sha256.txt"
	tagManifest = "tagmanifest-sha256.txt"
)

// Strays lists what is in a bundle's folder but not as this program wrote it:
// files that no manifest lists, and files that were changed. Names have slashes.
// A file that is missing is none.
func Strays(dir string) ([]string, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	sums := make(map[string]string)
	for _, name := range []string{tagManifest, manifest} {
		if err := listed(root, name, sums); err != nil {
			return nil, err
		}
	}
	var strays []string
	err = fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		// Nothing vouches for the tag manifests themselves.
		if path.Dir(name) == "." && strings.HasPrefix(name, "tagmanifest-") && e.Type().IsRegular() {
			return nil
		}
		sum := ""
		if e.Type().IsRegular() {
			if sum, err = hashed(root, name); err != nil {
				return err
			}
		}
		if sum == "" || sums[name] != sum {
			strays = append(strays, name)
		}
		return nil
	})
	return strays, err
}

// listed adds the digests of a manifest; one that is not there has none.
func listed(root *os.Root, name string, sums map[string]string) error {
	data, err := root.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() {
		if sum, file, ok := strings.Cut(lines.Text(), "  "); ok {
			sums[file] = strings.ToLower(sum)
		}
	}
	return lines.Err()
}

func hashed(root *os.Root, name string) (string, error) {
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// IsAside reports whether a name is one that Aside gave.
func IsAside(name string) bool { return strings.Contains(path.Base(name), "+") }

// Aside is a free name beside a bundle, for what is kept of it. No bundle's own
// name holds a plus sign.
func Aside(path string) (string, error) {
	ext := PackedExt(path)
	stem := path[:len(path)-len(ext)]
	for n := 1; ; n++ {
		name := stem + "+" + strconv.Itoa(n) + ext
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", err
		}
	}
}
