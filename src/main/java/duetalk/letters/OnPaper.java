package duetalk.letters;

import java.util.Set;

/**
 * How a letter comes out on paper.
 *
 * @param addressLines how many lines its address takes there, long ones broken
 * @param unshown the characters that its fonts lack
 */
public record OnPaper(int pages, int addressLines, Set<String> unshown) {

    public OnPaper {
        unshown = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(unshown));
    }
}
