// Package licence reads the wording of licences, their titles, codes,
// identifiers and addresses: Creative Commons licences in every version, port
// and spelling, their relatives, and statements such as "all rights reserved",
// in the languages of credits. It also knows the words that tie a work to its
// licence.
//
// A licence whose version is missing has no identifier: a guess stands apart,
// in Hit.Suggested, for a person to confirm. A national port is never taken
// for the licence it was made from; SPDX names only some of them, the others
// are LicenseRef-CC-… with their own address.
package licence
