package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * Finds the arm that people mean by a text: an activation, an optimizer and settings in any order, as many of them as tell the arm
 * apart from the others, such as {@code relu} or {@code relu + adam, learning-rate=0.1}.
 */
final class ArmReference {
    private static final int NAMED = 8;

    private final List<Arm> arms;
    private final String what;

    /** @param what the arm is for, such as {@code baseline} */
    ArmReference(String what, List<Arm> arms) {
        this.what = what;
        this.arms = arms;
    }

    /**
     * The arm of a text.
     *
     * @throws InvalidInputException when the text fits none of the arms, or several
     */
    Arm find(String text) {
        List<String> parts = parts(text);
        List<Arm> meant = arms.stream()
                .filter(arm -> parts.stream().allMatch(part -> fits(arm, part)))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty() || parts.isEmpty()) {
            throw new InvalidInputException("unknown " + what + " '" + text + "'" + suggestion(text) + " (there are "
                    + listed(names(arms)) + ")");
        }
        throw new InvalidInputException(what + " must be one arm, '" + text + "' means " + meant.size() + " of them: "
                + listed(meant.stream().map(Arm::toString).toList()));
    }

    /** What stands between commas and plus signs, as far as these are not within brackets, quotes or numbers. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            depth += quoted ? 0 : "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            boolean between = !quoted && depth == 0 && (c == ',' || c == '+' && !isSetting(part.toString()));
            if (between) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::trim).filter(p -> !p.isEmpty()).toList();
    }

    /** Whether it sets something, and is no plug-in that brings settings along. */
    private static boolean isSetting(String part) {
        int equals = part.indexOf('=');
        int bracket = part.indexOf('(');
        return equals > 0 && (bracket < 0 || equals < bracket);
    }

    private static boolean fits(Arm arm, String part) {
        try {
            if (isSetting(part)) {
                int equals = part.indexOf('=');
                return fits(arm, part.substring(0, equals).trim(), part.substring(equals + 1));
            }
            PluginChoice choice = PluginChoice.parse(part);
            return choice.equals(arm.activation()) || choice.equals(arm.optimizer());
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static boolean fits(Arm arm, String name, String text) {
        String key = arm.settings().containsKey(name) ? name : GridKey.TRAINING + name;
        List<Object> values = PluginChoice.parseValues(text);
        return arm.settings().containsKey(key)
                && values.size() == 1
                && GridKey.of(key).value(values.get(0)).equals(arm.settings().get(key));
    }

    private String suggestion(String text) {
        Set<String> known = new LinkedHashSet<>(names(arms));
        arms.forEach(arm -> known.addAll(List.of(
                arm.toString(), arm.activation().toString(), arm.optimizer().toString())));
        return InvalidInputException.nearest(text, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    private static List<String> names(List<Arm> arms) {
        ArmNames names = new ArmNames(arms);
        return arms.stream().map(names::of).toList();
    }

    private static String listed(List<String> names) {
        return String.join("; ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? "; and " + (names.size() - NAMED) + " more" : "");
    }
}
