package org.neuroplug.itests.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What a browser makes of a page.
 *
 * @param width of what can be seen at once, in CSS pixels
 * @param scrollWidth of the whole page: more than the width when one has to scroll sideways
 * @param tooWide what sticks out, in words
 * @param apart names of arms that do not stand on the line of their colour
 * @param images how many pictures there are
 * @param broken pictures that could not be decoded
 * @param letters of text that is shown
 * @param ink the colour of text: red, green and blue from 0 to 255
 * @param complaints errors and warnings of the console
 * @param requests what was loaded beside the page itself
 * @param picture the whole page
 */
public record SeenPage(
        int width,
        int scrollWidth,
        List<String> tooWide,
        List<String> apart,
        int images,
        List<String> broken,
        int letters,
        List<Integer> ink,
        List<String> complaints,
        List<String> requests,
        byte[] picture) {
    private static final String PROBE =
            """
            (() => {
              const root = document.documentElement;
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              const images = [...document.images];
              return JSON.stringify({
                width: root.clientWidth,
                scrollWidth: root.scrollWidth,
                height: root.scrollHeight,
                tooWide: out.slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 40)),
                apart: [...document.querySelectorAll('.swatch + *')].filter(e =>
                  e.getBoundingClientRect().top > e.previousElementSibling.getBoundingClientRect().bottom).map(e => e.textContent),
                images: images.length,
                broken: images.filter(i => !i.complete || i.naturalWidth === 0).map(i => i.alt),
                letters: document.body.innerText.length,
                ink: getComputedStyle(document.body).color.match(/[0-9]+/g).slice(0, 3).map(Number)
              });
            })()""";

    static SeenPage of(DevTools tools) {
        String script = PROBE.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        Json facts = Json.document(tools.call("Runtime.evaluate", "{\"expression\":\"" + script + "\"}")
                .get("result")
                .get("value")
                .text());
        int width = whole(facts.get("width"));
        return new SeenPage(
                width,
                whole(facts.get("scrollWidth")),
                texts(facts.get("tooWide")),
                texts(facts.get("apart")),
                whole(facts.get("images")),
                texts(facts.get("broken")),
                whole(facts.get("letters")),
                facts.get("ink").list().stream().map(SeenPage::whole).toList(),
                complaints(tools),
                requests(tools),
                picture(tools, width, whole(facts.get("height"))));
    }

    private static int whole(Json number) {
        return (int) number.number();
    }

    private static List<String> texts(Json array) {
        return array.list().stream().map(Json::text).toList();
    }

    private static List<String> complaints(DevTools tools) {
        return Stream.of(
                        tools.events("Runtime.exceptionThrown").stream(),
                        tools.events("Runtime.consoleAPICalled").stream(),
                        tools.events("Log.entryAdded").stream())
                .flatMap(events -> events)
                .map(event -> String.valueOf(event.value()))
                .toList();
    }

    /** The first request is for the page itself; data within it are none. */
    private static List<String> requests(DevTools tools) {
        return tools.events("Network.requestWillBeSent").stream()
                .map(event -> event.get("request").get("url").text())
                .filter(url -> !url.startsWith("data:"))
                .skip(1)
                .toList();
    }

    private static byte[] picture(DevTools tools, int width, int height) {
        String area = "{\"x\":0,\"y\":0,\"width\":" + width + ",\"height\":" + height + ",\"scale\":1}";
        return Base64.getDecoder()
                .decode(tools.call(
                                "Page.captureScreenshot",
                                "{\"format\":\"png\",\"captureBeyondViewport\":true,\"clip\":" + area + "}")
                        .get("data")
                        .text());
    }

    /** The colour of the page's upper left corner: red, green and blue from 0 to 255. */
    public List<Integer> paper() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int rgb = image.getRGB(1, 1);
        return List.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** How much text stands out, from 1 to 21: contrast ratio of WCAG 2.1. */
    public double contrast() throws IOException {
        double one = luminance(ink);
        double other = luminance(paper());
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance of WCAG 2.1: 0 is black, 1 is white. */
    public static double luminance(List<Integer> colour) {
        return 0.2126 * linear(colour.get(0)) + 0.7152 * linear(colour.get(1)) + 0.0722 * linear(colour.get(2));
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
