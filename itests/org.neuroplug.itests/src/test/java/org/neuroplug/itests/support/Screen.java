package org.neuroplug.itests.support;

/**
 * On what a page is looked at.
 *
 * @param name for people
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param density device pixels for each of them
 * @param dark whether its owner prefers dark colours
 */
public record Screen(String name, int width, int height, int density, boolean dark) {
    /** A phone of today, upright. */
    public static Screen phone(boolean dark) {
        return new Screen("phone", 390, 844, 3, dark);
    }

    /** A small laptop. */
    public static Screen desktop(boolean dark) {
        return new Screen("desktop", 1280, 800, 1, dark);
    }

    String metrics() {
        return "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":" + density + ",\"mobile\":"
                + (density > 1) + "}";
    }

    String media() {
        return "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}";
    }

    @Override
    public String toString() {
        return name + (dark ? ", dark" : ", light");
    }
}
