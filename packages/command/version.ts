import manifest from "../../package.json" with { type: "json" };

/** The version of the suite, as in its manifest. */
export const version: string = manifest.version;
