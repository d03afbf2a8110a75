// Package conformance lets other people's programs judge what this one writes:
// it builds bundles of every sample and hands them to validators of BagIt,
// PDF/A, PDF/UA, EPUB, accessibility and JSON. Claims of conformance rest on
// these runs, not on our own tests. It holds tests only, under the build tag
// "conformance"; .ci/run installs the validators and runs them.
package conformance
