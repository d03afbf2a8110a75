"""Makes the faces that ship from unpacked packages: faces.py PACKAGES FOLDER.

Three kinds of change are made, each told in ORIGIN: hinting is taken out, a face is cut down to
some of its characters, and cubic outlines become quadratic ones. Faces whose makers reserve a name
are left as they are, or get another name.
"""
import hashlib
import os
import subprocess
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables

PACKAGES, FOLDER = sys.argv[1:]
CORE = "fonts-noto-core/usr/share/fonts/truetype/noto/"
CJK = "fonts-noto-cjk/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
ORIGINS = {  # by package: what ORIGIN says of it, licence, upstream
    "fonts-sil-gentiumplus": ("Debian fonts-sil-gentiumplus 6.101-1", "OFL-Gentium.txt", "https://software.sil.org/gentium"),
    "fonts-noto-mono": ("Debian fonts-noto-mono 20201225-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-fonts"),
    "fonts-noto-core": ("Debian fonts-noto-core 20201225-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-fonts"),
    "fonts-noto-cjk": ("Debian fonts-noto-cjk 1:20220127+repack1-1", "OFL-Noto.txt", "https://github.com/googlefonts/noto-cjk"),
    "fonts-nanum": ("Debian fonts-nanum 20200506-1", "OFL-Nanum.txt", "http://hangeul.naver.com"),
    "fonts-droid-fallback": ("Debian fonts-droid-fallback 1:6.0.1r16-1.1", "Apache-Droid.txt", "https://android.googlesource.com/platform/frameworks/base"),
    "noto-naskh-arabic": ("npm @expo-google-fonts/noto-naskh-arabic 0.4.5", "OFL-Noto.txt", "https://github.com/notofonts/arabic"),
    "noto-sans-lao": ("npm @expo-google-fonts/noto-sans-lao 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/lao"),
    "noto-serif": ("npm @expo-google-fonts/noto-serif 0.4.2", "OFL-Noto.txt", "https://github.com/notofonts/latin-greek-cyrillic"),
    "noto-emoji": ("npm @expo-google-fonts/noto-emoji 0.4.7", "OFL-Noto.txt", "https://github.com/googlefonts/noto-emoji"),
}

# Faces that ship as their makers made them.
RAW = ["Regular", "Bold"]  # and unpacked: nearly every document needs them
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


def cut(path, characters=None, **more):
    """A face without hinting, of the given characters or of all."""
    o = options(**more)
    font = subset.load_font(path, o)
    has = set(font.getBestCmap())
    s = subset.Subsetter(o)
    s.populate(unicodes=has if characters is None else has & characters)
    s.subset(font)
    return font


def quadratic(font):
    """Puts quadratic outlines (glyf) in the place of cubic ones (CFF), within 2/1000 em."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 2.0, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
        glyf.glyphs[name].recalcBounds(glyf)
    del font["CFF "]
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for field in """maxPoints maxContours maxCompositePoints maxCompositeContours maxTwilightPoints maxStorage
            maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions maxComponentElements maxComponentDepth""".split():
        setattr(limits, field, 0)
    limits.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"
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


def shared(region, characters):
    """The ideographs of a region whose glyph is Japan's, and which Japan's face has."""
    here, japan = (TTFont(CJK, fontNumber=n).getBestCmap() for n in (region, 0))
    return {c for c in ideographs(characters) & JIS if here[c] == japan[c]}


def save(name, face):
    """Writes a face, packed but for those that nearly every document needs; returns its digest."""
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
    if not name.startswith("GentiumBookPlus-") or name.split("-")[1] not in RAW:
        subprocess.run(["zstd", "-q", "-f", "--ultra", "-22", "--no-check", "--rm", path, "-o", path + ".zst"], check=True)
    return hashlib.sha256(data).hexdigest(), path


def main():
    os.chdir(PACKAGES)
    stanzas = []
    for name, package, done, face in faces():
        digest, path = save(name, face)
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
another name, Myeongjo Syllables, as the licence demands of modified versions (OFL 1.1, 3). Noto is
a trademark, not a reserved name; modified Noto faces may keep it. Droid Sans Fallback is under the
Apache License, which asks that changes are told: they are, below.
"""

if __name__ == "__main__":
    main()
