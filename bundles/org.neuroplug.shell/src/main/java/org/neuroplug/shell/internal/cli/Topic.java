package org.neuroplug.shell.internal.cli;

/** Under which heading {@code help} lists a command. */
public enum Topic {
    EXPERIMENTS("Experiments"),
    DATA("Data"),
    PLUGINS("What is plugged in"),
    WORKBENCH("The workbench");

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
