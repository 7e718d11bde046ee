package org.neuroplug.reporters.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;
import org.w3c.dom.Element;

class HtmlReporterTest extends ReporterContract {
    private static final String SCRIPT = "</title><script>alert(1)</script>\"' onload=\"alert(2)";

    @Override
    protected Reporter plugin() {
        return new HtmlReporter(new PairedStatistics());
    }

    static Stream<RunResult> runs() {
        return Stream.of(
                SampleRuns.founding(),
                SampleRuns.failing(),
                SampleRuns.cancelled(),
                SampleRuns.controlled(),
                SampleRuns.nothing(),
                SampleRuns.replaced(),
                SampleRuns.hostile(),
                SampleRuns.grid(),
                SampleRuns.measured(),
                ManySeeds.run(),
                Runs.named(Runs.withDetail(ManySeeds.run(), SCRIPT, "b"), SCRIPT));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isOneFileThatNeedsNothingElse(RunResult run) throws IOException {
        Page page = Page.of(run);
        assertEquals(List.of(), page.all("script"));
        assertEquals(List.of(), page.all("link"));
        for (Element element : page.all("*")) {
            for (String name : List.of("src", "href")) {
                String address = element.getAttribute(name);
                assertTrue(
                        address.isEmpty() || address.startsWith("data:image/png") || address.startsWith("#"), address);
            }
            assertFalse(element.hasAttribute("onload"));
            assertFalse(element.getAttribute("style").contains("url("));
        }
        assertFalse(page.all("style").get(0).getTextContent().contains("url("));
    }

    @Test
    void tellsFurtherMetricsBesideTheRanking() throws IOException {
        Page page = Page.of(SampleRuns.measured());
        List<String> titles =
                page.all("th").stream().map(Element::getTextContent).toList();
        assertTrue(titles.containsAll(List.of("f1", "top_k(k=3)")), titles::toString);
        List<String> cells =
                page.all("td").stream().map(Element::getTextContent).toList();
        assertTrue(cells.containsAll(List.of("0.8185", "0.9688")), cells::toString);
    }

    @Test
    void showsHostileNamesAsTheyAre() throws IOException {
        Page page = Page.of(Runs.named(ManySeeds.run(), SCRIPT));
        assertEquals(SCRIPT, page.all("h1").get(0).getTextContent());
        assertEquals(SCRIPT + " · Neuroplug", page.all("title").get(0).getTextContent());
    }

    @Test
    void saysHowTrialsEnded() throws IOException {
        Page page = Page.of(SampleRuns.controlled());
        List<String> items =
                page.all("li").stream().map(Element::getTextContent).toList();
        assertTrue(items.contains("sigmoid, seeds 1, 2: pruned after epoch 3"), items::toString);
        assertTrue(page.all("p").stream()
                .anyMatch(p -> p.getTextContent().startsWith("The run's time was over before all trials")));
        assertTrue(Page.of(SampleRuns.founding()).all("li").stream()
                .noneMatch(li -> li.getTextContent().contains("after epoch")));
    }

    @Test
    void beginsWithTheAnswer() throws IOException {
        Page page = Page.of(ManySeeds.run());
        assertEquals("ten seeds", page.all("h1").get(0).getTextContent());
        assertTrue(page.text("p", "answer").startsWith("gelu is the best of 4 arms, with a test accuracy of 96.20%"));
    }

    @Test
    void ranksWithDotsAndWhiskers() throws IOException {
        Element ranking = Page.of(ManySeeds.run()).section("ranking");
        assertEquals(
                List.of("gelu", "elu", "relu", "tanh"),
                Page.within(ranking, "span", "name").stream()
                        .map(Element::getTextContent)
                        .toList());
        List<Double> means = Page.within(ranking, "circle", "dot").stream()
                .map(dot -> Double.valueOf(dot.getAttribute("cx").replace("%", "")))
                .toList();
        assertEquals(
                means.stream().sorted((a, b) -> Double.compare(b, a)).toList(), means, "the best lies on the right");
        assertEquals(4, Page.within(ranking, "line", "whisker").size());
        assertEquals(
                List.of("gelu: 96.20%, from 96.10% to 96.30%"),
                Page.within(ranking, "svg", "c0").stream()
                        .map(svg -> svg.getAttribute("aria-label"))
                        .toList());
        assertEquals(
                List.of("+2.05 ▲"),
                Page.within(ranking, "td", "better").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of("−1.60 ▼"),
                Page.within(ranking, "td", "worse").stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    @Test
    void drawsARingForEachSeed() throws IOException {
        Element differences = Page.of(ManySeeds.run()).section("differences");
        assertEquals(30, Page.within(differences, "circle", "seed").size());
        assertEquals(3, Page.within(differences, "circle", "dot").size());
        assertEquals(3, Page.within(differences, "line", "zero").size());
    }

    @Test
    void drawsLearningCurvesWithBands() throws IOException {
        Page page = Page.of(Runs.ofEpochs(ManySeeds.run(), 25));
        Element curves = page.section("curves");
        assertEquals(
                List.of("Training loss", "Test accuracy (%)"),
                page.all("figcaption").stream().map(Element::getTextContent).toList());
        assertEquals(8, Page.within(curves, "polyline", "curve").size());
        assertEquals(8, Page.within(curves, "polygon", "band").size());
        Element best = Page.within(curves, "polyline", "c0").get(0);
        assertEquals(25, best.getAttribute("points").split(" ", -1).length);
        assertTrue(best.getAttribute("points").startsWith("0.00,"), best.getAttribute("points"));
    }

    @Test
    void namesLinesAtTheirEndsWithoutCoveringOneByAnother() throws IOException {
        Page page = Page.of(Runs.ofEpochs(ManySeeds.run(), 25));
        Element ends = page.all("div", "ends").get(0);
        List<Double> places = Stream.of("c0", "c1", "c2", "c3")
                .flatMap(colour -> Page.within(ends, "span", colour).stream())
                .map(span -> Double.valueOf(span.getAttribute("style").replaceAll("[^0-9.]", "")))
                .sorted()
                .toList();
        assertEquals(4, places.size());
        for (int i = 1; i < places.size(); i++) {
            assertTrue(places.get(i) - places.get(i - 1) >= 6.99, places::toString);
        }
    }

    @Test
    void tellsColoursOfArmsWhoseNamesAreTooLongForTheEndsOfLines() throws IOException {
        Page page = Page.of(Runs.ofEpochs(SampleRuns.grid(), 25));
        Element curves = page.section("curves");
        assertTrue(Page.within(curves, "div", "ends").stream()
                .allMatch(ends -> ends.getTextContent().isBlank()));
        Element colours = page.all("ul", "colours").get(0);
        assertEquals(
                "relu, learning-rate=0.01, model.units=[100,100]",
                Page.within(colours, "li", "c0").get(0).getTextContent().strip());
        assertEquals(6, colours.getElementsByTagName("li").getLength());
        assertEquals(List.of(), Page.of(Runs.ofEpochs(ManySeeds.run(), 25)).all("ul", "colours"));
    }

    @Test
    void oneSeedHasNoWhiskersAndNoDifferences() throws IOException {
        Page page = Page.of(SampleRuns.founding());
        assertEquals(List.of(), Page.within(page.section("ranking"), "line", "whisker"));
        assertEquals(List.of(), page.all("section", "differences"));
        assertEquals(List.of(), page.all("polygon", "band"));
        assertTrue(page.text("p", "remark").startsWith("One seed allows no conclusion"));
    }

    @Test
    void showsStepTimesFromQuartileToQuartile() throws IOException {
        Element times = Page.of(SampleRuns.founding()).section("times");
        assertEquals(4, Page.within(times, "line", "bar").size());
        assertTrue(times.getTextContent().contains("6312 µs"), times.getTextContent());
        assertTrue(times.getTextContent().contains("without the first 40 steps of each trial"));
    }

    @Test
    void sumsConfusionsOfTheBestArmOverItsSeeds() throws IOException {
        Page page = Page.of(Runs.withDetail(ManySeeds.run(), "cat", "dog"));
        Element best = page.section("best");
        assertTrue(best.getTextContent().startsWith("\nWhat gelu confuses"), best.getTextContent());
        assertEquals(
                List.of("70", "40"),
                Page.within(best, "td", "right").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of("", "10"),
                Page.within(best, "td", "wrong").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of("100.0%", "80.0%"),
                Page.within(best, "td", "found").stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    @Test
    void showsMisclassifiedRowsAsPictures() throws IOException {
        Page page = Page.of(Runs.withDetail(SampleRuns.founding(), "cat", "dog"));
        Element picture = page.all("img").get(0);
        assertEquals("dog taken for cat", picture.getAttribute("alt"));
        assertEquals("test row 5, seed 1", picture.getAttribute("title"));
        byte[] png = Base64.getDecoder().decode(picture.getAttribute("src").replace("data:image/png;base64,", ""));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(3, image.getWidth());
        assertEquals(2, image.getHeight());
        assertEquals(255, image.getRaster().getSample(2, 1, 0));
        assertEquals(2, image.getRaster().getSample(2, 0, 0));
    }

    @Test
    void showsNoPicturesOfRowsThatAreNone() throws IOException {
        assertEquals(List.of(), Page.of(SampleRuns.founding()).all("img"));
        assertEquals(List.of(), Page.of(SampleRuns.founding()).all("section", "best"));
    }

    @Test
    void listsFailuresAndLinksThere() throws IOException {
        Page page = Page.of(SampleRuns.failing());
        assertEquals("2 trials failed and are not among the figures.", page.text("p", "notice"));
        assertEquals(
                List.of(
                        "relu + adam(beta1=0.95), seed 2, failed in epoch 3, step 12: the loss is NaN",
                        "relu + sgd, seed 3, failed before the first step: create threw java.lang.IllegalStateException: no"),
                page.all("ul", "failures")
                        .get(0)
                        .getTextContent()
                        .strip()
                        .lines()
                        .toList());
        assertEquals(
                Set.of("failures"),
                page.all("section").stream()
                        .map(section -> section.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void foldsWholeProvenance() throws IOException {
        Page page = Page.of(ManySeeds.run());
        List<Element> folded = page.all("details");
        String provenance = folded.get(folded.size() - 1).getTextContent();
        assertTrue(provenance.contains("0123456789abcdef".repeat(4)), provenance);
        assertTrue(provenance.contains("OpenBLAS 0.3.19"), provenance);
        assertTrue(provenance.contains("org.neuroplug.trainer.dl4j"), provenance);
    }

    @Test
    void saysSoWhenNothingFinished() throws IOException {
        Page page = Page.of(SampleRuns.nothing());
        assertEquals("No trial finished: there is nothing to compare.", page.text("p", "answer"));
        assertEquals(List.of(), page.all("section", "ranking"));
        assertEquals("The run was cancelled: this is what had finished.", page.text("p", "notice"));
    }
}
