package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 1, 1, 0, 0, 1",
        "2, 5, 4, 3, 1, 1, 1, 1, 5",
        "2, 5, 4, 3, 2, 1, 0, 1, 2",
        "3, 7, 6, 2, 3, 2, 0, 0, 2",
        "1, 3, 2, 5, 1, 1, 2, 2, 3",
        "1, 2, 2, 5, 1, 1, 4, 4, 5",
        "2, 6, 6, 1, 2, 2, 0, 0, 3"
    })
    void spreadsWindowsAndGathersThem(
            int channels, int height, int width, int kernel, int down, int right, int above, int left, int places) {
        WindowColumns windows = new WindowColumns(
                channels,
                height,
                width,
                new int[] {kernel, kernel},
                new int[] {down, right},
                new int[] {above, left},
                new int[] {places, places});
        Random random = new Random(kernel);
        float[] image = new float[windows.image()];
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextInt(100);
        }
        float[] expected = new float[windows.rows() * windows.columns()];
        float[] sums = new float[image.length];
        int at = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < kernel; y++) {
                for (int x = 0; x < kernel; x++) {
                    for (int i = 0; i < places; i++) {
                        for (int j = 0; j < places; j++, at++) {
                            int row = i * down + y - above;
                            int column = j * right + x - left;
                            if (row >= 0 && row < height && column >= 0 && column < width) {
                                int pixel = (channel * height + row) * width + column;
                                expected[at] = image[pixel];
                                sums[pixel] += image[pixel];
                            }
                        }
                    }
                }
            }
        }
        assertEquals(expected.length, at);

        float[] matrix = new float[expected.length];
        Arrays.fill(matrix, -1);
        windows.spread(image, matrix);
        assertArrayEquals(expected, matrix);

        float[] gathered = new float[image.length];
        windows.gather(matrix, gathered);
        assertArrayEquals(sums, gathered);
    }
}
