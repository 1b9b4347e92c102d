package duetalk.typeset;

import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A text in its own form: paragraphs with their looks, values with their names, groups by name only. What is in a group
 * is made anew by whoever reads it.
 */
public final class TextXml {

    private static final double WIDEST = 200;
    private static final float LARGEST = 96;

    private TextXml() {}

    public static String write(List<Block> text) {
        StringBuilder out = new StringBuilder("<text>\n");
        for (Block block : text) {
            if (block instanceof Paragraph paragraph) {
                write(out, paragraph);
            } else if (block instanceof Group group) {
                out.append("<g name=\"").append(escaped(group.name())).append("\"/>\n");
            }
        }
        return out.append("</text>").toString();
    }

    private static void write(StringBuilder out, Paragraph paragraph) {
        out.append("<p kind=\"").append(paragraph.kind());
        out.append("\" align=\"").append(paragraph.align());
        out.append("\" dir=\"").append(paragraph.own() == null ? "AUTO" : paragraph.own());
        out.append("\" after=\"").append(paragraph.spaceAfter()).append("\">");
        for (StyledText.Part part : paragraph.text().parts()) {
            TextStyle style = part.style();
            out.append("<r size=\"").append(style.size()).append('"');
            out.append(style.bold() ? " b=\"1\"" : "").append(style.italic() ? " i=\"1\"" : "");
            out.append(style.underline() ? " u=\"1\"" : "");
            if (part.isValue()) {
                out.append(" value=\"").append(escaped(part.value())).append('"');
            }
            out.append('>')
                    .append(escaped(paragraph.text().text().substring(part.start(), part.limit())))
                    .append("</r>");
        }
        out.append("</p>\n");
    }

    private static String escaped(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(code -> code >= ' ' || code == '\t' || code == '\n')
                .forEach(code -> {
                    switch (code) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(code);
                    }
                });
        return out.toString();
    }

    /** The text; empty when it is not in this form. Nothing outside it is ever looked up. */
    public static Optional<List<Block>> read(String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            List<Block> blocks = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "p" -> blocks.add(paragraph(reader));
                        case "g" -> blocks.add(new Group(attribute(reader, "name", ""), List.of()));
                        default -> {}
                    }
                }
            }
            return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
        } catch (XMLStreamException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Paragraph paragraph(XMLStreamReader reader) throws XMLStreamException {
        Kind kind = Kind.valueOf(attribute(reader, "kind", "TEXT"));
        Align align = Align.valueOf(attribute(reader, "align", "START"));
        String direction = attribute(reader, "dir", "AUTO");
        double after = Math.clamp(Double.parseDouble(attribute(reader, "after", "8")), 0, WIDEST);
        List<StyledText> runs = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                runs.add(run(reader));
            }
        }
        return new Paragraph(StyledText.joined(runs, TextStyle.of(11)), kind, align, direction(direction), after);
    }

    private static @Nullable Direction direction(String name) {
        return name.equals("AUTO") ? null : Direction.valueOf(name);
    }

    private static StyledText run(XMLStreamReader reader) throws XMLStreamException {
        float size = Math.clamp(Float.parseFloat(attribute(reader, "size", "11")), 4, LARGEST);
        TextStyle style = new TextStyle(size, has(reader, "b"), has(reader, "i"), has(reader, "u"));
        String value = attribute(reader, "value", "");
        String content = reader.getElementText();
        return value.isEmpty() || content.isEmpty()
                ? StyledText.of(content, style)
                : StyledText.value(value, content, style);
    }

    private static boolean has(XMLStreamReader reader, String name) {
        return !attribute(reader, name, "").isEmpty();
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
