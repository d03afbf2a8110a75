//go:build !linux && !darwin

package stage

import "errors"

func setLabel(string, string) error { return errors.ErrUnsupported }

func label(string) string { return "" }
