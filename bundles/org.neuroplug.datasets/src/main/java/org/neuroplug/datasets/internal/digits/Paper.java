package org.neuroplug.datasets.internal.digits;

import java.util.Arrays;

/**
 * A square of pixels that knows how far each is from ink: a pixel's value is its signed distance to the edge of the
 * nearest line, negative inside. Only basic arithmetic and square roots, so that every Java draws the same bits.
 */
final class Paper {
    private static final double REACH = 1.5;

    private final int side;
    private final double[] distance;

    Paper(int side) {
        this.side = side;
        this.distance = new double[side * side];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    /** Draws x, y, x, y … with a round pen whose radius goes from one value to another; lengths in pixels. */
    void draw(double[] path, double startRadius, double endRadius) {
        int segments = path.length / 2 - 1;
        for (int s = 0; s < segments; s++) {
            double radius = startRadius + (endRadius - startRadius) * (s + 0.5) / segments;
            segment(path[2 * s], path[2 * s + 1], path[2 * s + 2], path[2 * s + 3], radius);
        }
    }

    private void segment(double x0, double y0, double x1, double y1, double radius) {
        double margin = radius + REACH;
        int left = pixel(Math.min(x0, x1) - margin);
        int right = pixel(Math.max(x0, x1) + margin);
        int top = pixel(Math.min(y0, y1) - margin);
        int bottom = pixel(Math.max(y0, y1) + margin);
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = Math.max(dx * dx + dy * dy, 1e-12);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double py = row + 0.5 - y0;
                double t = Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double ax = px - t * dx;
                double ay = py - t * dy;
                double edge = Math.sqrt(ax * ax + ay * ay) - radius;
                distance[row * side + column] = Math.min(distance[row * side + column], edge);
            }
        }
    }

    private int pixel(double position) {
        return (int) Math.max(0, Math.min(side - 1, position));
    }

    /** How much ink covers a pixel, in [0, 1], when the pen's edge fades over {@code blur} pixels. */
    double ink(int pixel, double blur) {
        return Math.max(0, Math.min(1, 0.5 - distance[pixel] / blur));
    }
}
