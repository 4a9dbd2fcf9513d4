# An image of one service: docker build --build-arg SERVICE=identity -t gatehouse/identity .
ARG BUILD_IMAGE=node:24.22.3-trixie-slim
ARG RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian13:nonroot

FROM ${BUILD_IMAGE} AS build
WORKDIR /gatehouse
COPY . .
RUN node tools/image.mjs prepare
ARG SERVICE
RUN node tools/image.mjs "${SERVICE}" /image

# Node, what the service was bundled into, and the few packages that cannot be: no shell, no npm, nothing to write to.
FROM ${RUNTIME_IMAGE}
ARG SERVICE
ARG VERSION=0.2.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Gatehouse ${SERVICE}" \
      org.opencontainers.image.description="Decides which of your customers may enter your portal, and lets them in" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=build /image /gatehouse
WORKDIR /gatehouse
USER 65532:65532
ENV NODE_ENV=production OPS_PORT=9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["/nodejs/bin/node", "healthcheck.js"]
ENTRYPOINT ["/nodejs/bin/node"]
CMD ["main.js"]
