package cli

import (
	"slices"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// What a folder's metadata is told to be a setting is one, under that name.
func TestSettingsThatMetadataMayBeTakenForAreFlagsOfBuild(t *testing.T) {
	var names []string
	for _, f := range buildOptions() {
		names = append(names, f.name)
	}
	settings := archive.Settings()
	if len(settings) < 20 {
		t.Errorf("there are %d settings only", len(settings))
	}
	for _, s := range settings {
		if !slices.Contains(names, s) {
			t.Errorf("build has no flag --%s", s)
		}
	}
	for _, f := range metadataFlagTable() {
		if !slices.Contains(names, f.name) || slices.Contains(settings, f.name) {
			t.Errorf("--%s is no flag of build, or stands among the settings", f.name)
		}
	}
}
