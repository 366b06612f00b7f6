import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What docker/build-push-action does on GitHub: it calls docker buildx. */
const buildPush = `name: build-push
inputs:
  context: { default: . }
  cache-from: {}
  cache-to: {}
runs:
  using: composite
  steps:
    - shell: bash
      env:
        FROM: \${{ inputs.cache-from }}
        TO: \${{ inputs.cache-to }}
        CONTEXT: \${{ inputs.context }}
      run: |
        options=()
        while read -r line; do [ -z "$line" ] || options+=("--cache-from=$line"); done <<<"$FROM"
        while read -r line; do [ -z "$line" ] || options+=("--cache-to=$line"); done <<<"$TO"
        docker buildx build --progress=plain "\${options[@]}" "$CONTEXT" 2>&1
`;
const nothing = "name: nothing\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: 'true' }\n";

/**
 * `owner/name@ref` → the folder of a stand-in, for every action of others in a workflow but checkout: image builds
 * are made, and tools are there already.
 */
export function standIns(workflow: string, folder: string): Record<string, string> {
  const uses = workflow.matchAll(
    /uses: ((?!actions\/checkout@|keep-pace\/)([\w.-]+\/[\w.-]+)[\w./-]*@[\w.-]+)/g,
  );
  return Object.fromEntries(
    [...uses].map(([, full = "", name = ""]) => {
      const path = join(folder, name);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, "action.yml"), name === "docker/build-push-action" ? buildPush : nothing);
      return [full, path];
    }),
  );
}
