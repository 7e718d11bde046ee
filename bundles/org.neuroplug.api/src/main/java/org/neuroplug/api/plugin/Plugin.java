package org.neuroplug.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names a plug-in component: {@code @Component @Plugin(name = "swish", description = "x · sigmoid(x)")}.
 * It is a component property type: each element becomes a service property, which is how the workbench finds a plug-in
 * without creating it. Plug-ins that are registered by hand set the same properties ({@link #NAME} at least).
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Plugin {
    /** What every element's service property starts with. */
    String PREFIX_ = "neuroplug.";

    /** Service property: the name that experiments use; lower case letters, digits, {@code _} and {@code -}. */
    String NAME = "neuroplug.name";

    /** Service property: one line of help. */
    String DESCRIPTION = "neuroplug.description";

    /** Service property of reporters: the file-name extensions, without the dot, that choose this reporter. */
    String EXTENSIONS = "neuroplug.extensions";

    /** The name that experiments use: lower case letters, digits, {@code _} and {@code -}; unique within its kind. */
    String name();

    /** One line of help, shown by the list commands. */
    String description() default "";

    /** For reporters: the file-name extensions, without the dot, that choose this reporter for {@code --report FILE}. */
    String[] extensions() default {};
}
