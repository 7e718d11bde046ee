package org.neuroplug.core.internal.files;

import java.util.HashSet;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Looks at a document before it is put together, and refuses what is harmful or means nothing in an experiment: depth
 * that would overflow the stack, aliases that would multiply the document, tags, and a second document.
 */
final class YamlGuard {
    /** Deeper than any experiment. */
    static final int MAX_DEPTH = 20;

    private final Source source;
    private final Set<Anchor> scalars = new HashSet<>();
    private int depth;
    private int documents;

    YamlGuard(Source source) {
        this.source = source;
    }

    /** Takes the next event of the document. */
    void check(Event event) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw bad(event, "a second document begins; a file holds one experiment");
        } else if (event instanceof CollectionStartEvent start) {
            if (++depth > MAX_DEPTH) {
                throw bad(event, "lists and mappings are nested more than " + MAX_DEPTH + " deep");
            }
            start.getTag().ifPresent(tag -> refuse(event, tag));
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> refuse(event, tag));
            scalar.getAnchor().ifPresent(scalars::add);
        } else if (event instanceof AliasEvent alias && !scalars.contains(alias.getAlias())) {
            throw bad(event, "*" + alias.getAlias() + " must stand for a single value that bears this anchor before");
        }
    }

    private void refuse(Event event, String tag) {
        throw bad(event, "tags such as " + tag + " mean nothing in an experiment");
    }

    private InvalidInputException bad(Event event, String what) {
        return source.error(event.getStartMark(), what);
    }
}
