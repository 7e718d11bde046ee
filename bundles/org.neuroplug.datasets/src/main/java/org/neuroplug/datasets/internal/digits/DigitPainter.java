package org.neuroplug.datasets.internal.digits;

import java.util.List;

/**
 * Draws digits as people write them: one of several hands, an unsteady pen, a random slant, size, place and thickness,
 * and an elastic distortion over all. White ink (255) on black paper (0), as in MNIST.
 */
final class DigitPainter {
    /** Pixels in each direction. */
    static final int SIDE = 28;

    private final double distortion;

    /** @param distortion 1 is ordinary handwriting, 0 is print */
    DigitPainter(double distortion) {
        this.distortion = distortion;
    }

    /** Draws one image into {@code into[offset … offset + 783]}; all that is random comes from {@code random}. */
    void paint(int digit, RandomStream random, byte[] into, int offset) {
        List<List<Stroke>> hands = Glyphs.of(digit);
        List<Stroke> strokes = hands.get(random.below(hands.size()));
        Pose pose = Pose.random(distortion, random);
        ElasticWarp warp = ElasticWarp.random(distortion * 1.1, random);
        double radius = 1.2 + distortion * random.uniform(-0.45, 0.55);
        Paper paper = new Paper(SIDE);
        for (Stroke stroke : strokes) {
            double[] path = stroke.shaken(distortion * 1.8, random).flatten();
            pose.apply(path);
            warp.apply(path);
            double taper = distortion * random.uniform(-0.3, 0.3);
            paper.draw(path, radius * (1 + taper), radius * (1 - taper));
        }
        develop(paper, random, into, offset);
    }

    /** Ink to grey: a random blur and strength for the image, a little noise for each inked pixel, none for paper. */
    private void develop(Paper paper, RandomStream random, byte[] into, int offset) {
        double blur = 1 + distortion * random.uniform(-0.3, 0.3);
        double strength = 255 * (1 - distortion * random.uniform(0, 0.12));
        for (int i = 0; i < SIDE * SIDE; i++) {
            double ink = paper.ink(i, blur);
            if (ink > 0) {
                double grey = strength * ink * (1 + distortion * 0.05 * random.gaussian());
                into[offset + i] = (byte) Math.max(0, Math.min(255, Math.rint(grey)));
            }
        }
    }
}
