package org.neuroplug.reporters.internal.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class PngReporterTest extends ReporterContract {
    private static final int BLUE = 0x0072b2;
    private static final int ORANGE = 0xd55e00;
    private static final int GREEN = 0x008f68;
    private static final int PURPLE = 0xb0558f;

    @Override
    protected Reporter plugin() {
        return new PngReporter(new PairedStatistics());
    }

    private static BufferedImage picture(RunResult run) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new Poster(run, new PairedStatistics().compare(run)).png()));
    }

    /** Colours of a part of the picture, without what marks which pixels are opaque. */
    private static Set<Integer> colours(BufferedImage image, int fromX, int fromY, int toX, int toY) {
        Set<Integer> colours = new HashSet<>();
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    @Test
    void drawsTheRankingAboveTheCurves() throws IOException {
        BufferedImage image = picture(Runs.ofEpochs(ManySeeds.run(), 25));
        assertEquals(1920, image.getWidth());
        int top = 2 * (110 + 4 * 34);
        assertEquals(top + 2 * 340, image.getHeight());
        Set<Integer> arms = Set.of(BLUE, ORANGE, GREEN, PURPLE);
        assertTrue(colours(image, 0, 0, 1920, top).containsAll(arms));
        assertTrue(colours(image, 0, top, 960, image.getHeight()).contains(BLUE));
        assertTrue(colours(image, 960, top, 1920, image.getHeight()).contains(BLUE));
    }

    @Test
    void theBestArmIsTheFirst() throws IOException {
        BufferedImage image = picture(ManySeeds.run());
        assertTrue(first(image, BLUE) < first(image, ORANGE));
        assertTrue(first(image, ORANGE) < first(image, GREEN));
        assertTrue(first(image, GREEN) < first(image, PURPLE));
    }

    /** The uppermost line of pixels in which there is a colour. */
    private static int first(BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            if (colours(image, 0, y, image.getWidth(), y + 1).contains(colour)) {
                return y;
            }
        }
        return Integer.MAX_VALUE;
    }

    @Test
    void drawsOneSeedWithoutWhiskers() throws IOException {
        assertTrue(picture(SampleRuns.founding()).getHeight() > 0);
    }

    @Test
    void drawsTheBestFortyOfManyArms() throws IOException {
        assertEquals(2 * (110 + 40 * 34) + 2 * 340, picture(Runs.ofBatches(50)).getHeight());
    }

    @Test
    void saysSoWhenThereIsNothingToRank() throws IOException {
        BufferedImage image = picture(SampleRuns.nothing());
        assertEquals(2 * 120, image.getHeight());
        assertTrue(colours(image, 0, 0, 1920, 240).size() > 1, "nothing was written");
    }
}
