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
 * Fashion-MNIST: pictures of clothing from a shop, as many and as large as MNIST but harder (Xiao, Rasul, Vollgraf:
 * Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms, 2017).
 */
@Component(service = DatasetProvider.class, configurationPid = FashionMnistDataset.PID)
@Designate(ocd = FashionMnistDataset.Config.class)
@Plugin(
        name = FashionMnistDataset.NAME,
        description = "articles of clothing, 28×28 grey: 60,000 for training, 10,000 for testing (Fashion-MNIST)")
public final class FashionMnistDataset extends IdxDataset {
    static final String NAME = "fashion-mnist";

    /** No hyphen: File Install takes what follows one in a file name as the name of a factory's instance. */
    static final String PID = "org.neuroplug.datasets.fashion_mnist";

    private static final List<String> CLASSES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private static final List<PublishedFile> FILES = List.of(
            new PublishedFile(
                    "train-images-idx3-ubyte.gz",
                    26_421_880,
                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
            new PublishedFile(
                    "train-labels-idx1-ubyte.gz",
                    29_515,
                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
            new PublishedFile(
                    "t10k-images-idx3-ubyte.gz",
                    4_422_102,
                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
            new PublishedFile(
                    "t10k-labels-idx1-ubyte.gz",
                    5_148,
                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));

    /** Where to download it from. */
    @ObjectClassDefinition(
            name = "Data set fashion-mnist",
            description = "Where 'dataset fetch fashion-mnist' downloads from")
    public @interface Config {
        /** Addresses of folders that hold the four .gz files, best first. */
        @AttributeDefinition(
                description = "Addresses of folders that hold the four published .gz files, in the order in which"
                        + " they are tried; what they deliver is checked against the published SHA-256")
        String[] mirrors() default {
            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
            "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"
        };
    }

    @Activate
    public FashionMnistDataset(Config config) {
        this(List.of(config.mirrors()));
    }

    FashionMnistDataset(List<String> mirrors) {
        super(NAME, CLASSES, FILES, PID, mirrors);
    }
}
