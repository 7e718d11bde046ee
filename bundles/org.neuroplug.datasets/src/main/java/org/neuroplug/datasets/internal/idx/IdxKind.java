package org.neuroplug.datasets.internal.idx;

import java.util.List;

/** The two kinds of IDX file that make an image data set; both hold unsigned bytes. */
enum IdxKind {
    /** {@code [count, 28, 28]} grey values. */
    IMAGES("images", 0x00000803, List.of(28, 28)),
    /** {@code [count]} class indices. */
    LABELS("labels", 0x00000801, List.of());

    private final String noun;
    private final int magic;
    private final List<Integer> itemShape;

    IdxKind(String noun, int magic, List<Integer> itemShape) {
        this.noun = noun;
        this.magic = magic;
        this.itemShape = itemShape;
    }

    /** What its items are called, in messages and in file names. */
    String noun() {
        return noun;
    }

    /** The first four bytes: two zeros, the type of the values (8 is unsigned byte), the number of dimensions. */
    int magic() {
        return magic;
    }

    /** The size of each dimension after the first, which counts the items. */
    List<Integer> itemShape() {
        return itemShape;
    }

    /** Bytes of an item. */
    int itemSize() {
        return itemShape.stream().reduce(1, Math::multiplyExact);
    }

    /** Bytes before the first item. */
    int headerSize() {
        return Integer.BYTES * (2 + itemShape.size());
    }
}
