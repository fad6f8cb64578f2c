package io.touchline.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mails in a thread of its own, so that a mail server that is slow or away delays nothing else. What it does not take
 * is tried a few times again and then given up, and what would wait behind too many others is not sent at all.
 */
final class Mails implements AutoCloseable {

    /** Time before each further try. */
    static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private static final Logger log = LoggerFactory.getLogger(Mails.class);
    private static final int MOST_WAITING = 100;
    private static final String PATIENCE_MILLIS = "10000";

    private final MailSettings settings;
    private final List<Duration> retries;
    private final JavaMailSenderImpl server;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledThreadPoolExecutor thread;

    Mails(MailSettings settings, List<Duration> retries) {
        this.settings = settings;
        this.retries = List.copyOf(retries);
        this.server = server(settings);
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "mails");
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    boolean isOn() {
        return settings.isOn();
    }

    /** Whether every mail was sent or given up. */
    boolean isIdle() {
        return waiting.get() == 0;
    }

    /** Sends it as soon as possible; returns at once. */
    void send(String subject, String text) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            log.warn("No mail is sent, since {} others wait to be: {}", MOST_WAITING, inOneLine(subject));
            return;
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(settings.to().split("\\s*,\\s*"));
        mail.setSubject(inOneLine(subject));
        mail.setText(text);
        later(mail, 0, Duration.ZERO);
    }

    private void later(SimpleMailMessage mail, int tries, Duration delay) {
        try {
            thread.schedule(() -> attempt(mail, tries), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.warn("The mail '{}' is not sent: the service stops", mail.getSubject());
        }
    }

    private void attempt(SimpleMailMessage mail, int tries) {
        try {
            server.send(mail);
            waiting.decrementAndGet();
            log.info("Sent a mail: {}", mail.getSubject());
        } catch (MailException e) {
            boolean again = tries < retries.size();
            log.warn(
                    "The mail '{}' cannot be sent by {}:{} {}: {}",
                    mail.getSubject(),
                    settings.host(),
                    settings.port(),
                    again ? "and is tried again in " + retries.get(tries).toSeconds() + " s" : "and is given up",
                    ErrorLine.of(e));
            if (again) {
                later(mail, tries + 1, retries.get(tries));
            } else {
                waiting.decrementAndGet();
            }
        }
    }

    /** A line break in a header would begin another header. */
    private static String inOneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ");
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding("UTF-8");
        Properties how = server.getJavaMailProperties();
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
            how.setProperty("mail.smtp.auth", "true");
        }
        boolean fromItsBeginning = settings.tls() == MailSettings.Tls.TLS;
        boolean later = settings.tls() == MailSettings.Tls.STARTTLS;
        how.setProperty("mail.smtp.ssl.enable", String.valueOf(fromItsBeginning));
        how.setProperty("mail.smtp.starttls.enable", String.valueOf(later));
        how.setProperty("mail.smtp.starttls.required", String.valueOf(later));
        how.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        how.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        how.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        how.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return server;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
