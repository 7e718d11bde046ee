package org.neuroplug.benchmarks.peers;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** The results as one picture: a bar chart of seconds for each job, the workbench in another colour than its peers. */
final class ResultChart {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 300;
    private static final int COLUMNS = 2;
    /** Blue and orange, which colour-blind people tell apart. */
    private static final Color OURS = new Color(0x0072b2);

    private static final Color THEIRS = new Color(0xd9a066);
    private static final Color GRID = new Color(0xe4e4e4);
    private static final double HEADROOM = 0.18;

    private ResultChart() {}

    /** Draws the jobs that peers take part in and somebody finished; no file when there is none. */
    static void write(Path file, List<Job> jobs, Comparison comparison) throws IOException {
        List<Job> finished = jobs.stream()
                .filter(Job::forPeers)
                .filter(job -> !comparison.series(job).isEmpty())
                .toList();
        if (finished.isEmpty()) {
            return;
        }
        int rows = (finished.size() + COLUMNS - 1) / COLUMNS;
        int columns = Math.min(COLUMNS, finished.size());
        BufferedImage image = new BufferedImage(columns * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (int i = 0; i < finished.size(); i++) {
                int x = i % COLUMNS * WIDTH;
                int y = i / COLUMNS * HEIGHT;
                Rectangle2D place = new Rectangle2D.Double(x, y, WIDTH, HEIGHT);
                chart(finished.get(i), comparison.series(finished.get(i))).draw(graphics, place);
            }
        } finally {
            graphics.dispose();
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static JFreeChart chart(Job job, List<Series> series) {
        DefaultCategoryDataset seconds = new DefaultCategoryDataset();
        for (Series s : series) {
            seconds.addValue(
                    s.seconds(),
                    s.contestant().ours() ? "ours" : "theirs",
                    s.contestant().title());
        }
        JFreeChart chart = ChartFactory.createBarChart(
                job.title(), null, "seconds", seconds, PlotOrientation.HORIZONTAL, false, false, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        NumberAxis axis = (NumberAxis) plot.getRangeAxis();
        axis.setUpperMargin(HEADROOM);
        plot.setRenderer(bars(seconds));
        return chart;
    }

    private static BarRenderer bars(DefaultCategoryDataset seconds) {
        BarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.1);
        for (int row = 0; row < seconds.getRowCount(); row++) {
            bars.setSeriesPaint(row, seconds.getRowKey(row).equals("ours") ? OURS : THEIRS);
        }
        DecimalFormat format = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return bars;
    }
}
