package org.neuroplug.core.internal.files;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in an experiment file.
 *
 * @param source the file
 * @param name what the value stands for, such as {@code epochs}
 * @param node where it is and what it is
 */
record Value(Source source, String name, Node node) {
    private static final String WHOLE = "[-+]?[0-9]+";
    private static final String REAL = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

    /** Letters of a whole number; longer ones are beyond what counts and seeds can be. */
    private static final int LONGEST_WHOLE = 20;

    /** An error at the place of this value. */
    InvalidInputException error(String what) {
        return source.error(node.getStartMark(), what);
    }

    InvalidInputException must(String allowed) {
        return error(name + " must be " + allowed + ", was " + described());
    }

    private String described() {
        if (node instanceof ScalarNode) {
            return isEmpty() ? "empty" : isPlain() ? written() : "the text \"" + written() + '"';
        }
        return isList() ? "a list" : "a mapping";
    }

    /** Does something with this value; bad input becomes an error at its place. */
    <T> T located(Supplier<T> step) {
        try {
            return step.get();
        } catch (LocatedInputException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw error(e.getMessage());
        }
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    private boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    private boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** Whether it is this word, in quotes or not. */
    boolean is(String word) {
        return node instanceof ScalarNode && written().equals(word);
    }

    private String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The value as it is written. */
    String text() {
        if (node instanceof ScalarNode && !isEmpty()) {
            return written();
        }
        throw must("a text");
    }

    /** A whole number. */
    long whole(String allowed) {
        if (!isPlain() || !written().matches(WHOLE)) {
            throw must(allowed);
        }
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            throw must("at most " + Long.MAX_VALUE + " in size");
        }
    }

    /** A whole number that is small enough for counting. */
    int count(String allowed) {
        long count = whole(allowed);
        if (count != (int) count) {
            throw must("at most " + Integer.MAX_VALUE);
        }
        return (int) count;
    }

    /** A number; infinite and NaN as YAML writes them. */
    double real(String allowed) {
        if (isPlain() && node.getTag().equals(Tag.FLOAT) && !written().matches(REAL)) {
            return notFinite(written());
        }
        if (!isPlain() || !written().matches(REAL)) {
            throw must(allowed);
        }
        return Double.parseDouble(text());
    }

    private static double notFinite(String yaml) {
        if (yaml.equalsIgnoreCase(".nan")) {
            return Double.NaN;
        }
        return yaml.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** This value as a tree of maps, lists, texts, numbers, truth values and nulls. */
    Object tree() {
        if (isList()) {
            return items().stream().map(Value::tree).toList();
        }
        if (isMapping()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            entries().forEach((key, value) -> tree.put(key, value.tree()));
            return tree;
        }
        return isPlain() ? plain(written()) : written();
    }

    /** What YAML takes for a number and nobody else does stays a text, and so does what is too large for any number here. */
    private Object plain(String written) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(written);
        }
        if (tag.equals(Tag.INT) && written.matches(WHOLE) && written.length() <= LONGEST_WHOLE) {
            return new BigInteger(written);
        }
        double number = written.matches(REAL) ? Double.parseDouble(written) : Double.NaN;
        return Double.isFinite(number) ? (Object) number : written;
    }

    /** An entry by its key, or an item by its number. */
    Optional<Value> part(String step) {
        if (isMapping()) {
            return entries().get(step);
        }
        return isList() && step.matches("[0-9]{1,9}") && Integer.parseInt(step) < items().size()
                ? Optional.of(items().get(Integer.parseInt(step)))
                : Optional.empty();
    }

    /** The elements of a list. */
    List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(source, name, item))
                    .toList();
        }
        throw must("a list");
    }

    /** The entries of a mapping. */
    Entries entries() {
        if (node instanceof MappingNode mapping) {
            return Entries.of(this, mapping);
        }
        throw must("a mapping of names to values");
    }
}
