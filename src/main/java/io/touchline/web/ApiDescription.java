package io.touchline.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is the same for all calls in {@code /api/openapi}: who may make them, and how they fail. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ADMIN = "admin";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Touchline")
                        .version("1")
                        .description(
                                "Games as they are played, matches and standings. Whoever only reads needs no login;"
                                        + " what changes something needs that of the user admin. The changes of games come over"
                                        + " the WebSocket /ws as well."))
                .tags(Stream.of("Games", "Results", "Service", "Replays", "Generator")
                        .map(name -> new Tag().name(name))
                        .toList())
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                ADMIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas(
                                PROBLEM,
                                new ObjectSchema()
                                        .description("RFC 9457")
                                        .addProperty("type", new StringSchema())
                                        .addProperty("title", new StringSchema())
                                        .addProperty("status", new IntegerSchema())
                                        .addProperty("detail", new StringSchema().description("What is wrong"))
                                        .addProperty("instance", new StringSchema()))
                        .addResponses(PROBLEM, problem("What went wrong"))
                        .addResponses("LoginNeeded", problem("This needs the login of the user admin")));
    }

    @Bean
    OpenApiCustomizer sameForAll() {
        return api -> api.getPaths().forEach((path, calls) -> calls.readOperationsMap()
                .forEach((method, call) -> complete(path, method, call)));
    }

    private static void complete(String path, HttpMethod method, Operation call) {
        if (isForAdmin(path, method)) {
            call.addSecurityItem(new SecurityRequirement().addList(ADMIN));
            call.getResponses().addApiResponse("401", new ApiResponse().$ref("LoginNeeded"));
        }
        call.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
    }

    private static boolean isForAdmin(String path, HttpMethod method) {
        PathContainer asked = PathContainer.parsePath(path);
        return method != HttpMethod.GET
                || WebSecurity.ADMIN_READS.stream()
                        .anyMatch(pattern ->
                                PathPatternParser.defaultInstance.parse(pattern).matches(asked));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new ObjectSchema().$ref(PROBLEM))));
    }
}
