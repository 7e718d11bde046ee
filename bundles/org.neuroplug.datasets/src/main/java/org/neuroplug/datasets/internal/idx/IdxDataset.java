package org.neuroplug.datasets.internal.idx;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.datasets.internal.Sha256;
import org.neuroplug.datasets.internal.fetch.Download;
import org.neuroplug.datasets.internal.fetch.Mirrors;
import org.neuroplug.datasets.internal.fetch.PublishedFile;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/** 28×28 grey images in the four files that MNIST introduced, in a folder of the set's name. */
abstract class IdxDataset implements DatasetProvider {
    private final String name;
    private final List<String> classes;
    private final List<PublishedFile> files;
    private final String pid;
    private final List<String> mirrors;

    /**
     * @param classes the names of the classes, by label
     * @param files the published files
     * @param pid the configuration that lists the mirrors
     * @param mirrors where they can be had, as configured
     */
    IdxDataset(String name, List<String> classes, List<PublishedFile> files, String pid, List<String> mirrors) {
        this.name = name;
        this.classes = List.copyOf(classes);
        this.files = List.copyOf(files);
        this.pid = pid;
        this.mirrors = List.copyOf(mirrors);
    }

    @Override
    public final Dataset load(Hyperparameters settings, DataFolders folders) throws IOException {
        IdxFolder folder = IdxFolder.find(name, folders);
        IdxSplit train = split(folder, "train");
        IdxSplit test = split(folder, "t10k");
        MessageDigest digest = Sha256.digest();
        Map<String, Samples> splits = new LinkedHashMap<>();
        splits.put(Dataset.TRAIN, train.read(classes.size(), digest));
        splits.put(Dataset.TEST, test.read(classes.size(), digest));
        List<Integer> shape = IdxKind.IMAGES.itemShape();
        return new Dataset(
                classes,
                splits,
                Optional.of(new ImageShape(shape.get(0), shape.get(1), 1)),
                Scaling.NONE,
                folder.path().toString(),
                Sha256.hex(digest));
    }

    private static IdxSplit split(IdxFolder folder, String part) {
        return new IdxSplit(folder.file(part, IdxKind.IMAGES), folder.file(part, IdxKind.LABELS));
    }

    @Override
    public final void fetch(Hyperparameters settings, DataFolders folders, FetchListener progress)
            throws IOException, InterruptedException {
        Download download =
                new Download(Mirrors.parse(pid, mirrors), folders.downloads().resolve(name), progress);
        for (PublishedFile file : files) {
            download.fetch(file);
        }
    }
}
