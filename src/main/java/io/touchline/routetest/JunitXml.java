package io.touchline.routetest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results as build servers read them: a test suite for each file. */
public final class JunitXml {

    private final Path file;

    /** @param file is written, along with the folder that it lies in */
    public JunitXml(Path file) {
        this.file = file;
    }

    /**
     * Writes the results.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void write(List<TestResult> results) {
        Map<RouteTestFile, List<TestResult>> suites = new LinkedHashMap<>();
        results.forEach(result ->
                suites.computeIfAbsent(result.file(), each -> new ArrayList<>()).add(result));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                XMLStreamWriter xml =
                        XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
                xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
                xml.writeStartElement("testsuites");
                for (Map.Entry<RouteTestFile, List<TestResult>> suite : suites.entrySet()) {
                    write(xml, suite.getKey(), suite.getValue());
                }
                xml.writeEndElement();
                xml.writeEndDocument();
                xml.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(XMLStreamWriter xml, RouteTestFile suite, List<TestResult> results)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.routeId());
        xml.writeAttribute("file", suite.path().toString());
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(results.stream().filter(each -> !each.isPassed()).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute(
                "time", seconds(results.stream().map(TestResult::time).reduce(Duration.ZERO, Duration::plus)));
        for (TestResult result : results) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", suite.routeId());
            xml.writeAttribute("name", valid(result.test().name()));
            xml.writeAttribute("file", suite.path().toString());
            xml.writeAttribute("line", String.valueOf(result.test().place().line()));
            xml.writeAttribute("time", seconds(result.time()));
            if (!result.isPassed()) {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", valid(result.failures().get(0).what()));
                xml.writeCharacters(valid(result.explanation()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** XML has no place for most control characters, not even escaped; what comes out of a route may hold any. */
    private static String valid(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
