package io.touchline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.live.Games;
import java.time.Clock;
import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Whatever it takes to follow games. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveWebSettings.class)
class LiveWebConfiguration {

    /** Who follows says little, in text; each connection has a buffer for so many characters, and one for so many bytes. */
    private static final int LONGEST_TEXT = 1024;

    private static final int MOST_BYTES = 1;

    /** What each connection has for reading and for writing, half of what the server gives it by itself. */
    private static final String SOCKET_BUFFER = "4096";

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

    @Bean(destroyMethod = "shutdownNow")
    RequestThreads requestThreads(
            @Value("${server.tomcat.threads.min-spare}") int least, @Value("${server.tomcat.threads.max}") int most) {
        return RequestThreads.of(least, most);
    }

    @Bean
    TomcatProtocolHandlerCustomizer<ProtocolHandler> tellsByItself(RequestThreads threads) {
        return protocol -> protocol.setExecutor(threads);
    }

    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return connector -> {
            connector.setProperty("socket.appReadBufSize", SOCKET_BUFFER);
            connector.setProperty("socket.appWriteBufSize", SOCKET_BUFFER);
        };
    }

    @Bean
    WebSocketConfigurer sockets(
            LiveHub hub,
            LiveMessages messages,
            ConnectionLimit limit,
            LiveWebSettings settings,
            ObjectMapper json,
            Clock clock) {
        return registry -> registry.addHandler(new LiveSocket(hub, messages, limit, json, clock), "/ws")
                .setHandshakeHandler(new DefaultHandshakeHandler(new UncompressedUpgrade()))
                // Without any, only pages of our own origin.
                .setAllowedOrigins(settings.originList().toArray(String[]::new));
    }

    @Bean
    ServletServerContainerFactoryBean socketLimits() {
        ServletServerContainerFactoryBean limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(LONGEST_TEXT);
        limits.setMaxBinaryMessageBufferSize(MOST_BYTES);
        return limits;
    }
}
