package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private final FreePorts ports = new FreePorts();

    @Test
    void aPortThatSomebodyListensOnIsPassedOver() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(ports.from(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void aPortThatIsTakenOnLoopbackOnlyIsPassedOverToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.from(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void aPortIsGivenOutOnce() {
        int first = ports.from(ports.any());

        assertThat(ports.from(first)).isGreaterThan(first);
    }

    @Test
    void anyPortIsAnotherOneEachTime() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            given.add(ports.from(0));
        }

        assertThat(given).hasSize(50).allMatch(port -> port > 0);
    }

    @Test
    void pastTheLastPortThereIsNone() {
        assertThatThrownBy(() -> ports.from(FreePorts.LAST + 1)).hasMessage("no free port from 65536 upwards");
    }
}
