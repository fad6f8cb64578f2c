package io.touchline.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.TryDefinition;

/** The steps of a route, those inside of others included, in the order in which they are written. */
final class Steps {

    private final Texts texts;
    private final List<ProcessorDefinition<?>> found = new ArrayList<>();

    private Steps(Texts texts) {
        this.texts = texts;
    }

    /** All but those that are disabled. */
    static List<ProcessorDefinition<?>> of(RouteDefinition route, Texts texts) {
        Steps steps = new Steps(texts);
        steps.addAll(route.getOutputs());
        return steps.found;
    }

    private void addAll(List<ProcessorDefinition<?>> steps) {
        steps.forEach(this::add);
    }

    private void add(ProcessorDefinition<?> step) {
        if (step.getDisabled() != null && Boolean.parseBoolean(texts.resolve(step.getDisabled()))) {
            return;
        }
        found.add(step);
        addAll(step.getOutputs());
        // Camel does not count these as outputs.
        if (step instanceof TryDefinition attempt) {
            if (attempt.getCatchClauses() != null) {
                attempt.getCatchClauses().stream()
                        .map(CatchDefinition::getOutputs)
                        .forEach(this::addAll);
            }
            if (attempt.getFinallyClause() != null) {
                addAll(attempt.getFinallyClause().getOutputs());
            }
        }
        if (step instanceof CircuitBreakerDefinition breaker && breaker.getOnFallback() != null) {
            addAll(breaker.getOnFallback().getOutputs());
        }
    }
}
