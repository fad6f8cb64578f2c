package io.touchline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails to a real mail server. */
class MailsTest {

    private static final List<Duration> SOON = Collections.nCopies(100, Duration.ofMillis(100));

    private final AtomicBoolean failing = new AtomicBoolean(true);

    @TempDir
    private Path data;

    private GreenMail server;
    private TimedService service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void theSecondFailureInARowIsToldOnceAndSoIsThatItWorksAgain() throws Exception {
        startServer(0);
        start(settings(port(), "", ""));

        run();
        assertThat(service.shown("polls").failuresInRow()).isEqualTo(1);
        run();
        await().until(() -> received().length == 1);
        run();
        run();
        failing.set(false);
        run();
        await().until(() -> received().length == 2);
        run();
        failing.set(true);
        run();
        failing.set(false);
        run();
        failing.set(true);
        run();
        run();
        await().until(() -> received().length == 3);

        assertThat(subjects())
                .containsExactly(
                        "Touchline: polls failed 2 times in a row",
                        "Touchline: polls works again",
                        "Touchline: polls failed 2 times in a row");
        MimeMessage told = received()[0];
        assertThat(told.getFrom()[0]).hasToString("touchline@club.example");
        assertThat(Arrays.stream(told.getAllRecipients()).map(Object::toString))
                .containsExactly("one@club.example", "two@club.example");
        assertThat(GreenMailUtil.getBody(told))
                .contains("The route polls failed 2 times in a row")
                .contains("IllegalStateException: cannot ask http://user:xxxxxx@api.example/")
                .contains("every 1h")
                .contains("curl -u admin http://127.0.0.1:8081/actuator/schedules/polls")
                .doesNotContain("s3cret")
                .doesNotContain("second line");
        assertThat(GreenMailUtil.getBody(received()[1])).contains("after 4 failures in a row");
    }

    @Test
    void aStreakThatBeganBeforeARestartIsToldAfterIt() throws Exception {
        startServer(0);
        start(settings(port(), "", ""));
        run();
        service.close();

        start(settings(port(), "", ""));
        run();

        await().until(() -> received().length == 1);
    }

    @Test
    void withoutAServerNoMailIsSentAndRunsGoOn() throws Exception {
        start(new MailSettings("", 587, "", "", "", "", MailSettings.Tls.STARTTLS));

        run();
        run();

        assertThat(service.shown("polls").failuresInRow()).isEqualTo(2);
    }

    @Test
    void aServerThatIsDownDelaysNothingAndGetsTheMailWhenItIsBack() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start(settings(port, "", ""));
        for (int i = 0; i < 5; i++) {
            run();
        }
        assertThat(service.shown("polls").failuresInRow()).isEqualTo(5);

        startServer(port);

        await().until(() -> received().length > 0);
        assertThat(subjects()).containsExactly("Touchline: polls failed 2 times in a row");
    }

    @Test
    void theServerIsLoggedInTo() throws Exception {
        startServer(0);
        server.setUser("mailer@club.example", "mailer", "right");
        try (Mails wrong = new Mails(settings(port(), "mailer", "wrong"), List.of());
                Mails right = new Mails(settings(port(), "mailer", "right"), List.of())) {
            wrong.send("with the wrong password", "text");
            right.send("with the right one", "text");
            await().until(() -> received().length > 0);
        }

        assertThat(subjects()).containsExactly("with the right one");
    }

    @Test
    void nothingIsSentToAServerThatDoesNotSecureItsConnection() throws Exception {
        startServer(0);
        MailSettings secured = new MailSettings(
                "127.0.0.1", port(), "", "", "a@club.example", "b@club.example", MailSettings.Tls.STARTTLS);
        try (Mails mails = new Mails(secured, List.of());
                Mails afterwards = new Mails(settings(port(), "", ""), List.of())) {
            mails.send("secured", "text");
            await().until(mails::isIdle);
            afterwards.send("afterwards", "text");
            await().until(() -> received().length > 0);
        }

        assertThat(subjects()).containsExactly("afterwards");
    }

    @Test
    void aLineBreakInASubjectBeginsNoHeader() throws Exception {
        startServer(0);
        try (Mails mails = new Mails(settings(port(), "", ""), List.of())) {
            mails.send("one\r\nBcc: three@club.example\n\nbody", "text");
            await().until(() -> received().length > 0);
        }

        assertThat(received()).hasSize(1);
        assertThat(subjects()).containsExactly("one Bcc: three@club.example body");
        assertThat(received()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> settings("mail.example", "", "one@club.example", MailSettings.Tls.TLS))
                .hasMessageContaining("MAIL_FROM");
        assertThatThrownBy(() -> settings("mail.example", "a@club.example", "", MailSettings.Tls.TLS))
                .hasMessageContaining("MAIL_TO");
        assertThatThrownBy(() -> settings(
                        "mail.example", "a@club.example\r\nBcc: x@club.example", "b@c.example", MailSettings.Tls.TLS))
                .hasMessageContaining("MAIL_FROM");
        assertThatThrownBy(() -> settings("mail.example", "a@club.example", "b@c.example", MailSettings.Tls.NONE))
                .hasMessageContaining("MAIL_TLS");
        assertThat(settings("mail.example", "a@club.example", "b@c.example", MailSettings.Tls.TLS))
                .asString()
                .doesNotContain("s3cret");
    }

    private static MailSettings settings(String host, String from, String to, MailSettings.Tls tls) {
        return new MailSettings(host, 587, "user", "s3cret", from, to, tls);
    }

    private static MailSettings settings(int port, String user, String password) {
        return new MailSettings(
                "127.0.0.1",
                port,
                user,
                password,
                "touchline@club.example",
                "one@club.example, two@club.example",
                MailSettings.Tls.NONE);
    }

    private void start(MailSettings settings) throws Exception {
        service = new TimedService(data, new Mails(settings, SOON)).with(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:t?delay=3600000&period=3600000")
                        .routeId("polls")
                        .onException(Exception.class)
                        .handled(true)
                        .to("log:handled?level=DEBUG")
                        .end()
                        .process(exchange -> {
                            if (failing.get()) {
                                throw new IllegalStateException(
                                        "cannot ask http://user:s3cret@api.example/\r\nsecond line");
                            }
                        });
            }
        });
    }

    private void run() {
        await().until(() -> service.act("polls", "run").getStatus() == 202);
        await().until(() -> service.runs.poll() != null);
    }

    private void startServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    /** What the first of the recipients has. */
    private MimeMessage[] received() {
        GreenMailUser one = server.getManagers().getUserManager().getUserByEmail("one@club.example");
        if (one == null) {
            return new MimeMessage[0];
        }
        try {
            return server.getManagers().getImapHostManager().getInbox(one).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toArray(MimeMessage[]::new);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> subjects() {
        return Arrays.stream(received())
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
