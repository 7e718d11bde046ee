package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.workbench.ActivationCurve;
import org.neuroplug.api.workbench.ActivationCurve.Point;
import org.neuroplug.shell.internal.cli.NumberWords;
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.picture.Series;

/** An activation's points as numbers. */
record CurveTable(ActivationCurve curve) {
    private static final int MOST = 10_000;

    /** Numbers that are separated by commas. */
    static double[] numbers(String what, String text) {
        String[] words = text.split(",", -1);
        if (words.length > MOST) {
            throw new InvalidInputException(what + " takes at most " + MOST + " numbers, was given " + words.length);
        }
        return Stream.of(words)
                .mapToDouble(word -> {
                    double number = NumberWords.decimal(word.strip());
                    if (!Double.isFinite(number)) {
                        throw new InvalidInputException(
                                what + " must be finite numbers separated by commas, was '" + word + "'");
                    }
                    return number;
                })
                .toArray();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", curve.identity().name());
        tree.put("parameters", curve.settings());
        tree.put("points", curve.points().stream().map(CurveTable::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Point point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("x", point.x());
        tree.put("value", point.value());
        tree.put("derivative", point.derivative());
        return tree;
    }

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("x", "value", "derivative")));
        for (Point point : curve.points()) {
            rows.add(Stream.of(point.x(), point.value(), point.derivative())
                    .map(Hyperparameters::format)
                    .toList());
        }
        return Words.columns(rows, "", Integer.MAX_VALUE);
    }

    Series values() {
        return series("value", Point::value);
    }

    Series derivatives() {
        return series("derivative", Point::derivative);
    }

    private Series series(String name, ToDoubleFunction<Point> y) {
        return new Series(
                name,
                curve.points().stream().mapToDouble(Point::x).toArray(),
                curve.points().stream().mapToDouble(y).toArray());
    }
}
