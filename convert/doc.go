// Package convert turns one text into one document and one document into
// files. It is a facade: readers and writers live in packages of their own,
// never import one another, and meet only in the model, convert/doc.
//
// # Principles
//
//   - A document is plain data. Readers make it, doc.Check holds them to the
//     contract, writers print it.
//   - Readers and writers are pure functions of what they are given: bytes and
//     hints in, document out; document and options in, bytes out. They open no
//     file and ask no clock, so the same input gives the same output anywhere.
//   - Nothing is lost and nothing is invented: every word of the source stands
//     in a field, a block or the log of changes, and each field has evidence.
//
// # The way of a text
//
//	bytes -> text (charset, line ends, NFC, a log of every change)
//	      -> plain (front matter, roles and blocks found by detect and rights,
//	         which line has which role weighed by the table of roles)
//	      -> metadata from people, weakest layer first (meta)
//	      -> doc.Document -> pdf, epub, jsondoc
//
// Why a document says what it says is told by explain, from the evidence that
// all of these record; Rules and NoticeKinds list every name they may record.
package convert
