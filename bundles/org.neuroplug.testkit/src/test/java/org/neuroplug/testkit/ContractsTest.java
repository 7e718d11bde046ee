package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Contracts find what is wrong, in plug-ins that were made wrong on purpose, and nothing in those that are right. */
class ContractsTest {
    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    private static List<String> failures(Class<?> contract) {
        return run(contract).failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Subjects.RightActivation.class,
                Subjects.RightOptimizer.class,
                Subjects.RightLoss.class,
                Subjects.RightMetric.class,
                Subjects.RightInitializer.class,
                Subjects.RightRegularizer.class,
                Subjects.RightDataset.class,
                Subjects.RightModel.class,
                Subjects.RightReporter.class
            })
    void aPluginThatIsRightPasses(Class<?> contract) {
        Events events = run(contract);

        assertEquals(0, events.failed().count(), () -> failures(contract).toString());
        assertTrue(
                events.succeeded().count() >= 5,
                "tests that passed: " + events.succeeded().count());
    }

    @Test
    void aDerivativeThatIsNotTheSlopeFails() {
        assertTrue(failures(Subjects.WrongDerivative.class).contains("gradient"));
    }

    @Test
    void anOptimizerThatClimbsFails() {
        assertTrue(failures(Subjects.ClimbingOptimizer.class).contains("descent"));
    }

    @Test
    void aLossWhoseGradientIsNotItsSlopeFails() {
        assertEquals(List.of("gradient"), failures(Subjects.WrongGradient.class));
    }

    @Test
    void aMetricThatGoesByTheOrderOfRowsFails() {
        assertEquals(List.of("order of rows"), failures(Subjects.LastRow.class));
    }

    @Test
    void anInitializerWithRandomNumbersOfItsOwnFails() {
        assertTrue(failures(Subjects.UnseededInitializer.class).contains("seed"));
    }

    @Test
    void aRegularizerThatIsNotTheSameTwiceFails() {
        assertTrue(failures(Subjects.MoodyRegularizer.class).contains("training"));
    }

    @Test
    void aLabelOutsideItsClassesFails() {
        assertTrue(failures(Subjects.WrongLabels.class).contains("labels"));
    }

    @Test
    void aModelWithAnOptimizerAndASeedOfItsOwnFails() {
        assertEquals(
                List.of(
                        "drawsItsWeightsFromTheSeedOfTheTrial()",
                        "hasAPlaceForTheActivationThatIsCompared()",
                        "isTrainedByTheOptimizerOfTheTrial()"),
                failures(Subjects.StubbornModel.class).stream().sorted().toList());
    }

    @Test
    void aReporterThatKeepsItsRunInAFieldFails() {
        assertTrue(failures(Subjects.ForgetfulReporter.class).contains("keepsRunsApartThatItReportsAtOnce()"));
    }

    @Test
    void aReporterThatHidesErrorsFails() {
        assertTrue(failures(Subjects.QuietReporter.class).contains("saysWhenItCannotWrite()"));
    }

    @Test
    void aReporterThatNeverEndsItsReportFails() {
        assertEquals(
                8,
                failures(Subjects.EndlessReporter.class).stream()
                        .filter(name -> name.startsWith("["))
                        .count());
    }

    @Test
    void aParameterWithADefaultOutsideItsRangeFails() {
        assertTrue(failures(Subjects.WrongDefault.class).contains("acceptsItsDefaults()"));
    }
}
