package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;

/** One page of A4 with what is drawn on it. */
final class Page {

    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    static final double MARGIN = 56.7;
    static final double TEXT_WIDTH = WIDTH - 2 * MARGIN;
    static final double TEXT_BOTTOM = HEIGHT - MARGIN - 20;

    private final List<Mark> marks = new ArrayList<>();

    void add(Mark mark) {
        marks.add(mark);
    }

    List<Mark> marks() {
        return marks;
    }
}
