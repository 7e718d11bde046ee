package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.report.AddressTarget;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.Invocation;

/** {@code --report FILE}, {@code --report REPORTER:FILE} and {@code --report REPORTER:http://HOST}: which reporter writes what. */
final class ReportOptions {
    /** A reporter, perhaps with settings, before the file; a single letter is a drive of Windows. */
    private static final Pattern CHOSEN = Pattern.compile("([a-z][a-z0-9_-]+(?:\\(.*\\))?):(.+)");

    private static final Set<PluginState> USABLE = EnumSet.of(PluginState.ACTIVE, PluginState.CHECKING);

    private final Workbench workbench;

    ReportOptions(Workbench workbench) {
        this.workbench = workbench;
    }

    static CommandOption report() {
        return CommandOption.valued(
                        "r",
                        "report",
                        "FILE",
                        "also write a report; the reporter is chosen by the file's extension, or named: REPORTER:FILE")
                .repeatable()
                .completedBy(Completions.files());
    }

    static CommandOption overwrite() {
        return CommandOption.flag("", "overwrite", "replace report files and saved models that exist");
    }

    /** The reports of some values of the option; checks that each file can be written. */
    List<ReportRequest> requests(List<String> values, boolean overwrite, Invocation invocation) {
        List<ReportRequest> requests = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (String value : values) {
            Matcher chosen = CHOSEN.matcher(value);
            boolean named = chosen.matches();
            String place = named ? chosen.group(2) : value;
            PluginChoice reporter = named ? named(chosen.group(1)) : byExtension(value);
            boolean server = AddressTarget.isAddress(place);
            String whole = server
                    ? place
                    : invocation.file(place).toAbsolutePath().normalize().toString();
            if (!places.add(whole)) {
                throw new InvalidInputException("--report " + value + ": the file is given twice");
            }
            requests.add(new ReportRequest(
                    reporter, server ? new AddressTarget(place) : new FileTarget(invocation.file(place), overwrite)));
        }
        return requests;
    }

    private PluginChoice named(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        workbench.plugin(PluginKind.REPORTER, choice.reference());
        return choice;
    }

    private PluginChoice byExtension(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return usable().stream()
                .filter(reporter -> name.contains(".") && reporter.extensions().contains(extension))
                .findFirst()
                .map(reporter -> PluginChoice.of(reporter.name()))
                .orElseThrow(() -> new InvalidInputException("--report " + file
                        + ": no reporter writes such files; there are " + offered() + "; REPORTER:FILE names one"));
    }

    private String offered() {
        return usable().stream()
                .filter(reporter -> !reporter.extensions().isEmpty())
                .map(reporter -> reporter.name() + " (." + String.join(", .", reporter.extensions()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Those that are still being checked, too: a run waits for the verdict on what it names. */
    private List<PluginDescriptor> usable() {
        return workbench.plugins(PluginKind.REPORTER).stream()
                .filter(reporter -> USABLE.contains(reporter.state()))
                .toList();
    }
}
