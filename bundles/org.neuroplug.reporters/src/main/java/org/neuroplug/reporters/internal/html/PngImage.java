package org.neuroplug.reporters.internal.html;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.neuroplug.api.data.ImageShape;

/** Pixels as an image that stands in the page itself. */
final class PngImage {
    private static final int RGB = 3;

    private PngImage() {}

    /** A {@code data:} address with the image as PNG: in colours when it has three channels, else the first one in grey. */
    static String dataAddress(ImageShape shape, byte[] pixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image(shape, pixels), "png", out)) {
                throw new IOException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BufferedImage image(ImageShape shape, byte[] pixels) {
        boolean colours = shape.channels() == RGB;
        BufferedImage image = new BufferedImage(
                shape.width(), shape.height(), colours ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                int at = (y * shape.width() + x) * shape.channels();
                for (int channel = 0; channel < (colours ? RGB : 1); channel++) {
                    image.getRaster().setSample(x, y, channel, pixels[at + channel] & 0xff);
                }
            }
        }
        return image;
    }
}
