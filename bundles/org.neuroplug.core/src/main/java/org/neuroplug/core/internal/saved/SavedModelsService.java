package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens models: their plug-ins from the registry, their numbers from their files. */
@Component
public final class SavedModelsService implements SavedModels {
    private final PluginRegistry registry;
    private final Formulas formulas;
    private final Workbench workbench;

    @Activate
    public SavedModelsService(
            @Reference PluginRegistry registry, @Reference Formulas formulas, @Reference Workbench workbench) {
        this.registry = registry;
        this.formulas = formulas;
        this.workbench = workbench;
    }

    @Override
    public ModelManifest manifest(Path path) {
        return ManifestReader.read(folder(path).manifest());
    }

    @Override
    public List<Path> in(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> Files.isRegularFile(new ModelFolder(entry).manifest()))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException("folder " + path + " cannot be read: " + FileErrors.reason(e), e);
        }
    }

    /** A model's folder, which may be named by a file in it. */
    private static ModelFolder folder(Path path) {
        boolean file = Files.isRegularFile(path);
        ModelFolder folder = new ModelFolder(file ? path.toAbsolutePath().getParent() : path);
        if (!Files.exists(path)) {
            throw new InvalidInputException("model " + path + " does not exist");
        }
        if (!Files.isRegularFile(folder.manifest())) {
            throw new InvalidInputException(path + " is not a saved model: there is no " + ModelFolder.MANIFEST
                    + " with it; 'compare --save DIR' makes folders that have one");
        }
        return folder;
    }

    @Override
    public SavedModel open(Path path, boolean force) {
        ModelFolder folder = folder(path);
        ModelManifest manifest = ManifestReader.read(folder.manifest());
        checkHash(folder, manifest);
        Map<String, OwnActivation> own = formulas.compile(manifest.definitions());
        HeldPlugins plugins = registry.hold(own, force);
        try {
            NeededPlugins needed = new NeededPlugins(registry, manifest, own, force);
            TrainedModel model = load(folder, manifest, needed, plugins);
            DataSource data = new DataSource(registry, workbench, force);
            return new OpenedModel(manifest, needed.warnings(), model, plugins, data);
        } catch (RuntimeException | Error e) {
            plugins.close();
            throw e;
        }
    }

    private static void checkHash(ModelFolder folder, ModelManifest manifest) {
        try {
            String sha256 = folder.modelSha256();
            if (!sha256.equals(manifest.fileSha256())) {
                throw new InvalidInputException(folder.model() + " is not the file that " + ModelFolder.MANIFEST
                        + " describes: its SHA-256 is " + sha256 + ", should be " + manifest.fileSha256());
            }
        } catch (IOException e) {
            throw new InvalidInputException(folder.model() + " cannot be read: " + FileErrors.reason(e), e);
        }
    }

    private static TrainedModel load(
            ModelFolder folder, ModelManifest manifest, NeededPlugins needed, HeldPlugins plugins) {
        ModelArchive archive = new ModelArchive(folder.model());
        MultiLayerConfiguration network = new NetworkLoader(manifest, needed, plugins)
                .load(folder.model() + ": configuration", archive.configuration());
        TrainingState state = archive.state(weights(network), network.getIterationCount(), network.getEpochCount());
        Chosen<Trainer> trainer = plugins.trainer(needed.find(PluginKind.TRAINER, manifest.trainer()));
        int classes = manifest.data().classes().size();
        return trainer.make((plugin, settings) -> plugin.restore(settings, network, state, classes));
    }

    /** In Java: the weights, the optimizer's numbers and a copy of each. */
    private static final int BYTES_PER_WEIGHT = 16;

    private static long weights(MultiLayerConfiguration network) {
        try {
            long weights = network.getConfs().stream()
                    .mapToLong(conf -> conf.getLayer().initializer().numParams(conf))
                    .reduce(0, Math::addExact);
            if (weights < 0 || weights > Runtime.getRuntime().maxMemory() / BYTES_PER_WEIGHT) {
                throw new InvalidInputException(
                        "the model says that it has " + weights + " weights, which is more than there is memory for");
            }
            return weights;
        } catch (RuntimeException e) {
            throw ConfigurationMapper.unusable("the model's configuration cannot be used", e);
        }
    }
}
