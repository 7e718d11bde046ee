package org.neuroplug.api.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunResult;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Every run, kept as it happens: what was planned, each epoch, results with their provenance, failures. Whatever ends the process, at
 * most the epoch in progress is lost. Safe for use from any thread, and from several processes at once.
 *
 * <p>Methods throw {@link InvalidInputException} when a run is not there, or the store itself cannot be used (damaged, or written by a
 * newer version: it is then left as it is), and {@link IOException} when the database fails.
 */
@ProviderType
public interface RunStore {
    /** {@link #find} takes this for the newest run. */
    String LAST = "last";

    /** The stored runs that a query asks for. */
    List<StoredRun> runs(RunQuery query) throws IOException;

    /**
     * The run that somebody means.
     *
     * @param reference its id, the beginning of its id when no other begins so, or {@link #LAST}
     */
    StoredRun find(String reference) throws IOException;

    /**
     * What a run came to, equal to what it returned when it ended. One that has not ended is told as far as it came, as if it had been
     * {@link org.neuroplug.api.run.RunStatus#CANCELLED cancelled}. Of what made a trial fail, the text is kept.
     *
     * @param id of a run that is there
     */
    RunResult result(String id) throws IOException;

    /**
     * Every trial of a run, in the order of the plan, with the epochs that it finished: also of those without a result.
     *
     * @param id of a run that is there
     */
    List<StoredTrial> trials(String id) throws IOException;

    /** The folder of files that belong to a run; it need not exist. It goes when the run is deleted. */
    Path folder(String id);

    /**
     * Deletes runs with all that belongs to them, all or none.
     *
     * @throws InvalidInputException when one of them is not there, or is running
     */
    void delete(List<String> ids) throws IOException;

    /**
     * Writes runs into one file that other workbenches import, whatever their database: a zip of JSON documents. The file appears when it
     * is complete. One that is running is written as far as it came, and is interrupted where it is imported.
     *
     * @param ids of runs that are there
     * @param overwrite whether a file that is already there shall be replaced
     * @throws InvalidInputException when there is something already, or no file can be made there
     */
    void exportRuns(List<String> ids, Path file, boolean overwrite) throws IOException;

    /**
     * Takes runs from such a file, all or none. The file may be anybody's: what is not as it should be is refused.
     *
     * @param overwrite whether runs that are already there shall be replaced
     * @return their ids
     * @throws InvalidInputException when it is not such a file, or one of its runs is there already
     */
    List<String> importRuns(Path file, boolean overwrite) throws IOException;
}
