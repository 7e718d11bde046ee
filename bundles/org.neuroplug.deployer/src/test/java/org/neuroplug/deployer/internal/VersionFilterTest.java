package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.VersionRange;

final class VersionFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1,2)|[1.0.0,2.0.0)", "(1,2]|(1.0.0,2.0.0]", "1.5|1.5.0 or newer", "[2,2]|[2.0.0,2.0.0]", "0|''"})
    void readsTheRangeBack(String written, String read) {
        String filter = "(&(osgi.wiring.package=p)" + new VersionRange(written).toFilterString("version") + ")";

        assertEquals(read, new VersionFilter(filter, "version").range());
    }

    @Test
    void readsTheNameBack() {
        VersionFilter filter = new VersionFilter("(&(osgi.wiring.package=org.a.b)(version>=1.0.0))", "version");

        assertEquals(Optional.of("org.a.b"), filter.value("osgi.wiring.package"));
        assertEquals(Optional.empty(), filter.value("osgi.wiring.bundle"));
    }
}
