package org.neuroplug.store.internal.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;

/**
 * A place in a document. Whatever is missing there or of another type is bad input, and the message says where.
 *
 * @param document how messages call the document
 * @param path names from the top, joined by dots
 */
public record Place(String document, String path, Object value) {
    /** The top of a document of JSON. */
    public static Place of(String document, String json) {
        try {
            return new Place(document, "", JsonText.read(json));
        } catch (IOException e) {
            String reason = e.getMessage().lines().findFirst().orElse("");
            throw new InvalidInputException(document + " is not JSON: " + reason, e);
        }
    }

    public Place get(String name) {
        return optional(name)
                .orElseThrow(() -> new InvalidInputException(document + ": " + below(name) + " is missing"));
    }

    public Optional<Place> optional(String name) {
        return Optional.ofNullable(map().get(name)).map(child -> new Place(document, below(name), child));
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public String text() {
        return require(String.class, "a text");
    }

    public long whole() {
        return require(Long.class, "a whole number");
    }

    /** A whole number that is small enough for counting. */
    public int count() {
        long whole = whole();
        if (whole != (int) whole) {
            throw bad("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        }
        return (int) whole;
    }

    /** A number; what is not finite is written as a text. */
    public double real() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text && text.matches("NaN|-?Infinity")) {
            return Double.parseDouble(text);
        }
        throw bad("a number");
    }

    /** The elements of a list. */
    public List<Place> items() {
        List<Place> items = new ArrayList<>();
        for (Object item : require(List.class, "a list")) {
            items.add(new Place(document, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** What it holds, by name. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    public Map<String, Object> map() {
        return require(Map.class, "an object");
    }

    /** Makes something of the place's values; what these refuse is bad input, too. */
    public <T> T located(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | java.time.DateTimeException | IndexOutOfBoundsException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(document)
                    ? new InvalidInputException(message, e)
                    : new InvalidInputException(document + ": " + (path.isEmpty() ? "" : path + ": ") + message, e);
        }
    }

    private <T> T require(Class<T> type, String allowed) {
        if (!type.isInstance(value)) {
            throw bad(allowed);
        }
        return type.cast(value);
    }

    private InvalidInputException bad(String allowed) {
        String shown = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
        String where = path.isEmpty() ? "" : path + " ";
        return new InvalidInputException(document + ": " + where + "must be " + allowed + ", was "
                + (shown.length() <= 40 ? shown : shown.substring(0, 40) + "…"));
    }
}
