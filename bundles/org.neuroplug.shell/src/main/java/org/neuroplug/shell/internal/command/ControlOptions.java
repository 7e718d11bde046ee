package org.neuroplug.shell.internal.command;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.NumberWords;

/** The options that say what ends trials before their last epoch; what is left out is as the experiment says, or no rule. */
final class ControlOptions {
    private final Arguments given;

    private ControlOptions(Arguments given) {
        this.given = given;
    }

    static CommandOption[] all() {
        return new CommandOption[] {
            CommandOption.valued(
                    "",
                    "validation",
                    "F",
                    "part of the training rows to hold back, and look at after each epoch, such as 0.1"),
            CommandOption.valued("", "patience", "N", "end a trial that has not got better for N epochs"),
            CommandOption.valued("", "min-delta", "D", "how much better an epoch must be to count for --patience (0)"),
            CommandOption.flag("", "restore-best", "end with the weights of the best epoch; needs --patience"),
            CommandOption.valued(
                            "", "prune", "RULE", "leave arms behind that look bad: median or halving(factor=2,keep=2)")
                    .completedBy(Completions.words(Pruning::words)),
            CommandOption.valued(
                            "",
                            "monitor",
                            "WHAT",
                            "what --patience and --prune look at (validation-loss, else training-loss)")
                    .completedBy(Completions.words(Monitored::words)),
            CommandOption.valued(
                    "", "trial-time-limit", "TIME", "end a trial with the epoch in which its time is over: 90s, 10m"),
            CommandOption.valued("", "time-limit", "TIME", "end the run when its time is over: 10m, 1h30m"),
            CommandOption.valued("", "retries", "N", "how often a trial that failed is tried again (0)")
        };
    }

    /**
     * The experiment with the rules that are given.
     *
     * @throws InvalidInputException when a value cannot be used; the message names the option
     */
    static ExperimentSpec applied(Arguments given, ExperimentSpec spec) {
        return spec.withControl(new ControlOptions(given).control(spec.control()));
    }

    private TrainingControl control(TrainingControl base) {
        TrainingControl control = base;
        if (given.has("validation")) {
            control = control.withValidation(OptionalDouble.of(validation()));
        }
        control = earlyStopping(control);
        if (given.has("prune")) {
            control = control.withPruning(value("prune", Pruning::parse));
        }
        if (given.has("trial-time-limit")) {
            control = control.withTrialLimit(value("trial-time-limit", TimeLimit::parse));
        }
        if (given.has("time-limit")) {
            control = control.withRunLimit(value("time-limit", TimeLimit::parse));
        }
        OptionalInt retries = given.whole("retries", 0, TrainingControl.MAX_RETRIES);
        control = control.withRetries(retries.orElse(control.retries()));
        return given.has("monitor") ? monitored(control) : control;
    }

    private double validation() {
        String text = given.text("validation").orElseThrow();
        double part = NumberWords.decimal(text);
        if (!(part > 0 && part < 1)) {
            throw new InvalidInputException(
                    "--validation must be a number between 0 and 1 (both excluded), was " + text);
        }
        return part;
    }

    private TrainingControl earlyStopping(TrainingControl base) {
        OptionalInt patience = given.whole("patience", 1, TrainingSpec.MAX_EPOCHS);
        Optional<EarlyStopping> rule = base.earlyStopping();
        if (patience.isPresent()) {
            EarlyStopping before = rule.orElse(EarlyStopping.after(patience.getAsInt()));
            rule = Optional.of(new EarlyStopping(patience.getAsInt(), before.minDelta(), before.restoreBest()));
        }
        OptionalDouble least = given.positive("min-delta");
        if (least.isPresent()) {
            rule = Optional.of(needed(rule, "min-delta").withMinDelta(least.getAsDouble()));
        }
        if (given.has("restore-best")) {
            rule = Optional.of(needed(rule, "restore-best").withRestoreBest(true));
        }
        return base.withEarlyStopping(rule);
    }

    private static EarlyStopping needed(Optional<EarlyStopping> rule, String option) {
        return rule.orElseThrow(() -> new InvalidInputException(
                "--" + option + " needs --patience N: after how many epochs without getting better training ends"));
    }

    private TrainingControl monitored(TrainingControl control) {
        Optional<Monitored> monitor = value("monitor", Monitored::of);
        if (monitor.orElseThrow().needsValidation() && control.validation().isEmpty()) {
            throw new InvalidInputException("--monitor " + monitor.orElseThrow().word()
                    + " needs --validation F, a part of the training rows such as 0.1");
        }
        if (!control.decides()) {
            throw new InvalidInputException("--monitor is for --patience or --prune, there is neither");
        }
        return control.withMonitor(monitor);
    }

    private <T> Optional<T> value(String option, Function<String, T> parse) {
        try {
            return given.text(option).map(parse);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--" + option + ": " + e.getMessage(), e);
        }
    }
}
