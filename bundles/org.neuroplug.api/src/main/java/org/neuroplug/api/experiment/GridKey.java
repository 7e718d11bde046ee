package org.neuroplug.api.experiment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * A setting that arms can differ in. The data and their sampling are not among them, nor is the seed: what arms of a seed
 * share is what pairs them.
 */
record GridKey(String name) {
    static final String TRAINING = "training.";
    static final String LEARNING_RATE = TRAINING + "learning-rate";
    static final String BATCH = TRAINING + "batch";
    static final String EPOCHS = TRAINING + "epochs";
    static final String SCHEDULE = TRAINING + "schedule";
    static final String LOSS = TRAINING + "loss";
    static final String MODEL = "model";

    /** Kinds of plug-ins whose settings can differ. */
    static final String ACTIVATION = "activation";

    static final String OPTIMIZER = "optimizer";

    private static final List<String> WHOLE_NAMES = List.of(LEARNING_RATE, SCHEDULE, LOSS, BATCH, EPOCHS, MODEL);

    /** Their values are choices of plug-ins of these kinds. */
    private static final Map<String, PluginKind> CHOICES =
            Map.of(MODEL, PluginKind.MODEL, SCHEDULE, PluginKind.SCHEDULE, LOSS, PluginKind.LOSS);

    static final List<String> KINDS = List.of(MODEL, OPTIMIZER, ACTIVATION);
    private static final String SETTING = "[a-z][a-z0-9-]*";
    private static final String WHOLE = "[-+]?[0-9]+";

    /**
     * The setting of a name.
     *
     * @throws InvalidInputException when arms cannot differ in it; the message suggests another name
     */
    static GridKey of(String name) {
        GridKey key = new GridKey(name);
        if (WHOLE_NAMES.contains(name)
                || KINDS.contains(key.kind()) && key.setting().matches(SETTING)) {
            return key;
        }
        String hint = suggestion(name).map(n -> "; did you mean " + n + "?").orElse("");
        throw new InvalidInputException(
                "arms cannot differ in '" + name + "'" + hint + " (there are " + String.join(", ", Grid.KEYS) + ")");
    }

    private static Optional<String> suggestion(String name) {
        Map<String, String> byText = new LinkedHashMap<>();
        WHOLE_NAMES.forEach(known -> byText.put(known, known));
        WHOLE_NAMES.forEach(known -> byText.put(Arm.title(known), known));
        byText.put("lr", LEARNING_RATE);
        byText.put(TRAINING + "lr", LEARNING_RATE);
        String setting = new GridKey(name).setting();
        if (setting.matches(SETTING)) {
            Stream.of("s", "")
                    .flatMap(s -> KINDS.stream().map(kind -> kind + s))
                    .forEach(kind -> byText.put(kind + "." + setting, kind.replaceFirst("s$", "") + "." + setting));
        }
        return InvalidInputException.nearest(name, byText.keySet()).map(byText::get);
    }

    /** What stands before the first point: the kind of plug-in whose setting it is, if it is one's. */
    String kind() {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** What stands behind the first point. */
    String setting() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return name.equals(BATCH) || name.equals(EPOCHS);
    }

    /** Whether a value can be drawn from a range of numbers. */
    boolean isNumber() {
        return !CHOICES.containsKey(name);
    }

    /**
     * A value as arms have it, so that equal ones are equal however they were written: a {@link Double} for the learning rate,
     * a {@link Long} for batch and epochs, and texts or lists of texts for plug-ins, which know later what they mean.
     */
    Object value(Object given) {
        return switch (name) {
            case LEARNING_RATE -> rate(given);
            case BATCH -> whole(given, Integer.MAX_VALUE);
            case EPOCHS -> whole(given, TrainingSpec.MAX_EPOCHS);
            case MODEL, SCHEDULE, LOSS -> PluginChoice.parse(String.valueOf(given))
                    .toString();
            default -> given instanceof Collection<?> items
                    ? items.stream().map(Hyperparameters::format).toList()
                    : Hyperparameters.format(given);
        };
    }

    /** A value with another choice in its place, where it is a choice. */
    Object mapped(Object value, BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        PluginKind kind = CHOICES.get(name);
        return kind == null
                ? value
                : choices.apply(kind, PluginChoice.parse(String.valueOf(value))).toString();
    }

    private Double rate(Object given) {
        try {
            double rate = Double.parseDouble(String.valueOf(given).trim());
            if (rate > 0 && rate < Double.POSITIVE_INFINITY) {
                return rate;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(must("a number", given), e);
        }
        throw new InvalidInputException(must("finite and > 0", given));
    }

    private Long whole(Object given, long most) {
        String text = String.valueOf(given).trim();
        if (text.matches(WHOLE) && text.length() < Long.toString(Long.MAX_VALUE).length()) {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        throw new InvalidInputException(must("a whole number from 1 to " + most, given));
    }

    private String must(String allowed, Object given) {
        return name + " must be " + allowed + ", was " + PluginChoice.written(given);
    }

    @Override
    public String toString() {
        return name;
    }
}
