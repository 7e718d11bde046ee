package org.neuroplug.store.internal;

/**
 * Which database it shall be.
 *
 * @param url JDBC URL; empty for the file in the home
 * @param user may be empty
 * @param password may be empty
 */
record DatabaseSettings(String url, String user, String password) {
    DatabaseSettings {
        url = url.strip();
    }

    static DatabaseSettings of(StoreConfig config) {
        return new DatabaseSettings(config.url(), config.user(), config.password());
    }

    /** The file in the home. */
    static DatabaseSettings usual() {
        return new DatabaseSettings("", "", "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user.isEmpty() ? url : url + " as " + user;
    }
}
