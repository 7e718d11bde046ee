package org.neuroplug.reporters.internal.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a message of Protocol Buffers by number, read from its wire format. */
final class Fields {
    private final Map<Integer, List<byte[]>> byNumber = new LinkedHashMap<>();

    Fields(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long tag = varint(bytes);
            byte[] value =
                    switch ((int) (tag & 7)) {
                        case 0 -> ByteBuffer.allocate(8).putLong(varint(bytes)).array();
                        case 1 -> take(bytes, 8);
                        case 2 -> take(bytes, Math.toIntExact(varint(bytes)));
                        case 5 -> take(bytes, 4);
                        default -> throw new IllegalArgumentException("no such wire type: " + (tag & 7));
                    };
            byNumber.computeIfAbsent((int) (tag >>> 3), n -> new ArrayList<>()).add(value);
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes.get();
            value |= (long) (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    List<Fields> messages(int number) {
        return byNumber.getOrDefault(number, List.of()).stream()
                .map(Fields::new)
                .toList();
    }

    Fields message(int number) {
        return messages(number).get(0);
    }

    String text(int number) {
        return new String(byNumber.get(number).get(0), StandardCharsets.UTF_8);
    }

    long whole(int number) {
        return ByteBuffer.wrap(byNumber.get(number).get(0)).getLong();
    }

    double real64(int number) {
        return ByteBuffer.wrap(byNumber.get(number).get(0))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getDouble();
    }

    float real32(int number) {
        return ByteBuffer.wrap(byNumber.get(number).get(0))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }
}
