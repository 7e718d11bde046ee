package org.neuroplug.store.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.store.internal.live.Writers;
import org.neuroplug.store.internal.sql.Database;
import org.neuroplug.store.internal.sql.NativeLibrary;
import org.neuroplug.store.internal.sql.ServiceDatabase;
import org.neuroplug.store.internal.sql.SqliteDatabase;
import org.osgi.service.jdbc.DataSourceFactory;

/** Makes the store that the settings ask for. */
final class StorePlace {
    /** The name of the database file, and of the folder of those who write. */
    static final String FILE = "runs.db";

    static final String WRITERS = ".writers";

    private final Path home;
    private final ExperimentFiles files;
    private final Supplier<List<DataSourceFactory>> drivers;

    StorePlace(Path home, ExperimentFiles files, Supplier<List<DataSourceFactory>> drivers) {
        this.home = home;
        this.files = files;
        this.drivers = drivers;
    }

    Store store(DatabaseSettings settings) {
        String url = settings.url();
        Path runs = home.resolve("runs");
        NativeLibrary natives = new NativeLibrary(home.resolve("cache").resolve("sqlite"));
        if (url.isEmpty()) {
            return sqlite(new SqliteDatabase(runs.resolve(FILE).toAbsolutePath(), "", natives::offer), runs);
        }
        if (url.startsWith(SqliteDatabase.PREFIX)) {
            return sqlite(SqliteDatabase.of(url, natives::offer), runs);
        }
        Database database = new ServiceDatabase(url, settings.user(), settings.password(), drivers);
        String place = host() + ":" + runs.toAbsolutePath().normalize();
        return new Store(database, files, new Writers(runs.resolve(WRITERS), place), new RunFolders(runs));
    }

    /** Whoever shares the file finds the writers beside it. */
    private Store sqlite(SqliteDatabase database, Path runs) {
        Path writers = database.file().resolveSibling(WRITERS);
        return new Store(database, files, new Writers(writers, ""), new RunFolders(runs));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
