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
 * Kuzushiji-MNIST: ten characters of hiragana as old Japanese books write them, each in several forms (Clanuwat,
 * Bober-Irizar, Kitamoto, Lamb, Yamamoto, Ha: Deep Learning for Classical Japanese Literature, 2018).
 */
@Component(service = DatasetProvider.class, configurationPid = KmnistDataset.PID)
@Designate(ocd = KmnistDataset.Config.class)
@Plugin(
        name = KmnistDataset.NAME,
        description = "cursive Japanese characters, 28×28 grey: 60,000 for training, 10,000 for testing (KMNIST)")
public final class KmnistDataset extends IdxDataset {
    static final String NAME = "kmnist";
    static final String PID = "org.neuroplug.datasets.kmnist";

    private static final List<String> CLASSES = List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo");

    private static final List<PublishedFile> FILES = List.of(
            new PublishedFile(
                    "train-images-idx3-ubyte.gz",
                    18_165_135,
                    "51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4"),
            new PublishedFile(
                    "train-labels-idx1-ubyte.gz",
                    29_497,
                    "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17"),
            new PublishedFile(
                    "t10k-images-idx3-ubyte.gz",
                    3_041_136,
                    "edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5"),
            new PublishedFile(
                    "t10k-labels-idx1-ubyte.gz",
                    5_120,
                    "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c"));

    /** Where to download it from. */
    @ObjectClassDefinition(name = "Data set kmnist", description = "Where 'dataset fetch kmnist' downloads from")
    public @interface Config {
        /** Addresses of folders that hold the four .gz files, best first. */
        @AttributeDefinition(
                description = "Addresses of folders that hold the four published .gz files, in the order in which"
                        + " they are tried; what they deliver is checked against the published SHA-256")
        String[] mirrors() default {
            "https://codh.rois.ac.jp/kmnist/dataset/kmnist/", "http://codh.rois.ac.jp/kmnist/dataset/kmnist/"
        };
    }

    @Activate
    public KmnistDataset(Config config) {
        this(List.of(config.mirrors()));
    }

    KmnistDataset(List<String> mirrors) {
        super(NAME, CLASSES, FILES, PID, mirrors);
    }
}
