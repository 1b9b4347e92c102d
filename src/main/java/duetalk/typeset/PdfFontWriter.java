package duetalk.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Embeds a font: the subset, its widths, and what its codes mean. */
final class PdfFontWriter {

    private static final int CODES_A_BLOCK = 100;

    private final PDDocument pdf;
    private final PdfFont font;

    PdfFontWriter(PDDocument pdf, PdfFont font) {
        this.pdf = pdf;
        this.font = font;
    }

    COSDictionary write() throws IOException {
        String name = font.prefix() + font.font().getName();
        PdfFont.Subset subset = font.subset();
        COSDictionary type0 = new COSDictionary();
        type0.setItem(COSName.TYPE, COSName.FONT);
        type0.setItem(COSName.SUBTYPE, COSName.TYPE0);
        type0.setName(COSName.BASE_FONT, name);
        type0.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant(name, subset));
        type0.setItem(COSName.DESCENDANT_FONTS, descendants);
        type0.setItem(COSName.TO_UNICODE, stream(meanings().getBytes(StandardCharsets.US_ASCII)));
        return type0;
    }

    private COSDictionary descendant(String name, PdfFont.Subset subset) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setName(COSName.BASE_FONT, name);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor(name, subset.program()));
        cid.setItem(COSName.CID_TO_GID_MAP, stream(subset.codeToGlyph()));
        cid.setItem(COSName.W, widths());
        cid.setInt(COSName.DW, 1000);
        return cid;
    }

    private COSArray widths() {
        COSArray all = new COSArray();
        all.add(COSInteger.get(1));
        COSArray each = new COSArray();
        font.used()
                .forEach(used ->
                        each.add(new COSFloat((float) (Math.round(font.width(used.glyph()) * 1000) / 1000.0))));
        all.add(each);
        return all;
    }

    private COSDictionary descriptor(String name, byte[] program) throws IOException {
        TrueTypeFont ttf = font.font();
        double scale = 1000.0 / ttf.getUnitsPerEm();
        BoundingBox box = ttf.getFontBBox();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                                (float) (box.getLowerLeftX() * scale),
                                (float) (box.getLowerLeftY() * scale),
                                (float) (box.getWidth() * scale),
                                (float) (box.getHeight() * scale))
                        .getCOSArray());
        descriptor.setFloat(COSName.ITALIC_ANGLE, 0);
        descriptor.setFloat(COSName.ASCENT, (float) (ttf.getHorizontalHeader().getAscender() * scale));
        descriptor.setFloat(COSName.DESCENT, (float) (ttf.getHorizontalHeader().getDescender() * scale));
        descriptor.setFloat(COSName.CAP_HEIGHT, 700);
        descriptor.setFloat(COSName.STEM_V, 80);
        COSStream file = stream(program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private String meanings() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<PdfFont.Used> used = font.used();
        for (int from = 0; from < used.size(); from += CODES_A_BLOCK) {
            int to = Math.min(used.size(), from + CODES_A_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                String meaning =
                        used.get(i).meaning().isEmpty() ? "\u200c" : used.get(i).meaning();
                map.append('<').append(PdfText.hex(i + 1)).append("> <");
                meaning.chars().forEach(unit -> map.append(PdfText.hex(unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
                .toString();
    }

    private COSStream stream(byte[] content) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
