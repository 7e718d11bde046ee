package org.neuroplug.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.RunRecorder;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredTrial;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** The run store that the settings ask for. When these change, runs under way go on where they began. */
@Component(
        service = {RunStore.class, RunRecorder.class},
        configurationPid = "org.neuroplug.store")
@Designate(ocd = StoreConfig.class)
public final class RunStoreService implements RunStore, RunRecorder {
    private final List<DataSourceFactory> drivers = new CopyOnWriteArrayList<>();
    private final List<Store> opened = new ArrayList<>();
    private final StorePlace place;
    private volatile Store current;

    @Activate
    public RunStoreService(BundleContext context, @Reference ExperimentFiles files, StoreConfig config) {
        this(home(context), files, DatabaseSettings.of(config));
    }

    RunStoreService(Path home, ExperimentFiles files, DatabaseSettings settings) {
        place = new StorePlace(home, files, () -> drivers);
        current = place.store(settings);
        opened.add(current);
    }

    private static Path home(BundleContext context) {
        return Optional.ofNullable(context.getProperty("neuroplug.home"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".neuroplug"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(DataSourceFactory driver) {
        drivers.add(driver);
    }

    synchronized void removeDriver(DataSourceFactory driver) {
        drivers.remove(driver);
        opened.forEach(Store::release);
    }

    @Modified
    synchronized void configure(StoreConfig config) {
        current = place.store(DatabaseSettings.of(config));
        opened.add(current);
    }

    @Deactivate
    synchronized void close() {
        opened.forEach(Store::close);
    }

    @Override
    public RunListener record(RunPlan plan) {
        return current.record(plan);
    }

    @Override
    public RunListener resume(RunResult interrupted) throws IOException {
        return current.resume(interrupted);
    }

    @Override
    public Optional<Path> files(RunPlan plan) {
        return Optional.of(current.folder(plan.id()));
    }

    @Override
    public List<StoredRun> runs(RunQuery query) throws IOException {
        return current.runs(query);
    }

    @Override
    public StoredRun find(String reference) throws IOException {
        return current.find(reference);
    }

    @Override
    public RunResult result(String id) throws IOException {
        return current.result(id);
    }

    @Override
    public List<StoredTrial> trials(String id) throws IOException {
        return current.trials(id);
    }

    @Override
    public Path folder(String id) {
        return current.folder(id);
    }

    @Override
    public void delete(List<String> ids) throws IOException {
        current.delete(ids);
    }

    @Override
    public void exportRuns(List<String> ids, Path file, boolean overwrite) throws IOException {
        current.exportRuns(ids, file, overwrite);
    }

    @Override
    public List<String> importRuns(Path file, boolean overwrite) throws IOException {
        return current.importRuns(file, overwrite);
    }

    @Override
    public String toString() {
        return "run store";
    }
}
