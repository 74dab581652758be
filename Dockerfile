# MediaWatch in one image; what a container does is its command and MEDIAWATCH_ROLES. Database: PostgreSQL by MEDIAWATCH_DB (see docker-compose.yml).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Portal -c Release -o /app \
 && cp -r "$(ls -d /root/.nuget/packages/microsoft.playwright/*/ | tail -1)" /playwright && chmod -R a+rX /playwright

# Debian, because its chromium is a package and not a snap; the runtime comes from the SDK's image.
FROM debian:12-slim
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends ca-certificates chromium curl fonts-noto-cjk libicu72 libssl3 postgresql-client tzdata \
 && rm -rf /var/lib/apt/lists/* && useradd --create-home --uid 10001 mediawatch && install -d -o mediawatch /data
COPY --from=build /usr/share/dotnet /usr/share/dotnet
COPY --from=build /playwright /opt/playwright
COPY --from=build /app /app
ENV DOTNET_NOLOGO=1 LANG=C.UTF-8 MEDIAWATCH_DATA=/data MEDIAWATCH_URL=http://0.0.0.0:8080 MEDIAWATCH_CHROMIUM=/usr/bin/chromium PLAYWRIGHT_DRIVER_SEARCH_PATH=/opt/playwright
USER mediawatch
WORKDIR /app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD curl -fsS http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["/usr/share/dotnet/dotnet", "/app/MediaWatch.Portal.dll"]
CMD ["up"]
