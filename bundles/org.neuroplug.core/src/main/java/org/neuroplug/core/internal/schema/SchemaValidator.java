package org.neuroplug.core.internal.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.MessageProvider;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds documents against a schema. */
public final class SchemaValidator {
    private static final Map<String, String> TYPES = Map.of(
            "array", "a list",
            "boolean", "true or false",
            "integer", "a whole number",
            "number", "a number",
            "object", "a mapping",
            "string", "a text");
    private static final MessageProvider OTHER_WORDS = MessageProvider.fromLocale(Locale.ROOT);

    private final Validator validator;
    private final URI schema;

    /** @param tree the schema as {@link ExperimentSchema#tree} gives it */
    public SchemaValidator(Map<String, Object> tree) {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new TreeNode.Factory())
                .withMessageProvider(SchemaValidator::allowed)
                .withDisabledSchemaValidation(true)
                .createValidator();
        schema = validator.registerSchema(tree);
    }

    /**
     * An entry that does not fit.
     *
     * @param path to it: keys of mappings and numbers of items
     * @param allowed what it must be
     */
    public record Misfit(List<String> path, String allowed) {}

    /**
     * Validates a document of maps, lists, texts, numbers, truth values and nulls. Where none of several forms fits, the misfit is where
     * the nearest of them ends to fit.
     */
    public Optional<Misfit> misfit(Object document) {
        return validator.validate(schema, document).getErrors().stream()
                .map(SchemaValidator::misfit)
                .max(Comparator.comparingInt(misfit -> misfit.path().size()));
    }

    private static Misfit misfit(Error error) {
        List<String> path = Arrays.stream(error.getInstanceLocation().split("/"))
                .skip(1)
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .toList();
        return new Misfit(path, error.getError());
    }

    private static String allowed(String keyword, Object... details) {
        if (keyword.equals("type")) {
            return (details[1] instanceof Collection<?> types ? types : List.of(details[1]))
                    .stream()
                            .map(type -> TYPES.getOrDefault(type.toString(), type.toString()))
                            .collect(Collectors.joining(" or "));
        }
        if (keyword.equals("falseSchema")) {
            return "left out, since there is no such entry";
        }
        return "as the schema of experiment files has it (" + OTHER_WORDS.getMessage(keyword, details) + ")";
    }
}
