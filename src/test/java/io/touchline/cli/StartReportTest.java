package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class StartReportTest {

    @ParameterizedTest
    @CsvSource({
        ", 8080, http://127.0.0.1:8080",
        "0.0.0.0, 8090, http://127.0.0.1:8090",
        "::, 8090, http://127.0.0.1:8090",
        "::1, 8090, http://[::1]:8090",
        "scores.example, 80, http://scores.example:80"
    })
    void theAddressOfThePageIsOneThatABrowserReaches(String address, String port, String shown) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", port);
        if (address != null) {
            environment.setProperty("server.address", address);
        }

        assertThat(StartReport.url(environment, "server")).isEqualTo(shown);
    }
}
