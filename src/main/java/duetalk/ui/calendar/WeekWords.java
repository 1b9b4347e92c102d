package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A week in words, as it is printed: each day with its items, then what is expected. */
final class WeekWords {

    private final Voice voice;
    private final CalendarModel model;

    WeekWords(Voice voice, CalendarModel model) {
        this.voice = voice;
        this.model = model;
    }

    Map<String, List<String>> days() {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (LocalDate day : model.week()) {
            days.put(heading(day), lines(day));
        }
        String sum = model.expected(model.week());
        if (!sum.isEmpty()) {
            days.put(voice.say("calendar.expected.week", "week", sum), List.of());
        }
        return days;
    }

    private String heading(LocalDate day) {
        String second = voice.dates().second(day);
        String holiday = model.holiday(day);
        StringBuilder words = new StringBuilder(voice.dates().weekday(day));
        if (second != null) {
            words.append(" · ").append(second);
        }
        return holiday.isEmpty()
                ? words.toString()
                : words.append(" · ").append(Isolate.value(holiday)).toString();
    }

    private List<String> lines(LocalDate day) {
        List<String> lines = new ArrayList<>();
        for (CalendarItem item : model.items(day)) {
            String hour = model.hour(item);
            String what = model.what(item);
            lines.add(voice.say(
                    item.done() ? "calendar.paper.done" : "calendar.paper.line",
                    "client",
                    item.client(),
                    "what",
                    hour.isEmpty() ? what : voice.say("calendar.at", "what", what, "hour", hour)));
        }
        return lines.isEmpty() ? List.of(voice.say("calendar.none")) : lines;
    }
}
