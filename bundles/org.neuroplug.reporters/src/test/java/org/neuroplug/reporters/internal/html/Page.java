package org.neuroplug.reporters.internal.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report, read as the well-formed document that it must be. */
final class Page {
    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    static Page of(RunResult run) throws IOException {
        String html = SampleRuns.report(new HtmlReporter(new PairedStatistics()), run, 80);
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Page(builder.parse(new InputSource(new StringReader(html))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("not well-formed: " + e.getMessage() + "\n" + html, e);
        }
    }

    /** All elements of a name. */
    List<Element> all(String name) {
        return elements(document.getElementsByTagName(name));
    }

    /** All elements of a name with a class. */
    List<Element> all(String name, String kind) {
        return all(name).stream()
                .filter(element -> Arrays.asList(element.getAttribute("class").split(" ", -1))
                        .contains(kind))
                .toList();
    }

    /** The section with a class. */
    Element section(String kind) {
        return all("section", kind).get(0);
    }

    /** Elements of a name with a class below another one. */
    static List<Element> within(Element element, String name, String kind) {
        return elements(element.getElementsByTagName(name)).stream()
                .filter(each ->
                        Arrays.asList(each.getAttribute("class").split(" ", -1)).contains(kind))
                .toList();
    }

    /** The text of the first element of a name with a class. */
    String text(String name, String kind) {
        return all(name, kind).get(0).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
