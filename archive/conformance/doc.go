// Package conformance lets other people's programs judge what this one writes:
// it builds bundles of every sample and hands them to validators of BagIt,
// PDF/A, PDF/UA, EPUB, accessibility and JSON. Claims of conformance rest on
// these runs, not on our own tests. It holds tests, under the build tag
// "conformance", and what they share with the tests of other packages;
// .ci/run installs the validators and runs them.
package conformance
