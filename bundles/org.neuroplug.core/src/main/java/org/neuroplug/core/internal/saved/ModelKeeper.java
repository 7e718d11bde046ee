package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.spi.TrainingState;

/** Keeps the models of one run, each in a folder of its own. Safe for use from several threads. */
public final class ModelKeeper {
    private final ModelTarget target;
    private final List<String> names;
    private final Map<Integer, Path> kept = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> failures = new ConcurrentSkipListMap<>();

    /**
     * Finds out whether models can be written, before anything is trained.
     *
     * @param trials of the run, in the order of its plan
     * @throws InvalidInputException when one is there already and shall not be replaced, or the folder cannot be written
     */
    public ModelKeeper(ModelTarget target, List<Trial> trials) {
        this(target, trials, trial -> true);
    }

    /**
     * The same where not all trials are trained.
     *
     * @param trained whether a trial is; models of others are left as they are
     */
    public ModelKeeper(ModelTarget target, List<Trial> trials, Predicate<Trial> trained) {
        this.target = target;
        this.names = FolderNames.of(trials);
        refuseExisting(target, trials.stream().filter(trained).map(trial -> names.get(trial.index())));
        try {
            Files.createDirectories(target.folder());
            Files.delete(Files.createTempFile(target.folder(), ".", ".probe"));
        } catch (IOException e) {
            throw new InvalidInputException(
                    "models cannot be saved in " + target.folder() + ": " + FileErrors.reason(e), e);
        }
    }

    /**
     * Finds out whether models are in the way, and touches nothing.
     *
     * @throws InvalidInputException when one is there already and shall not be replaced
     */
    public static void check(ModelTarget target, List<Trial> trials) {
        refuseExisting(target, FolderNames.of(trials).stream());
    }

    private static void refuseExisting(ModelTarget target, Stream<String> names) {
        if (!target.overwrite()) {
            names.map(target.folder()::resolve)
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(path -> {
                        throw new InvalidInputException("model " + path + " exists already; --overwrite replaces it");
                    });
        }
    }

    /**
     * Writes a trained model. What goes wrong is remembered: the trial's result is not lost with it.
     *
     * @param configuration of the network, as JSON
     * @param manifest makes the manifest once the SHA-256 of the model's file is known
     */
    public void keep(Trial trial, byte[] configuration, TrainingState state, Function<String, ModelManifest> manifest) {
        Path path = target.folder().resolve(names.get(trial.index()));
        try {
            new ModelFolder(path)
                    .fill(
                            folder -> {
                                new ModelArchive(folder.model()).write(configuration, state);
                                Files.write(
                                        folder.manifest(), ManifestWriter.json(manifest.apply(folder.modelSha256())));
                            },
                            target.overwrite());
            kept.put(trial.index(), path);
        } catch (IOException e) {
            failed(trial, FileErrors.reason(e));
        }
    }

    /** Remembers why a model was not written. */
    public void failed(Trial trial, String reason) {
        Path path = target.folder().resolve(names.get(trial.index()));
        failures.put(trial.index(), "model " + path + " could not be saved: " + reason);
    }

    /** The folders of the models that were kept, in the order of the plan. */
    public List<Path> kept() {
        return List.copyOf(new TreeMap<>(kept).values());
    }

    /** One sentence for each model that could not be written. */
    public List<String> failures() {
        return new ArrayList<>(failures.values());
    }
}
