package io.touchline.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files with what is expected to be found in them.
 *
 * @param files content by path
 * @param expected {@code file:line:column rule}
 */
record Sample(String about, Map<String, String> files, List<String> expected) {

    static final String YAML = "sample.camel.yaml";
    static final String XML = "sample.camel.xml";

    /** A YAML file. */
    static Sample yaml(String about, String content, String... expected) {
        return new Sample(about + " (YAML)", Map.of("routes/" + YAML, content), in(YAML, expected));
    }

    /** An XML file. */
    static Sample xml(String about, String content, String... expected) {
        return new Sample(about + " (XML)", Map.of("routes/" + XML, content), in(XML, expected));
    }

    /** A YAML route that begins at that endpoint; its steps begin in line 8, column 9. */
    static Sample yamlSteps(String about, String from, String steps, String... expected) {
        return yaml(about, yamlRoute(from, steps), expected);
    }

    /** An XML route that begins at that endpoint; its steps begin in line 4, column 5. */
    static Sample xmlSteps(String about, String from, String steps, String... expected) {
        return xml(about, xmlRoute(from, steps), expected);
    }

    static String yamlRoute(String from, String steps) {
        return """
                - route:
                    id: sample
                    description: A sample
                    group: samples
                    from:
                      uri: %s
                      steps:
                %s"""
                .formatted(from, steps.indent(8));
    }

    static String xmlRoute(String from, String steps) {
        return """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route id="sample" description="A sample" group="samples">
                    <from uri="%s"/>
                %s  </route>
                </routes>
                """
                .formatted(from, steps.indent(4));
    }

    /** With one more file. */
    Sample and(String path, String content, String... more) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(path, content);
        List<String> places = new ArrayList<>(expected);
        String name = path.substring(path.lastIndexOf('/') + 1);
        places.addAll(in(name, more));
        return new Sample(about, all, places);
    }

    private static List<String> in(String file, String... places) {
        return List.of(places).stream().map(place -> file + ":" + place).toList();
    }

    @Override
    public String toString() {
        return about + (expected.isEmpty() ? " is clean" : " breaks a rule");
    }
}
