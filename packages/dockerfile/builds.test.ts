import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "./apply.ts";
import {
  type Contents,
  composerManifest,
  composerProject,
  goProject,
  json,
  lintRule,
  nodeManifest,
  pnpmProject,
} from "./test-projects.ts";

const rule = "broad-copy-before-install";

const cargo: Contents = {
  "Cargo.toml": '[dependencies]\nserde = "1"\n',
  "Cargo.lock": "",
  "src/main.rs": "",
};
const maven: Contents = { "pom.xml": "<project/>", "src/main/java/A.java": "" };
const gradle: Contents = { "build.gradle.kts": "", "settings.gradle.kts": "", "src/A.kt": "" };
const dotnet: Contents = { "Web/Web.csproj": '<Project Sdk="Microsoft.NET.Sdk.Web"/>', "Web/A.cs": "" };
const poetry: Contents = {
  "shop/a.py": "",
  "pyproject.toml": '[tool.poetry]\nname = "shop"\n\n[tool.poetry.dependencies]\nflask = "^3"\n',
  "poetry.lock": "#\n",
};
const uv: Contents = {
  "shop/a.py": "",
  "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\n',
  "uv.lock": "",
};

const stage = "FROM example/base:1 AS build\nWORKDIR /src\n";
const end = "FROM scratch\nCOPY --from=build /out /out\n";

function found(project: Contents, body: string, tail = end) {
  const files = memoryFiles({ ...project, Dockerfile: `${stage}${body}\n${tail}` });
  const [finding, ...more] = lintRule(rule, {}, { files });
  expect(more).toEqual([]);
  const after = finding?.fix ? String(withFix(files, finding.fix).text("Dockerfile")) : null;
  return { finding, after: after?.slice(stage.length, after.length - tail.length) ?? null };
}

describe("a build that downloads by itself", () => {
  it.each<[name: string, Contents, run: string, after: string]>([
    [
      "go",
      goProject,
      "# build\nRUN CGO_ENABLED=0 go build -o /out .",
      "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n# build\nRUN CGO_ENABLED=0 go build -o /out .\n",
    ],
    [
      "go with something copied on top",
      goProject,
      "COPY --from=web /dist ./public\nRUN go build -o /out .",
      "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nCOPY --from=web /dist ./public\nRUN go build -o /out .\n",
    ],
    [
      "go with what it needs first",
      goProject,
      "RUN apk add git && go build -o /out .",
      "COPY go.mod go.sum ./\nRUN apk add git && go mod download\nCOPY . .\nRUN go build -o /out .\n",
    ],
    [
      "dotnet",
      dotnet,
      "RUN dotnet publish Web/Web.csproj -c Release -o /out",
      "COPY Web/Web.csproj ./Web/\nRUN dotnet restore Web/Web.csproj\nCOPY . .\nRUN dotnet publish Web/Web.csproj -c Release -o /out\n",
    ],
    [
      "poetry",
      poetry,
      "RUN pip install poetry && poetry install --only main",
      "COPY pyproject.toml poetry.lock ./\nRUN pip install poetry && poetry install --only main --no-root\nCOPY . .\nRUN poetry install --only main\n",
    ],
    [
      "uv",
      uv,
      "RUN uv sync --no-dev",
      "COPY pyproject.toml uv.lock ./\nRUN uv sync --no-dev --frozen --no-install-project\nCOPY . .\nRUN uv sync --no-dev\n",
    ],
  ])("downloads first: %s", (_name, project, run, after) => {
    const result = found(project, `COPY . .\n${run}`);
    expect(result.finding?.refused ?? null).toBeNull();
    expect(result.finding?.fix?.safety).toBe("safe");
    expect(result.after).toBe(after);
  });

  it.each<[Contents, string]>([
    [cargo, "RUN cargo build --release"],
    [cargo, "RUN cargo install --path ."],
    [maven, "RUN mvn -B package -DskipTests"],
    [maven, "RUN ./mvnw clean install"],
    [gradle, "RUN ./gradlew bootJar --no-daemon"],
    [gradle, "RUN gradle :app:build"],
  ])("where nothing downloads alone, says what helps: %#", (project, run) => {
    const { finding } = found(project, `COPY . .\n${run}`);
    expect(finding).toMatchObject({ fix: null, refused: { code: "no-split" } });
  });

  it("offers to keep more in the image only when asked", () => {
    const { finding } = found(goProject, "COPY . .\nRUN go build -o /out .", "");
    expect(finding?.fix?.safety).toBe("unsafe");
    const based = found(goProject, "COPY . .\nRUN go build -o /out .", "FROM build\nCMD x\n");
    expect(based.finding?.fix?.safety).toBe("unsafe");
    const cache = found(
      goProject,
      "COPY . .\nRUN go build -o /out .",
      "FROM scratch\nCOPY --from=build /go /go\n",
    );
    expect(cache.finding?.fix?.safety).toBe("unsafe");
  });

  it.each<[name: string, Contents, string]>([
    ["a download above", goProject, "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build ."],
    ["a cache mount", goProject, "COPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go build ."],
    ["vendored modules", { ...goProject, "vendor/modules.txt": "#" }, "COPY . .\nRUN go build ."],
    ["no dependencies", { ...goProject, "go.mod": "module x\n" }, "COPY . .\nRUN go build ."],
    ["no manifest", { "main.go": "" }, "COPY . .\nRUN go build ."],
    ["another project", goProject, "COPY . .\nRUN go install example.org/tool@latest"],
    ["cargo-chef", cargo, "COPY recipe.json .\nRUN cargo chef cook\nCOPY . .\nRUN cargo build"],
    ["a stand-in for the source", cargo, "COPY Cargo.toml .\nRUN cargo build\nCOPY . .\nRUN cargo build"],
    [
      "vendored crates",
      { ...cargo, ".cargo/config.toml": "[source.vendored-sources]\n" },
      "COPY . .\nRUN cargo build",
    ],
    ["offline", maven, "COPY . .\nRUN mvn -o package"],
    ["a question", gradle, "COPY . .\nRUN gradle --version"],
    ["no restore", dotnet, "COPY . .\nRUN dotnet publish --no-restore"],
  ])("is silent with %s", (_name, project, body) => {
    expect(found(project, body).finding).toBeUndefined();
  });
});

describe("an install with a smaller one in front of it", () => {
  const after = (project: Contents, run: string, tail = end) => found(project, `COPY . .\n${run}`, tail);

  it("lets pnpm fetch for a workspace without its members", () => {
    const lock = `${pnpmProject["pnpm-lock.yaml"]}`.replace(
      "packages:\n",
      "  cli:\n    dependencies:\n      lib:\n        specifier: workspace:*\n        version: link:../lib\n  lib: {}\n\npackages:\n",
    );
    const workspace: Contents = {
      ...pnpmProject,
      "pnpm-lock.yaml": lock,
      "pnpm-workspace.yaml": "packages:\n  - cli\n  - lib\n",
      "cli/package.json": json({ name: "cli", bin: "cli.js", dependencies: { lib: "workspace:*" } }),
      "lib/package.json": json({ name: "lib" }),
    };
    const run = "RUN pnpm install --frozen-lockfile";
    expect(found(workspace, `COPY . .\n${run}`).after).toBe(
      `COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./\nRUN pnpm fetch\nCOPY . .\n${run}\n`,
    );
    for (const version of ["link:../../other", "file:x.tgz"]) {
      const other = { ...workspace, "pnpm-lock.yaml": lock.replace("link:../lib", version) };
      expect(found(other, `COPY . .\n${run}`).finding?.refused?.code).toBe("workspace-bin");
    }
  });

  it("lets pnpm fetch what the lock file says, whatever scripts read", () => {
    const scripts = json(nodeManifest, { scripts: { postinstall: "node src/x.js" } });
    const result = after({ ...pnpmProject, "package.json": scripts }, "RUN pnpm install --frozen-lockfile");
    expect(result.finding?.fix?.safety).toBe("safe");
    expect(result.after).toBe(
      "COPY package.json pnpm-lock.yaml ./\nRUN pnpm fetch\nCOPY . .\nRUN pnpm install --frozen-lockfile\n",
    );
  });

  it("lets Composer leave scripts and autoloader for later", () => {
    const manifest = json(composerManifest, {
      autoload: { classmap: ["src/"] },
      scripts: { "post-install-cmd": "x" },
    });
    const project = { ...composerProject, "composer.json": manifest, ".dockerignore": ".git\n" };
    const result = after(project, "RUN composer install --no-dev -o");
    expect(result.finding?.fix?.safety).toBe("safe");
    expect(result.after).toBe(
      "COPY composer.json composer.lock ./\nRUN composer install --no-dev -o --no-scripts --no-autoloader\nCOPY . .\nRUN composer install --no-dev -o\n",
    );
    expect(after(project, "RUN composer install --no-dev -o", "").finding?.fix?.safety).toBe("unsafe");
  });

  it("but not past scripts that run once a package", () => {
    const manifest = json(composerManifest, { scripts: { "post-package-install": "x" } });
    const result = after({ ...composerProject, "composer.json": manifest }, "RUN composer install");
    expect(result.finding?.refused?.code).toBe("lifecycle-script");
  });
});
