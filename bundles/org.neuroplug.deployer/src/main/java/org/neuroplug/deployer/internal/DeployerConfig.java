package org.neuroplug.deployer.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be set for the plug-in folder. */
@ObjectClassDefinition(name = "Plug-in folder", description = "Which jars of the plug-in folder may run")
public @interface DeployerConfig {
    @AttributeDefinition(
            name = "Trust",
            description =
                    "any: all jars; pinned: those approved with 'plugin trust'; signed: those signed by a certificate"
                            + " in the key store. What is not trusted is listed, and nothing of it runs",
            options = {@Option("any"), @Option("pinned"), @Option("signed")})
    String plugins_trust() default "any";

    @AttributeDefinition(
            name = "Key store",
            description = "The file with the certificates that signed plug-ins are trusted by, from the home on")
    String plugins_keystore() default "config/trusted.p12";

    @AttributeDefinition(
            name = "Password of the key store",
            description = "It protects certificates, which are no secret",
            type = AttributeType.STRING)
    String plugins_keystore_password() default "changeit";

    @AttributeDefinition(name = "Largest jar", description = "The most that a jar may have, in MB", min = "1")
    int plugins_largest() default 200;

    @AttributeDefinition(
            name = "Largest content",
            description = "The most that the entries of a jar may unpack to, in MB",
            min = "1")
    int plugins_unpacked() default 1000;
}
