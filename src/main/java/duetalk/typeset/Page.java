package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;

/** One page with what is drawn on it. */
public final class Page {

    private final PageFormat format;
    private final List<Mark> marks = new ArrayList<>();
    private double bottom;

    Page(PageFormat format) {
        this.format = format;
        this.bottom = format.top();
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    List<Mark> marks() {
        return marks;
    }

    /** Forgets what was drawn after the first so many marks. */
    void cutTo(int count) {
        marks.subList(count, marks.size()).clear();
    }

    void reaches(double y) {
        bottom = Math.max(bottom, y);
    }

    /** Of the paper, in points; of a page without end that of what is on it. */
    public double height() {
        return format.isEndless() ? bottom + format.top() : format.height();
    }

    public double width() {
        return format.width();
    }
}
