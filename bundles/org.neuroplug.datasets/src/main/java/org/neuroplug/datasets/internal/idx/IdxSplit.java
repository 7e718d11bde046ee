package org.neuroplug.datasets.internal.idx;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ByteSamples;
import org.neuroplug.api.data.Samples;

/** One split: a file of images and the file of their labels. */
record IdxSplit(Path images, Path labels) {
    /**
     * Reads both files.
     *
     * @param classes how many classes there are
     * @param digest is fed the inflated bytes, images first
     */
    Samples read(int classes, MessageDigest digest) throws IOException {
        int pixels = IdxKind.IMAGES.itemSize();
        byte[] grey = new IdxFile(images, IdxKind.IMAGES).read(digest);
        byte[] classIndices = new IdxFile(labels, IdxKind.LABELS).read(digest);
        if (grey.length / pixels != classIndices.length) {
            throw new InvalidInputException(images + " has " + grey.length / pixels + " images, but " + labels + " has "
                    + classIndices.length + " labels; must be as many");
        }
        for (int i = 0; i < classIndices.length; i++) {
            int label = classIndices[i] & 0xff;
            if (label >= classes) {
                throw new InvalidInputException(
                        labels + ": label number " + i + " is " + label + ", must be from 0 to " + (classes - 1));
            }
        }
        return new ByteSamples(grey, classIndices, pixels);
    }
}
