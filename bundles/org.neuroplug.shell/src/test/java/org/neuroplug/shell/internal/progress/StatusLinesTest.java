package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.fixture.Screen;

class StatusLinesTest {
    private final Screen screen = new Screen(20, 10);
    private final StatusLines status = new StatusLines(screen.stream(), screen::size);
    private final ClearingOutput out = new ClearingOutput(screen, status);

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writeOverWhatTheyShowed() {
        status.show(List.of("first", "second"));
        status.show(List.of("1st", "2nd", "3rd"));

        assertEquals(List.of("1st", "2nd", "3rd"), screen.rows());
    }

    @Test
    void leaveNothingOfLinesThatAreGone() {
        status.show(List.of("first", "second", "third"));
        status.show(List.of("only"));

        assertEquals(List.of("only"), screen.rows());
        status.clear();
        assertEquals(List.of(), screen.rows());
    }

    @Test
    void makeRoomForALineThatStays() {
        status.show(List.of("first", "second"));
        status.println("a warning");
        status.show(List.of("first", "second"));

        assertEquals(List.of("a warning", "first", "second"), screen.rows());
    }

    @Test
    void keepWithinTheWidthWithRoomForTheEchoOfCtrlC() {
        status.show(List.of("a".repeat(50), "b".repeat(50)));
        "^C".chars().forEach(screen::write);
        screen.flush();

        assertEquals(List.of("a".repeat(17), "b".repeat(17) + "^C"), screen.rows());
        status.show(List.of("c"));
        assertEquals(List.of("c"), screen.rows());
    }

    @Test
    void surviveATerminalThatBecomesNarrower() {
        status.println("before");
        status.show(List.of("a".repeat(17), "b".repeat(17), "c".repeat(17)));
        screen.resize(8, 10);
        status.show(List.of("a", "b", "c"));

        assertEquals(List.of("before", "a", "b", "c"), screen.rows());
    }

    @Test
    void surviveWhatTheyDrawBeforeTheyHearOfIt() {
        AtomicReference<TerminalSize> heard = new AtomicReference<>(screen.size());
        StatusLines late = new StatusLines(screen.stream(), heard::get);
        late.println("before");
        late.show(List.of("a".repeat(17), "b".repeat(17), "c".repeat(17)));
        screen.resize(8, 10);
        late.show(List.of("d".repeat(17), "e".repeat(17), "f".repeat(17)));
        late.show(List.of("g".repeat(17), "h".repeat(17), "i".repeat(17)));
        assertEquals(10, screen.rows().size(), () -> screen.rows().toString());

        heard.set(screen.size());
        late.show(List.of("j", "k", "l"));

        assertEquals(List.of("before", "j", "k", "l"), screen.rows());
    }

    @Test
    void surviveATerminalThatBecomesWider() {
        status.show(List.of("a".repeat(17), "b".repeat(17)));
        screen.resize(40, 10);
        status.show(List.of("a".repeat(30), "b".repeat(30)));

        assertEquals(List.of("a".repeat(30), "b".repeat(30)), screen.rows());
    }

    @Test
    void stayAwayWhileALineIsBeingWritten() throws IOException {
        status.show(List.of("status"));
        write("half a line");
        status.show(List.of("status"));
        write(", and its end\n");
        assertEquals(List.of("half a line, and its", " end"), screen.rows());

        status.show(List.of("status"));
        assertEquals(List.of("half a line, and its", " end", "status"), screen.rows());
    }

    @Test
    void areClearedBeforeEachOtherOutput() throws IOException {
        status.show(List.of("status", "lines"));
        write("one\n");
        status.show(List.of("status", "lines"));
        write("two\n");

        assertEquals(List.of("one", "two"), screen.rows());
    }
}
