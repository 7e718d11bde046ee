package org.neuroplug.datasets.internal.digits;

/**
 * How a digit lies on the paper: the affine map from the 100 units of an outline to pixels.
 *
 * @param xx pixels to the right per unit to the right
 * @param xy pixels to the right per unit downwards
 * @param yx pixels downwards per unit to the right
 * @param yy pixels downwards per unit downwards
 * @param x where the outline's centre comes to lie, pixels from the left
 * @param y the same from the top
 */
record Pose(double xx, double xy, double yx, double yy, double x, double y) {
    private static final double CENTRE = 50;
    private static final double PIXELS_PER_UNIT = 0.2;

    /** Random scale in x and y, slant, rotation and shift; {@code distortion} 1 is ordinary handwriting, 0 is print. */
    static Pose random(double distortion, RandomStream random) {
        double scaleX = PIXELS_PER_UNIT * (1 + distortion * random.uniform(-0.25, 0.10));
        double scaleY = PIXELS_PER_UNIT * (1 + distortion * random.uniform(-0.15, 0.08));
        double slant = distortion * (0.12 + 0.18 * random.gaussian());
        double angle = distortion * 0.1 * random.gaussian();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middle = DigitPainter.SIDE / 2.0;
        return new Pose(
                cos * scaleX,
                -cos * slant * scaleX - sin * scaleY,
                sin * scaleX,
                -sin * slant * scaleX + cos * scaleY,
                middle + distortion * 0.5 * random.gaussian(),
                middle + distortion * 0.5 * random.gaussian());
    }

    /** Maps x, y, x, y … in place. */
    void apply(double[] path) {
        for (int i = 0; i < path.length; i += 2) {
            double right = path[i] - CENTRE;
            double down = path[i + 1] - CENTRE;
            path[i] = x + xx * right + xy * down;
            path[i + 1] = y + yx * right + yy * down;
        }
    }
}
