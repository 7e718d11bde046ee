package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;

/** Every error says in one line where it is, what was wrong, the value, and what is allowed. */
class ExperimentErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // single settings; $ stands for a new line
                "training:$  epochs: 0             | 2:11 | epochs must be from 1 to 1000000, was 0",
                "training: {epochs: ten}           | 1:20 | epochs must be a whole number, was ten",
                "training: {epochs: 1e3}           | 1:20 | epochs must be a whole number, was 1e3",
                "training: {epochs: 99999999999}   | 1:20 | epochs must be at most 2147483647, was 99999999999",
                "training: {epochs: '10'}          | 1:20 | epochs must be a whole number, was the text \"10\"",
                "training: {epochs: [10]}          | 1:20 | epochs must be a whole number, was a list",
                "training: {epochs: }              | 1:19 | epochs must be a whole number, was empty",
                "training: {epochs: null}          | 1:20 | epochs must be a whole number, was empty",
                "training: {batch: -1}             | 1:19 | batch must be at least 1, was -1",
                "training: {learning-rate: .nan}   | 1:27 | learning-rate must be finite and > 0, was NaN",
                "training: {learning-rate: -.inf}  | 1:27 | learning-rate must be finite and > 0, was -Infinity",
                "training: {learning-rate: 1e999}  | 1:27 | learning-rate must be finite and > 0, was Infinity",
                "training: {learning-rate: fast}   | 1:27 | learning-rate must be a number, or default for each optimizer's own, was fast",
                "training: {evaluate-every: -5}    | 1:28 | evaluate-every must be at least 0, was -5",
                "training: {trainer: 4J}           | 1:21 | a plug-in's name starts with a letter and goes on with letters, digits, _ or -, was '4J'",
                "training: dl4j                    | 1:11 | training must be a mapping of names to values, was dl4j",
                // what ends trials
                "control: {patience: 0}            | 1:21 | patience must be from 1 to 1000000 epochs, was 0",
                "control: {patience: soon}         | 1:21 | patience must be a whole number, or none, was soon",
                "control: {restore-best: true}     | 1:25 | restore-best needs patience: after how many epochs without getting better training ends",
                "control: {min-delta: 0.1}         | 1:22 | min-delta needs patience: after how many epochs without getting better training ends",
                "control: {patience: 3, restore-best: best} | 1:38 | restore-best must be true or false, was best",
                "control: {patience: 3, min-delta: -1} | 1:35 | min-delta must be finite and at least 0, was -1.0",
                "control: {validation: 1.5}        | 1:23 | validation must be between 0 and 1 (both excluded), was 1.5",
                "control: {validation: some}       | 1:23 | validation must be a number between 0 and 1, or none, was some",
                "control: {patience: 3, monitor: validation-loss} | 1:33 | monitor validation-loss needs validation rows: give validation a part of the rows to train on, such as 0.1",
                "control: {patience: 3, monitor: test-loss} | 1:33 | unknown figure to monitor 'test-loss' (there are validation-loss, validation-accuracy, training-loss)",
                "control: {monitor: training-loss} | 1:20 | monitor training-loss is for early stopping or pruning, there is neither",
                "control: {prune: third}           | 1:18 | unknown rule of pruning 'third' (there are median, halving)",
                "control: {prune: 'median(factor=3)'} | 1:18 | unknown setting of pruning median 'factor' (there are every, keep)",
                "control: {prune: 'halving(keep=0)'} | 1:18 | keep of pruning must be from 1 to 100000 arms, was 0",
                "control: {prune: 'halving(keep=two)'} | 1:18 | keep of pruning must be a whole number, was 'two'",
                "control: {time-limit: 10}         | 1:23 | a time limit must be a time such as 90s, 10m or 1h30m, was '10'",
                "control: {trial-time-limit: 0s}   | 1:29 | a time limit must be more than 0s and at most 24000h, was 0s",
                "control: {retries: -1}            | 1:20 | retries must be from 0 to 100, was -1",
                "control: {retries: none}          | 1:20 | retries must be a whole number, was none",
                "control: {patients: 3}            | 1:11 | unknown setting of control 'patients'; did you mean patience? (there are validation, monitor, patience, min-delta, restore-best, prune, trial-time-limit, time-limit, retries)",
                "patience: 3                       | 1:11 | patience belongs under control: control: {patience: …}",
                "samples: 1                        | 1:10 | samples must be at least 2, was 1",
                "samples: some                     | 1:10 | samples must be a whole number or all, was some",
                "train-fraction: 1                 | 1:17 | train-fraction must be between 0 and 1 (both excluded), was 1.0",
                "train-fraction: half              | 1:17 | train-fraction must be a number between 0 and 1, or published, was half",
                "name:                             | 1:6  | name must be a text, was empty",
                "name: [a]                         | 1:7  | name must be a text, was a list",
                // plug-ins
                "dataset: {file: iris.csv}         | 1:10 | dataset must say the plug-in's name: {name: …, setting: value, …}",
                "dataset: csv(file=                | 1:10 | cannot read 'csv(file=': a value is missing at character 10; write name or name(parameter=value,…)",
                "activations: []                   | 1:1  | activations must name at least one",
                "activations: [relu, tanh, relu]   | 1:27 | activations must be different from each other, relu is there twice",
                "activations: [relu, [tanh]]       | 1:21 | activations must be a text, was a list",
                "model: {name: mlp, units: [[1]]}  | 1:28 | units must be a text, was a list",
                "model: {name: mlp, units: ~}      | 1:27 | units must be a text, was empty",
                // seeds
                "seeds: 0                          | 1:8  | seeds must be from 1 to 100000, was 0",
                "seeds: [1, x]                     | 1:12 | seeds must be whole numbers, was x",
                "seeds: [1, 2, 1]                  | 1:15 | seeds must be different from each other, 1 is there twice",
                "seeds: 50000                      | 1:8  | an experiment must have at most 100000 trials, has 200000",
                "seed: 1$seeds: [1]                | 1:7  | seed must not be given together with a list of seeds",
                "seed: 9223372036854775807$seeds: 2 | 2:8 | there are not 2 seeds from 9223372036854775807 on",
                "seed: 9223372036854775808         | 1:7  | seed must be at most 9223372036854775807 in size, was 9223372036854775808",
                // keys
                "optimisers: [sgd]                 | 1:1  | unknown setting 'optimisers'; did you mean optimizers? (there are name, dataset, samples, train-fraction, model, activations, optimizers, training, control, seed, seeds, definitions, grid, search, baseline)",
                "definitions:$  Bent: x            | 2:9  | a plug-in's name starts with a lower case letter and goes on with lower case letters, digits, _ or -, was 'Bent'",
                "training:$  epoch: 3              | 2:3  | unknown setting of training 'epoch'; did you mean epochs? (there are trainer, epochs, batch, learning-rate, schedule, loss, clip, evaluate-every, metrics)",
                "epochs: 3                         | 1:9  | epochs belongs under training: training: {epochs: …}",
                "name: a$samples: 3$name: b        | 3:1  | name is given twice, before in line 1",
                "model: {name: mlp, a: 1, a: 2}    | 1:26 | a is given twice, before in line 1",
                "[1, 2]: x                         | 1:1  | a name in experiment must be a text, was a list",
                // documents
                "[relu]                            | 1:1  | experiment must be a mapping of names to values, was a list",
                "hello                             | 1:1  | experiment must be a mapping of names to values, was hello",
                "name: a$---$name: b               | 2:1  | a second document begins; a file holds one experiment",
                "name: !!str a                     | 1:7  | tags such as tag:yaml.org,2002:str mean nothing in an experiment",
                "name: *a                          | 1:7  | *a must stand for a single value that bears this anchor before",
                "seeds: &a [*a]                    | 1:12 | *a must stand for a single value that bears this anchor before",
                "name: [a                          | 1:9  | not YAML: expected ',' or ']', but got <stream end> while parsing a flow sequence",
                "name: a: b                        | 1:8  | not YAML: mapping values are not allowed here",
                "name: \"\\q\"                     | 1:9  | not YAML: found unknown escape character q(113) while scanning a double-quoted scalar",
            })
    void sayWhere(String text, String place, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), text.replace('$', '\n'));
        assertEquals(file + ":" + place + ": " + message, error(file));
    }

    @Test
    void aFileThatIsNotTextSaysWhichByte() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "name: a\nname: é".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ":2:7: byte 0xE9 is not UTF-8; save the file as UTF-8", error(file));
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82});
        assertEquals(file + ":1:4: byte 0xE2 is not UTF-8; save the file as UTF-8", error(file));
        Files.writeString(file, "name: a\nseed: \u0000");
        assertEquals(file + ":2:7: character U+0000 is not allowed in a text file", error(file));
        Files.writeString(file, "name: a", StandardCharsets.UTF_16LE);
        assertEquals(file + ":1:2: character U+0000 is not allowed in a text file", error(file));
    }

    @Test
    void aFileThatHoldsNothingSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "# only a comment\n");
        String expected = "experiment file " + file + ": is empty; the smallest experiment is {}, the founding one";
        assertEquals(expected, error(file));
        Files.writeString(file, "");
        assertEquals(expected, error(file));
    }

    @Test
    void whatIsNotAFileSaysSo() {
        Path missing = folder.resolve("missing.yaml");
        assertEquals("experiment file " + missing + ": cannot be read: no such file or folder", error(missing));
        assertEquals("experiment file " + folder + ": is a folder", error(folder));
        assertTrue(error(folder.resolve("x".repeat(300))).contains("cannot be read"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "name: a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(file), "this user may read anything");
        assertEquals("experiment file " + file + ": cannot be read: permission denied", error(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anEndlessFileIsTooLarge() {
        assertEquals("experiment file /dev/zero: is larger than 1 MB: no experiment is", error(Path.of("/dev/zero")));
    }

    @Test
    void depthIsLimited() throws IOException {
        for (String text : new String[] {"[".repeat(1_000_000), "{a: ".repeat(250_000), "- ".repeat(500_000)}) {
            Path file = Files.writeString(folder.resolve("x.yaml"), text);
            assertTrue(error(file).endsWith(": lists and mappings are nested more than 20 deep"), error(file));
        }
    }

    @Test
    void aliasesCannotMultiplyADocument() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.yaml"), "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n");
        assertEquals(file + ":2:8: *a must stand for a single value that bears this anchor before", error(file));
    }

    @Test
    void messagesAreShortAndOnOneLineWhateverTheFileSays() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "\"a\\nb\\e[31m" + "c".repeat(100_000) + "\": 1");
        assertFalse(error(file).matches("(?s).*\\p{Cntrl}.*"), error(file));
        assertTrue(error(file).length() <= 400, error(file));
    }

    private static String error(Path file) {
        return assertThrows(InvalidInputException.class, () -> new YamlExperimentFiles().read(file))
                .getMessage();
    }
}
