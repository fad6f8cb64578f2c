package io.touchline.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.tooling.model.EipModel;
import org.apache.camel.tooling.model.EipModel.EipOptionModel;

/** Holds XML against what Camel's catalogue tells about each element: its attributes, and what may stand in it. */
final class XmlModelCheck {

    private static final Pattern TYPE_OF_ITEM = Pattern.compile("<([\\w.$]+)");

    private final Catalogue catalogue;

    XmlModelCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Reports every element and attribute that is not Camel's. */
    void check(RouteFile file, Report report) {
        for (Element definition : file.definitions()) {
            Optional<EipModel> model = catalogue.step(definition.name());
            if (model.isPresent()) {
                check(definition, model.get(), report);
            } else if (!List.of("bean", "component-scan", "alias", "import", "xmlns")
                    .contains(definition.name())) {
                report.error(
                        YamlSchemaCheck.RULE,
                        definition.at(),
                        "unknown element '" + definition.name() + "'",
                        new Nearest(List.of(
                                        "route",
                                        "routeTemplate",
                                        "templatedRoute",
                                        "routeConfiguration",
                                        "rest",
                                        "bean",
                                        "routes",
                                        "routeTemplates",
                                        "templatedRoutes",
                                        "routeConfigurations",
                                        "beans"))
                                .question(definition.name(), "write a route, a template or a configuration"));
            }
        }
    }

    private void check(Element element, EipModel model, Report report) {
        List<String> attributes = new ArrayList<>();
        Map<String, EipOptionModel> elements = new LinkedHashMap<>();
        for (EipOptionModel option : model.getOptions()) {
            switch (option.getKind()) {
                case "attribute" -> attributes.add(option.getName());
                case "element", "expression" -> {
                    List<String> names =
                            option.getOneOfs() == null || option.getOneOfs().isEmpty() || isWrapped(option)
                                    ? List.of(option.getName())
                                    : option.getOneOfs();
                    names.forEach(name -> elements.put(name, option));
                }
                default -> {}
            }
        }
        checkAttributes(element, attributes, model, report);
        for (Element child : element.children()) {
            EipOptionModel option = elements.get(child.name());
            if (option == null) {
                report.error(
                        YamlSchemaCheck.RULE,
                        child.at(),
                        "unknown element '" + child.name() + "' in '" + element.name() + "'",
                        new Nearest(elements.keySet())
                                .question(child.name(), "see Camel's documentation of '" + element.name() + "'"));
            } else {
                below(child, option).ifPresent(type -> check(child, type, report));
            }
        }
    }

    /** Whether the option is an element of its own around the alternatives, as the expression of {@code handled}. */
    private static boolean isWrapped(EipOptionModel option) {
        return "expression".equals(option.getKind()) && !"expression".equals(option.getName());
    }

    private Optional<EipModel> below(Element child, EipOptionModel option) {
        if (isWrapped(option)) {
            return Optional.empty();
        }
        if (option.getOneOfs() != null && !option.getOneOfs().isEmpty()) {
            return catalogue.step(child.name());
        }
        Matcher item = TYPE_OF_ITEM.matcher(String.valueOf(option.getJavaType()));
        return catalogue.stepOfType(item.find() ? item.group(1) : String.valueOf(option.getJavaType()), child.name());
    }

    private static void checkAttributes(Element element, List<String> known, EipModel model, Report report) {
        element.values().forEach((name, value) -> {
            if (!known.contains(name) && !name.equals("schemaLocation") && !name.equals("space")) {
                report.error(
                        YamlSchemaCheck.RULE,
                        element.keyPlace(name),
                        "unknown attribute '" + name + "' of '" + element.name() + "'",
                        new Nearest(known)
                                .question(
                                        name, known.isEmpty() ? "take it out" : "it has " + String.join(", ", known)));
                return;
            }
            model.getOptions().stream()
                    .filter(option -> option.getName().equals(name))
                    .findFirst()
                    .ifPresent(option -> checkValue(name, value, option, report));
        });
    }

    private static void checkValue(String name, Text value, EipOptionModel option, Report report) {
        String text = value.value();
        if (text.contains("{{")) {
            return;
        }
        List<String> words = option.getEnums();
        if (words != null && !words.isEmpty() && !words.contains(text)) {
            report.error(
                    YamlSchemaCheck.RULE,
                    value.at(),
                    "'" + text + "' is no " + name,
                    new Nearest(words).question(text, "one of " + String.join(", ", words)));
        } else if ("boolean".equals(option.getType()) && !text.matches("(?i)true|false")) {
            report.error(YamlSchemaCheck.RULE, value.at(), "'" + name + "' is '" + text + "'", "write true or false");
        } else if ("integer".equals(option.getType()) && !text.matches("[-+]?\\d+")) {
            report.error(YamlSchemaCheck.RULE, value.at(), "'" + name + "' is '" + text + "'", "write a number");
        }
    }
}
