package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells an XML file as elements. No document type is read, so nothing outside of the file is either. */
final class XmlRoutes {

    /** Roots that only hold together what they list. */
    private static final Set<String> LISTS =
            Set.of("routes", "routeTemplates", "templatedRoutes", "routeConfigurations", "rests", "beans", "camel");

    private final SourceFile file;
    private final String text;
    private final Report report;

    XmlRoutes(SourceFile file, String text, Report report) {
        this.file = file;
        this.text = text;
        this.report = report;
    }

    /** The definitions; empty if the syntax is wrong, which is then reported. */
    Optional<RouteFile> read() {
        if (text.isBlank()) {
            report.error(
                    FileText.RULE,
                    Position.startOf(file.path()),
                    "nothing is in this file",
                    "write a route, or delete the file");
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return Optional.of(new RouteFile(file, definitions(read(factory))));
        } catch (XMLStreamException e) {
            Position at = e.getLocation() == null
                    ? Position.startOf(file.path())
                    : new Position(
                            file.path(),
                            Math.max(1, e.getLocation().getLineNumber()),
                            Math.max(1, e.getLocation().getColumnNumber()));
            report.error(FileText.RULE, at, "XML that is not well-formed: " + reason(e), "mend it here or above");
            return Optional.empty();
        }
    }

    private Element read(XMLInputFactory factory) throws XMLStreamException {
        Element top = new Element("file", Position.startOf(file.path()), null);
        Element open = top;
        XmlTags tags = new XmlTags(file.path(), text);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new XMLStreamException("a document type is not allowed", reader.getLocation());
                    case XMLStreamConstants.START_ELEMENT -> open = element(open, reader, tags);
                    case XMLStreamConstants.END_ELEMENT -> open = open.parent().orElse(top);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!reader.isWhiteSpace()) {
                            open.setText(tags.content(reader.getText().strip()));
                        }
                    }
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
        return top;
    }

    private static Element element(Element parent, XMLStreamReader reader, XmlTags tags) {
        tags.next();
        Element element = parent.add(reader.getLocalName(), tags.at());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            element.set(name, tags.place(name), tags.attribute(name, reader.getAttributeValue(i)));
        }
        return element;
    }

    private static List<Element> definitions(Element top) {
        List<Element> definitions = new ArrayList<>();
        for (Element child : top.children()) {
            if (LISTS.contains(child.name())) {
                definitions.addAll(definitions(child));
            } else {
                definitions.add(child);
            }
        }
        return definitions;
    }

    private static String reason(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        int told = message.indexOf("Message: ");
        return (told < 0 ? message : message.substring(told + "Message: ".length()))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
