import { expect, it } from "vitest";
import { findDockerfiles, isDockerfile } from "./discover.ts";

it.each([
  ...["Dockerfile", "a/Dockerfile", "Dockerfile.web", "web.Dockerfile", "web.dockerfile", "dockerfile"],
  ...["Containerfile", "Containerfile.dev", "docker/Dockerfile.node-20.1", "Dockerfile.alpine3.19"],
  "a\nb/c\nd.Dockerfile",
])("takes %s", (path) => {
  expect(isDockerfile(path)).toBe(true);
});

it.each([
  ...[
    "Dockerfile.dockerignore",
    "Dockerfile.md",
    "Dockerfile.j2",
    "Dockerfile.erb",
    "Dockerfile.tmpl",
    "Dockerfile.in",
  ],
  ...[
    "Dockerfile.web.tpl",
    "Dockerfile.template",
    "node_modules/a/Dockerfile",
    "vendor/b/Dockerfile",
    "Dockerfiles",
  ],
  ...[
    "Dockerfile.bak",
    "dockerfile-lint.js",
    "MyDockerfile",
    "Dockerfile/x",
    ".dockerignore",
    "Dockerfile.swp",
  ],
])("leaves %s", (path) => {
  expect(isDockerfile(path)).toBe(false);
});

it("keeps the order", () => {
  expect(findDockerfiles(["b/Dockerfile", "a.ts", "a/Dockerfile"])).toEqual(["b/Dockerfile", "a/Dockerfile"]);
});
