package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Formulas become plug-ins, change and go while the workbench runs. */
@ContainerTest
class DefinitionsTest {
    @Inject
    private Definitions definitions;

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Inject
    private ExperimentFiles files;

    @TempDir
    private Path elsewhere;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(DefinitionsTest.class);
    }

    @AfterEach
    void undefineAll() throws Exception {
        for (DefinedActivation defined : definitions.list()) {
            definitions.undefine(defined.name());
        }
    }

    private DefinedActivation define(String name, String formula) throws Exception {
        return definitions.define(new Definition(name, formula), false);
    }

    private List<TrialResult> run(ExperimentSpec spec) throws InterruptedException {
        RunResult result = workbench.start(spec, RunOptions.defaults()).await();
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        return result.results();
    }

    private static PluginIdentity activation(TrialResult trial) {
        return trial.provenance().plugins().stream()
                .filter(plugin -> plugin.kind() == PluginKind.ACTIVATION)
                .findFirst()
                .orElseThrow();
    }

    private static double loss(TrialResult trial) {
        return trial.finals().train().loss();
    }

    @Test
    void aFormulaIsUsedReplacedAndForgotten() throws Exception {
        DefinedActivation first = define("bent", "a*(sqrt(x^2 + 1) - 1) + x where a=0.5");
        PluginDescriptor listed = workbench.plugin(PluginKind.ACTIVATION, "bent");
        List<TrialResult> before = run(Experiments.small("bent,bent(a=0.25)", "sgd"));

        DefinedActivation second = define("bent", "x*sigmoid(x)");
        TrialResult after = run(Experiments.small("bent", "sgd")).get(0);
        definitions.undefine("bent");

        assertEquals(first.sha256(), listed.identity().sha256());
        assertEquals("a*(sqrt(x^2 + 1) - 1) + x where a=0.5", listed.description());
        assertEquals("a=0.5", listed.parameters().get(0).toString());
        assertEquals(listed.identity(), activation(before.get(0)));
        assertNotEquals(loss(before.get(0)), loss(before.get(1)));
        assertEquals(List.of("1.0.0", "2.0.0"), List.of(first.version(), second.version()));
        assertEquals(second.sha256(), activation(after).sha256());
        assertThrows(InvalidInputException.class, () -> workbench.plugin(PluginKind.ACTIVATION, "bent"));
        assertEquals(List.of(), folder.jars());
    }

    @Test
    void aFormulaTrainsAsTheBuiltInDoes() throws Exception {
        define("mine", "softplus(x)");

        List<TrialResult> results = run(Experiments.small("mine,softplus", "sgd"));

        assertEquals(loss(results.get(1)), loss(results.get(0)), 1e-5);
    }

    @Test
    void theSameFormulaIsTheSameJar() throws Exception {
        byte[] first = Files.readAllBytes(define("bent", "erf(x)").file());
        definitions.undefine("bent");

        DefinedActivation again = define("bent", "erf(x)");
        DefinedActivation unchanged = define("bent", "erf(x)");

        assertArrayEquals(first, Files.readAllBytes(again.file()));
        assertEquals(again, unchanged);
    }

    @Test
    void anothersNameIsTakenOnlyOnRequest() throws Exception {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> define("relu", "x"));
        PluginIdentity builtIn = workbench.plugin(PluginKind.ACTIVATION, "relu").identity();

        DefinedActivation mine = definitions.define(new Definition("relu", "max(x, 0)"), true);
        PluginIdentity inUse = workbench.plugin(PluginKind.ACTIVATION, "relu").identity();
        definitions.undefine("relu");

        assertTrue(refused.getMessage().contains("org.neuroplug.activations"), refused.getMessage());
        assertEquals(mine.symbolicName(), inUse.symbolicName());
        assertEquals(builtIn, workbench.plugin(PluginKind.ACTIVATION, "relu").identity());
    }

    @Test
    void aWrongFormulaChangesNothing() throws Exception {
        DefinedActivation before = define("bent", "x^2");

        assertThrows(FormulaException.class, () -> define("bent", "x^"));

        assertEquals(List.of(before), definitions.list());
        assertEquals(
                "1.0.0",
                workbench.plugin(PluginKind.ACTIVATION, "bent").identity().version());
    }

    @Test
    void anExperimentUsesItsOwnDefinitionsAndLeavesTheOthers() throws Exception {
        DefinedActivation mine = define("bent", "x^2");
        ExperimentSpec spec = Experiments.small("bent", "sgd").withDefinitions(Map.of("bent", "x*sigmoid(x)"));
        Path file = Files.writeString(elsewhere.resolve("own.yaml"), files.write(spec));

        TrialResult own = run(files.read(file)).get(0);
        TrialResult others = run(Experiments.small("bent", "sgd")).get(0);

        assertEquals(List.of(mine), definitions.list());
        assertEquals(mine.sha256(), activation(others).sha256());
        assertNotEquals(mine.sha256(), activation(own).sha256());
        assertEquals(Map.of("bent", "x*sigmoid(x)"), own.provenance().settings().get("definitions"));
        assertEquals("defined.bent", activation(own).symbolicName());
    }

    @Test
    void anExperimentsDefinitionIsTheVeryPluginThatDefineMakes() throws Exception {
        ExperimentSpec spec = Experiments.small("bent(a=2)", "sgd");
        String formula = "if(x > 0, x, expm1(a*x)/a) where a=1";

        TrialResult own = run(spec.withDefinitions(Map.of("bent", formula))).get(0);
        DefinedActivation defined = define("bent", formula);
        TrialResult plugged = run(spec).get(0);

        assertEquals(defined.sha256(), activation(own).sha256());
        assertEquals(activation(plugged), activation(own));
        assertEquals(loss(plugged), loss(own));
    }

    @Test
    void everyElementwiseBuiltInHasACurveAndThoseOfRowsHaveNone() {
        List<String> names = workbench.plugins(PluginKind.ACTIVATION).stream()
                .map(PluginDescriptor::name)
                .toList();

        List<String> without = names.stream()
                .filter(name -> workbench
                        .curve(PluginChoice.of(name), false, -1, 0.5, 2)
                        .isEmpty())
                .toList();

        assertEquals(List.of("log_softmax", "softmax", "sparsemax"), without);
        assertFalse(names.isEmpty());
        assertTrue(Stream.of("elu", "tanh").allMatch(names::contains));
    }
}
