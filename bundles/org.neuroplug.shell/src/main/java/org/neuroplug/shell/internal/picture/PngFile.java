package org.neuroplug.shell.internal.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.Failures;

/** Writes PNG files: a sample with each pixel as a square that can be seen, and charts as they are. */
public final class PngFile {
    private static final int SCALE = 10;

    private PngFile() {}

    /**
     * Writes the file whole or not at all.
     *
     * @throws InvalidInputException when it exists and shall not be overwritten, or cannot be written
     */
    public static void write(Picture picture, Path file, boolean overwrite) throws IOException {
        write(enlarged(picture), file, overwrite);
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws InvalidInputException when it exists and shall not be overwritten, or cannot be written
     */
    public static void write(BufferedImage image, Path file, boolean overwrite) throws IOException {
        if (Files.exists(file) && (!overwrite || !Files.isRegularFile(file))) {
            throw new InvalidInputException(
                    "cannot write '" + file + "': it exists already; --overwrite replaces a file");
        }
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        byte[] bytes = encode(image);
        try {
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                move(part, whole, overwrite);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new InvalidInputException("cannot write '" + file + "': " + Failures.reason(e), e);
        }
    }

    private static void move(Path part, Path file, boolean overwrite) throws IOException {
        if (overwrite) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        } else {
            Files.move(part, file);
        }
    }

    private static BufferedImage enlarged(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, picture.rgb(y / SCALE, x / SCALE));
            }
        }
        return image;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java runtime cannot write PNG");
        }
        return bytes.toByteArray();
    }
}
