package io.touchline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Begins a WebSocket without any extension. Every browser offers {@code permessage-deflate}, and the server would take it: then
 * the same message would be compressed anew for each who follows, and each connection would hold the state of a compressor even
 * while it is idle, which is more than all the rest of it. Spring's own choice of extensions does not help: the server adds
 * those that it has itself. So it does not get to see what is offered.
 */
final class UncompressedUpgrade extends StandardWebSocketUpgradeStrategy {

    @Override
    protected void upgradeHttpToWebSocket(
            HttpServletRequest request,
            HttpServletResponse response,
            ServerEndpointConfig endpoint,
            Map<String, String> pathParameters)
            throws Exception {
        super.upgradeHttpToWebSocket(new WithoutExtensions(request), response, endpoint, pathParameters);
    }

    private static final class WithoutExtensions extends HttpServletRequestWrapper {

        WithoutExtensions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS.equalsIgnoreCase(name)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
