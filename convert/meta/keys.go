package meta

import (
	"strconv"
	"strings"
)

// aliases are the names under which people write a field, in lower case.
var aliases = map[string]string{
	"title": "title", "headline": "title", "başlıq": "title", "başlık": "title", "titre": "title", "título": "title", "titel": "title", "заголовок": "title",
	"subtitle": "subtitle", "deck": "subtitle", "subhead": "subtitle", "subheadline": "subtitle", "standfirst": "subtitle", "dek": "subtitle",
	"kicker": "kicker", "section": "kicker",
	"author": "author", "authors": "author", "byline": "author", "by": "author", "creator": "author", "müəllif": "author", "yazar": "author", "auteur": "author", "autor": "author", "автор": "author",
	"date": "date", "published": "date", "date published": "date", "publication date": "date", "pubdate": "date", "tarix": "date", "tarih": "date", "дата": "date", "fecha": "date", "datum": "date",
	"updated": "modified", "modified": "modified", "last modified": "modified", "lastmod": "modified",
	"language": "language", "lang": "language",
	"license": "license", "licence": "license", "rights": "license", "copyright": "license",
	"publisher": "publisher", "publication": "publisher", "site": "publisher",
	"description": "description", "summary": "description", "abstract": "description", "excerpt": "description",
	"keywords": "keywords", "tags": "keywords", "categories": "keywords",
	"image": "image.title", "image title": "image.title", "image credit": "image.creator", "image creator": "image.creator", "image by": "image.creator", "photo credit": "image.creator", "photo": "image.creator",
	"image license": "image.license", "image licence": "image.license", "image license url": "image.license_url", "image licence url": "image.license_url",
	"image caption": "image.caption", "caption": "image.caption", "image alt": "image.alt", "image file": "image.file",
}

// canonical is the name of the field that a key stands for; empty when there
// is none. Keys may differ in case, and write - or _ for a space.
func canonical(key string) string {
	k := strings.ToLower(strings.TrimSpace(key))
	k = strings.NewReplacer("_", " ", "-", " ").Replace(k)
	return aliases[k]
}

// imageKey takes "images[2].title" apart. "image.title" is that of the first.
func imageKey(key string) (index int, name string, ok bool) {
	rest, ok := strings.CutPrefix(strings.ToLower(key), "image")
	if !ok {
		return 0, "", false
	}
	rest = strings.TrimPrefix(rest, "s")
	if rest, ok = strings.CutPrefix(rest, "["); ok {
		number, after, closed := strings.Cut(rest, "]")
		n, err := strconv.Atoi(number)
		if !closed || err != nil || n < 0 || n > maxFields {
			return 0, "", false
		}
		index, rest = n, after
	}
	name, ok = strings.CutPrefix(rest, ".")
	switch name {
	case "title", "creator", "license", "license_url", "credit", "caption", "alt", "file", "source", "source_url", "note":
		return index, name, ok
	case "licence":
		return index, "license", ok
	}
	return 0, "", false
}
