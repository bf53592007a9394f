FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -q -pl ledger-api -am -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar ledger-api/target/ledger-api-*-app.jar extract --destination /app \
 && mv /app/ledger-api-*-app.jar /app/gerch.jar \
 && cp verifier/target/verifier-*-app.jar /app/verifier.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/gerch gerch
COPY --from=build /app /app
USER gerch
WORKDIR /var/lib/gerch
VOLUME /var/lib/gerch
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/gerch.jar"]
CMD ["serve", "--data", "/var/lib/gerch"]
