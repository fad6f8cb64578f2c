package io.touchline;

import io.touchline.cli.TouchlineCommand;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service, and the entrance to all its commands. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Touchline {

    /** Runs the command that the arguments name; the service itself if they name none. */
    public static void main(String[] arguments) {
        TouchlineCommand.execute(Touchline.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
