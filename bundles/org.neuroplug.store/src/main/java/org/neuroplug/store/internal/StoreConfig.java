package org.neuroplug.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where runs are kept. */
@ObjectClassDefinition(name = "Run store", description = "The database in which every run is kept")
public @interface StoreConfig {
    @AttributeDefinition(
            name = "URL",
            description =
                    "JDBC URL of the database, such as jdbc:postgresql://host/database, whose driver lies in the plug-in folder;"
                            + " empty for a file of SQLite, runs/runs.db in the home")
    String url() default "";

    @AttributeDefinition(name = "User", description = "Name to log in to the database with; may be empty")
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            description = "Password of the user; may be empty",
            type = AttributeType.PASSWORD)
    String password() default "";
}
