"""Makes the faces that ship from unpacked packages: faces.py PACKAGES FOLDER. FOLDER gets the faces
as they are in use, and ORIGIN; .ci/faces/make packs them.

Four kinds of change are made, each told in ORIGIN: hinting is taken out, a face is cut down to
some of its characters, cubic outlines become quadratic ones, and needless points go. Faces whose makers reserve a name
are left as they are, or get another name.
"""
import bz2
import hashlib
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables

from outlines import fewer_points, quadratic

PACKAGES, FOLDER = sys.argv[1:]
CORE = "fonts-noto-core/usr/share/fonts/truetype/noto/"
CJK = "fonts-noto-cjk/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
ORIGINS = {  # by package: what ORIGIN says of it, licence, upstream
    "fonts-sil-gentiumplus": ("Debian fonts-sil-gentiumplus 6.101-1", "OFL-Gentium.txt", "https://software.sil.org/gentium"),
    "fonts-noto-mono": ("Debian fonts-noto-mono 20201225-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-fonts"),
    "fonts-noto-core": ("Debian fonts-noto-core 20201225-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-fonts"),
    "fonts-noto-cjk": ("Debian fonts-noto-cjk 1:20220127+repack1-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-cjk"),
    "fonts-hanazono": ("Debian fonts-hanazono 20170904-2.1", "OFL-Hanazono.txt", "http://fonts.jp/hanazono/"),
    "fonts-nanum": ("Debian fonts-nanum 20200506-1", "OFL-Nanum.txt", "http://hangeul.naver.com"),
    "fonts-droid-fallback": ("Debian fonts-droid-fallback 1:6.0.1r16-1.1", "Apache-Droid.txt", "https://android.googlesource.com/platform/frameworks/base"),
    "noto-naskh-arabic": ("npm @expo-google-fonts/noto-naskh-arabic 0.4.5", "OFL-Noto.txt", "https://github.com/notofonts/arabic"),
    "noto-sans-lao": ("npm @expo-google-fonts/noto-sans-lao 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/lao"),
    "noto-sans-canadian-aboriginal": ("npm @expo-google-fonts/noto-sans-canadian-aboriginal 0.4.1", "OFL-Noto.txt", "https://github.com/notofonts/canadian-aboriginal"),
    "noto-sans-chakma": ("npm @expo-google-fonts/noto-sans-chakma 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/chakma"),
    "noto-sans-lisu": ("npm @expo-google-fonts/noto-sans-lisu 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/lisu"),
    "noto-serif-telugu": ("npm @expo-google-fonts/noto-serif-telugu 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/telugu"),
    "noto-serif": ("npm @expo-google-fonts/noto-serif 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/latin-greek-cyrillic"),
    "noto-emoji": ("npm @expo-google-fonts/noto-emoji 0.4.7", "OFL-Noto.txt", "https://github.com/googlefonts/noto-emoji"),
}

# Faces that ship as their makers made them.
AS_MADE = """NotoNaskhArabic-Bold NotoNaskhArabic-Regular NotoSansMath-Regular NotoSansSymbols-Regular
NotoSansSymbols2-Regular NotoSerifArmenian-Bold NotoSerifArmenian-Regular NotoSerifGeorgian-Bold
NotoSerifGeorgian-Regular NotoSerifHebrew-Bold NotoSerifHebrew-Regular""".split()

# Scripts of today in the order of need, with serifs where Noto has them; those with a bold face
# are the ones that most is printed in.
BOLD = "Bengali Devanagari Ethiopic Gujarati Gurmukhi Kannada Khmer Lao Malayalam Myanmar Sinhala Tamil Telugu Thai".split()
SERIF = BOLD + "Ahom Balinese Dogra Grantha Khojki NyiakengPuachueHmong Tibetan Yezidi".split()
SANS = """Adlam Avestan Bamum BassaVah Batak Brahmi Buginese Buhid CanadianAboriginal Carian
CaucasianAlbanian Chakma Cham Cherokee Coptic Cypriot Deseret Duployan Elbasan Elymaic
Glagolitic Gothic GunjalaGondi HanifiRohingya Hanunoo Hatran ImperialAramaic IndicSiyaqNumbers
InscriptionalPahlavi InscriptionalParthian Javanese Kaithi KayahLi Kharoshthi Khudawadi Lepcha Limbu
Lisu Lycian Lydian Mahajani Mandaic Manichaean Marchen MasaramGondi MayanNumerals
Medefaidrin MeeteiMayek MendeKikakui Meroitic Miao Modi Mongolian Mro Multani NKo Nabataean Newa
NewTaiLue Nushu Ogham OlChiki OldHungarian OldItalic OldNorthArabian OldPermic OldPersian OldSogdian
OldSouthArabian OldTurkic Oriya Osage Osmanya PahawhHmong Palmyrene PauCinHau PhagsPa Phoenician
PsalterPahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Sogdian SoraSompeng Soyombo
Sundanese SylotiNagri Syriac Tagalog Tagbanwa TaiLe TaiTham TaiViet Takri TamilSupplement Thaana
Tifinagh Tirhuta Ugaritic Vai Wancho WarangCiti Yi ZanabazarSquare""".split()


def pairs(codec, leads, trails):
    """The characters of two bytes of a national set."""
    out = set()
    for lead in leads:
        for trail in trails:
            text = bytes([lead, trail]).decode(codec, "ignore")
            if len(text) == 1:
                out.add(ord(text))
    return out


def ideographs(characters):
    return {c for c in characters if 0x4E00 <= c <= 0x9FFF}


HIGH = range(0xA1, 0xFF)
GB2312 = ideographs(pairs("gb2312", HIGH, HIGH))
JIS = ideographs(pairs("euc_jp", HIGH, HIGH))
BIG5_1 = ideographs(pairs("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *HIGH]))
# Marks of East Asia, and those of the West that are as wide as an ideograph among ideographs.
MARKS = {0x20, 0xA0, 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026, 0x203B,
         *range(0x2160, 0x217C), *range(0x2460, 0x24A0), *range(0x3000, 0x3040), *range(0x3190, 0x31C0),
         *range(0x3200, 0x3400), *range(0xFE10, 0xFE20), *range(0xFE30, 0xFE50), *range(0xFF00, 0xFFF0)}
KANA = {*range(0x3040, 0x3100), *range(0x31F0, 0x3200), *range(0x1B000, 0x1B170)}
BOPOMOFO = {*range(0x3100, 0x3130), *range(0x31A0, 0x31C0), 0x2C7, 0x2CA, 0x2CB, 0x2D9}
JAMO = {*range(0x1100, 0x1200), *range(0xA960, 0xA980), *range(0xD7B0, 0xD800)}
HANGUL = {*range(0x3130, 0x3190), *range(0xAC00, 0xD7A4), 0x20, 0xA0}
HAN = {*range(0x2E80, 0x2FE0), *range(0x3005, 0x3008), *range(0x31C0, 0x31F0), *range(0x3400, 0xA000), *range(0xF900, 0xFB00)}
# Letters that came to Unicode after the Debian package was made: package, its face, ours.
MORE = [
    ("noto-naskh-arabic", "NotoNaskhArabic", "NotoNaskhArabicMore-Regular", {*range(0x870, 0x8A0), 0x8A1, *range(0x8AD, 0x8E4)}),
    ("noto-sans-lao", "NotoSansLao", "NotoSansLaoMore-Regular", {0x20, 0x25CC, *range(0xE81, 0xEE0)}),
    ("noto-sans-canadian-aboriginal", "NotoSansCanadianAboriginal", "NotoSansCanadianMore-Regular", {*range(0x11AB0, 0x11AC0)}),
    ("noto-sans-chakma", "NotoSansChakma", "NotoSansChakmaMore-Regular", {0x11147}),
    ("noto-sans-lisu", "NotoSansLisu", "NotoSansLisuMore-Regular", {0x11FB0}),
    ("noto-serif-telugu", "NotoSerifTelugu", "NotoSerifTeluguMore-Regular", {0xC5D}),
    ("noto-serif", "NotoSerif", "NotoSerifMore-Regular", {0x25CC, *range(0xA7C0, 0xA7F5), *range(0xFB05, 0xFB07), *range(0x10780, 0x107BB)}),
]


def options(**more):
    o = subset.Options()
    o.hinting = False
    o.layout_features = ["*"]
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    o.name_languages = [0x409]
    o.notdef_outline = True
    o.glyph_names = False
    o.drop_tables += ["BASE", "DSIG", "FFTM", "MVAR", "PCLT", "STAT", "VORG", "gasp", "kern", "meta", "morx", "mort", "vhea", "vmtx"]
    for name, value in more.items():
        setattr(o, name, value)
    return o


def by_list(self, font):
    """Writes the glyphs of a rule one by one (Coverage, format 1), never as ranges: the shaper of
    the program passes over ranges that follow a long one (go-text/typesetting 0.3.5, addRange)."""
    self.Format = 1
    return {"GlyphArray": sorted(self.glyphs or [], key=font.getGlyphID)}


otTables.Coverage.preWrite = by_list


def cut(path, characters=None, glyphs=None, **more):
    """A face without hinting, of the given characters or of all; glyphs says which glyph each has."""
    o = options(**more)
    font = subset.load_font(path, o)
    if glyphs is not None:
        recast(font, glyphs)
    has = set(font.getBestCmap())
    s = subset.Subsetter(o)
    s.populate(unicodes=has if characters is None else has & characters)
    s.subset(font)
    return font


def no_marks(font):
    """Says that nothing is to be placed: without the table, marks are placed by the outlines, which
    are read for that."""
    font["GPOS"] = newTable("GPOS")
    table = font["GPOS"].table = otTables.GPOS()
    table.Version = 0x00010000
    table.ScriptList, table.FeatureList, table.LookupList = otTables.ScriptList(), otTables.FeatureList(), otTables.LookupList()
    table.ScriptList.ScriptRecord, table.FeatureList.FeatureRecord, table.LookupList.Lookup = [], [], []
    return font


def rename(font, family):
    """Gives a face a name that nobody reserves."""
    for record in list(font["name"].names):
        name = {1: family, 3: family + " for archive", 4: family, 6: family.replace(" ", "")}.get(record.nameID)
        if name:
            record.string = name
        elif record.nameID in (16, 17):
            font["name"].removeNames(record.nameID)
    return font


def faces():
    """Yields file, package, what was done, and the face: a TTFont, or the path of a file."""
    for style in ["Regular", "Italic", "Bold", "BoldItalic"]:
        yield "GentiumBookPlus-" + style, "fonts-sil-gentiumplus", "", "fonts-sil-gentiumplus/usr/share/fonts/truetype/gentiumplus/GentiumBookPlus-%s.ttf" % style
    yield "NotoSansMono-Regular", "fonts-noto-mono", "", "fonts-noto-mono/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf"
    for name in AS_MADE:
        yield name, "fonts-noto-core", "", CORE + name + ".ttf"
    names = ["NotoSerif" + s + "-Bold" for s in BOLD]
    names += ["NotoSerif" + s + "-Regular" for s in SERIF] + ["NotoSans" + s + "-Regular" for s in SANS]
    names += ["NotoMusic-Regular", "NotoNastaliqUrdu-Regular", "NotoSansOriya-Bold"]
    for name in names:
        yield name, "fonts-noto-core", "without hinting", cut(CORE + name + ".ttf")
    yield "NotoEmoji-Regular", "noto-emoji", "without hinting", cut("noto-emoji/package/400Regular/NotoEmoji_400Regular.ttf")
    for package, made, name, characters in MORE:
        yield (name, package, "cut down to letters that the older face has not, without hinting",
               cut("%s/package/400Regular/%s_400Regular.ttf" % (package, made), characters))
    # What China or Taiwan draws as Japan does is not there twice: their text asks Japan's face next.
    for number, region, characters, told in [
            (0, "JP", JIS | KANA | MARKS, "kana, JIS X 0208"),
            (2, "SC", GB2312 - shared(2, GB2312) | MARKS | BOPOMOFO, "what GB 2312 has and the face of Japan has not, or not so"),
            (3, "TC", BIG5_1 - shared(3, BIG5_1) | MARKS | BOPOMOFO, "what Big5, level 1, has and the face of Japan has not, or not so")]:
        yield ("NotoSerif%s-Regular" % region, "fonts-noto-cjk", "cut down to %s, and marks; quadratic outlines, without hinting" % told,
               quadratic(cut(CJK, characters, font_number=number, layout_features=[], desubroutinize=True)))
    yield ("NotoSerifKRJamo-Regular", "fonts-noto-cjk", "cut down to the letters that syllables are made of, quadratic outlines, without hinting",
           quadratic(cut(CJK, JAMO, font_number=1, layout_features=["ccmp", "ljmo", "vjmo", "tjmo"], desubroutinize=True)))
    yield ("MyeongjoSyllables-Regular", "fonts-nanum", "NanumMyeongjo cut down to Hangul, without hinting, and renamed, since its name is reserved",
           rename(cut("fonts-nanum/usr/share/fonts/truetype/nanum/NanumMyeongjo.ttf", HANGUL), "Myeongjo Syllables"))
    yield ("DroidSansFallback-Regular", "fonts-droid-fallback", "cut down to the ideographs that no other face has, without hinting",
           cut("fonts-droid-fallback/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", HAN - GB2312 - JIS - BIG5_1))
    for made in ideographs_more():
        yield made


def unihan(file, *fields):
    """The characters that have one of some fields in a file of the Unicode Han database."""
    out = set()
    with bz2.open("unicode-data/usr/share/unicode/Unihan_%s.txt.bz2" % file, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+") and line.split("\t")[1] in fields:
                out.add(int(line.split("\t")[0][2:], 16))
    return out


# Ideographs of the Universal Declaration in Vietnamese that the database gives no reading of.
DECLARATION = {ord(c) for c in "𢖵𥗾𧗱𧵑𪟽𪠞𪦆𪸝𫃚𫅴𫡔𫡽𫯳𫼩𫼳𬜝𬡶𬥓𬧐𬨴𬩢"}


def ideographs_more():
    """Rare ideographs: those of national sets as Noto draws them, those of Vietnam as GlyphWiki does."""
    has = HAN & set(TTFont("fonts-droid-fallback/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf").getBestCmap())
    has |= GB2312 | JIS | BIG5_1
    names = {}
    for number, characters in [
            (0, unihan("OtherMappings", "kJIS0213", "kJinmeiyoKanji") | unihan("RadicalStrokeCounts", "kRSAdobe_Japan1_6")),
            (2, unihan("OtherMappings", "kTGH")),
            (4, unihan("OtherMappings", "kHKSCS")),
            (1, unihan("OtherMappings", "kKoreanName")),
            (3, unihan("DictionaryLikeData", "kUnihanCore2020"))]:
        for c, name in TTFont(CJK, fontNumber=number).getBestCmap().items():
            if c in characters - has and c not in names:
                names[c] = name
    yield ("NotoSerifRareIdeographs-Regular", "fonts-noto-cjk", "cut down to ideographs of JIS X 0213, Adobe-Japan1-6, the General Standard Chinese Characters, HKSCS, Korean names and the core of Unicode that no other face has; quadratic outlines, without hinting",
           rename(quadratic(cut(CJK, glyphs=names, font_number=0, layout_features=[], desubroutinize=True)), "Noto Serif Rare Ideographs"))
    nom = (unihan("Readings", "kVietnamese") | DECLARATION) - has - set(names)
    yield ("NomIdeographs-Regular", "fonts-hanazono", "HanaMinB cut down to ideographs of Vietnamese, points moved by at most 2/1000 em or taken out, and renamed, since its name is reserved",
           rename(no_marks(fewer_points(cut("fonts-hanazono/usr/share/fonts/truetype/hanazono/HanaMinB.ttf", nom, layout_features=[]))), "Nom Ideographs"))


def recast(font, names):
    """Gives a font of all regions the characters of a table, each with the glyph that it says."""
    tables = [t for t in font["cmap"].tables if t.isUnicode() and t.format != 14]
    font["cmap"].tables = tables
    for table in tables:
        table.cmap = {c: name for c, name in names.items() if c <= 0xFFFF or table.format == 12}


def shared(region, characters):
    """The ideographs of a region whose glyph is Japan's, and which Japan's face has."""
    here, japan = (TTFont(CJK, fontNumber=n).getBestCmap() for n in (region, 0))
    return {c for c in ideographs(characters) & JIS if here[c] == japan[c]}


def save(name, face):
    """Writes a face; returns its digest."""
    path = os.path.join(FOLDER, name + ".ttf")
    if isinstance(face, str):
        with open(face, "rb") as f:
            data = f.read()
        with open(path, "wb") as f:
            f.write(data)
    else:
        face.recalcTimestamp = False
        face.save(path, reorderTables=True)
        with open(path, "rb") as f:
            data = f.read()
    return hashlib.sha256(data).hexdigest()


def main():
    os.chdir(PACKAGES)
    stanzas = []
    for name, package, done, face in faces():
        digest = save(name, face)
        said = (TTFont(face) if isinstance(face, str) else face)["name"]
        told, licence, upstream = ORIGINS[package]
        copyright = " ".join(said.getDebugName(0).split())
        version = said.getDebugName(5).split(";")[0]
        stanza = "File: %s.ttf\nSHA-256: %s\nVersion: %s\nCopyright: %s\nLicence: %s\nUpstream: %s\nPackage: %s\n" % (
            name, digest, version, copyright, licence, upstream, told)
        stanzas.append(stanza + ("Changed: %s\n" % done if done else ""))
        print(name, flush=True)
    with open(os.path.join(FOLDER, "ORIGIN"), "w") as f:
        f.write(HEAD + "\n" + "\n".join(sorted(stanzas)))


HEAD = """\
Where the faces of this folder come from; .ci/faces/make makes each again from its package. One
stanza a file; a test compares the digests, which are those of the unpacked faces.

A stanza without "Changed" is of an unmodified copy. The licence of Gentium reserves its names: no
altered file may bear them, so these faces are as their makers made them, and what a document
embeds of them is a part of the document, which that licence leaves free (OFL 1.1, 5; its FAQ,
1.15). The licence of NanumMyeongjo reserves its names too, and the face is cut down here: it bears
another name, Myeongjo Syllables, as the licence demands of modified versions (OFL 1.1, 3); so is
HanaMinB, as Nom Ideographs, since its licence reserves its name. Noto is a trademark,
not a reserved name; modified Noto faces may keep it. Droid Sans Fallback is under the Apache License, which asks that changes are told: they are, below.
"""

if __name__ == "__main__":
    main()
