package archive

import (
	"context"
	"os"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
)

// twin compares a bundle that is one file with the folder of the same name beside it. When
// both say to be of the same text, one of them is the wrong copy if their tag
// manifests differ: nothing in either of them can tell that.
func (job *VerifyJob) twin(ctx context.Context, path string, bag *bundle.Bag, v *Verdict) []Finding {
	if !bag.Packed() || v.TagDigest == "" {
		return nil
	}
	folder := strings.TrimSuffix(path, bundle.PackedExt(path))
	if info, err := os.Lstat(folder); err != nil || !info.IsDir() {
		return nil
	}
	other, err := bagit.Dir(folder)
	if err != nil {
		return nil // the folder is checked by itself
	}
	defer other.Close()
	about, err := bagit.Look(ctx, other)
	if err != nil || about.TagManifest != v.TagManifest || bagit.Value(about.Info, bundle.LabelID) != v.ID || v.ID == "" {
		return nil
	}
	if strings.EqualFold(about.TagDigest, v.TagDigest) {
		return nil
	}
	severity := bagit.Warning
	if job.Strict {
		severity = bagit.Error
	}
	return []Finding{{Severity: severity, Code: copyDiffers, Detail: "the folder of the same name beside it holds the same text, but not the same files"}}
}
