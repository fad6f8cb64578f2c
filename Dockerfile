# Built from what 'mvn -B package' leaves behind: target/touchline.jar.
ARG JRE=eclipse-temurin:17.0.19_10-jre-noble

FROM ${JRE} AS layers
COPY target/touchline.jar /touchline.jar
RUN java -Djarmode=tools -jar /touchline.jar extract --layers --destination /layers

FROM ${JRE}
WORKDIR /touchline
RUN useradd --system --uid 10001 --no-create-home touchline \
    && install -d -o touchline data
# From what changes seldom to what changes with every build.
COPY --from=layers /layers/dependencies/ /opt/touchline/
COPY --from=layers /layers/spring-boot-loader/ /opt/touchline/
COPY --from=layers /layers/snapshot-dependencies/ /opt/touchline/
COPY --from=layers /layers/application/ /opt/touchline/
COPY config config
COPY routes routes
USER 10001
ENTRYPOINT ["java", "-jar", "/opt/touchline/touchline.jar"]
