package duetalk.typeset;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** The printers of this computer, and printing a finished PDF on one of them. */
public final class Printers {

    private static final DocFlavor PDF = DocFlavor.INPUT_STREAM.PDF;

    private Printers() {}

    /** Printing did not work; the message is the printer system's own. */
    public static final class PrintFailed extends Exception {
        PrintFailed(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Their names, the usual one first. */
    public static List<String> names() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(PrintService::getName)
                .sorted((one, other) -> Boolean.compare(isUsual(other, usual), isUsual(one, usual)))
                .toList();
    }

    private static boolean isUsual(String name, PrintService usual) {
        return usual != null && usual.getName().equals(name);
    }

    /** Sends the bytes as they are where the printer takes a PDF, else draws its pages. */
    public static void print(String printer, byte[] pdf, String jobName, int copies) throws PrintFailed {
        PrintService service = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(one -> one.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> new PrintFailed(new PrintException(printer)));
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(jobName, null));
        attributes.add(new Copies(copies));
        attributes.add(MediaSizeName.ISO_A4);
        try {
            if (service.isDocFlavorSupported(PDF)) {
                Doc document = new SimpleDoc(new ByteArrayInputStream(pdf), PDF, null);
                service.createPrintJob().print(document, attributes);
            } else {
                draw(service, pdf, attributes);
            }
        } catch (PrintException | PrinterException | IOException e) {
            throw new PrintFailed(e);
        }
    }

    private static void draw(PrintService service, byte[] pdf, PrintRequestAttributeSet attributes)
            throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(attributes);
        }
    }
}
