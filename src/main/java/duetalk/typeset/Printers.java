package duetalk.typeset;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.Sides;
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

    /**
     * What one of them offers.
     *
     * @param twoSided whether it prints on both sides
     * @param trays the names of its trays, none when it has no choice
     */
    public record Abilities(boolean twoSided, List<String> trays) {
        public Abilities {
            trays = List.copyOf(trays);
        }
    }

    /**
     * What is wanted of it.
     *
     * @param tray the name of one of its trays, empty for the one it takes by itself
     */
    public record Wish(int copies, boolean twoSided, String tray) {}

    /** What a printer offers; nothing when there is none of this name. */
    public static Abilities abilities(String printer) {
        return service(printer)
                .map(service -> new Abilities(
                        isOffered(service, Sides.class, Sides.TWO_SIDED_LONG_EDGE),
                        trays(service).map(MediaTray::toString).toList()))
                .orElse(new Abilities(false, List.of()));
    }

    private static boolean isOffered(PrintService service, Class<? extends Attribute> category, Attribute value) {
        return service.getSupportedAttributeValues(category, null, null) instanceof Attribute[] values
                && Arrays.asList(values).contains(value);
    }

    private static Stream<MediaTray> trays(PrintService service) {
        return service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] media
                ? Arrays.stream(media).filter(MediaTray.class::isInstance).map(MediaTray.class::cast)
                : Stream.empty();
    }

    private static Optional<PrintService> service(String printer) {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(one -> one.getName().equals(printer))
                .findFirst();
    }

    private static boolean isUsual(String name, PrintService usual) {
        return usual != null && usual.getName().equals(name);
    }

    /** Sends the bytes as they are where the printer takes a PDF, else draws its pages. */
    public static void print(String printer, byte[] pdf, String jobName, Wish wish) throws PrintFailed {
        PrintService service = service(printer).orElseThrow(() -> new PrintFailed(new PrintException(printer)));
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(jobName, null));
        attributes.add(new Copies(wish.copies()));
        attributes.add(MediaSizeName.ISO_A4);
        if (wish.twoSided()) {
            attributes.add(Sides.TWO_SIDED_LONG_EDGE);
        }
        trays(service)
                .filter(tray -> tray.toString().equals(wish.tray()))
                .findFirst()
                .ifPresent(attributes::add);
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
