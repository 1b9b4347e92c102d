package duetalk.typeset;

import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import java.util.List;

/** A text as HTML for other programs, each paragraph with its direction. Groups are left out. */
public final class HtmlWriter {

    private HtmlWriter() {}

    public static String write(List<Block> text, Direction document) {
        StringBuilder out = new StringBuilder();
        Kind open = Kind.TEXT;
        for (Block block : text) {
            Kind kind = block instanceof Paragraph paragraph ? paragraph.kind() : Kind.TEXT;
            if (open != kind) {
                out.append(end(open)).append(start(kind));
                open = kind;
            }
            if (block instanceof Paragraph paragraph) {
                write(out, paragraph, document);
            }
        }
        return out.append(end(open)).toString();
    }

    private static String start(Kind kind) {
        return switch (kind) {
            case BULLET -> "<ul>";
            case NUMBER -> "<ol>";
            default -> "";
        };
    }

    private static String end(Kind kind) {
        return switch (kind) {
            case BULLET -> "</ul>";
            case NUMBER -> "</ol>";
            default -> "";
        };
    }

    private static void write(StringBuilder out, Paragraph paragraph, Direction document) {
        String tag = switch (paragraph.kind()) {
            case TITLE -> "h1";
            case HEADING -> "h2";
            case BULLET, NUMBER -> "li";
            case TEXT -> "p";
        };
        boolean rightToLeft = paragraph.direction(document).isRightToLeft();
        out.append('<').append(tag).append(" dir=\"").append(rightToLeft ? "rtl" : "ltr");
        out.append("\" style=\"text-align:").append(align(paragraph.align())).append("\">");
        for (StyledText.Part part : paragraph.text().parts()) {
            run(out, paragraph.text().text().substring(part.start(), part.limit()), part.style());
        }
        out.append("</").append(tag).append('>');
    }

    private static String align(Align align) {
        return switch (align) {
            case START -> "start";
            case END -> "end";
            case CENTRE -> "center";
            case JUSTIFY -> "justify";
            case RIGHT -> "right";
        };
    }

    private static void run(StringBuilder out, String text, TextStyle style) {
        out.append(style.bold() ? "<b>" : "")
                .append(style.italic() ? "<i>" : "")
                .append(style.underline() ? "<u>" : "");
        out.append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>"));
        out.append(style.underline() ? "</u>" : "")
                .append(style.italic() ? "</i>" : "")
                .append(style.bold() ? "</b>" : "");
    }
}
