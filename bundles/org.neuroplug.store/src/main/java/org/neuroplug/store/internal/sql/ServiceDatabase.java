package org.neuroplug.store.internal.sql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.osgi.service.jdbc.DataSourceFactory;

/** A database whose driver is a bundle that offers it as a {@link DataSourceFactory}, as OSGi's JDBC specification asks for. */
public final class ServiceDatabase implements Database {
    private final String url;
    private final Properties login;
    private final Supplier<List<DataSourceFactory>> drivers;

    /**
     * @param user may be empty
     * @param password may be empty
     * @param drivers those that are there at the moment
     */
    public ServiceDatabase(String url, String user, String password, Supplier<List<DataSourceFactory>> drivers) {
        this.url = url;
        this.drivers = drivers;
        this.login = new Properties();
        if (!user.isEmpty()) {
            login.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
    }

    /** Its tables are made in a transaction, and a newer version is told by them alone: looking needs no other connection. */
    @Override
    public Optional<Connection> look() throws SQLException {
        return Optional.of(open());
    }

    @Override
    public Connection open() throws SQLException {
        for (DataSourceFactory factory : drivers.get()) {
            Driver driver = factory.createDriver(new Properties());
            if (driver.acceptsURL(url)) {
                return driver.connect(url, login);
            }
        }
        throw new InvalidInputException("no driver is there for the run store's url " + shown()
                + ": put a JDBC driver that is an OSGi bundle into the plug-in folder");
    }

    /** Without what may be a secret. */
    private String shown() {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String remedy() {
        return "set url of org.neuroplug.store to another database";
    }

    @Override
    public String toString() {
        return "the run store " + shown();
    }
}
