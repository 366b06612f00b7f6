/** Twenty repositories' image builds, written by hand after what is common in public ones: name → files. */
const node =
  "FROM node:22 AS build\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n\nFROM nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\n";
const plain =
  'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n';
const go =
  "FROM golang:1.24 AS build\nWORKDIR /src\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n";

const ci = ".github/workflows/ci.yml";
const job = (steps: string, more = "", on = "[push, pull_request]") =>
  `on: ${on}\njobs:\n  image:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - uses: actions/checkout@v5\n${steps.replace(/^(?=.)/gm, "      ")}\n`;
const buildx = "- uses: docker/setup-buildx-action@v4\n";
const build = (inputs = "") =>
  `- uses: docker/build-push-action@v7\n${inputs ? `  with:\n${inputs.replace(/^(?=.)/gm, "    ")}` : ""}`;
const login = (registry: string) =>
  `- uses: docker/login-action@v4\n  with:\n    registry: ${registry}\n    username: x\n    password: y\n`;
const manyServices = Array.from({ length: 12 }, (_, at) => `service-${at + 1}`);

export const repositories: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "one image by the action": { Dockerfile: plain, [ci]: job(buildx + build("push: false")) },
  "a frontend in two stages": {
    Dockerfile: node,
    [ci]: job(buildx + build("context: .\npush: true\ntags: octo/site:latest")),
  },
  "two images of a monorepo": {
    "web/Dockerfile": node,
    "api/Dockerfile": plain,
    [ci]: job(`${buildx + build("context: web")}\n${build("context: api")}`),
  },
  "a matrix of services": {
    "services/a/Dockerfile": plain,
    "services/b/Dockerfile": node,
    [ci]: job(
      buildx + build("context: .\nfile: services/${{ matrix.service }}/Dockerfile"),
      "    strategy:\n      matrix:\n        service: [a, b]\n",
    ),
  },
  "two platforms in one step": {
    Dockerfile: go,
    [ci]: job(buildx + build("platforms: linux/amd64,linux/arm64")),
  },
  "two platforms on machines of their own": {
    Dockerfile: go,
    [ci]: job(
      buildx + build("platforms: ${{ matrix.platform }}"),
      "    strategy:\n      matrix:\n        include:\n          - { platform: linux/amd64, runner: ubuntu-latest }\n          - { platform: linux/arm64, runner: ubuntu-24.04-arm }\n",
    ),
  },
  "three versions of a base image": {
    Dockerfile: "ARG PYTHON=3.13\nFROM python:${PYTHON}-slim\nARG VERSION\nRUN echo $VERSION\n",
    [ci]: job(
      buildx + build("build-args: |\n  PYTHON=${{ matrix.python }}\n  VERSION=${{ github.sha }}"),
      '    strategy:\n      matrix:\n        python: ["3.11", "3.12", "3.13"]\n',
    ),
  },
  "a test target and the image": {
    Dockerfile: "FROM node:22 AS base\nRUN npm ci\nFROM base AS test\nRUN npm test\nFROM base\nCMD node .\n",
    [ci]: job(`${buildx + build("target: test")}\n${build("push: true")}`),
  },
  "GitHub's registry, a dozen services": {
    ...Object.fromEntries(manyServices.map((name) => [`${name}/Dockerfile`, node])),
    [ci]: job(
      `${buildx}${login("ghcr.io")}${build("context: ${{ matrix.service }}\npush: true\ntags: ghcr.io/${{ github.repository }}/${{ matrix.service }}:latest")}`,
      `    permissions: { contents: read, packages: write }\n    strategy:\n      matrix:\n        service: [${manyServices.join(", ")}]\n`,
    ),
  },
  "metadata-action and Docker Hub": {
    Dockerfile: node,
    [ci]: job(
      `${buildx}- uses: docker/metadata-action@v6\n  id: meta\n  with:\n    images: octo/app\n- uses: docker/login-action@v4\n  with: { username: x, password: y }\n${build("push: true\ntags: ${{ steps.meta.outputs.tags }}")}`,
    ),
  },
  "the engine's own driver": {
    Dockerfile: plain,
    [ci]: job(
      `- uses: docker/setup-buildx-action@v4\n  with: { driver: docker }\n${build("push: true\ntags: octo/app")}`,
    ),
  },
  "no builder set up": { Dockerfile: plain, [ci]: job(build("push: false")) },
  "a machine of one's own": {
    Dockerfile: plain,
    [ci]: job(buildx + build()).replace("ubuntu-latest", "[self-hosted, linux]"),
  },
  "docker build in a script": {
    "docker/app.Dockerfile": node,
    [ci]: job("- run: docker build -f docker/app.Dockerfile -t app ."),
  },
  "buildx build in a script, in a folder": {
    "backend/Dockerfile": plain,
    [ci]: job(
      `${buildx}- run: |\n    docker buildx build \\\n      --platform linux/arm64 --build-arg X=1 .\n  working-directory: backend`,
    ),
  },
  "a bake file with groups and inheritance": {
    "docker-bake.hcl":
      'variable "TAG" {\n  default = "dev"\n}\ngroup "default" {\n  targets = ["web", "api"]\n}\ntarget "_common" {\n  platforms = ["linux/amd64", "linux/arm64"]\n}\ntarget "web" {\n  inherits = ["_common"]\n  context = "web"\n  tags = ["octo/web:${TAG}"]\n}\ntarget "api" {\n  context = "api"\n  args = { PYTHON = "3.13", NOW = timestamp() }\n}\n',
    "web/Dockerfile": node,
    "api/Dockerfile": plain,
    [ci]: job(`${buildx}- uses: docker/bake-action@v7\n  with: { push: true }`),
  },
  "a bake file in JSON": {
    "docker-bake.json":
      '{"group":{"default":{"targets":["app"]}},"target":{"app":{"dockerfile":"Dockerfile.app","target":"run","cache-to":["type=inline"]}}}',
    "Dockerfile.app":
      "FROM rust:1 AS run\nRUN --mount=type=cache,id=cargo,target=/usr/local/cargo/registry,sharing=locked cargo build\n",
    [ci]: job(`${buildx}- run: docker buildx bake`),
  },
  "compose services": {
    "compose.yml":
      "services:\n  web:\n    build: ./web\n  worker:\n    build:\n      context: .\n      dockerfile: worker.Dockerfile\n      target: ${TARGET:-prod}\n  db:\n    image: postgres\n",
    "web/Dockerfile": node,
    "worker.Dockerfile":
      "FROM ruby:3.4 AS prod\nWORKDIR /srv\nARG GEMS=vendor\nRUN --mount=type=cache,target=${GEMS}/cache,uid=1000 bundle install\n",
    [ci]: job("- run: docker compose build"),
  },
  "cache mounts of every kind": {
    Dockerfile:
      "FROM debian:12\nWORKDIR /build\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update\nRUN --mount=type=cache,id=npm-$TARGETARCH,target=cache --mount=type=bind,target=/src --mount=type=cache,target=/ro,readonly true\nRUN --mount=type=cache,from=alpine,target=/from true\n",
    [ci]: job(buildx + build("platforms: linux/arm64")),
  },
  "a release that runs on tags, and the same image on pushes": {
    Dockerfile: node,
    [ci]: job(buildx + build("tags: a")),
    ".github/workflows/release.yml": job(
      buildx + build("push: true\ntags: octo/a"),
      "",
      "{ push: { tags: ['v*'] } }",
    ),
  },
};
