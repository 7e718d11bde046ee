package org.neuroplug.reporters.internal.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, letters and lines of the picture: those of the HTML report, on white. */
final class Look {
    /** Colours that colour-blind people tell apart, after Okabe and Ito (2008), dark enough for lines on white. */
    private static final List<Color> ARMS = List.of(
            new Color(0x0072b2),
            new Color(0xd55e00),
            new Color(0x008f68),
            new Color(0xb0558f),
            new Color(0xa87900),
            new Color(0x3c4043));

    private static final Color OTHERS = new Color(0xa3a9b1);
    private static final Color INK = new Color(0x1c1e21);
    private static final Color SOFT = new Color(0x5f656d);
    private static final Color RULE = new Color(0xe2e5e9);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final BasicStroke LINE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke HAIR = new BasicStroke(1);

    private Look() {}

    /** The colour of the arm that has this rank, from 0. */
    static Color arm(int rank) {
        return rank < ARMS.size() ? ARMS.get(rank) : OTHERS;
    }

    /** How many arms have a colour of their own. */
    static int colours() {
        return ARMS.size();
    }

    /** A chart of a plot, as plain as can be. */
    static JFreeChart chart(String title, XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(RULE);
        plot.setRangeGridlinePaint(RULE);
        plot.setDomainGridlineStroke(HAIR);
        plot.setRangeGridlineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        axis(plot.getDomainAxis());
        axis(plot.getRangeAxis());
        JFreeChart chart = new JFreeChart(title, TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setPaint(INK);
        chart.setPadding(new RectangleInsets(12, 12, 8, 12));
        return chart;
    }

    private static void axis(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(LABEL);
        axis.setLabelPaint(SOFT);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(RULE);
        axis.setTickMarksVisible(false);
    }
}
