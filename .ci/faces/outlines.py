"""Changes of outlines: cubic ones become quadratic, needless points go."""
import array

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates


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


def fewer_points(font):
    """Puts outlines of straight lines on a grid of 512 to the em, and takes out points that lie
    within half of its unit of the line between those that stay."""
    glyf = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.numberOfContours <= 0:
            continue
        points, start, out, ends = [(round(x / 2), round(y / 2)) for x, y in glyph.coordinates], 0, [], []
        for end in glyph.endPtsOfContours:
            contour = points[start:end + 1]
            contour = [p for i, p in enumerate(contour) if i == 0 or p != contour[i - 1]]
            out += straightened(contour)
            ends.append(len(out) - 1)
            start = end + 1
        glyph.coordinates, glyph.endPtsOfContours = GlyphCoordinates(out), ends
        glyph.flags = array.array("B", [1] * len(out))
        glyph.recalcBounds(glyf)
    font["head"].unitsPerEm //= 2
    for c, (advance, bearing) in font["hmtx"].metrics.items():
        glyph = glyf[c]
        font["hmtx"].metrics[c] = (advance // 2, getattr(glyph, "xMin", 0) if glyph.numberOfContours else 0)
    for table, fields in [("hhea", "ascent descent lineGap"), ("post", "underlinePosition underlineThickness"),
                          ("OS/2", """sTypoAscender sTypoDescender sTypoLineGap usWinAscent usWinDescent xAvgCharWidth sxHeight sCapHeight
            yStrikeoutPosition yStrikeoutSize ySubscriptXSize ySubscriptYSize ySubscriptXOffset ySubscriptYOffset
            ySuperscriptXSize ySuperscriptYSize ySuperscriptXOffset ySuperscriptYOffset""")]:
        for field in fields.split():
            if hasattr(font[table], field):
                setattr(font[table], field, getattr(font[table], field) // 2)
    return font


def straightened(contour):
    """The points of a closed contour that are needed (Douglas and Peucker, 1973)."""
    if len(contour) < 4:
        return contour
    first = min(range(len(contour)), key=lambda i: contour[i])
    contour = contour[first:] + contour[:first]
    x, y = contour[0]
    far = max(range(len(contour)), key=lambda i: (contour[i][0] - x) ** 2 + (contour[i][1] - y) ** 2)
    return needed(contour[:far + 1])[:-1] + needed(contour[far:] + contour[:1])[:-1]


def needed(line):
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        a, b = todo.pop()
        i, distance = max(((i, away(line[i], line[a], line[b])) for i in range(a + 1, b)), key=lambda p: p[1], default=(0, 0))
        if distance > 0.25:
            keep.add(i)
            todo += [(a, i), (i, b)]
    return [line[i] for i in sorted(keep)]


def away(p, a, b):
    """The square of the distance of a point from a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    t = min(1, max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) if long else 0
    return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2
