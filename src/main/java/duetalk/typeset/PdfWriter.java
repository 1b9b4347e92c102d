package duetalk.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes a document as a PDF: tagged, with the fonts it needs inside; the same document gives the same bytes. */
public final class PdfWriter {

    private final Document document;
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();

    private PdfWriter(Document document) {
        this.document = document;
    }

    /**
     * Lays a document out and writes it.
     *
     * @param when the moment that the file names as that of its making
     */
    public static byte[] write(Document document, Instant when) {
        try (PDDocument pdf = new PDDocument()) {
            return new PdfWriter(document).write(pdf, when);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(PDDocument pdf, Instant when) throws IOException {
        PageLayout layout = new PageLayout(document);
        PdfStructure structure = new PdfStructure(layout.root(), document.languageTag());
        COSDictionary resources = new COSDictionary();
        int number = 0;
        for (Page page : layout.pages()) {
            PDPage target = new PDPage(new PDRectangle((float) Page.WIDTH, (float) Page.HEIGHT));
            pdf.addPage(target);
            target.getCOSObject().setItem(COSName.RESOURCES, resources);
            target.getCOSObject().setInt(COSName.STRUCT_PARENTS, number++);
            target.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            structure.startPage();
            target.getCOSObject().setItem(COSName.CONTENTS, stream(pdf, content(page, target, structure)));
        }
        COSDictionary fontResources = new COSDictionary();
        for (PdfFont font : fonts.values()) {
            fontResources.setItem(COSName.getPDFName(font.resource()), new PdfFontWriter(pdf, font).write());
        }
        resources.setItem(COSName.FONT, fontResources);
        pdf.getDocumentCatalog().setStructureTreeRoot(structure.finish());
        PdfMetadata.write(pdf, document, when);
        ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
        pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private String content(Page page, PDPage target, PdfStructure structure) {
        StringBuilder out = new StringBuilder();
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Rule rule ->
                    out.append("/Artifact BMC\n0.55 G ")
                            .append(PdfText.number(rule.thickness()))
                            .append(" w ")
                            .append(PdfText.number(rule.x()))
                            .append(' ')
                            .append(PdfText.number(Page.HEIGHT - rule.y()))
                            .append(" m ")
                            .append(PdfText.number(rule.x() + rule.width()))
                            .append(' ')
                            .append(PdfText.number(Page.HEIGHT - rule.y()))
                            .append(" l S\nEMC\n");
                case Mark.Text text -> text(out, text, target, structure);
                case Mark.Code code -> code(out, code, structure.mark(code.tag(), target));
            }
        }
        return out.toString();
    }

    private void text(StringBuilder out, Mark.Text text, PDPage target, PdfStructure structure) {
        Tag tag = text.tag();
        if (tag == null) {
            out.append("/Artifact BMC\n");
        } else {
            out.append('/').append(tag.role().pdfName()).append(" <</MCID ");
            out.append(structure.mark(tag, target)).append(">> BDC\n");
        }
        for (GlyphRun run : text.line().runs()) {
            PdfText.append(out, font(run.face()), text.line(), run, text.x() + run.x(), Page.HEIGHT - text.baseline());
        }
        out.append("EMC\n");
    }

    /** Every row's dark squares that touch are one rectangle. */
    private static void code(StringBuilder out, Mark.Code code, int number) {
        CodeSquares squares = code.squares();
        double side = code.size() / (squares.count() + 2 * CodeSquares.QUIET);
        out.append("/Figure <</MCID ").append(number).append(">> BDC\n0 g\n");
        for (int row = 0; row < squares.count(); row++) {
            for (int column = 0; column < squares.count(); column++) {
                int run = squares.run(column, row);
                if (run > 0) {
                    out.append(PdfText.number(code.x() + (column + CodeSquares.QUIET) * side))
                            .append(' ')
                            .append(PdfText.number(Page.HEIGHT - code.y() - (row + CodeSquares.QUIET + 1) * side))
                            .append(' ')
                            .append(PdfText.number(run * side))
                            .append(' ')
                            .append(PdfText.number(side))
                            .append(" re\n");
                    column += run;
                }
            }
        }
        out.append("f\nEMC\n");
    }

    private PdfFont font(Typeface face) {
        return fonts.computeIfAbsent(face, any -> new PdfFont("F" + fonts.size(), face));
    }

    private static COSStream stream(PDDocument pdf, String content) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}
