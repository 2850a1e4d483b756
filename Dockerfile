# syntax=docker/dockerfile:1
# Hearsay in a container: built in one stage, run in another without tools, as nobody in particular.

# By digest, where it matters what was built from what: --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
# Scripts of packages are not run: the only one that is needed is our own build, below.
RUN npm ci --ignore-scripts
COPY tsconfig.base.json tsconfig.json ./
COPY src ./src
COPY bin ./bin
RUN node_modules/.bin/tsc -b src
# The image brings its own Node; the package `node` is for checkouts alone.
RUN npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    HEARSAY_CACHE=/tmp/hearsay \
    NO_COLOR=1
WORKDIR /app
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/package.json ./package.json
COPY bin ./bin
COPY models ./models
COPY profiles ./profiles
COPY schema ./schema
COPY web ./web
COPY LICENSE NOTICE ./
RUN mkdir /archive && chown node:node /archive
USER node
VOLUME /archive
ENV HEARSAY_ARCHIVE=/archive
EXPOSE 4173
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4173/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/hearsay.js"]
# Inside a container the loopback address reaches nobody, so everybody signs in: see docs/operations.md.
CMD ["serve", "--host", "0.0.0.0"]
