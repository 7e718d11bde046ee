package org.neuroplug.shell.internal.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws curves as an image: light, with a grid at round numbers, axes where they are 0, a title and a legend. */
public final class ChartImage {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 70;
    private static final int BOTTOM = 45;
    private static final Color TEXT = new Color(0x333333);
    private static final Color GRID = new Color(0xe4e4e4);
    private static final Color ZERO = new Color(0x999999);
    /** Blue and orange, which colour-blind people tell apart. */
    private static final List<Color> COLOURS = List.of(new Color(0x0072b2), new Color(0xd55e00));

    private final Graphics2D graphics;
    private final Axis x;
    private final Axis y;

    private ChartImage(Graphics2D graphics, Axis x, Axis y) {
        this.graphics = graphics;
        this.x = x;
        this.y = y;
    }

    /** The image of up to two curves over the same x. */
    public static BufferedImage of(String title, List<Series> curves) {
        double[] xs = curves.get(0).xs();
        double[] ys = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.drawn()))
                .toArray();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            new ChartImage(graphics, Axis.between(xs[0], xs[xs.length - 1], 10), Axis.around(ys, 6))
                    .draw(title, curves);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void draw(String title, List<Series> curves) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        grid();
        graphics.setClip(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
        for (int i = 0; i < curves.size(); i++) {
            graphics.setColor(COLOURS.get(i));
            graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(path(curves.get(i)));
        }
        graphics.setClip(null);
        legend(curves);
        graphics.setColor(TEXT);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        graphics.drawString(fitting(title), LEFT, 28);
    }

    private void grid() {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setStroke(new BasicStroke(1));
        for (double mark : x.marks()) {
            graphics.setColor(mark == 0 ? ZERO : GRID);
            graphics.draw(new Line2D.Double(column(mark), TOP, column(mark), HEIGHT - BOTTOM));
            String label = x.label(mark);
            graphics.setColor(TEXT);
            graphics.drawString(label, (float) column(mark) - metrics.stringWidth(label) / 2f, HEIGHT - BOTTOM + 18);
        }
        for (double mark : y.marks()) {
            graphics.setColor(mark == 0 ? ZERO : GRID);
            graphics.draw(new Line2D.Double(LEFT, row(mark), WIDTH - RIGHT, row(mark)));
            String label = y.label(mark);
            graphics.setColor(TEXT);
            graphics.drawString(label, LEFT - 8 - metrics.stringWidth(label), (float) row(mark) + 4.5f);
        }
        graphics.drawString("x", (LEFT + WIDTH - RIGHT) / 2f, HEIGHT - 8f);
    }

    private void legend(List<Series> curves) {
        int at = LEFT;
        for (int i = 0; i < curves.size(); i++) {
            graphics.setColor(COLOURS.get(i));
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(new Line2D.Double(at, TOP - 20, at + 24, TOP - 20));
            graphics.setColor(TEXT);
            graphics.drawString(curves.get(i).name(), at + 32, TOP - 15.5f);
            at += 56 + graphics.getFontMetrics().stringWidth(curves.get(i).name());
        }
    }

    private Path2D path(Series curve) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i = 0; i < curve.xs().length; i++) {
            if (!curve.isDrawn(i)) {
                pen = false;
            } else if (pen) {
                path.lineTo(column(curve.xs()[i]), row(curve.ys()[i]));
            } else {
                path.moveTo(column(curve.xs()[i]), row(curve.ys()[i]));
                pen = true;
            }
        }
        return path;
    }

    private double column(double number) {
        return LEFT + x.place(number) * (WIDTH - LEFT - RIGHT);
    }

    private double row(double number) {
        return HEIGHT - BOTTOM - y.place(number) * (HEIGHT - TOP - BOTTOM);
    }

    private String fitting(String title) {
        String shown = title;
        int widest = WIDTH - LEFT - RIGHT;
        while (shown.length() > 2 && graphics.getFontMetrics().stringWidth(shown) > widest) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }
}
