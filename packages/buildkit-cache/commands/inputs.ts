import {
  type ChoiceInput,
  type CountInput,
  type InputSpecs,
  paths,
  type TextInput,
} from "@keep-pace/command";
import { backendChoices } from "../plan/backend.ts";

/** What decides on the caches, the same for the plan and the action. */
export const planInputs = {
  path: paths("the repository, or a folder of it", 1),
  backend: {
    kind: "choice",
    choices: backendChoices,
    default: "auto",
    help: "where layers are kept; auto decides by the builder, the quota and what the job may push to",
  } satisfies ChoiceInput,
  registryRef: {
    kind: "text",
    placeholder: "REPOSITORY",
    default: null,
    help: "repository of a registry for the layers, such as ghcr.io/owner/name; that of the pushed image where left out",
  } satisfies TextInput,
  imageSize: {
    kind: "count",
    placeholder: "MB",
    min: 0,
    max: 1_000_000,
    default: 0,
    help: "megabytes that the layers of one image take; 0 takes a typical value",
  } satisfies CountInput,
  quota: {
    kind: "count",
    placeholder: "GB",
    min: 1,
    max: 100_000,
    default: 10,
    help: "gigabytes that GitHub keeps for the repository",
  } satisfies CountInput,
} as const satisfies InputSpecs;
