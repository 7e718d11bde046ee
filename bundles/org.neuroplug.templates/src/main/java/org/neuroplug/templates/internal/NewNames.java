package org.neuroplug.templates.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** Finds names for what is in a new project, and refuses those that Java, Maven or the workbench would not take. */
final class NewNames {
    private static final SourceVersion JAVA = SourceVersion.RELEASE_17;
    private static final int LONGEST = 60;

    private NewNames() {}

    /**
     * The names of a new project.
     *
     * @param sources texts of Java files among which the class will stand
     */
    static ProjectNames of(PluginKind kind, String name, Optional<String> packageName, Collection<String> sources) {
        PluginChoice.newName(name);
        if (name.length() > LONGEST) {
            throw new InvalidInputException(
                    "a plug-in's name has at most " + LONGEST + " characters, this one has " + name.length());
        }
        String own = packageName.map(NewNames::checked).orElseGet(() -> defaultPackage(kind, name));
        String artifact = kind.singular() + "-" + name.replace('_', '-');
        int dot = own.lastIndexOf('.');
        return new ProjectNames(
                artifact, name, className(kind, name, sources), own, dot < 0 ? own : own.substring(0, dot));
    }

    /** In capitals; with the kind behind it when the sources use the name for something else already. */
    private static String className(PluginKind kind, String name, Collection<String> sources) {
        String plain = Arrays.stream(name.split("[_-]+", -1))
                .filter(word -> !word.isEmpty())
                .map(NewNames::capitalized)
                .collect(Collectors.joining());
        Pattern used = Pattern.compile("\\b" + plain + "(Provider|Reporter|Page)?\\b");
        boolean taken = sources.stream().anyMatch(source -> used.matcher(source).find());
        return taken ? plain + capitalized(kind.singular()) : plain;
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String defaultPackage(PluginKind kind, String name) {
        String last = name.replaceAll("[_-]", "");
        return "com.example." + (SourceVersion.isKeyword(last, JAVA) ? last + kind.singular() : last);
    }

    private static String checked(String packageName) {
        for (String part : packageName.split("\\.", -1)) {
            if (SourceVersion.isKeyword(part, JAVA)) {
                throw bad(packageName, "'" + part + "' is a word of the Java language");
            }
            if (!part.matches("[a-z][a-z0-9_]*")) {
                throw bad(
                        packageName,
                        "its parts start with a lower case letter and go on with lower case letters,"
                                + " digits or _, and have dots between them");
            }
        }
        if (packageName.matches("(java|javax|org\\.(neuroplug|nd4j|deeplearning4j|osgi))(\\..*)?")) {
            throw bad(packageName, "that name belongs to others; take one of your own, such as com.example.mine");
        }
        return packageName;
    }

    private static InvalidInputException bad(String packageName, String reason) {
        return new InvalidInputException("'" + packageName + "' cannot be a package for plug-ins: " + reason);
    }
}
