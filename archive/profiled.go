package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/profile"
)

// BundleProfile is the BagIt profile that bundles keep, as a file.
func BundleProfile() []byte { return profile.Own() }

// ReadProfile reads the BagIt profile in a file.
func ReadProfile(name string) (*profile.Profile, error) {
	f, _, err := guard.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading the profile %q: %w", name, fault.Bare(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, profile.MaxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the profile %q: %w", name, fault.Bare(err))
	case len(data) > profile.MaxSize:
		err = errors.New("it is too large for a profile")
	}
	var p *profile.Profile
	if err == nil {
		p, err = profile.Parse(bytes.TrimPrefix(data, []byte("\ufeff")))
	}
	if err != nil {
		return nil, &fault.Usage{Text: fmt.Sprintf("the profile %q: %s", name, err), Hint: "archive schema --profile prints the one that bundles keep, as an example"}
	}
	return p, nil
}

// hold adds to what was found of a bag what it does not keep of the profile. One
// that it claims has been checked then.
func (job *VerifyJob) hold(bag *bundle.Bag, ext string, r bagit.Report) []Finding {
	b := profile.Bag{Version: r.Version, Info: r.Info, TagFiles: r.TagFiles(), PayloadFiles: r.Payload()}
	if bag.Packed() {
		b.Packed = ext
	}
	for _, name := range b.PayloadFiles {
		if info, err := fs.Stat(bag, name); err == nil {
			b.PayloadBytes += info.Size()
		}
	}
	claim := strconv.Quote(job.Profile.Info.Identifier)
	found := slices.DeleteFunc(r.Findings, func(f Finding) bool {
		return f.Code == "profile-unchecked" && strings.Contains(f.Detail, claim)
	})
	for _, f := range job.Profile.Check(b) {
		if job.Strict && f.Severity == bagit.Warning {
			f.Severity = bagit.Error
		}
		found = append(found, f)
	}
	return bagit.SortFindings(found)
}
