package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.cli.Completion.Candidate;
import org.neuroplug.shell.internal.fixture.Plugins;

class ChoiceCompletionTest {
    private final ChoiceCompletion completion = new ChoiceCompletion(List.of(
            Plugins.plugin(PluginKind.ACTIVATION, "swish", Parameter.real("beta", 1, Range.above(0), "steepness")),
            Plugins.unused(PluginKind.ACTIVATION, "swish", PluginState.SHADOWED, "another is preferred"),
            Plugins.plugin(PluginKind.ACTIVATION, "relu")));

    private List<String> completed(String before, String typed) {
        return completion.candidates(before, typed, true).stream()
                .map(Candidate::text)
                .toList();
    }

    @Test
    void offersNamesAndTheVersionsThatAreShadowed() {
        assertEquals(List.of("swish", "swish@9.9.9"), completed("", "sw"));
        assertEquals(List.of("relu"), completed("", "r"));
    }

    @Test
    void offersEveryVersionBehindTheAtSign() {
        assertEquals(List.of("swish@1.2.3", "swish@9.9.9"), completed("", "swish@"));
        assertEquals(List.of("swish@9.9.9"), completed("", "swish@9"));
    }

    @Test
    void offersWhatIsNotChosenYet() {
        assertEquals(List.of("swish,swish@9.9.9"), completed("swish,", "s"));
    }

    @Test
    void offersTheParametersOfThatVersion() {
        assertEquals(List.of("swish(beta="), completed("", "swish("));
        assertEquals(List.of("swish@1.2.3(beta="), completed("", "swish@1.2.3("));
        assertEquals(List.of(), completed("", "swish@9.9.9("));
    }
}
