package org.neuroplug.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * What a plug-in computes, for the {@code show} commands and the catalogue: {@code @Component @Plugin(name = "swish")
 * @Formula(text = "x sigmoid(x)", derivative = "f(x) + sigmoid(x) (1 - f(x))", range = "[-0.2785, ∞)", source = "…")}. Each element
 * becomes a service property, as those of {@link Plugin} do; all of them may be left out.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Formula {
    /** What every element's service property starts with. */
    String PREFIX_ = "neuroplug.formula.";

    /** Service property: the formula. */
    String TEXT = "neuroplug.formula.text";

    /** Service property: the derivative. */
    String DERIVATIVE = "neuroplug.formula.derivative";

    /** Service property: the values that there are. */
    String RANGE = "neuroplug.formula.range";

    /** Service property: where it was published. */
    String SOURCE = "neuroplug.formula.source";

    /** The formula in plain text, of an input {@code x} and the plug-in's parameters by name. */
    String text() default "";

    /** Of an activation: its derivative by {@code x}. */
    String derivative() default "";

    /** Of an activation: the values that it has, as an interval: {@code (-1, 1)}, {@code [0, ∞)}. */
    String range() default "";

    /** Who published it when, and under which title. */
    String source() default "";
}
