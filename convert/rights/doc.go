// Package rights reads the wording of licences and credits: Creative Commons
// licences in every version, port and spelling, their relatives, copyright
// notices, and the lines under pictures in a dozen languages.
//
// What it returns are words of the text itself (every field is cut out of the
// line) and identifiers that the wording names in full. A licence whose
// version is missing has no identifier: a guess stands apart, in
// Credit.Suggested, for a person to confirm. A national port is never taken
// for the licence it was made from; SPDX names only some of them, the others
// are LicenseRef-CC-… with their own address.
//
// Reading takes time in proportion to the line, and a line that is no credit
// is turned away by its looks before anything is allocated.
package rights
