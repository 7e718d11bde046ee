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
}
