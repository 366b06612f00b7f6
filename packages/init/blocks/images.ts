import { type Block, checkout, expression, type Job } from "./block.ts";

export const images: Block = {
  because:
    "Builds each image with its layers from a cache of its own, and carries its cache mounts from run to run. Pull requests read what runs of the default branch write. The summary says what was cached, why the rest was not, and whether writing pays.",
  jobs: ({ dockerfiles }) => dockerfiles.map(image),
};

function image(dockerfile: string): Job {
  const folder = dockerfile.includes("/") ? dockerfile.slice(0, dockerfile.lastIndexOf("/")) : ".";
  const name = folder === "." ? "image" : `image-${folder.replace(/[^A-Za-z0-9]+/g, "-")}`;
  return {
    id: name,
    comment: `Builds ${dockerfile}; add tags and push where it should go.`,
    name: `Build ${dockerfile}`,
    minutes: 60,
    permissions: { contents: "read # check out the code" },
    steps: [
      checkout,
      { uses: "docker/setup-buildx-action" },
      { id: "cache", own: "buildkit-cache", comment: "Behind the builder, whose cache mounts it fills." },
      {
        uses: "docker/build-push-action",
        with: {
          context: folder,
          "cache-from": expression("steps.cache.outputs.cache-from"),
          "cache-to": expression("steps.cache.outputs.cache-to"),
        },
      },
    ],
  };
}
