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
package archive

// Version is the program's version. It is part of every recipe, so bundles
// made by another version count as different.
const Version = "0.1.0"

// toolName is the program's name, and toolURL the place of its source.
const (
	toolName = "archive"
	toolURL  = "https://github.com/fad55d40/archive"
)

// Agent is how the program names itself in its outputs.
const Agent = toolName + " " + Version
