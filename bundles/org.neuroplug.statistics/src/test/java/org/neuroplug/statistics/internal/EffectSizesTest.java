package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.statistics.EffectSize;

class EffectSizesTest {
    private static final double ALPHA = 0.05;

    /** R's effectsize: {@code cohens_d(…, paired = TRUE)} gives -1.28 [-2.12, -0.41]. */
    @Test
    void agreesWithAPublishedExample() {
        EffectSize effect = EffectSizes.of(PublishedValues.sleep(), ALPHA).orElseThrow();

        assertEquals(-1.28, effect.value(), 0.005);
        assertEquals(-2.12, effect.interval().lower(), 0.005);
        assertEquals(-0.41, effect.interval().upper(), 0.005);
    }

    @Test
    void excludesZeroWhereTheTestCallsADifferenceAndOnlyThere() {
        assertEquals(0.0028, TTests.paired(PublishedValues.sleep()).p(), 0.0001);
        EffectSize atItsOwnLevel = EffectSizes.of(
                        PublishedValues.sleep(),
                        TTests.paired(PublishedValues.sleep()).p())
                .orElseThrow();

        assertEquals(0, atItsOwnLevel.interval().upper(), 1e-7);
    }

    @Test
    void isNotDefinedWithoutSpread() {
        assertEquals(Optional.empty(), EffectSizes.of(Differences.of(1, 1, 1), ALPHA));
    }
}
