package io.touchline.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Beans that routes name are the service's, or declared beside them. */
final class BeanReferences implements Rule {

    private static final Pattern MARKED = Pattern.compile("#(?:bean:)?([A-Za-z][\\w.-]*)");
    private static final Set<String> BY_REF = Set.of("bean", "process", "method");
    private static final Set<String> BEANS_BY_NAME = Set.of(
            "aggregationStrategy",
            "executorService",
            "onPrepare",
            "idempotentRepository",
            "routePolicyRef",
            "errorHandlerRef",
            "redeliveryPolicyRef",
            "onRedeliveryRef",
            "onExceptionOccurredRef",
            "onPrepareFailureRef",
            "executorServiceRef",
            "retryWhileRef");

    @Override
    public String name() {
        return "known-bean";
    }

    @Override
    public String asks() {
        return "the beans that routes name exist";
    }

    @Override
    public void check(Project project, Report report) {
        if (!project.beans().areKnown() || !project.isWhole()) {
            return;
        }
        Set<String> declared = new TreeSet<>();
        project.elements()
                .filter(bean -> bean.value("type").isPresent())
                .forEach(bean -> declared.add(bean.plain("name")));
        Stream.concat(
                        project.flows().stream().flatMap(flow -> references(flow.route(), flow.scope())),
                        project.definitions("routeConfiguration")
                                .flatMap(each -> references(each, project.plainScope())))
                .filter(reference -> !declared.contains(reference.value())
                        && !project.beans().has(reference.value()))
                .forEach(reference -> {
                    Set<String> known = new TreeSet<>(declared);
                    known.addAll(project.beans().names());
                    report.error(
                            name(),
                            reference.at(),
                            "there is no bean '" + reference.value() + "'",
                            new Nearest(known)
                                    .question(
                                            reference.value(), "name a bean of the service, or declare it in 'beans'"));
                });
    }

    /** Names of beans, each with its place. */
    private static Stream<Text> references(Element definition, Scope scope) {
        return definition.all().flatMap(element -> Stream.concat(
                        element.values().entrySet().stream()
                                .filter(value -> isName(element, value.getKey()))
                                .map(value -> value.getValue()),
                        element.values().values().stream()
                                .filter(text -> text.value().startsWith("#")
                                        || text.value().startsWith("{{")))
                .flatMap(text -> reference(element, text, scope)));
    }

    private static boolean isName(Element element, String key) {
        return key.equals("ref") && BY_REF.contains(element.name()) || BEANS_BY_NAME.contains(key);
    }

    private static Stream<Text> reference(Element element, Text text, Scope scope) {
        String resolved = scope.resolve(text.value());
        boolean named = element.values().entrySet().stream()
                .anyMatch(value -> value.getValue() == text && isName(element, value.getKey()));
        Matcher marked = MARKED.matcher(resolved);
        String bean = marked.matches() ? marked.group(1) : resolved;
        boolean meant = marked.matches()
                || named && !resolved.contains("{{") && !resolved.startsWith("#") && !resolved.isBlank();
        return meant ? Stream.of(new Text(bean, scope.origin(text), text.written())) : Stream.empty();
    }
}
