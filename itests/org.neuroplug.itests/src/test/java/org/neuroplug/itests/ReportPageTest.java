package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.itests.support.Browser;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Screen;
import org.neuroplug.itests.support.SeenPage;

/**
 * The report in HTML as a browser shows it; skipped where there is no Chromium. Pictures of it are left in {@code target/pages}, for
 * people to look at.
 */
class ReportPageTest {
    /** What WCAG 2.1 asks of text at level AA. */
    private static final double LEGIBLE = 4.5;

    /** Three arms with three seeds, of which one has a long name. */
    private static final String[] COMPARE = {
        "compare",
        "--samples",
        "600",
        "--epochs",
        "3",
        "--batch",
        "40",
        "-a",
        "relu,tanh,elu(alpha=1.123456789)",
        "--seeds",
        "3",
        "--quiet",
        "--report"
    };

    @TempDir
    private static Path profile;

    private static Optional<Browser> browser = Optional.empty();
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        Optional<Path> program = Browser.find();
        Assumptions.assumeTrue(
                program.isPresent(),
                "no Chromium: pages are not looked at (apt-get install chromium; NEUROPLUG_CHROMIUM)");
        Neuroplug neuroplug = Neuroplug.inNewHome("pages");
        page = neuroplug.home().resolve("report.html");
        Files.createDirectories(page.getParent());
        neuroplug
                .run(Stream.concat(Stream.of(COMPARE), Stream.of(page.toString()))
                        .toArray(String[]::new))
                .exits(0);
        browser = Optional.of(new Browser(program.get(), profile));
    }

    @AfterAll
    static void close() {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    private static SeenPage look(Path file, Screen screen) throws IOException, InterruptedException {
        SeenPage seen = browser.orElseThrow().look(file, screen);
        Path pictures = Files.createDirectories(Path.of("target", "pages"));
        String name = file.getFileName().toString().replace(".html", "") + "-"
                + screen.toString().replace(", ", "-");
        Files.write(pictures.resolve(name + ".png"), seen.picture());
        return seen;
    }

    private static Stream<Screen> screens() {
        return Stream.of(Screen.phone(false), Screen.phone(true), Screen.desktop(false), Screen.desktop(true));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void fitsTheScreenAndShowsEveryPicture(Screen screen) throws Exception {
        SeenPage seen = look(page, screen);
        assertTrue(seen.scrollWidth() <= seen.width(), () -> "one must scroll sideways: " + seen.tooWide());
        assertEquals(List.of(), seen.apart());
        assertEquals(List.of(), seen.broken());
        assertTrue(seen.images() >= 3, "the best arm's misclassified digits are pictures, were " + seen.images());
        assertTrue(seen.letters() > 1000, "text is shown, were " + seen.letters() + " letters");
        assertEquals(List.of(), seen.complaints());
        assertEquals(List.of(), seen.requests(), "the page is self-contained");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isLegibleInTheColoursThatSomebodyPrefers(Screen screen) throws Exception {
        SeenPage seen = look(page, screen);
        double paper = SeenPage.luminance(seen.paper());
        assertTrue(screen.dark() ? paper < 0.1 : paper > 0.8, "paper has luminance " + paper);
        assertTrue(seen.contrast() >= LEGIBLE, "text has contrast " + seen.contrast());
    }

    /** What the assertions above are worth: a page that breaks all of them is found out. */
    @Test
    void noticesAPageThatIsBroken() throws Exception {
        Path bad = profile.resolve("bad.html");
        Files.writeString(
                bad,
                """
                <!DOCTYPE html><meta name="viewport" content="width=device-width, initial-scale=1">
                <body style="background: #222; color: #333"><p style="width: 500px">wide</p>
                <p style="width: 3em; line-height: 2"><span class="swatch">o</span> <span style="display: inline-block">farther</span></p>
                <img alt="none" src="data:image/png;base64,AAAA"><img alt="gone" src="gone.png">
                <script>console.error("no")</script>""");
        SeenPage seen = look(bad, Screen.phone(false));
        assertTrue(seen.scrollWidth() > seen.width(), seen::toString);
        assertEquals("P.null wide", seen.tooWide().get(0));
        assertEquals(List.of("farther"), seen.apart());
        assertEquals(List.of("none", "gone"), seen.broken());
        assertTrue(seen.contrast() < LEGIBLE, "contrast " + seen.contrast());
        assertTrue(seen.requests().get(0).endsWith("/gone.png"), seen::toString);
        assertTrue(seen.complaints().get(0).contains("no"), seen::toString);
        assertEquals(390, seen.width());
    }
}
