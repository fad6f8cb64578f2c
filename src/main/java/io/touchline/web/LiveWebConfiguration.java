package io.touchline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.live.Games;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Whatever it takes to follow games. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveWebSettings.class)
class LiveWebConfiguration {

    /** Who follows says little, and in text. In bytes. */
    private static final int LONGEST_MESSAGE = 1024;

    @Bean
    ConnectionLimit connectionLimit(LiveWebSettings settings) {
        return new ConnectionLimit(settings);
    }

    @Bean
    LiveMessages liveMessages(ObjectMapper json) {
        return new LiveMessages(json);
    }

    @Bean
    LiveHub liveHub(Games games, LiveMessages messages, LiveWebSettings settings, MeterRegistry meters) {
        return new LiveHub(games, messages, settings, meters);
    }

    @Bean
    WebSocketConfigurer sockets(
            LiveHub hub,
            LiveMessages messages,
            ConnectionLimit limit,
            LiveWebSettings settings,
            ObjectMapper json,
            Clock clock,
            ServletContext context) {
        refuseCompression(context);
        return registry -> registry.addHandler(new LiveSocket(hub, messages, limit, json, clock), "/ws")
                .setHandshakeHandler(new DefaultHandshakeHandler(upgrade()))
                // Without any, only pages of our own origin.
                .setAllowedOrigins(settings.originList().toArray(String[]::new));
    }

    /**
     * Every browser offers to compress, and the server would agree: then the same message would be compressed anew for each who
     * follows, and each connection would hold the state of a compressor even while it is idle.
     */
    private static void refuseCompression(ServletContext context) {
        WebSocketServerComponents.getWebSocketComponents(ServletContextHandler.getServletContextHandler(context))
                .getExtensionRegistry()
                .unregister("permessage-deflate");
    }

    private static JettyRequestUpgradeStrategy upgrade() {
        JettyRequestUpgradeStrategy upgrade = new JettyRequestUpgradeStrategy();
        upgrade.addWebSocketConfigurer(limits -> {
            limits.setMaxTextMessageSize(LONGEST_MESSAGE);
            limits.setMaxBinaryMessageSize(LONGEST_MESSAGE);
        });
        return upgrade;
    }
}
