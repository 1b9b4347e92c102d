package duetalk.bench;

import java.util.Arrays;
import java.util.Locale;

/** Runs something many times and prints what came of it as {@code figure NAME VALUE UNIT}. */
final class Figures {

    private Figures() {}

    /** Work that may fail. */
    interface Work {
        void run(int round) throws Exception;
    }

    /** Milliseconds of each of {@code rounds} runs, after as many warm ones as a tenth of them and at least five. */
    static double[] time(int rounds, Work work) throws Exception {
        return time(rounds, round -> {}, work);
    }

    /** The same, with something done before each run that is not counted. */
    static double[] time(int rounds, Work before, Work work) throws Exception {
        for (int i = 0; i < Math.max(5, rounds / 10); i++) {
            work.run(i);
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            before.run(i);
            long start = System.nanoTime();
            work.run(i);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
    }

    static double print(String name, double value, String unit) {
        System.out.println(
                "figure " + name + " " + new java.util.Formatter(Locale.ROOT).format("%.3f", value) + " " + unit);
        return value;
    }
}
