import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, isWithin } from "../copies.ts";
import type { Instruction, Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { refusal } from "./refusal.ts";

/** Directories whose own files steer the system or a user's tools. */
const system = new RegExp(
  [
    "^/$",
    "^/(bin|boot|dev|etc|lib\\d*|proc|run|sbin|sys|usr/(s?bin|lib\\d*|libexec|include|etc))(/|$)",
    "^/(home|opt|root|tmp|usr|var|go|go/(bin|pkg|src))$",
    "^/go/(bin|pkg)(/|$)",
    "^/home/[^/]+$",
    "^/(root|home/[^/]+)/\\.",
    "^/usr/(local|share|src)$",
    "^/usr/local/(s?bin|lib\\d*|etc|include|share|go|bundle)(/|$)",
    "^/usr/src/php(/|$)",
    "^/var/(cache|lib|log|run|spool|tmp|lock|mail)(/|$)",
  ].join("|"),
);

/** True for a directory that belongs to an application, not to the system or a user's home. */
export function isAppDirectory(path: string): boolean {
  return path.startsWith("/") && !system.test(path);
}

/**
 * Dot files and folders in a project's root that no install reads from a home directory, or reads from the project's
 * root as well, so that they are copied with the manifests.
 */
const ofProject = new RegExp(
  `^\\.(${[
    "git|git(ignore|attributes|modules|keep|hub|lab|ea|lab-ci\\.yml)|dockerignore|editorconfig|env([.-][\\w.-]+)?",
    "(eslint|prettier|stylelint|babel|mocha|nyc|postcss|swc|lintstaged|commitlint|browserslist|release|jshint|jscs|remark|huskyrc|renovate)(rc|ignore)?(\\.\\w+)*",
    "(node|ruby|python|java)-version|nvmrc|npmignore|tool-versions|husky|changeset|storybook|vscode|idea|devcontainer",
    "flowconfig|buildpacks|s2i|slugignore|profile\\.d|(irb|pry)rc|watchmanconfig|sequelizerc|nodemonrc|jsdoc(rc)?(\\.\\w+)?|esdoc(\\.\\w+)?|arclint|arcconfig|env_\\w+",
    "travis\\.yml|circleci|drone\\.yml|codeclimate\\.yml|codecov\\.yml|(hound|pre-commit-config|rubocop\\w*|rspec_\\w+|scrutinizer|styleci)\\.ya?ml",
    "rspec|flake8|coveragerc|pylintrc|php[_-]cs(\\.\\w+)*|phpunit[\\w.]*|overcommit\\.yml|simplecov|mailmap|snyk|github|all-contributorsrc",
  ].join("|")})$`,
);

/** Files in a home directory that steer installs. */
const homeFiles =
  /^(\.netrc|\.gitconfig|\.git-credentials|\.ssh\/|\.pip\/|\.pydistutils\.cfg|\.gemrc|\.composer\/|\.yarn-global|\.config\/(pip|git|pnpm|yarn|composer|go|npm)\/)/;

/** Why files must not be laid down at a copy's destination in another order; `null` when they may. */
export function refuseDestination(subject: Subject, copy: ContextCopy): Refusal | null {
  const { evaluation } = subject;
  const destination = evaluation.byDefault(copy.destination);
  if (destination === null) {
    return refusal(
      "destination-unknown",
      "Where the COPY goes depends on the base image; set an absolute WORKDIR first.",
    );
  }
  if (!isAppDirectory(destination)) {
    return refusal(
      "destination-is-system",
      `The COPY goes to ${destination}, where it may change the system itself.`,
    );
  }
  const home = evaluation.environment(copy.instruction).get("HOME");
  const [source = ""] = copy.sources;
  const prefix = source === "" ? "" : `${source}/`;
  if (home !== undefined && isWithin(evaluation.byDefault(home) ?? home, destination)) {
    const isSame = evaluation.byDefault(home)?.replace(/\/$/, "") === destination;
    const strange = subject.contextFiles.find(
      (file) =>
        file.startsWith(`${prefix}.`) &&
        copy.copied.covers(file) &&
        !ofProject.test(file.slice(prefix.length).replace(/\/.*/s, "")),
    );
    if (!isSame || strange !== undefined) {
      return refusal(
        "destination-is-home",
        `HOME is ${home}, so files that the COPY brings (${strange ?? "all below it"}) may steer the install.`,
      );
    }
  }
  const steering = subject.contextFiles.find(
    (file) =>
      file.startsWith(prefix) && homeFiles.test(file.slice(prefix.length)) && copy.copied.covers(file),
  );
  if (steering !== undefined) {
    return refusal(
      "home-configuration",
      `${steering} may steer the install where ${destination} is a home directory.`,
    );
  }
  return null;
}

/** Why another COPY must not make the destination before this one does; `null` when it is there anyhow. */
export function refuseMaking(subject: Subject, stage: Stage, copy: ContextCopy): Refusal | null {
  const [source = ""] = copy.sources;
  const setsMode = source !== "" || copy.instruction.flags.some(({ name }) => name !== "chown");
  if (!setsMode || isMade(subject, stage, copy)) return null;
  return refusal(
    "destination-not-made",
    `The COPY also makes ${copy.destination} with the mode of the checkout; made by another, it has mode 0755.`,
  );
}

/** True when an instruction above the copy surely makes its destination. */
function isMade(subject: Subject, stage: Stage, copy: ContextCopy): boolean {
  return above(stage, copy.instruction).some((instruction) => {
    if (instruction.keyword !== "WORKDIR") return false;
    const path = subject.evaluation.expand(instruction, instruction.value);
    return isWithin(subject.evaluation.resolve(instruction, path), copy.destination);
  });
}

/** The instructions above one of a stage, those of the stages it is built from included. */
export function above(stage: Stage, instruction: Instruction): Instruction[] {
  const inherited: Instruction[] = [];
  for (let base = stage.baseStage; base !== null; base = base.baseStage) inherited.push(...base.instructions);
  return [...inherited, ...stage.instructions.filter(({ index }) => index < instruction.index)];
}
