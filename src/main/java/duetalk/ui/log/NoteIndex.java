package duetalk.ui.log;

import duetalk.core.search.Fold;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The notes of many entries, folded and laid end to end in memory, so that a word is found among half a million of
 * them in a moment. Entries are added in the order of their ids.
 */
final class NoteIndex {

    private static final int FIRST = 1024;

    private long[] ids = new long[FIRST];
    private long[] clients = new long[FIRST];
    private int[] ends = new int[FIRST];
    private byte[] text = new byte[FIRST * 64];
    private int count;
    private int length;

    /** Adds a note; one that has no letters is left out. */
    synchronized void add(long entryId, long clientId, String note) {
        byte[] folded = Fold.key(note).getBytes(StandardCharsets.UTF_8);
        if (folded.length == 0) {
            return;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            clients = Arrays.copyOf(clients, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (length + folded.length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + folded.length));
        }
        System.arraycopy(folded, 0, text, length, folded.length);
        length += folded.length;
        ids[count] = entryId;
        clients[count] = clientId;
        ends[count++] = length;
    }

    /** The id of the newest entry, 0 for none. */
    synchronized long newest() {
        return count == 0 ? 0 : ids[count - 1];
    }

    /**
     * The newest entries whose note holds every word that was typed, newest first.
     *
     * @param clientId of this client only, 0 for any
     */
    synchronized List<Long> find(String typed, long clientId, int most) {
        byte[][] words = Arrays.stream(Fold.key(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        List<Long> found = new ArrayList<>();
        if (words.length == 0) {
            return found;
        }
        for (int i = count - 1; i >= 0 && found.size() < most; i--) {
            int from = i == 0 ? 0 : ends[i - 1];
            if ((clientId == 0 || clients[i] == clientId) && holds(from, ends[i], words)) {
                found.add(ids[i]);
            }
        }
        return found;
    }

    private boolean holds(int from, int to, byte[][] words) {
        for (byte[] word : words) {
            if (!holds(from, to, word)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int from, int to, byte[] word) {
        int last = to - word.length;
        for (int i = from; i <= last; i++) {
            if (text[i] == word[0] && Arrays.equals(text, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
