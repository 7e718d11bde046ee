package org.neuroplug.store.internal.document;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.TestDetail;

/** What a trained model says to the rows held out, as a tree. */
final class DetailDocument {
    private DetailDocument() {}

    static Map<String, Object> tree(TestDetail detail) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("classes", detail.classes());
        tree.put("confusion", detail.confusion());
        detail.imageShape()
                .ifPresent(shape -> tree.put("image_shape", List.of(shape.height(), shape.width(), shape.channels())));
        tree.put(
                "misclassified",
                detail.misclassified().stream().map(DetailDocument::row).toList());
        return tree;
    }

    private static List<Object> row(Misclassified row) {
        String pixels = Base64.getEncoder().encodeToString(row.pixels());
        return List.of(row.row(), row.label(), row.predicted(), row.probability(), pixels);
    }

    static TestDetail read(Place place) {
        return place.located(() -> new TestDetail(
                place.get("classes").items().stream().map(Place::text).toList(),
                place.get("confusion").items().stream()
                        .map(DetailDocument::counts)
                        .toList(),
                place.optional("image_shape").map(DetailDocument::shape),
                place.get("misclassified").items().stream()
                        .map(DetailDocument::misclassified)
                        .toList()));
    }

    private static List<Integer> counts(Place place) {
        return place.items().stream().map(Place::count).toList();
    }

    private static ImageShape shape(Place place) {
        List<Integer> sizes = counts(place);
        return place.located(() -> new ImageShape(sizes.get(0), sizes.get(1), sizes.get(2)));
    }

    private static Misclassified misclassified(Place place) {
        List<Place> parts = place.items();
        return place.located(() -> new Misclassified(
                parts.get(0).count(),
                parts.get(1).count(),
                parts.get(2).count(),
                parts.get(3).real(),
                Base64.getDecoder().decode(parts.get(4).text())));
    }
}
