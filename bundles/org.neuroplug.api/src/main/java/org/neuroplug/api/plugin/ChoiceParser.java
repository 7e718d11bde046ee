package org.neuroplug.api.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;

/**
 * Reads plug-in choices:
 * {@code choice = name [ "@" version ] [ "(" [ key "=" value { "," key "=" value } ] ")" ]},
 * {@code value = word | "text" | "[" value { "," value } "]"}. A word may itself hold balanced parentheses, so that a
 * list can hold choices: {@code mlp(activations=[compared,leaky_relu(alpha=0.1)])}.
 */
final class ChoiceParser {
    private static final String CHOICE_FORM = "write name or name(parameter=value,…)";
    private static final String VALUES_FORM = "write value or [value,value], and a comma between two of them";

    private final String text;
    private String form = CHOICE_FORM;
    private int at;

    ChoiceParser(String text) {
        this.text = text;
    }

    PluginChoice single() {
        PluginChoice choice = choice();
        if (at < text.length()) {
            throw bad("unexpected '" + text.charAt(at) + "'");
        }
        return choice;
    }

    List<PluginChoice> list() {
        List<PluginChoice> choices = new ArrayList<>();
        do {
            choices.add(choice());
        } while (taken(','));
        if (at < text.length()) {
            throw bad("unexpected '" + text.charAt(at) + "'");
        }
        return choices;
    }

    /** Values of one setting, separated by commas: a text each, or a list of texts in brackets. */
    List<Object> values() {
        form = VALUES_FORM;
        List<Object> values = new ArrayList<>();
        do {
            values.add(value());
        } while (taken(','));
        if (at < text.length()) {
            throw bad("unexpected '" + text.charAt(at) + "'");
        }
        return values;
    }

    private PluginChoice choice() {
        String name = plain(",(=)[]\"");
        if (name.isEmpty()) {
            throw bad("a name is missing");
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        if (taken('(') && !taken(')')) {
            do {
                setting(settings);
            } while (taken(','));
            expect(')');
            skipSpace();
        }
        return PluginChoice.of(name, settings);
    }

    private void setting(Map<String, Object> settings) {
        String key = plain(",(=)[]\"");
        if (key.isEmpty()) {
            throw bad("a parameter's name is missing");
        }
        expect('=');
        if (settings.put(key, value()) != null) {
            throw bad("parameter " + key + " is given twice");
        }
    }

    private Object value() {
        skipSpace();
        if (taken('[')) {
            List<Object> items = new ArrayList<>();
            if (!taken(']')) {
                do {
                    items.add(item());
                } while (taken(','));
                expect(']');
            }
            return List.copyOf(items);
        }
        return item();
    }

    private String item() {
        skipSpace();
        if (at < text.length() && text.charAt(at) == '"') {
            return string();
        }
        int start = at;
        for (int depth = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == ')' || c == ']')) {
                break;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        String word = text.substring(start, at).trim();
        if (word.isEmpty()) {
            throw bad("a value is missing");
        }
        return word;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && !text.startsWith("\"\"", at)) {
                at++;
                skipSpace();
                return out.toString();
            }
            if (c == '"') {
                at++;
            }
            out.append(c);
        }
        throw bad("a closing \" is missing");
    }

    private String plain(String end) {
        int start = at;
        while (at < text.length() && end.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).trim();
    }

    private boolean taken(char c) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw bad("'" + c + "' is missing");
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InvalidInputException bad(String what) {
        return new InvalidInputException(
                "cannot read '" + text + "': " + what + " at character " + (at + 1) + "; " + form);
    }
}
