#!/usr/bin/env python3
"""Makes the bundled font families from the pinned upstream files (needs Debian's python3-fonttools).

Usage: make-fonts.py RUBIK_PACKAGE_DIR VAZIRMATN_PACKAGE_DIR OUT_DIR

  npm pack @expo-google-fonts/rubik@0.4.2 vazirmatn@33.0.3     then unpack both
  Rubik     -> "Duetalk Sans"     regular, medium, bold, italic   (Hebrew, Persian, Polish, English)
  Vazirmatn -> "Duetalk Persian"  regular, bold

Both are under the SIL Open Font License 1.1, neither reserves its name. The licence asks that the copyright line
and the licence travel with the font: name records 0, 13 and 14 are kept, and the licence texts are copied beside
the files. The families are renamed so that a different Rubik installed on the computer is never picked instead.

The digits are made equally wide: each font's own tabular figures (its "tnum" feature) become the default ones,
because JavaFX has no switch for font features and a timer or a column of amounts must not jitter.

Also added: empty glyphs of no width for the invisible characters a font has no glyph for. JavaFX draws a box
for them otherwise (see README.md). With BLANK_NOTDEF=1 in the environment the box itself is emptied too.
"""
import os
import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

INVISIBLE = [0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]

DIGITS = [*range(0x30, 0x3A), *range(0x06F0, 0x06FA), *range(0x0660, 0x066A)]

FONTS = [  # upstream file, family, style, file name
    ("rubik", "400Regular/Rubik_400Regular.ttf", "Duetalk Sans", "Regular"),
    ("rubik", "500Medium/Rubik_500Medium.ttf", "Duetalk Sans Medium", "Regular"),
    ("rubik", "700Bold/Rubik_700Bold.ttf", "Duetalk Sans", "Bold"),
    ("rubik", "400Regular_Italic/Rubik_400Regular_Italic.ttf", "Duetalk Sans", "Italic"),
    ("vazirmatn", "fonts/ttf/Vazirmatn-Regular.ttf", "Duetalk Persian", "Regular"),
    ("vazirmatn", "fonts/ttf/Vazirmatn-Bold.ttf", "Duetalk Persian", "Bold"),
]
KEPT_NAMES = {0, 5, 8, 9, 11, 12, 13, 14}  # copyright, version, makers, licence


def rename(font, family, style):
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in KEPT_NAMES and n.platformID == 3]
    upstream_version = table.getDebugName(5)
    postscript = family.replace(" ", "") + "-" + style
    for name_id, value in ((1, family), (2, style), (3, f"{upstream_version};{postscript}"),
                           (4, f"{family} {style}"), (6, postscript)):
        table.setName(value, name_id, 3, 1, 0x409)
    if "STAT" in font:  # describes upstream's variable family, wrong for a single renamed file
        del font["STAT"]


def add_invisible(font):
    missing = [c for c in INVISIBLE if c not in font.getBestCmap()]
    if not missing:
        return
    name = "invisible"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = Glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"].metrics[name] = (0, 0)
    for sub in font["cmap"].tables:
        if sub.isUnicode():
            sub.cmap.update({c: name for c in missing})


def tabular_digits(font):
    """Maps the digits straight to the glyphs that the font's own tnum feature would put in their place."""
    gsub = font["GSUB"].table
    tabular = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in gsub.LookupList.Lookup[index].SubTable:
                    tabular.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    for sub in font["cmap"].tables:
        if sub.isUnicode():
            for digit in DIGITS:
                if sub.cmap.get(digit) in tabular:
                    sub.cmap[digit] = tabular[sub.cmap[digit]]


def blank_notdef(font):
    font["glyf"].glyphs[".notdef"] = Glyph()


def main():
    packages = {"rubik": Path(sys.argv[1]), "vazirmatn": Path(sys.argv[2])}
    out = Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    for package, file, family, style in FONTS:
        font = TTFont(packages[package] / file, recalcTimestamp=False)  # same input, same bytes
        assert "Reserved Font Name" not in (font["name"].getDebugName(0) or ""), file
        rename(font, family, style)
        add_invisible(font)
        tabular_digits(font)
        if os.environ.get("BLANK_NOTDEF"):
            blank_notdef(font)
        target = out / f"{family.replace(' ', '')}-{style}.ttf"
        font.save(target)
        print(f"{target.name}  {target.stat().st_size} bytes  (upstream {(packages[package] / file).stat().st_size})")
    shutil.copy(packages["rubik"] / "LICENSE_FONT", out / "OFL-Duetalk-Sans.txt")
    shutil.copy(packages["vazirmatn"] / "OFL.txt", out / "OFL-Duetalk-Persian.txt")


if __name__ == "__main__":
    main()
