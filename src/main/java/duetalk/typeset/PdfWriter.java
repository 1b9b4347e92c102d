package duetalk.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
        PdfContent content = new PdfContent(pdf, structure);
        COSDictionary resources = new COSDictionary();
        int number = 0;
        for (Page page : layout.pages()) {
            PDPage target = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
            pdf.addPage(target);
            target.getCOSObject().setItem(COSName.RESOURCES, resources);
            target.getCOSObject().setInt(COSName.STRUCT_PARENTS, number++);
            target.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            structure.startPage();
            target.getCOSObject().setItem(COSName.CONTENTS, stream(pdf, content.of(page, target)));
        }
        content.writeResources(resources);
        pdf.getDocumentCatalog().setStructureTreeRoot(structure.finish());
        PdfMetadata.write(pdf, document, when);
        ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
        pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private static COSStream stream(PDDocument pdf, String content) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}
