package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

/** As any network, with centres where the seed puts them; what its own trainer makes of it is another test's business. */
class KMeansContractTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new KMeans();
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("k", 20);
    }

    @Override
    protected boolean comparesActivations() {
        return false;
    }

    @Test
    void hasATrainerOfItsOwn() {
        assertEquals(Optional.of("k-means"), plugin().trainer());
        assertEquals(Optional.empty(), new Mlp().trainer());
    }
}
