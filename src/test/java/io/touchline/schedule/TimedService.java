package io.touchline.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Camel and the watch over its timed routes, and nothing else. */
final class TimedService implements AutoCloseable {

    final DefaultCamelContext camel = new DefaultCamelContext();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final Schedules schedules;
    final SchedulesEndpoint endpoint;
    final Mails mails;
    /** Runs that are over. */
    final BlockingQueue<Run> runs = new LinkedBlockingQueue<>();

    private final Keeper keeper;
    private final HandRuns handRuns;

    TimedService(Path data) {
        this(data, new Mails(new MailSettings("", 25, "", "", "", "", MailSettings.Tls.NONE), List.of()));
    }

    TimedService(Path data, Mails mails) {
        this.mails = mails;
        ScheduleFile file = new ScheduleFile(data.resolve("schedules.json"));
        keeper = new Keeper(file);
        List<RunListener> listeners = new ArrayList<>(
                List.of(keeper, new RunMeters(meters), new FailureMails(mails, () -> "http://127.0.0.1:8081")));
        listeners.add((route, run, before) -> runs.add(run));
        schedules = new Schedules(file.read(), listeners, Clock.systemUTC());
        keeper.keep(schedules);
        handRuns = new HandRuns(schedules);
        endpoint = new SchedulesEndpoint(schedules, handRuns, keeper);
        camel.disableJMX();
        camel.addRoutePolicyFactory(schedules);
        camel.start();
    }

    TimedService with(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        return this;
    }

    SchedulesEndpoint.Shown shown(String route) {
        return (SchedulesEndpoint.Shown) endpoint.one(route).getBody();
    }

    WebEndpointResponse<?> act(String route, String action) {
        return endpoint.act(route, action);
    }

    String said(String route, String action) {
        Object body = act(route, action).getBody();
        return body instanceof SchedulesEndpoint.Said said
                ? said.said()
                : String.valueOf(((Map<?, ?>) body).get("error"));
    }

    @Override
    public void close() {
        camel.stop();
        handRuns.close();
        keeper.close();
        mails.close();
    }
}
