package org.neuroplug.paxexam.jupiter.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.options.SystemPropertyOption;

/** The values, before the start, of the system properties that a container sets, so that the next one does not see them. */
final class SavedProperties {

    /** Pax Exam sets it for every container. */
    private static final String URL_HANDLERS = "java.protocol.handler.pkgs";

    private final Map<String, Optional<String>> values = new HashMap<>();

    SavedProperties(Option... options) {
        Stream<String> keys = Arrays.stream(OptionUtils.filter(SystemPropertyOption.class, options))
                .map(SystemPropertyOption::getKey);
        Stream.concat(Stream.of(URL_HANDLERS), keys)
                .forEach(key -> values.put(key, Optional.ofNullable(System.getProperty(key))));
    }

    void restore() {
        values.forEach((key, value) ->
                value.ifPresentOrElse(before -> System.setProperty(key, before), () -> System.clearProperty(key)));
    }
}
