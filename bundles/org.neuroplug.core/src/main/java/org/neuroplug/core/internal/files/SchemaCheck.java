package org.neuroplug.core.internal.files;

import java.util.Map;
import org.neuroplug.core.internal.schema.SchemaValidator;

/** Holds a file against the schema that editors go by. */
final class SchemaCheck {
    private final SchemaValidator validator;

    /** @param schema as a tree */
    SchemaCheck(Map<String, Object> schema) {
        validator = new SchemaValidator(schema);
    }

    /** @throws org.neuroplug.api.InvalidInputException when the document does not fit, at the place where it does not */
    void check(Value document) {
        validator.misfit(document.tree()).ifPresent(misfit -> {
            Value place = document;
            for (String step : misfit.path()) {
                place = place.part(step).orElse(place);
            }
            throw place.must(misfit.allowed());
        });
    }
}
