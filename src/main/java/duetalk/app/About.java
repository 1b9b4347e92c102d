package duetalk.app;

import duetalk.ui.settings.AboutController.Facts;
import duetalk.ui.settings.AboutController.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program is made of: each part with its version and its licence, the program itself first. */
final class About {

    private About() {}

    static Facts facts(String book, Path logs) {
        return new Facts(book, logs.toString(), About::parts, About::licence);
    }

    /** The version of the program. */
    static String version() {
        return shipped().getFirst().version();
    }

    private static List<Part> parts() {
        Part java = part("OpenJDK", System.getProperty("java.version"), "GPL-2.0-with-classpath-exception");
        return Stream.concat(shipped().stream(), Stream.of(java)).toList();
    }

    private static List<Part> shipped() {
        return text("parts.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .map(About::part)
                .toList();
    }

    /** Name, version, licence; and where its words lie, if not among those of several parts. */
    private static Part part(String... field) {
        return new Part(field[0], field[1], field[2], field.length > 3 ? field[3] : "licences/" + field[2] + ".txt");
    }

    private static String licence(Part part) {
        return text(part.text());
    }

    private static String text(String name) {
        try (InputStream in = About.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
