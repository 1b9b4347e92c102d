package duetalk.typeset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** The operators that draw a page, and the fonts and pictures that they name. */
final class PdfContent {

    private final PDDocument pdf;
    private final PdfStructure structure;
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();
    private final Map<PictureFile, String> pictures = new LinkedHashMap<>();

    PdfContent(PDDocument pdf, PdfStructure structure) {
        this.pdf = pdf;
        this.structure = structure;
    }

    String of(Page page, PDPage target) {
        StringBuilder out = new StringBuilder();
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Rule rule -> rule(out, rule, page.height());
                case Mark.Text text -> text(out, text, target, page.height());
                case Mark.Code code -> code(out, code, structure.mark(code.tag(), target), page.height());
                case Mark.Picture picture ->
                    picture(out, picture, structure.mark(picture.tag(), target), page.height());
            }
        }
        return out.toString();
    }

    /** Everything that the pages name, written into the file. */
    void writeResources(COSDictionary resources) throws IOException {
        COSDictionary all = new COSDictionary();
        for (PdfFont font : fonts.values()) {
            all.setItem(COSName.getPDFName(font.resource()), new PdfFontWriter(pdf, font).write());
        }
        resources.setItem(COSName.FONT, all);
        if (!pictures.isEmpty()) {
            COSDictionary objects = new COSDictionary();
            for (Map.Entry<PictureFile, String> entry : pictures.entrySet()) {
                objects.setItem(
                        COSName.getPDFName(entry.getValue()),
                        LosslessFactory.createFromImage(pdf, entry.getKey().image()));
            }
            resources.setItem(COSName.XOBJECT, objects);
        }
    }

    private static void rule(StringBuilder out, Mark.Rule rule, double height) {
        String y = PdfText.number(height - rule.y());
        out.append("/Artifact BMC\n").append(rule.dark() ? "0 G " : "0.55 G ");
        out.append(PdfText.number(rule.thickness())).append(" w ");
        out.append(PdfText.number(rule.x())).append(' ').append(y).append(" m ");
        out.append(PdfText.number(rule.x() + rule.width()))
                .append(' ')
                .append(y)
                .append(" l S\nEMC\n");
    }

    private void text(StringBuilder out, Mark.Text text, PDPage target, double height) {
        Tag tag = text.tag();
        if (tag == null) {
            out.append("/Artifact BMC\n");
        } else {
            out.append('/').append(tag.role().pdfName()).append(" <</MCID ");
            out.append(structure.mark(tag, target)).append(">> BDC\n");
        }
        for (GlyphRun run : text.line().runs()) {
            PdfText.append(
                    out,
                    font(run.face().typeface()),
                    text.line().text().text(),
                    run,
                    text.x() + run.x(),
                    height - text.baseline());
        }
        out.append("EMC\n");
    }

    /** Every row's dark squares that touch are one rectangle. */
    private static void code(StringBuilder out, Mark.Code code, int number, double height) {
        out.append("/Figure <</MCID ").append(number).append(">> BDC\n0 g\n");
        code.squares()
                .draw(
                        code.size(),
                        (x, y, width, side) -> rectangle(out, code.x() + x, height - code.y() - y - side, width, side));
        out.append("f\nEMC\n");
    }

    private static void rectangle(StringBuilder out, double x, double y, double width, double height) {
        out.append(PdfText.number(x)).append(' ').append(PdfText.number(y)).append(' ');
        out.append(PdfText.number(width))
                .append(' ')
                .append(PdfText.number(height))
                .append(" re\n");
    }

    private void picture(StringBuilder out, Mark.Picture picture, int number, double height) {
        String name = pictures.computeIfAbsent(picture.file(), any -> "P" + pictures.size());
        out.append("/Figure <</MCID ").append(number).append(">> BDC\nq ");
        out.append(PdfText.number(picture.width())).append(" 0 0 ");
        out.append(PdfText.number(picture.height())).append(' ');
        out.append(PdfText.number(picture.x())).append(' ');
        out.append(PdfText.number(height - picture.y() - picture.height())).append(" cm /");
        out.append(name).append(" Do Q\nEMC\n");
    }

    private PdfFont font(Typeface face) {
        return fonts.computeIfAbsent(face, any -> new PdfFont("F" + fonts.size(), face));
    }
}
