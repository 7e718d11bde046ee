package org.neuroplug.store.internal.document;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.TrialFailure;

/** A trial's failure as a document. */
public final class FailureDocument {
    /** More of a stack trace than anybody reads. */
    private static final int LONGEST = 64 << 10;

    private FailureDocument() {}

    public static String of(TrialFailure failure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reason", failure.reason());
        tree.put("epoch", failure.epoch());
        tree.put("step", failure.step());
        if (failure.tries() > 1) {
            tree.put("tries", failure.tries());
        }
        tree.put("thrown", failure.cause().toString());
        if (failure.cause().getMessage() != null) {
            tree.put("message", failure.cause().getMessage());
        }
        tree.put("trace", trace(failure.cause()));
        return JsonText.write(tree);
    }

    private static String trace(Throwable cause) {
        StringWriter out = new StringWriter();
        cause.printStackTrace(new PrintWriter(out, true));
        String trace = out.toString();
        return trace.length() <= LONGEST ? trace : trace.substring(0, LONGEST);
    }

    /** The failure of a document; its cause is a text in the form of an exception. */
    public static TrialFailure read(Trial trial, Place root) {
        return root.located(() -> new TrialFailure(
                trial,
                root.get("reason").text(),
                root.get("epoch").count(),
                root.get("step").count(),
                new StoredThrowable(
                        root.get("thrown").text(),
                        root.optional("message").map(Place::text),
                        root.get("trace").text()),
                root.optional("tries").map(Place::count).orElse(1)));
    }
}
