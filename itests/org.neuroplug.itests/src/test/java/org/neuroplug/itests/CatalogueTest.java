package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** What the plug-ins say of themselves, as the assembled workbench prints it. */
class CatalogueTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "catalogue.md");

    private static final List<String> METRICS = List.of("accuracy", "auc", "f1", "precision", "recall", "top_k");

    private static Neuroplug neuroplug;

    @BeforeAll
    static void makeAHome() {
        neuroplug = Neuroplug.inNewHome("catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void thePageIsWhatThePluginsSay(String framework) throws Exception {
        Outcome outcome = neuroplug.on(framework).run("catalogue").exits(0);

        List<String> page = Files.readAllLines(PAGE);
        List<String> told = outcome.out().lines().toList();
        for (int i = 0; i < Math.min(page.size(), told.size()); i++) {
            assertEquals(
                    told.get(i),
                    page.get(i),
                    "line " + (i + 1) + ": make it again by `./neuroplug catalogue > docs/catalogue.md`");
        }
        assertEquals(told.size(), page.size());
    }

    @Test
    void everyNameOfOthersLeadsSomewhere() throws Exception {
        String page = Files.readString(PAGE);

        assertTrue(page.contains("| Keras | activation | gelu | [gelu](#activation-gelu) |"));
        assertTrue(page.contains("| PyTorch | optimizer | NAdam | [nadam](#optimizer-nadam) |"));
        assertTrue(
                page.contains("| DL4J | activation | RECTIFIEDTANH | [rectified_tanh](#activation-rectified_tanh) |"));
        assertTrue(page.contains("| DL4J | optimizer | NESTEROVS | [nesterov](#optimizer-nesterov) |"));
        assertFalse(page.contains("is not plugged in"));
    }

    @Test
    void everyActivationHasAFormulaADerivativeValuesASourceAndAPicture() throws Exception {
        String page = Files.readString(PAGE);
        String activations = page.substring(page.indexOf("## Activations"), page.indexOf("## Optimizers"));

        String[] entries = activations.split("\n### ");
        assertEquals(38, entries.length, "37 and what is above them");
        for (String entry : List.of(entries).subList(1, entries.length)) {
            for (String told : List.of("| formula | ", "| derivative | ", "| values | ", "| source | ")) {
                assertTrue(entry.contains(told), () -> told + "is missing: " + entry);
            }
            assertTrue(entry.contains("          value\n") || entry.contains("\nNo picture: "), entry);
        }
    }

    /** The frameworks' own lists: of keras.activations and its layers, torch.nn and its functions, and the engine's enumeration. */
    @ParameterizedTest
    @CsvSource({
        "Keras, activation, celu elu exponential gelu glu hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu linear"
                + " log_sigmoid log_softmax mish relu relu6 selu sigmoid silu soft_shrink softmax softplus softsign sparse_plus"
                + " sparse_sigmoid sparsemax squareplus swish tanh tanh_shrink threshold ELU LeakyReLU PReLU ReLU Softmax",
        "PyTorch, activation, AdaptiveLogSoftmaxWithLoss CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh Identity LeakyReLU"
                + " LogSigmoid LogSoftmax Mish MultiheadAttention PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid Softmax Softmax2d"
                + " Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold gumbel_softmax",
        "DL4J, activation, CUBE ELU GELU HARDSIGMOID HARDTANH IDENTITY LEAKYRELU MISH RATIONALTANH RECTIFIEDTANH RELU RELU6 RRELU SELU"
                + " SIGMOID SOFTMAX SOFTPLUS SOFTSIGN SWISH TANH THRESHOLDEDRELU",
        "Keras, optimizer, Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lamb Lion LossScaleOptimizer Muon Nadam RMSprop SGD",
        "PyTorch, optimizer, ASGD Adadelta Adafactor Adagrad Adam AdamW Adamax LBFGS Muon NAdam RAdam RMSprop Rprop SGD SparseAdam",
        "DL4J, optimizer, ADABELIEF ADADELTA ADAGRAD ADAM ADAMAX AMSGRAD NADAM NESTEROVS NONE RMSPROP SGD",
        "Keras, schedule, CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay PiecewiseConstantDecay PolynomialDecay"
                + " ReduceLROnPlateau",
        "PyTorch, schedule, ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LambdaLR"
                + " LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR",
        "Keras, initializer, Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity LecunNormal LecunUniform Ones Orthogonal"
                + " RandomNormal RandomUniform STFT TruncatedNormal VarianceScaling Zeros"
    })
    void whoComesFromElsewhereFindsEveryName(String framework, String kind, String names) throws Exception {
        String page = Files.readString(PAGE);

        List<String> missing = Stream.of(names.split(" "))
                .filter(name -> !page.contains("| " + framework + " | " + kind + " | " + name + " | "))
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void everyMetricMeasures(String framework) throws Exception {
        Outcome outcome = neuroplug
                .on(framework)
                .run(("compare -a relu --samples 400 --epochs 2 --batch 80 --json --metrics "
                                + String.join(",", METRICS))
                        .split(" "))
                .exits(0);

        Json trial = outcome.json().get("trials").list().get(0);
        for (String name : METRICS) {
            double figure = trial.get("test_metrics").get(name).number();
            assertTrue(figure > 0 && figure <= 1, () -> name + " " + figure);
        }
        assertEquals(
                trial.get("test_accuracy").number(),
                trial.get("test_metrics").get("accuracy").number());
    }

    @Test
    void theSchemaKnowsWhatIsPluggedIn() throws Exception {
        Json schema = neuroplug.run("schema").exits(0).json();

        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").text());
        assertTrue(schema.toString().contains("thresholded_relu"), schema::toString);
    }
}
