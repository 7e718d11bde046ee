package org.neuroplug.datasets.internal.idx;

import java.util.List;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.datasets.internal.fetch.PublishedFile;
import org.neuroplug.spi.DatasetProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * MNIST: handwritten digits of census employees and pupils (LeCun, Bottou, Bengio, Haffner: Gradient-Based Learning
 * Applied to Document Recognition, Proc. IEEE 86, 1998).
 */
@Component(service = DatasetProvider.class, configurationPid = MnistDataset.PID)
@Designate(ocd = MnistDataset.Config.class)
@Plugin(
        name = MnistDataset.NAME,
        description = "handwritten digits, 28×28 grey: 60,000 for training, 10,000 for testing (MNIST)")
public final class MnistDataset extends IdxDataset {
    static final String NAME = "mnist";
    static final String PID = "org.neuroplug.datasets.mnist";

    private static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final List<PublishedFile> FILES = List.of(
            new PublishedFile(
                    "train-images-idx3-ubyte.gz",
                    9_912_422,
                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            new PublishedFile(
                    "train-labels-idx1-ubyte.gz",
                    28_881,
                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
            new PublishedFile(
                    "t10k-images-idx3-ubyte.gz",
                    1_648_877,
                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            new PublishedFile(
                    "t10k-labels-idx1-ubyte.gz",
                    4_542,
                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));

    /** Where to download it from. */
    @ObjectClassDefinition(name = "Data set mnist", description = "Where 'dataset fetch mnist' downloads from")
    public @interface Config {
        /** Addresses of folders that hold the four .gz files, best first. */
        @AttributeDefinition(
                description = "Addresses of folders that hold the four published .gz files, in the order in which"
                        + " they are tried; what they deliver is checked against the published SHA-256")
        String[] mirrors() default {
            "https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"
        };
    }

    @Activate
    public MnistDataset(Config config) {
        this(List.of(config.mirrors()));
    }

    MnistDataset(List<String> mirrors) {
        super(NAME, CLASSES, FILES, PID, mirrors);
    }
}
