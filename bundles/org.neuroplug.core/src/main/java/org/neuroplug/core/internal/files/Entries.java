package org.neuroplug.core.internal.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.neuroplug.api.InvalidInputException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The entries of a mapping, by key, in the order of the file; no key is there twice. */
final class Entries {
    /** A key and its value. */
    private record Entry(Value key, Value value) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Entries() {}

    static Entries of(Value owner, MappingNode mapping) {
        Entries all = new Entries();
        for (NodeTuple tuple : mapping.getValue()) {
            Value key = new Value(owner.source(), "a name in " + owner.name(), tuple.getKeyNode());
            String name = key.text();
            Entry before = all.entries.put(name, new Entry(key, new Value(owner.source(), name, tuple.getValueNode())));
            if (before != null) {
                throw key.error(name + " is given twice, before in line "
                        + before.key()
                                .node()
                                .getStartMark()
                                .map(m -> m.getLine() + 1)
                                .orElse(0));
            }
        }
        return all;
    }

    /** Refuses every key but these. */
    Entries only(String what, Collection<String> allowed) {
        entries.forEach((name, entry) -> {
            if (!allowed.contains(name)) {
                throw entry.key()
                        .error(InvalidInputException.unknown(what, name, allowed)
                                .getMessage());
            }
        });
        return this;
    }

    /** The value of a key, when it is given. */
    Optional<Value> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    void forEach(BiConsumer<String, Value> action) {
        entries.forEach((name, entry) -> action.accept(name, entry.value()));
    }
}
