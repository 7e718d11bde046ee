package org.neuroplug.store.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;

class PlaceTest {
    private static void refuses(String message, String json, Consumer<Place> use) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> use.accept(Place.of("plan", json)))
                        .getMessage());
    }

    @Test
    void saysWhereSomethingIsMissingOrOfAnotherType() {
        refuses("plan: a.b is missing", "{\"a\": {}}", place -> place.get("a").get("b"));
        refuses("plan: a must be a text, was 1", "{\"a\": 1}", place -> place.get("a")
                .text());
        refuses("plan: a[1] must be a whole number, was 1.5", "{\"a\": [0, 1.5]}", place -> place.get("a")
                .items()
                .forEach(Place::whole));
        refuses("plan: a must be a number, was x", "{\"a\": \"x\"}", place -> place.get("a")
                .real());
        refuses("plan: must be an object, was [1]", "[1]", Place::map);
    }

    @Test
    void refusesWhatIsNotOneJsonDocument() {
        for (String text : List.of(
                "", "{", "{} {}", "{\"a\": null}", "{\"a\": 1, \"a\": 2}", "[".repeat(1000), "99999999999999999999")) {
            assertThrows(InvalidInputException.class, () -> Place.of("plan", text), text);
        }
    }

    @Test
    void readsNumbersThatAreNotFinite() {
        Place place = Place.of("plan", JsonText.write(List.of(Double.NaN, Double.NEGATIVE_INFINITY, 0.1, 3L)));
        assertEquals(
                List.of(Double.NaN, Double.NEGATIVE_INFINITY, 0.1, 3.0),
                place.items().stream().map(Place::real).toList());
    }
}
