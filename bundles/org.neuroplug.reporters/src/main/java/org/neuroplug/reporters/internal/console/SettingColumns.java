package org.neuroplug.reporters.internal.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.reporters.internal.view.Figures;

/**
 * The settings that tell arms apart, as columns: one for each as long as there are few, else one for all. A long title stands on two
 * lines, broken behind a point or a hyphen.
 */
final class SettingColumns {
    private static final int FEW = 3;
    private static final int SHORT = 9;

    private SettingColumns() {}

    /** What a column says of an arm, under a title of one or two lines; the upper one may be empty. */
    record Titled(String upper, String title, Function<Arm, String> cell) {}

    static List<Titled> of(ExperimentSpec spec) {
        List<Map<String, Object>> all = spec.arms().stream().map(Arm::settings).toList();
        List<String> keys = spec.grid().axes().keySet().stream()
                .filter(key -> all.stream().map(s -> s.get(key)).distinct().count() > 1)
                .toList();
        return keys.size() > FEW
                ? List.of(new Titled("", "settings", Arm::settingsInWords))
                : keys.stream().map(SettingColumns::column).toList();
    }

    private static Titled column(String key) {
        String title = Arm.title(key);
        int end = title.length() <= SHORT
                ? 0
                : Math.max(title.lastIndexOf('.'), title.indexOf('.') < 0 ? title.lastIndexOf('-') : 0) + 1;
        return new Titled(title.substring(0, end), title.substring(end), arm -> Stream.ofNullable(
                        arm.settings().get(key))
                .map(PluginChoice::written)
                .findFirst()
                .orElse(Figures.NONE));
    }
}
