package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * How arms that look bad are left behind before their last epoch. At certain epochs, the rungs, all trials of all arms that are still
 * in wait for each other; arms are then judged by the mean over the seeds that they have in common of what is monitored. Which arms
 * go on depends on their figures only, never on which one was faster.
 *
 * @param rule which arms go on
 * @param factor for {@link Rule#HALVING}, how many times fewer arms go on from one rung to the next, at least 2
 * @param every for {@link Rule#MEDIAN}, epochs from one rung to the next; empty for a tenth of all epochs
 * @param keep so many arms at least are trained to the end
 */
public record Pruning(Rule rule, int factor, OptionalInt every, int keep) {
    /** Which arms go on. */
    public enum Rule {
        /**
         * Those that are not worse than the median of all arms, where one that was left behind before counts with what it had
         * then: the median stopping rule of Golovin et al. 2017 (Google Vizier), for arms that are trained side by side.
         */
        MEDIAN,
        /**
         * The best half, or whatever {@code factor} makes of it, after twice (or {@code factor} times) as many epochs as the time
         * before: successive halving (Jamieson and Talwalkar 2016).
         */
        HALVING;

        /** As files and commands write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** More than any experiment has arms. */
    private static final int MAX_FACTOR = ExperimentSpec.MAX_TRIALS;

    private static final int DEFAULT_FACTOR = 2;

    /** Two arms that were trained as long can be compared; one cannot. */
    private static final int DEFAULT_KEEP = 2;

    private static final int DEFAULT_RUNGS = 10;

    public Pruning {
        if (rule == Rule.MEDIAN ? factor != DEFAULT_FACTOR : every.isPresent()) {
            throw new InvalidInputException("factor belongs to pruning halving, every to pruning median; were " + factor
                    + " and " + every + " for " + rule.word());
        }
        if (factor < 2 || factor > MAX_FACTOR) {
            throw new InvalidInputException("factor of pruning must be from 2 to " + MAX_FACTOR + ", was " + factor);
        }
        every.ifPresent(epochs -> {
            if (epochs < 1 || epochs > TrainingSpec.MAX_EPOCHS) {
                throw new InvalidInputException(
                        "every of pruning must be from 1 to " + TrainingSpec.MAX_EPOCHS + " epochs, was " + epochs);
            }
        });
        if (keep < 1 || keep > ExperimentSpec.MAX_TRIALS) {
            throw new InvalidInputException(
                    "keep of pruning must be from 1 to " + ExperimentSpec.MAX_TRIALS + " arms, was " + keep);
        }
    }

    /** By a rule, with its defaults. */
    public static Pruning by(Rule rule) {
        return new Pruning(rule, DEFAULT_FACTOR, OptionalInt.empty(), DEFAULT_KEEP);
    }

    /**
     * Reads {@code median}, {@code median(every=5,keep=3)}, {@code halving} or {@code halving(factor=3,keep=1)}.
     *
     * @throws InvalidInputException when it is none of these, or a number is out of range
     */
    public static Pruning parse(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        Rule rule = Arrays.stream(Rule.values())
                .filter(each -> each.word().equals(choice.reference()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("rule of pruning", choice.reference(), words()));
        Pruning pruning = by(rule);
        for (Map.Entry<String, Object> setting : choice.settings().entrySet()) {
            pruning = pruning.with(setting.getKey(), setting.getValue().toString());
        }
        return pruning;
    }

    /** The rules, as files and commands write them. */
    public static List<String> words() {
        return Arrays.stream(Rule.values()).map(Rule::word).toList();
    }

    private Pruning with(String setting, String value) {
        List<String> settings = rule == Rule.MEDIAN ? List.of("every", "keep") : List.of("factor", "keep");
        if (!settings.contains(setting)) {
            throw InvalidInputException.unknown("setting of pruning " + rule.word(), setting, settings);
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new InvalidInputException(setting + " of pruning must be a whole number, was '" + value + "'");
        }
        int number = Integer.parseInt(value);
        return switch (setting) {
            case "factor" -> new Pruning(rule, number, every, keep);
            case "every" -> new Pruning(rule, factor, OptionalInt.of(number), keep);
            default -> new Pruning(rule, factor, every, number);
        };
    }

    /**
     * After which epochs arms are judged, in order; none when there are not more arms than are kept, or too few epochs.
     *
     * @param arms how many there are
     * @param epochs how many a trial has in all
     */
    public List<Integer> rungs(int arms, int epochs) {
        if (arms <= keep) {
            return List.of();
        }
        if (rule == Rule.MEDIAN) {
            int step = every.orElse(Math.max(1, epochs / DEFAULT_RUNGS));
            return IntStream.iterate(step, epoch -> epoch < epochs, epoch -> epoch + step)
                    .boxed()
                    .toList();
        }
        List<Integer> rungs = new ArrayList<>();
        long part = 1;
        for (int left = arms; left > keep; left = kept(left)) {
            part *= factor;
            rungs.add(0, (int) Math.max(1, epochs / part));
        }
        return rungs.stream().distinct().filter(epoch -> epoch < epochs).toList();
    }

    /** With {@link Rule#HALVING}, how many of so many arms go on. */
    public int kept(int arms) {
        return Math.max(Math.min(arms, keep), (arms + factor - 1) / factor);
    }

    /** As {@link #parse} reads it back. */
    @Override
    public String toString() {
        List<String> settings = new ArrayList<>();
        if (rule == Rule.HALVING && factor != DEFAULT_FACTOR) {
            settings.add("factor=" + factor);
        }
        if (rule == Rule.MEDIAN) {
            every.ifPresent(epochs -> settings.add("every=" + epochs));
        }
        if (keep != DEFAULT_KEEP) {
            settings.add("keep=" + keep);
        }
        return settings.isEmpty() ? rule.word() : rule.word() + "(" + String.join(",", settings) + ")";
    }
}
