package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

@ContainerTest
class ServicesTest {
    /** A home that is new knows no verdicts yet. */
    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(30);

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ServicesTest.class);
    }

    @Test
    void startsEveryBundle() {
        Set<String> down = bundles().stream()
                .filter(bundle -> !isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), down);
    }

    @Test
    void attachesTheNativeLibraries() {
        List<Bundle> fragments =
                bundles().stream().filter(ServicesTest::isFragment).toList();

        assertTrue(
                fragments.stream().anyMatch(bundle -> bundle.getSymbolicName().startsWith("org.neuroplug.dl4j.")));
        fragments.forEach(bundle -> assertEquals(Bundle.RESOLVED, bundle.getState(), bundle.getSymbolicName()));
    }

    /** ND4J's own frees what natives still use, when garbage is collected meanwhile. */
    @Test
    void executesOperationsByTheBundlesOwnExecutioner() {
        assertEquals(
                "org.neuroplug.dl4j.internal.FencedExecutioner",
                Nd4j.getExecutioner().getClass().getName());
    }

    @ParameterizedTest
    @CsvSource({
        "DATASET, csv digits fashion-mnist kmnist mnist",
        "ACTIVATION, celu cube elu exponential gelu hard_shrink hard_sigmoid hard_swish hard_tanh leaky_relu linear lisht"
                + " log_sigmoid log_softmax mish prelu rational_tanh rectified_tanh relu relu6 rrelu selu sigmoid silu sin snake"
                + " soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus tanh"
                + " tanh_shrink thresholded_relu",
        "OPTIMIZER, adabelief adadelta adafactor adagrad adam adamax adamw amsgrad ftrl lamb lion momentum nadam nesterov radam rmsprop"
                + " rprop sgd",
        "SCHEDULE, constant cosine cosine_restarts exponential inverse_time one_cycle piecewise polynomial"
                + " reduce_on_plateau step warmup",
        "LOSS, binary_cross_entropy categorical_hinge cross_entropy focal hinge huber kl_divergence log_cosh mae mse msle"
                + " poisson squared_hinge",
        "METRIC, accuracy auc f1 precision recall top_k",
        "INITIALIZER, constant glorot_normal glorot_uniform he_normal he_uniform identity lecun_normal lecun_uniform ones orthogonal"
                + " random_normal random_uniform truncated_normal variance_scaling zeros",
        "REGULARIZER, alpha_dropout dropout gaussian_dropout gaussian_noise l1 l1_l2 l2 max_norm min_max_norm non_negative"
                + " unit_norm weight_decay",
        "MODEL, k-means lenet mlp mlp-bn resnet-mini softmax-regression",
        "TRAINER, dl4j fused k-means",
        "REPORTER, console csv html json markdown mlflow png tensorboard"
    })
    void offersTheBuiltIns(PluginKind kind, String names) throws InterruptedException {
        List<PluginDescriptor> listed = workbench.plugins(kind, CHECKED_WITHIN);

        assertEquals(
                List.of(names.split(" ", -1)),
                listed.stream().map(PluginDescriptor::name).toList());
        listed.forEach(plugin -> assertEquals(PluginState.ACTIVE, plugin.state(), plugin::toString));
    }

    /** Of Keras, PyTorch and DL4J. */
    @ParameterizedTest
    @CsvSource({
        "LOSS, cross_entropy, CategoricalCrossentropy SparseCategoricalCrossentropy CrossEntropyLoss NLLLoss MCXENT",
        "LOSS, binary_cross_entropy, BinaryCrossentropy BCELoss BCEWithLogitsLoss XENT",
        "LOSS, kl_divergence, KLDivergence KLDivLoss KL_DIVERGENCE",
        "LOSS, focal, CategoricalFocalCrossentropy",
        "LOSS, mse, MeanSquaredError mean_squared_error MSELoss MSE",
        "LOSS, mae, MeanAbsoluteError L1Loss MEAN_ABSOLUTE_ERROR",
        "LOSS, msle, MeanSquaredLogarithmicError",
        "LOSS, huber, Huber HuberLoss SmoothL1Loss",
        "LOSS, log_cosh, LogCosh",
        "LOSS, poisson, Poisson",
        "LOSS, hinge, Hinge",
        "LOSS, squared_hinge, SquaredHinge SQUARED_HINGE",
        "LOSS, categorical_hinge, CategoricalHinge",
        "ACTIVATION, silu, swish SiLU SWISH",
        "ACTIVATION, hard_swish, hard_silu Hardswish HardSwish",
        "ACTIVATION, leaky_relu, LeakyReLU LEAKYRELU",
        "ACTIVATION, linear, Identity IDENTITY",
        "ACTIVATION, hard_tanh, Hardtanh HARDTANH",
        "ACTIVATION, hard_sigmoid, Hardsigmoid HARDSIGMOID",
        "ACTIVATION, hard_shrink, Hardshrink",
        "ACTIVATION, soft_shrink, Softshrink",
        "ACTIVATION, tanh_shrink, Tanhshrink",
        "ACTIVATION, log_sigmoid, LogSigmoid logsigmoid",
        "ACTIVATION, log_softmax, LogSoftmax",
        "ACTIVATION, rational_tanh, RATIONALTANH",
        "ACTIVATION, rectified_tanh, RECTIFIEDTANH",
        "ACTIVATION, thresholded_relu, threshold Threshold THRESHOLDEDRELU ThresholdedReLU",
        "ACTIVATION, rrelu, RReLU RandomizedReLU",
        "ACTIVATION, prelu, PReLU",
        "ACTIVATION, exponential, exp",
        "ACTIVATION, sigmoid, Sigmoid logistic",
        "ACTIVATION, sin, sine",
        "ACTIVATION, gelu, GELU",
        "ACTIVATION, elu, ELU",
        "ACTIVATION, celu, CELU",
        "ACTIVATION, selu, SELU",
        "ACTIVATION, relu6, ReLU6",
        "OPTIMIZER, nesterov, NESTEROVS",
        "OPTIMIZER, rmsprop, RMSprop RMSPROP",
        "OPTIMIZER, adamw, AdamW",
        "OPTIMIZER, nadam, NAdam Nadam",
        "OPTIMIZER, radam, RAdam",
        "OPTIMIZER, rprop, Rprop",
        "OPTIMIZER, lamb, Lamb",
        "OPTIMIZER, lion, Lion",
        "OPTIMIZER, ftrl, Ftrl",
        "OPTIMIZER, adafactor, Adafactor",
        "OPTIMIZER, adabelief, ADABELIEF",
        "OPTIMIZER, amsgrad, AMSGRAD",
        "SCHEDULE, step, StepLR",
        "SCHEDULE, exponential, ExponentialLR ExponentialDecay",
        "SCHEDULE, polynomial, PolynomialLR PolynomialDecay",
        "SCHEDULE, inverse_time, InverseTimeDecay",
        "SCHEDULE, piecewise, MultiStepLR PiecewiseConstantDecay",
        "SCHEDULE, cosine, CosineAnnealingLR CosineDecay",
        "SCHEDULE, cosine_restarts, CosineAnnealingWarmRestarts CosineDecayRestarts",
        "SCHEDULE, one_cycle, OneCycleLR",
        "SCHEDULE, reduce_on_plateau, ReduceLROnPlateau",
        "METRIC, top_k, TopKCategoricalAccuracy SparseTopKCategoricalAccuracy",
        "METRIC, f1, F1Score",
        "METRIC, auc, AUC",
        "INITIALIZER, glorot_uniform, GlorotUniform xavier_uniform_ XAVIER_UNIFORM",
        "INITIALIZER, glorot_normal, GlorotNormal xavier_normal_ XAVIER",
        "INITIALIZER, he_normal, HeNormal kaiming_normal_",
        "INITIALIZER, he_uniform, HeUniform kaiming_uniform_ RELU_UNIFORM",
        "INITIALIZER, orthogonal, Orthogonal orthogonal_",
        "INITIALIZER, truncated_normal, TruncatedNormal trunc_normal_",
        "INITIALIZER, random_normal, RandomNormal normal_",
        "INITIALIZER, random_uniform, RandomUniform uniform_",
        "INITIALIZER, identity, Identity eye_",
        "INITIALIZER, zeros, Zeros zeros_ ZERO",
        "REGULARIZER, l1_l2, L1L2",
        "REGULARIZER, non_negative, NonNeg",
        "REGULARIZER, max_norm, MaxNorm",
        "REGULARIZER, alpha_dropout, AlphaDropout",
        "REGULARIZER, gaussian_noise, GaussianNoise"
    })
    void findsPluginsByTheNamesThatOthersGiveThem(PluginKind kind, String name, String others) {
        for (String other : others.split(" ", -1)) {
            assertEquals(name, workbench.plugin(kind, other).name(), other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfEveryPluginWhatItIsAndWhichCode(PluginKind kind) {
        for (PluginDescriptor plugin : workbench.plugins(kind)) {
            PluginIdentity identity = plugin.identity();
            Bundle bundle = bundle(identity.symbolicName());

            assertFalse(plugin.description().isBlank(), plugin::toString);
            assertEquals(bundle.getVersion().toString(), identity.version(), plugin::toString);
            assertTrue(identity.sha256().matches("[0-9a-f]{64}"), plugin::toString);
        }
    }

    @Test
    void watchesTheFolderForPlugins() {
        assertEquals(context.getProperty("neuroplug.plugins"), folder.path().toString());
        assertEquals(List.of(), folder.jars());
    }

    @Test
    void givesTheShellItsCommands() throws Exception {
        String filter = "(&(osgi.command.scope=neuroplug)(osgi.command.function=*))";
        Set<String> commands = Stream.ofNullable(context.getAllServiceReferences(null, filter))
                .flatMap(Stream::of)
                .map(service -> service.getProperty("osgi.command.function"))
                .flatMap(names -> names instanceof String[] many ? Stream.of(many) : Stream.of((String) names))
                .collect(Collectors.toSet());

        Set<String> expected = new TreeSet<>(List.of("compare", "run", "dataset", "plugins"));
        Arrays.stream(PluginKind.values()).map(PluginKind::plural).forEach(expected::add);
        expected.removeAll(commands);
        assertEquals(Set.of(), expected, () -> "missing from " + commands);
    }

    private List<Bundle> bundles() {
        return Arrays.asList(context.getBundles());
    }

    private Bundle bundle(String symbolicName) {
        return bundles().stream()
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }
}
