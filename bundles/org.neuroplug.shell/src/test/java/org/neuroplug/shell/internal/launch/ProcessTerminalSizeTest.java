package org.neuroplug.shell.internal.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;

class ProcessTerminalSizeTest {
    private static final TerminalSize START = new TerminalSize(100, 30);

    private final List<String> asked = new ArrayList<>();

    private ProcessTerminalSize size(String answer) {
        return new ProcessTerminalSize(START, () -> {
            asked.add(answer);
            return answer;
        });
    }

    @Test
    void isThatOfTheStartUntilItChanges() {
        assertEquals(START, size("40 132\n").get());
        assertEquals(List.of(), asked);
    }

    @Test
    void isAskedForOnceAfterEachChange() {
        ProcessTerminalSize size = size("40 132\n");
        size.change();

        assertEquals(new TerminalSize(132, 40), size.get());
        assertEquals(new TerminalSize(132, 40), size.get());
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0\n", "stty: no terminal\n", "40\n", "-1 80\n"})
    void staysWhatItWasWhenNobodyAnswers(String answer) {
        ProcessTerminalSize size = size(answer);
        size.change();

        assertEquals(START, size.get());
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "'', 24", "0, 24", "many, 24"})
    void takesRowsFromTheStartScript(String given, int rows) {
        assertEquals(
                new TerminalSize(90, rows),
                ProcessTerminalSize.watched(
                                new TerminalFacts(false, false, 90, Palette.CHARACTERS, true),
                                Map.of("neuroplug.rows", given)::get)
                        .get());
    }
}
