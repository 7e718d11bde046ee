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
 *
 * <p>A jar can be replaced or taken away at any moment. Its components are deactivated then ({@code @Deactivate} is called),
 * while trials that started with them go on with them to their end, and still load classes from the jar. A plug-in
 * therefore keeps working after its deactivation; what it must close, such as a file, belongs to what it made for a trial
 * and is closed there. When the last of these trials has ended, the workbench forgets the plug-in and its class loader,
 * unless the plug-in itself left something behind that refers to it: a thread, a shutdown hook, an entry in somebody
 * else's static map.
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

    /** Service property: other names of the plug-in. */
    String ALIASES = "neuroplug.aliases";

    /** The name that experiments use: lower case letters, digits, {@code _} and {@code -}; unique within its kind. */
    String name();

    /** One line of help, shown by the list commands. */
    String description() default "";

    /**
     * Other names that lead to it where no plug-in of its kind is called so, such as those of Keras and PyTorch: {@code swish} and
     * {@code SiLU} for {@code silu}. Upper and lower case, {@code _} and {@code -} make no difference. Results give its own name.
     */
    String[] aliases() default {};

    /** For reporters: the file-name extensions, without the dot, that choose this reporter for {@code --report FILE}. */
    String[] extensions() default {};
}
