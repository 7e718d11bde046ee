package org.neuroplug.reporters.internal.png;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.LearningCurves;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.OneLine;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.Ranking;

/** The charts of a run on one picture: the ranking on top, learning curves side by side below. */
final class Poster {
    /** Dots for each unit of length: fine enough for print. */
    private static final int SCALE = 2;

    private static final int WIDTH = 960;
    private static final int CURVES = 340;
    private static final int HEAD = 110;
    private static final int ROW = 34;
    private static final int EMPTY = 120;

    /** So many of the best arms are drawn: a picture of more could not be looked at. */
    private static final int MOST = 40;

    private final RunResult run;
    private final Ranking ranking;
    private final MetricFigures figures;
    private final List<RankedArm> ranked;

    Poster(RunResult run, Comparison comparison) {
        this.run = run;
        this.ranking = new Ranking(run, comparison);
        this.figures = new MetricFigures(comparison.metric());
        this.ranked = ranking.arms().stream()
                .filter(arm -> arm.test().isPresent())
                .limit(MOST)
                .toList();
    }

    /** The picture as PNG. Nothing is shown on any screen, and none is needed. */
    byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture(), "png", out)) {
                throw new IOException("this Java writes no PNG");
            }
        } catch (InternalError e) {
            throw new IOException("cannot draw: this system has no fonts that Java can use", e);
        }
        return bytes.toByteArray();
    }

    private BufferedImage picture() {
        List<JFreeChart> curves = curves();
        int top = ranked.isEmpty() ? EMPTY : HEAD + ROW * ranked.size();
        int height = top + (curves.isEmpty() ? 0 : CURVES);
        BufferedImage image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, height);
            draw(graphics, top, curves);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void draw(Graphics2D graphics, int top, List<JFreeChart> curves) {
        String title = OneLine.of(run.plan().spec().name());
        if (ranked.isEmpty()) {
            graphics.setColor(Color.BLACK);
            graphics.setFont(Look.LABEL);
            graphics.drawString(title + ": no arm has a finite " + figures.metric(), 24, top / 2);
        } else {
            int all = ranking.arms().size();
            String which = all > MOST ? title + ": the best " + MOST + " of " + all + " arms" : title;
            new RankingChart(ranked, figures).chart(which).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, top));
        }
        for (int i = 0; i < curves.size(); i++) {
            double width = (double) WIDTH / curves.size();
            curves.get(i).draw(graphics, new Rectangle2D.Double(i * width, top, width, CURVES));
        }
    }

    private List<JFreeChart> curves() {
        LearningCurves curves = new LearningCurves(ranking);
        List<JFreeChart> charts = new ArrayList<>();
        List<Curve> losses = curves.trainLoss();
        if (several(losses)) {
            charts.add(new CurveChart(losses, this::rank, loss -> loss).chart("training loss"));
        }
        List<Curve> tests = curves.test(figures.metric());
        if (several(tests)) {
            charts.add(new CurveChart(tests, this::rank, figures::shown).chart(figures.axis()));
        }
        return charts;
    }

    private static boolean several(List<Curve> curves) {
        return curves.stream().anyMatch(curve -> curve.points().size() > 1);
    }

    private int rank(Curve curve) {
        return ranking.arms().stream().map(RankedArm::arm).toList().indexOf(curve.arm());
    }
}
