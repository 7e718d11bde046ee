package org.neuroplug.api.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class AddressTargetTest {
    @Test
    void keepsTheAddressOfAServer() {
        try (AddressTarget target = new AddressTarget("http://localhost:5000/mlflow")) {
            assertEquals(5000, target.address().getPort());
            assertEquals("http://localhost:5000/mlflow", target.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "http://", "http://a b", "http:host", "host:5000"})
    void refusesWhatIsNone(String text) {
        String message = assertThrows(InvalidInputException.class, () -> new AddressTarget(text))
                .getMessage();
        assertEquals("an address must look like http://host:5000, was '" + text + "'", message);
    }

    @Test
    void tellsAddressesFromFiles() {
        assertTrue(AddressTarget.isAddress("https://host/path"));
        assertFalse(AddressTarget.isAddress("folder/file.csv"));
        assertFalse(AddressTarget.isAddress("C:\\reports\\file.csv"));
    }

    @Test
    void isNoPlaceForFiles() {
        try (AddressTarget target = new AddressTarget("http://host:5000")) {
            String message = assertThrows(IOException.class, target::writer).getMessage();
            assertEquals("cannot write to http://host:5000: this report needs a file, not a server", message);
            assertThrows(IOException.class, target::output);
            assertThrows(IOException.class, target::folder);
        }
    }
}
