package org.neuroplug.itests.eclipse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An Eclipse feature.
 *
 * @param id its name
 * @param plugins the symbolic names of its bundles
 * @param includes the features that come with it
 */
record Feature(String id, List<String> plugins, List<String> includes) {
    /** Reads a {@code feature.xml}. */
    static Feature of(Path file) {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            return new Feature(root.getAttribute("id"), ids(root, "plugin"), ids(root, "includes"));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static List<String> ids(Element root, String element) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("id"))
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
