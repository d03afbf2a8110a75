package archive

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/budget"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// ErrorKind is one thing that can go wrong with a run, a document or a bundle.
type ErrorKind struct {
	Code    string // stable
	Meaning string
	Remedy  string
}

// The codes of errors that are known by what they are.
const (
	codeUsage      = "usage"
	codeFailed     = "failed"
	codeInternal   = "internal"
	codeLocked     = "locked"
	codeNoLocks    = "no-locks"
	codeMemory     = "memory"
	codeLink       = "link-not-followed"
	codeDamaged    = "damaged"
	codePermission = "permission"
	codeDiskFull   = "disk-full"
	codeReadOnly   = "read-only"
	codeIO         = "input-output"
	codeUnkept     = "unkeepable"
)

// ErrorCode is the stable name of what went wrong; ErrorKinds lists all of
// them. An error of another package tells its code with a method Code.
func ErrorCode(err error) string {
	var told interface{ Code() string }
	if errors.As(err, &told) {
		return told.Code()
	}
	var usage *UsageError
	var refused *guard.RefusedError
	var crashed *crash
	var tooLarge *budget.TooLargeError
	var number syscall.Errno
	for _, known := range []struct {
		is   bool
		code string
	}{
		{errors.As(err, &usage) || errors.As(err, &refused), codeUsage},
		{errors.As(err, &crashed), codeInternal},
		{errors.Is(err, stage.ErrLocked), codeLocked},
		{errors.Is(err, stage.ErrNoLocks), codeNoLocks},
		{errors.As(err, &tooLarge), codeMemory},
		{errors.Is(err, guard.ErrLink), codeLink},
		{errors.Is(err, guard.ErrIrregular) || errors.Is(err, guard.ErrNoFolder), string(fault.Irregular)},
		{errors.Is(err, guard.ErrChanged), string(fault.Changed)},
		{errors.Is(err, ErrDamaged), codeDamaged},
		{errors.Is(err, ErrUnkept), codeUnkept},
		{errors.Is(err, bundle.ErrNoDocument), string(fault.NotInBundle)},
		{errors.Is(err, bundle.ErrNone), string(fault.NoBundle)},
		{errors.Is(err, ErrNothingToDo), string(fault.NothingToDo)},
		{errors.Is(err, stage.ErrExists), string(fault.Exists)},
		{errors.Is(err, fs.ErrPermission), codePermission},
		{errors.Is(err, fs.ErrNotExist), string(fault.NoSuchFile)},
		{errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT), codeDiskFull},
		{errors.Is(err, syscall.EROFS), codeReadOnly},
		{errors.As(err, &number), codeIO},
	} {
		if known.is {
			return known.code
		}
	}
	return codeFailed
}

// ErrorKinds lists every code that ErrorCode gives, sorted, but for those that
// the command line adds.
func ErrorKinds() []ErrorKind {
	return []ErrorKind{
		{"changed-meanwhile", "a file changed while it was being read", "run again when nobody writes to it"},
		{"charset", "bytes make no text in the charset they were said or found to be in", "name the charset with --encoding, or mend the line that is named"},
		{"container-refused", "a tar file, a zip file or a file of JSON Lines breaks a rule, so that no text is taken out of it", "unpack it, look at what comes out, and pack that anew"},
		{"copies-differ", "the PDF, the EPUB or the JSON does not say what the document says", "report it with the text; --no-compare builds the bundle all the same"},
		{"damaged", "the bundle does not pass its own checksums", "see what is wrong with archive verify; another copy may be whole"},
		{"damaged-there", "a damaged bundle stands in the place, or one that holds what was put into it", "see what is in it with archive verify, then replace it with --force"},
		{"disk-full", "there is no room left where something was to be written", "make room, or write to another disk"},
		{"exists", "something stands where a file was to be written", "move it away, or use --force where the command has it"},
		{"failed", "something went wrong that has no name of its own", "read the text of the message"},
		{"in-a-bundle", "the bundle would lie inside another one", "rename the text or its folder, or choose another output"},
		{"input-output", "the system could not read or write", "look at the disk and at what the system logs of it, then run again"},
		{"internal", "a fault of this program; only the one document failed", "report it with the text that caused it"},
		{"link-not-followed", "a symbolic link that nobody named stands where a file was looked for", "put the file itself there, or name it yourself"},
		{"list-unreadable", "a source manifest cannot be read", "make one with archive manifest"},
		{"locked", "another build is writing to this output", "wait for it with --wait, or choose another output"},
		{"memory", "one text would take more memory than all may have", "split it, or allow more with --memory"},
		{"metadata-unreadable", "a sidecar, archive.yaml or the file of --metadata cannot be read", "mend the line that is named, or move the file away"},
		{"name-taken", "two texts of one run claim one place for their bundles", "say with --base which folder holds both, or rename one"},
		{"no-bundle", "what was named holds no bundle", "name a bundle, or a folder that holds bundles"},
		{"no-locks", "the file system of the output knows no locks", "use --no-lock, and let no other build write there"},
		{"no-such-file", "there is no file or folder of that name", "check the spelling, and quote names with spaces"},
		{"no-text", "the file is empty, or holds nothing but space", "leave it out, or put the text into it"},
		{"not-a-bundle", "something else than a bundle of this program stands in the place", "move it away, or choose another output"},
		{"not-a-file", "a pipe, a device or a folder stands where a file was looked for", "name a file, or give the text on standard input"},
		{"not-as-listed", "a text is not what the source manifest says of it", "bring it back as it was, or make the manifest anew"},
		{"not-in-bundle", "the bundle does not hold the file that was asked for", "name one of its files with --file"},
		{"not-reversible", "the source's text cannot be restored from the log of changes", "take the source itself, and report it with the bundle"},
		{"not-text", "the file is no plain text", "save it as plain text first"},
		{"nothing-to-do", "the paths hold no text to convert", `name a file itself, or say --include "*.md"`},
		{"object-store", "an object store could not be reached, or refused what it was asked for", "read the text of the message; running again goes on where it ended"},
		{"of-another-text", "the bundle in the place is, or may be, of another text", "choose another output, or say with --base which folder holds both"},
		{"of-another-version", "the bundle in the place was made from another version of the text, or with other settings", "replace it with --update"},
		{"outside-base", "the text does not lie below the folder of --base", "name a folder that holds all the texts"},
		{"permission", "the system does not let this user read or write there", "check who may read and write there"},
		{"picture-unusable", "a picture cannot be read, is not beside its text, or the pictures are too many", "copy it there, or make it smaller"},
		{"read-only", "the disk cannot be written to", "choose another output"},
		{"reads-back-wrong", "the disk does not give back what was written", "check the disk and the memory before building again"},
		{"record-unreadable", "the list of whose bundles are in the output cannot be read", "move it away: builds are then more careful about bundles that exist"},
		{"too-large", "the file has more bytes than one document, or one answer, may have", "split it, or write it to a file"},
		{"unkeepable", "no bag can hold a link, a pipe, a device, an empty folder, or a file of that name", "take it out or replace it; --skip-empty leaves empty folders out"},
		{"usage", "the command line is wrong; nothing was touched", "see archive help, and the hint of the message"},
		{"warnings", "the document has warnings, and --strict was given", "mend the text or its metadata, or build without --strict"},
	}
}
