// Package archive holds the use cases: Build turns texts into bundles, Verify
// looks after bundles, Show tells what is known of either. It composes convert
// (text to document to files), bagit (what a bag is) and stage (what is
// durable), and knows nothing of flags, terminals, clocks or the environment.
//
// # Terms
//
//   - source: the file a person handed in, kept byte for byte
//   - document: what reading made of it (convert/doc)
//   - bundle: one BagIt 1.0 bag (RFC 8493) for one document, as a folder
//   - slug: the ASCII name of a bundle and of its payload files
//   - identity: urn:sha256: and the digest of the source's bytes
//   - recipe: a digest over everything else that decides a bundle's bytes
//
// # A bundle on disk
//
//	SLUG/
//	  bagit.txt
//	  bag-info.txt               title, author, date, rights, identity, recipe
//	  manifest-sha256.txt        manifest-sha512.txt
//	  tagmanifest-sha256.txt     tagmanifest-sha512.txt
//	  data/
//	    SLUG.txt                 the source, untouched
//	    SLUG.json                the document
//	    SLUG.pdf
//	    SLUG.epub
//	    ro-crate-metadata.json   what these files are, for other programs
//
// The same source, settings and version of this program give the same bytes.
//
// # Names and owners
//
// A bundle's place is the path of its source below the folder that was named,
// part by part, the last one without ".txt"; internal/source says how a part is
// spelt. It is a function of that path alone: adding, removing or renaming a
// neighbour changes no other bundle's place, and a second run over a grown folder
// builds only what is new. Two sources of one run that claim one place, or a
// place in another's bundle, are not both built: the later one fails.
//
// A bundle is replaced only by its own source. Whose it is, is recorded with it
// and never in it (internal/record): the source's path as seen from the output
// folder, so that both can move together, be it to another machine. With no
// record, a bundle of the same bytes is the same source's. One that may be of
// another source, because it lost its record or its source went away, is
// replaced only by force, and is then kept as NAME+1, NAME+2 and so on; no
// source's own bundle has a plus sign in its name. A stranger's is never touched.
//
// What is in a bundle but was not written by this program, files that no manifest
// lists and files that were changed, goes to such a name before the bundle is
// replaced. Bundles of sources that went away stay until somebody asks (Prune).
//
// # Who may attack, and what holds
//
// Everything but the command line may come from somebody else. The threat model,
// with the limit and the test that hold each promise, is .github/SECURITY.md.
package archive

// Version is the program's version. It is part of every recipe, so bundles
// made by another version count as different.
const Version = "0.2.0"

// toolName is the program's name, and toolURL the place of its source.
const (
	toolName = "archive"
	toolURL  = "https://github.com/fad55d40/archive"
)

// Agent is how the program names itself in its outputs.
const Agent = toolName + " " + Version
