package convert

import "github.com/fad55d40/archive/convert/articles"

// Parted is a file that was parted into its articles.
type Parted = articles.Parted

// Part parts a file that holds many articles: an export of a database, a digest
// of mail, a collection of interviews. It has no parts when the file is one
// article. The error says why it cannot be decoded, or not be parted.
func Part(data []byte, encoding string) (Parted, error) { return articles.Part(data, encoding) }

// PartError is for a file whose parts cannot be decoded one by one.
type PartError = articles.Error
