package org.neuroplug.api.run;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of settings in the few types that files know, so that what is written and read back is equal, and nobody's class is kept. */
final class PlainValue {
    private PlainValue() {}

    static Map<String, Object> map(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static Object of(Object value) {
        if (value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float real) {
            return Double.valueOf(real.toString());
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(PlainValue::of).toList();
        }
        return value instanceof Map<?, ?> values ? map(values) : String.valueOf(value);
    }
}
