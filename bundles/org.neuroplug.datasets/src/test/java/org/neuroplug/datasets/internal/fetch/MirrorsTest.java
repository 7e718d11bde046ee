package org.neuroplug.datasets.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class MirrorsTest {
    @Test
    void readsSeveralValuesOrOneThatHoldsSeveral() {
        List<URI> expected = List.of(URI.create("https://a.example/x/"), URI.create("http://b.example/"));
        assertEquals(
                expected,
                Mirrors.parse("pid", List.of("https://a.example/x", "http://b.example/"))
                        .folders());
        assertEquals(
                expected,
                Mirrors.parse("pid", List.of(" https://a.example/x/,\n http://b.example "))
                        .folders());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example/", "a.example/mnist", "file:///etc/", "http:///x", "http://b:b", "http://%"})
    void refusesWhatIsNotAFolderOnTheWeb(String address) {
        String message = assertThrows(
                        InvalidInputException.class, () -> Mirrors.parse("org.example.set", List.of(address)))
                .getMessage();
        assertEquals(
                "org.example.set: mirrors must be http or https addresses of folders, was '" + address + "'", message);
    }

    @Test
    void needsAtLeastOne() {
        assertEquals(
                "no mirrors are configured: pid must list at least one",
                assertThrows(InvalidInputException.class, () -> Mirrors.parse("pid", List.of(" ,")))
                        .getMessage());
    }
}
