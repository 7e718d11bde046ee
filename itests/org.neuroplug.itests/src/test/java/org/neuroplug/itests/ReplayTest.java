package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** Stored runs, run again by other processes. */
class ReplayTest {
    private static Neuroplug.Outcome define(Neuroplug neuroplug, String formula) throws Exception {
        return neuroplug.run("define", "bent", formula).exits(0);
    }

    private static List<String> changes(Json replay) {
        return replay.get("origin_differences").list().stream()
                .map(difference -> difference.get("what").text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void tellsWhatIsIdenticalFromWhatIsNot(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("replay-" + framework).on(framework);
        define(neuroplug, "x/(1+abs(x))");
        String run = neuroplug
                .run(
                        "compare",
                        "--samples",
                        "400",
                        "--epochs",
                        "3",
                        "--batch",
                        "80",
                        "-a",
                        "relu,bent",
                        "--seeds",
                        "2",
                        "--json")
                .exits(0)
                .json()
                .get("run")
                .text();

        Outcome again = neuroplug.run("replay", run, "--parallel", "1").exits(0);
        assertTrue(again.out().startsWith("identical: 4 trials, 12 epochs, to the last bit; run "), again::toString);
        assertTrue(again.out().contains(" repeats " + run), again::toString);
        assertTrue(again.err().contains("machine are as they were"), again::toString);

        define(neuroplug, "x/(1.001+abs(x))");
        Json foreseen =
                neuroplug.run("replay", run, "--dry-run", "--json").exits(0).json();
        assertEquals(List.of("activation bent"), changes(foreseen));
        Json different = neuroplug.run("replay", run, "--json").exits(1).json();
        assertEquals(false, different.get("identical").value());
        assertEquals(List.of("activation bent"), changes(different));
        List<Json> differences = different.get("differences").list();
        assertEquals(2, differences.size(), "both seeds of bent differ, those of relu do not");
        assertEquals("bent", differences.get(0).get("activation").text());
        assertEquals(1.0, differences.get(0).get("epoch").number());
        assertEquals("loss", differences.get(0).get("metric").text());

        neuroplug.run("undefine", "bent").exits(0);
        Outcome missing = neuroplug.run("replay", run).exits(2);
        assertTrue(missing.err().contains("not plugged in is activation bent (defined.bent "), missing::toString);
        assertEquals(3, neuroplug.run("runs", "--json").exits(0).json().list().size());
    }

    @Test
    void noticesThatTheDataAreOthers() throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("replay-data");
        Path data = neuroplug.home().resolve("points.csv");
        Files.createDirectories(data.getParent());
        Files.writeString(data, points(7));
        String[] compare = {
            "compare",
            "-d",
            "csv(file=\"" + data + "\")",
            "-m",
            "mlp(units=[4])",
            "-a",
            "tanh",
            "--samples",
            "40",
            "--epochs",
            "2",
            "--batch",
            "8",
            "--json"
        };
        neuroplug.run(compare).exits(0);
        neuroplug.run("replay", "last").exits(0);

        Files.writeString(data, points(5));
        Json different = neuroplug.run("replay", "last", "--json").exits(1).json();
        assertEquals(List.of("data"), changes(different));
        assertEquals(
                1.0, different.get("differences").list().get(0).get("epoch").number());

        Files.delete(data);
        Outcome missing = neuroplug.run("replay", "last", "--dry-run").exits(2);
        assertTrue(missing.err().contains("points.csv"), missing::toString);
    }

    /** Two features and a class in each line. */
    private static String points(int cycle) {
        StringBuilder csv = new StringBuilder("a,b,label\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i).append(',').append(i % cycle).append(i % 2 == 0 ? ",even\n" : ",odd\n");
        }
        return csv.toString();
    }
}
