package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Settings are files in the home that can be changed while the workbench runs. */
@ContainerTest
class ConfigurationTest {
    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ConfigurationTest.class);
    }

    @Test
    void changesHowManyTrialsRunAtOnce() {
        for (int trials : new int[] {3, 2}) {
            write("org.neuroplug.core.cfg", "parallel = " + trials + "\n");

            Eventually.within(Duration.ofSeconds(5), this::trialsAtOnce, now -> now == trials);
        }
    }

    @Test
    void givesTheDefaultBackWhenTheFileIsGone() throws IOException {
        int before = trialsAtOnce();
        Path file = write("org.neuroplug.core.cfg", "parallel = 4\n");
        Eventually.within(Duration.ofSeconds(5), this::trialsAtOnce, now -> now == 4);

        Files.delete(file);

        assertEquals(before, Eventually.within(Duration.ofSeconds(5), this::trialsAtOnce, now -> now != 4));
    }

    private int trialsAtOnce() {
        var run = workbench.start(Experiments.small("relu,tanh,sigmoid,elu", "sgd"), RunOptions.defaults());
        run.cancel();
        return run.plan().parallel();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(Path.of(context.getProperty("neuroplug.home"), "config", name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
