package io.touchline.routetest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.PropertySource;

/**
 * The settings that go before the project's own in a test: those that the test gives, and the addresses of what stands in
 * place of the outside. The database's comes into being when its address is asked for.
 */
final class TestSettings extends PropertySource<TestDatabase> {

    private static final String DATABASE_URL = "postgres.url";

    private final Map<String, String> settings = new HashMap<>();

    TestSettings(List<RouteTest.Setting> ofTest, TestDatabase database) {
        super("test", database);
        // No archive, unless a test is about it: a test leaves nothing behind.
        settings.put("rejects.folder", "");
        ofTest.forEach(setting -> settings.put(setting.name(), setting.value()));
        settings.putAll(Map.of(
                // Port 9 is the one to which things are sent to be thrown away.
                "kafka.bootstrap-servers", "127.0.0.1:9",
                "kafka.security-protocol", "PLAINTEXT",
                // A test begins without a past, and leaves none behind.
                "thesportsdb.night-file", "",
                "statsbomb.file", "",
                "generator.file", "",
                "postgres.user", ThrowAwayPostgres.USER,
                "postgres.password", "",
                "spring.datasource.hikari.minimum-idle", "0",
                "spring.datasource.hikari.maximum-pool-size", "2"));
    }

    @Override
    public Object getProperty(String name) {
        return name.equals(DATABASE_URL) ? source.url() : settings.get(name);
    }

    /** Without making the database. */
    @Override
    public boolean containsProperty(String name) {
        return name.equals(DATABASE_URL) || settings.containsKey(name);
    }
}
