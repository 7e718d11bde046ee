package org.neuroplug.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.store.internal.archive.ArchiveReader;
import org.neuroplug.store.internal.archive.ArchiveWriter;
import org.neuroplug.store.internal.live.Writers;
import org.neuroplug.store.internal.sql.Database;
import org.neuroplug.store.internal.sql.Schema;
import org.neuroplug.store.internal.sql.Session;

/** The runs of one database. Nothing is opened before it is needed. */
final class Store implements RunStore, AutoCloseable {
    private final Session session;
    private final ExperimentFiles files;
    private final Writers writers;
    private final RunList list;
    private final RunReader reader;
    private final RunFolders folders;

    /**
     * @param database where the tables are
     * @param writers who writes runs there
     * @param folders files that belong to runs
     */
    Store(Database database, ExperimentFiles files, Writers writers, RunFolders folders) {
        this.session = new Session(database, new Schema());
        this.files = files;
        this.writers = writers;
        this.list = new RunList(writers);
        this.folders = folders;
        this.reader = new RunReader(files, folders);
    }

    RunListener record(RunPlan plan) {
        return RunWriter.beginning(session, files, writers, folders, plan.id());
    }

    RunListener resume(RunResult interrupted) throws IOException {
        return RunWriter.goingOn(session, files, writers, folders, interrupted);
    }

    @Override
    public List<StoredRun> runs(RunQuery query) throws IOException {
        return session.with(connection -> list.runs(connection, query));
    }

    @Override
    public StoredRun find(String reference) throws IOException {
        if (reference.equals(LAST)) {
            return runs(RunQuery.all().limitedTo(1)).stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("there is no stored run yet"));
        }
        List<StoredRun> found = session.with(connection -> list.beginning(connection, reference));
        return found.stream()
                .filter(run -> run.id().equals(reference) || found.size() == 1)
                .findFirst()
                .orElseThrow(() -> found.isEmpty() ? unknown(reference) : RunReference.ambiguous(reference, found));
    }

    private InvalidInputException unknown(String reference) {
        try {
            return RunReference.unknown(reference, session.with(RunList::ids));
        } catch (IOException e) {
            return RunReference.unknown(reference, List.of());
        }
    }

    /** The run of exactly this id. */
    private StoredRun exactly(String id) throws IOException {
        StoredRun run = find(id);
        if (!run.id().equals(id)) {
            throw unknown(id);
        }
        return run;
    }

    @Override
    public RunResult result(String id) throws IOException {
        StoredRun summary = exactly(id);
        return session.with(connection -> reader.result(connection, summary));
    }

    @Override
    public List<StoredTrial> trials(String id) throws IOException {
        exactly(id);
        return session.with(connection -> reader.trials(connection, id));
    }

    @Override
    public Path folder(String id) {
        return folders.of(id);
    }

    @Override
    public void delete(List<String> ids) throws IOException {
        for (String id : ids) {
            if (exactly(id).status() == StoredStatus.RUNNING) {
                throw new InvalidInputException("run " + id + " is running: cancel it before it is deleted");
            }
        }
        session.change(connection -> {
            for (String id : ids) {
                new RunRows(connection, id).delete();
            }
            return ids;
        });
        for (String id : ids) {
            folders.delete(id);
        }
    }

    @Override
    public void exportRuns(List<String> ids, Path file, boolean overwrite) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(file, overwrite);
        for (String id : ids) {
            exactly(id);
        }
        archive.write(ids, id -> {
            StoredRun summary = exactly(id);
            return session.with(connection -> reader.portable(connection, summary));
        });
    }

    @Override
    public List<String> importRuns(Path file, boolean overwrite) throws IOException {
        List<RunImport> runs = new ArrayList<>();
        new ArchiveReader(file).read(run -> runs.add(new RunImport(run, files)));
        Map<String, StoredStatus> there =
                runs(RunQuery.all()).stream().collect(Collectors.toMap(StoredRun::id, StoredRun::status));
        for (RunImport run : runs) {
            Optional<StoredStatus> status = Optional.ofNullable(there.get(run.id()));
            if (status.isPresent() && (!overwrite || status.get() == StoredStatus.RUNNING)) {
                throw new InvalidInputException("run " + run.id() + " is stored already"
                        + (overwrite ? ", and is running" : " and shall not be overwritten"));
            }
        }
        session.change(connection -> {
            for (RunImport run : runs) {
                new RunRows(connection, run.id()).delete();
                run.write(connection);
            }
            return runs;
        });
        return runs.stream().map(RunImport::id).toList();
    }

    /** Lets go of the database for now, as when its driver leaves. */
    void release() {
        session.release();
    }

    @Override
    public void close() {
        session.close();
        writers.close();
    }
}
