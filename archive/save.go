package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// Save writes an extracted file to a path, or under its own name into a
// folder, and returns where it is. It is there whole or not at all. What is
// there already is kept unless force says otherwise, and nothing is ever written
// inside a bundle or over one.
func Save(ctx context.Context, target string, file *Extracted, force bool) (string, error) {
	if info, err := os.Stat(target); err == nil && info.IsDir() {
		target = filepath.Join(target, filepath.Base(file.Name))
	}
	place, err := guard.Place(target)
	if err != nil {
		return "", refused("--output", err)
	}
	info, err := os.Lstat(place)
	replace := err == nil
	switch {
	case replace && !info.Mode().IsRegular():
		return "", fault.New(fault.Irregular, fmt.Errorf("%q is not a regular file", target), "name another place")
	case replace && !force:
		return "", fault.New(fault.Exists, fmt.Errorf("%q exists", target), "use --force to replace it")
	}
	st, w, err := stage.NewFile(place)
	if err != nil {
		return "", fmt.Errorf("writing %q: %w", target, fault.Bare(err))
	}
	err = file.Copy(ctx, w)
	if err = errors.Join(err, w.Close()); err != nil {
		return "", errors.Join(fmt.Errorf("writing %q: %w", target, fault.Bare(err)), st.Abort())
	}
	group := stage.Group{}
	group.Add(st, replace)
	if err := group.Commit()[0]; err != nil {
		return "", errors.Join(fmt.Errorf("writing %q: %w", target, fault.Bare(err)), st.Abort())
	}
	return target, nil
}
