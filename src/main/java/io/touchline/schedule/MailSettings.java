package io.touchline.schedule;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that tells people of failures, and whom.
 *
 * @param host of the server; blank for no mails
 * @param port where it takes mails
 * @param user for the login; blank to send without one
 * @param password of the user
 * @param from the sender's address
 * @param to addresses that are told, separated by commas
 * @param tls how the connection is secured
 */
@ConfigurationProperties(prefix = "mail", ignoreUnknownFields = false)
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String to,
        @DefaultValue("starttls") Tls tls) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the connection to the server is secured. */
    public enum Tls {
        /** Not at all. */
        NONE,
        /** It begins in the clear and has to become TLS before anything is said. */
        STARTTLS,
        /** It is TLS from its beginning. */
        TLS
    }

    /** Checks the values. */
    public MailSettings {
        host = host.strip();
        user = user.strip();
        if (!host.isEmpty()) {
            requireAddress("from (MAIL_FROM)", from, 1);
            requireAddress("to (MAIL_TO)", to, Integer.MAX_VALUE);
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("mail.port (MAIL_PORT) is a port such as 587, not " + port);
            }
            if (tls == Tls.NONE && !user.isEmpty() && !THIS_MACHINE.contains(host)) {
                throw new IllegalArgumentException("mail.tls (MAIL_TLS) is none, so that everyone on the way to " + host
                        + " could read the password: starttls or tls");
            }
        }
    }

    /** Whether there are mails at all. */
    public boolean isOn() {
        return !host.isEmpty();
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + tls + "]";
    }

    private static void requireAddress(String name, String addresses, int most) {
        try {
            InternetAddress[] all = InternetAddress.parse(addresses, true);
            if (all.length >= 1 && all.length <= most && addresses.indexOf('\n') < 0 && addresses.indexOf('\r') < 0) {
                return;
            }
        } catch (AddressException e) {
            // the same as none
        }
        throw new IllegalArgumentException("mail." + name + " has to be a mail address when mail.host is set");
    }
}
