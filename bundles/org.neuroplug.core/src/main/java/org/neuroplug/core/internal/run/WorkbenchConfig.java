package org.neuroplug.core.internal.run;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set for the workbench as a whole. */
@ObjectClassDefinition(name = "Workbench", description = "How experiments are run when they do not say it themselves")
public @interface WorkbenchConfig {
    @AttributeDefinition(
            name = "Trials at once",
            description =
                    "How many trials are trained at the same time, one thread each; 0 for the number of processors",
            min = "0",
            max = "1024")
    int parallel() default 0;

    @AttributeDefinition(
            name = "Seconds between checkpoints",
            description =
                    "How often a trial keeps how far it has come, at the end of an epoch; 0 for each epoch. Never more than a"
                            + " hundredth of the time goes into it, but for 0",
            min = "0",
            max = "86400")
    int checkpoint_seconds() default 1;
}
