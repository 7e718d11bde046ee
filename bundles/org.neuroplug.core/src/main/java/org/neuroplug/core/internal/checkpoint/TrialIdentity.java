package org.neuroplug.core.internal.checkpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

/**
 * What decides about every bit of a trial's result: its settings, the data, the code of the plug-ins, the engine; and the machine, which
 * hardly ever does. A trial goes on only from a checkpoint of the same identity, but perhaps on another machine.
 *
 * @param facts by name, in words, in the order in which people read them
 */
public record TrialIdentity(Map<String, String> facts) {
    private static final String NOTHING = "nothing";
    private static final String JVM = "Java";
    private static final String OS = "system";
    private static final Set<String> MACHINE = Set.of(JVM, OS);

    public TrialIdentity {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        facts.forEach((name, value) -> {
            if (!line(name).equals(name) || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a fact must be one line without tabs, was " + name + ": " + value);
            }
        });
    }

    /** Of a trial that goes by these settings, on these data, with this code. */
    public static TrialIdentity of(Provenance provenance) {
        return of(provenance, provenance.seed());
    }

    /** Of a trial that differs from the one of this provenance by its seed only. */
    public static TrialIdentity of(Provenance provenance, long seed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", Long.toString(seed));
        provenance.settings().forEach((name, value) -> facts.put(line(name), line(String.valueOf(value))));
        facts.put("data", line(provenance.dataSha256()));
        for (PluginIdentity plugin : provenance.plugins()) {
            facts.put(
                    line("code of " + plugin.kind().name().toLowerCase(Locale.ROOT) + " " + plugin.name()),
                    line(plugin.symbolicName() + " " + plugin.version() + " " + plugin.sha256()));
        }
        Environment environment = provenance.environment();
        facts.put("engine", line(environment.engine()));
        facts.put("BLAS", line(environment.arithmetic()));
        facts.put("workbench", line(environment.workbench()));
        facts.put(JVM, line(environment.jvm()));
        facts.put(OS, line(environment.os()));
        return new TrialIdentity(facts);
    }

    private static String line(String text) {
        return text.replaceAll("[\\n\\r\\t]", " ");
    }

    /** What is not the same in another one and keeps a trial from going on, a sentence for each fact: {@code batch was 200, is 100 now}. */
    public List<String> differences(TrialIdentity now) {
        return differences(now, name -> !MACHINE.contains(name));
    }

    /** The machine, as far as it is not the same in another one, a sentence for each fact. */
    public List<String> machineDifferences(TrialIdentity now) {
        return differences(now, MACHINE::contains);
    }

    private List<String> differences(TrialIdentity now, Predicate<String> compared) {
        Set<String> names = new LinkedHashSet<>(facts.keySet());
        names.addAll(now.facts.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String before = facts.getOrDefault(name, NOTHING);
            String after = now.facts.getOrDefault(name, NOTHING);
            if (compared.test(name) && !before.equals(after)) {
                differences.add(name + " was " + before + ", is " + after + " now");
            }
        }
        return differences;
    }

    /** A line for each fact, its name and its value separated by a tab. */
    String text() {
        StringBuilder text = new StringBuilder();
        facts.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        return text.toString();
    }

    /**
     * What {@link #text} made.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static TrialIdentity parse(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("not a fact: " + line);
            }
            facts.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return new TrialIdentity(facts);
    }
}
