package io.touchline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The forms that an XML route file can have in this version of Camel. */
class XmlRouteFilesTest {

    private static final String ROUTE =
            """
            <route id="plain" routeConfigurationId="careful" group="g" description="What it is for">
              <from uri="timer:plain"/>
              <setBody><simple><![CDATA[ ${body} < 5 && true ]]></simple></setBody>
              <to id="go" uri="direct:plain"/>
            </route>
            """;
    private static final String CONFIGURATION =
            """
            <routeConfiguration id="careful">
              <onException>
                <exception>java.lang.Exception</exception>
                <handled><constant>true</constant></handled>
                <log id="note" message="${exception.message}"/>
              </onException>
            </routeConfiguration>
            """;
    private static final String TEMPLATE =
            """
            <routeTemplate id="tick">
              <templateParameter name="name" description="Name of the timer"/>
              <templateParameter name="period" defaultValue="5s"/>
              <route routeConfigurationId="careful">
                <from uri="timer:{{name}}?period={{period}}"/>
                <to id="go" uri="direct:{{name}}"/>
              </route>
            </routeTemplate>
            """;
    private static final String USE =
            """
            <templatedRoute routeTemplateRef="tick" routeId="ticking">
              <parameter name="name" value="{{my.name}}"/>
            </templatedRoute>
            """;
    private static final String YAML_TEMPLATE =
            """
            - routeTemplate:
                id: tick
                parameters:
                  - name: name
                route:
                  from:
                    uri: "timer:{{name}}"
                    steps:
                      - to: "direct:{{name}}"
            """;
    private static final String YAML_USE =
            """
            - templatedRoute:
                routeTemplateRef: tick
                routeId: ticking
                parameters:
                  - name: name
                    value: "{{my.name}}"
            """;

    private final GenericApplicationContext service = new GenericApplicationContext();
    private CamelContext scratch;

    @BeforeEach
    void start() {
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("my.name", "clock")));
        service.refresh();
        scratch = new ScratchContexts(service).create();
    }

    @AfterEach
    void stop() {
        scratch.stop();
        service.close();
    }

    @Test
    void eachKindHasARootOfItsOwn() throws Exception {
        xml("routeConfigurations", CONFIGURATION);
        xml("routeTemplates", TEMPLATE);
        xml("routes", ROUTE);
        xml("templatedRoutes", USE);

        assertEverythingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel", "beans", "blueprint"})
    void allKindsGoTogetherInOneFile(String root) throws Exception {
        xml(root, "<bean name=\"mine\" type=\"java.util.ArrayList\"/>" + ROUTE + USE + TEMPLATE + CONFIGURATION);

        assertEverythingIsThere();
        assertThat(scratch.getRegistry().lookupByName("mine")).isNotNull();
    }

    @Test
    void oneOfAKindNeedsNoRootAroundIt() throws Exception {
        load("a.camel.xml", CONFIGURATION);
        load("b.camel.xml", TEMPLATE);
        load("c.camel.xml", ROUTE);
        load("d.camel.xml", USE);

        assertEverythingIsThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<routes>",
                "<routes xmlns='http://camel.apache.org/schema/spring'>",
                "<routes xmlns='http://camel.apache.org/schema/xml-io'>",
                "<?xml version='1.0' encoding='UTF-8'?><routes>",
            })
    void theNamespaceMakesNoDifference(String start) throws Exception {
        load("a.camel.xml", start + ROUTE + "</routes>");

        assertThat(scratch.getRoute("plain")).isNotNull();
    }

    @Test
    void kindsDoNotGoTogetherInARootThatIsForOneOfThem() {
        assertThatThrownBy(() -> xml("routes", ROUTE + USE))
                .hasMessageContaining("templatedRoute")
                .hasMessageContaining("line 6");
        assertThatThrownBy(() -> xml("camel", "<routes>" + ROUTE + "</routes>")).hasMessageContaining("routes");
    }

    @Test
    void aDescriptionIsAnAttribute() {
        assertThatThrownBy(
                        () -> xml("routes", "<route id='a'><description>b</description><from uri='timer:a'/></route>"))
                .hasMessageContaining("description");
    }

    @Test
    void aTemplateInXmlCanBeUsedFromYaml() throws Exception {
        xml("routeTemplates", TEMPLATE);
        load("use.camel.yaml", YAML_USE);

        assertThat(scratch.getRoute("ticking").getEndpoint().getEndpointUri()).isEqualTo("timer://clock?period=5s");
    }

    @Test
    void aTemplateInYamlCanBeUsedFromXml() throws Exception {
        load("template.camel.yaml", YAML_TEMPLATE);
        xml("templatedRoutes", USE);

        assertThat(scratch.getRoute("ticking").getEndpoint().getEndpointUri()).isEqualTo("timer://clock");
    }

    /** Nothing in Camel says so: whoever checks the files has to. */
    @ParameterizedTest
    @ValueSource(strings = {"<rotes><route/></rotes>", "<routes/>", "<!-- nothing -->", ""})
    void aFileWithoutARouteIsLoadedWithoutAWord(String text) throws Exception {
        load("a.camel.xml", text);

        assertThat(scratch.getRoutes()).isEmpty();
    }

    private void assertEverythingIsThere() {
        ModelCamelContext model = (ModelCamelContext) scratch;
        assertThat(model.getRouteConfigurationDefinition("careful")).isNotNull();
        assertThat(model.getRouteTemplateDefinition("tick")).isNotNull();
        assertThat(scratch.getRoutes()).extracting(Route::getRouteId).containsExactlyInAnyOrder("plain", "ticking");
        assertThat(scratch.getRoute("ticking").getEndpoint().getEndpointUri()).isEqualTo("timer://clock?period=5s");
        assertThat(scratch.getRoute("plain").getDescription()).isEqualTo("What it is for");
        assertThat(model.getRouteDefinitions()).allSatisfy(route -> assertThat(route.getOutputs())
                .hasAtLeastOneElementOfType(OnExceptionDefinition.class));
    }

    private void xml(String root, String content) throws Exception {
        load(root + ".camel.xml", "<" + root + ">" + content + "</" + root + ">");
    }

    private void load(String name, String text) throws Exception {
        SourceFile file = new SourceFile(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
        PluginHelper.getRoutesLoader(scratch).loadRoutes(file.resource());
    }
}
