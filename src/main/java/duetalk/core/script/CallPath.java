package duetalk.core.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way through a script as an entry of the log keeps it. */
public record CallPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("([^>@\\s]+)>([^>@\\s]+)@(-?\\d{1,12})");

    public CallPath {
        steps = List.copyOf(steps);
    }

    /** Where one was, what was answered, and when. */
    public record Step(String node, String answer, Instant at) {}

    /** Reads a path; what is no step is left out. */
    public static CallPath read(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(new Step(
                    matcher.group(1), matcher.group(2), Instant.ofEpochSecond(Long.parseLong(matcher.group(3)))));
        }
        return new CallPath(steps);
    }

    /** Whether the client said this on a way that is still text. */
    public static boolean holds(String path, String answer) {
        return path.contains(">" + answer + "@");
    }
}
