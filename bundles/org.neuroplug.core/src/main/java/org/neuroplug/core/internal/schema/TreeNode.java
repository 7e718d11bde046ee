package org.neuroplug.core.internal.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of maps, lists, texts, numbers, truth values and nulls, as the validator looks at it.
 *
 * @param value the tree
 * @param pointer where it is in the whole, as a JSON pointer
 */
record TreeNode(Object value, String pointer) implements JsonNode {
    /** Makes nodes of trees. */
    static final class Factory implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof TreeNode tree ? tree : new TreeNode(node, "");
        }

        @Override
        public JsonNode create(String text) {
            throw new UnsupportedOperationException("trees are read elsewhere");
        }
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        if (value instanceof Map) {
            return SimpleType.OBJECT;
        }
        if (value instanceof List) {
            return SimpleType.ARRAY;
        }
        if (value instanceof Number) {
            return value instanceof BigInteger || value instanceof Long || value instanceof Integer
                    ? SimpleType.INTEGER
                    : SimpleType.NUMBER;
        }
        if (value instanceof Boolean) {
            return SimpleType.BOOLEAN;
        }
        return value == null ? SimpleType.NULL : SimpleType.STRING;
    }

    @Override
    public boolean asBoolean() {
        return (Boolean) value;
    }

    @Override
    public String asString() {
        return String.valueOf(value);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return new BigDecimal(value.toString());
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> items = new ArrayList<>();
        ((List<?>) value).forEach(item -> items.add(new TreeNode(item, pointer + "/" + items.size())));
        return items;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> {
            String name = (String) key;
            entries.put(name, new TreeNode(entry, pointer + "/" + JsonNode.encodeJsonPointer(name)));
        });
        return entries;
    }
}
