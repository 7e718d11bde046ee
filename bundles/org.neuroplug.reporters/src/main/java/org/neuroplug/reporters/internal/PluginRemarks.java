package org.neuroplug.reporters.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;

/**
 * What a reader must know about a run: what the plan warned of; and of its plug-ins that one was replaced on the way, stands
 * before another, or could not do what it was asked for.
 */
public final class PluginRemarks {
    /** So many arms of a replaced plug-in are told; the rest is counted. */
    private static final int TOLD_ARMS = 3;

    private static final int HASH_DIGITS = 8;

    private PluginRemarks() {}

    /** What experiments call a plug-in. */
    private record Named(PluginKind kind, String name) {
        static Named of(PluginIdentity plugin) {
            return new Named(plugin.kind(), plugin.name());
        }

        @Override
        public String toString() {
            return kind.words() + " " + name;
        }
    }

    /** One sentence for each thing worth saying; none when every arm used one version of each plug-in, and the only one. */
    public static List<String> of(RunResult run) {
        List<TrialResult> results = run.results();
        return Stream.of(run.plan().warnings().stream(), replaced(results), shadowing(results), passedOver(run))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> passedOver(RunResult run) {
        Map<Object, String> trainers = new LinkedHashMap<>();
        run.plan().trainers().forEach(use -> use.passedOver()
                .ifPresent(why -> trainers.put(why, use.trainer().name())));
        run.results().stream().map(TrialResult::provenance).forEach(trial -> {
            Object why = trial.settings().get(Provenance.TRAINER_PASSED_OVER);
            if (why != null) {
                trainers.putIfAbsent(why, trainer(trial));
            }
        });
        return trainers.entrySet().stream()
                .map(e -> "The trainer " + e.getValue() + " stood in for " + e.getKey() + ".");
    }

    private static String trainer(Provenance trial) {
        return trial.plugins().stream()
                .filter(plugin -> plugin.kind() == PluginKind.TRAINER)
                .map(PluginIdentity::name)
                .findFirst()
                .orElse("of another name");
    }

    private static Stream<String> replaced(List<TrialResult> results) {
        Map<Named, List<String>> mixtures = new LinkedHashMap<>();
        byArm(results).forEach((arm, trials) -> byPlugin(trials).forEach((plugin, versions) -> {
            if (versions.size() > 1) {
                mixtures.computeIfAbsent(plugin, p -> new ArrayList<>()).add(arm + " used " + mixture(versions));
            }
        }));
        return mixtures.entrySet().stream()
                .map(e -> e.getKey() + " was replaced during the run: " + told(e.getValue()) + ".");
    }

    private static Map<Arm, List<TrialResult>> byArm(List<TrialResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(r -> r.trial().arm(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The seeds for which each code of a plug-in was used; a model may use two versions of one in the same trial. */
    private static Map<Named, Map<Set<PluginIdentity>, List<Long>>> byPlugin(List<TrialResult> trials) {
        Map<Named, Map<Set<PluginIdentity>, List<Long>>> all = new LinkedHashMap<>();
        for (TrialResult trial : trials) {
            Map<Named, Set<PluginIdentity>> used = new LinkedHashMap<>();
            for (PluginIdentity plugin : trial.provenance().plugins()) {
                used.computeIfAbsent(Named.of(plugin), p -> new LinkedHashSet<>())
                        .add(plugin);
            }
            used.forEach((name, code) -> all.computeIfAbsent(name, p -> new LinkedHashMap<>())
                    .computeIfAbsent(code, p -> new ArrayList<>())
                    .add(trial.trial().seed()));
        }
        return all;
    }

    private static String mixture(Map<Set<PluginIdentity>, List<Long>> versions) {
        boolean sameVersion = versions.keySet().stream()
                        .map(code -> words(code, PluginRemarks::words))
                        .distinct()
                        .count()
                < versions.size();
        Function<PluginIdentity, String> words =
                plugin -> words(plugin) + (sameVersion ? " (sha256 " + shortened(plugin.sha256()) + ")" : "");
        return versions.entrySet().stream()
                .map(e -> words(e.getKey(), words) + " for " + seeds(e.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String words(Set<PluginIdentity> code, Function<PluginIdentity, String> words) {
        return code.stream().map(words).collect(Collectors.joining(" with "));
    }

    private static String words(PluginIdentity plugin) {
        return plugin.symbolicName() + " " + plugin.version();
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(HASH_DIGITS, sha256.length())) + "…";
    }

    private static String seeds(List<Long> seeds) {
        return (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String told(List<String> arms) {
        int more = arms.size() - TOLD_ARMS;
        String told = arms.stream().limit(TOLD_ARMS).collect(Collectors.joining("; "));
        return told + (more > 0 ? "; and so did " + more + " more" : "");
    }

    private static Stream<String> shadowing(List<TrialResult> results) {
        Set<String> sentences = new LinkedHashSet<>();
        for (TrialResult result : results) {
            for (PluginIdentity shadowed : result.provenance().shadowed()) {
                Optional<PluginIdentity> used = result.provenance().plugins().stream()
                        .filter(plugin -> Named.of(plugin).equals(Named.of(shadowed)))
                        .findFirst();
                used.ifPresent(plugin -> sentences.add(Named.of(plugin) + " was that of " + words(plugin)
                        + ", which shadows that of " + words(shadowed) + " (" + shadowed.name() + "@"
                        + shadowed.version() + ")."));
            }
        }
        return sentences.stream();
    }
}
