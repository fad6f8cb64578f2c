package io.touchline.routetest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Notes which steps of the routes were reached. */
final class ReachedSteps implements InterceptStrategy {

    private final Set<Coverage.Step> reached = ConcurrentHashMap.newKeySet();

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                reached.add(step(exchange.getFromRouteId(), definition));
                // A step of a route that was called is noted for that one too.
                Route current = ExchangeHelper.getRoute(exchange);
                if (current != null) {
                    reached.add(step(current.getRouteId(), definition));
                }
                return super.process(exchange, callback);
            }
        };
    }

    /** All steps of the routes, reached or not. */
    Coverage coverage(CamelContext camel, Set<String> routeIds) {
        Coverage coverage = new Coverage();
        for (RouteDefinition route :
                camel.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions()) {
            if (routeIds.contains(route.getRouteId())) {
                for (ProcessorDefinition<?> definition :
                        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class)) {
                    if (!definition.isAbstract() && isStep(definition)) {
                        Coverage.Step step = step(route.getRouteId(), definition);
                        coverage.add(step, reached.contains(step));
                    }
                }
            }
        }
        return coverage;
    }

    /** The branches of a choice are reached when their steps are. */
    private static boolean isStep(ProcessorDefinition<?> definition) {
        return !Set.of("when", "otherwise").contains(definition.getShortName());
    }

    private static Coverage.Step step(String routeId, NamedNode definition) {
        return new Coverage.Step(
                routeId,
                definition.getId(),
                String.valueOf(definition.getLocation()).replaceFirst("^file:", ""),
                definition.getLineNumber());
    }
}
