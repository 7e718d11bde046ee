package org.neuroplug.core.internal.files;

import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML into values that know their place in the file. */
final class YamlParser {
    private final Source source;
    private final String text;
    private final LoadSettings settings;

    private YamlParser(Source source, String text) {
        this.source = source;
        this.text = text;
        // One buffer for all: at the seam of two, version 2.9 stumbles over letters beyond the basic plane.
        this.settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setBufferSize(text.length() + 2)
                .build();
    }

    /** The one document of a text. */
    static Value parse(Source source, String text) {
        return new YamlParser(source, spacesForTabs(text)).parse();
    }

    /** JSON may have tabs between its values, which this parser refuses even within brackets, where they mean nothing. */
    private static String spacesForTabs(String text) {
        if (!text.stripLeading().startsWith("{") || text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\t' && !quoted) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    private Value parse() {
        located(() -> {
            YamlGuard guard = new YamlGuard(source);
            new Parse(settings).parseString(text).forEach(guard::check);
            return guard;
        });
        return located(() -> new Compose(settings).composeString(text))
                .map(root -> new Value(source, "experiment", root))
                .orElseThrow(() -> source.error("is empty; the smallest experiment is {}, the founding one"));
    }

    private <T> T located(Supplier<T> step) {
        try {
            return step.get();
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null || e.getContext().isBlank() ? "" : " " + e.getContext();
            throw source.error(e.getProblemMark(), "not YAML: " + e.getProblem() + context);
        } catch (ReaderException e) {
            throw unreadable(e);
        } catch (YamlEngineException e) {
            throw source.error("not YAML: " + e.getMessage());
        }
    }

    private InvalidInputException unreadable(ReaderException e) {
        int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return source.error(
                line, column, String.format("character U+%04X is not allowed in a text file", e.getCodePoint()));
    }
}
