import { type Block, checkout, expression, type Job } from "./block.ts";

export const images: Block = {
  because:
    "Builds each image with its layers from GitHub's cache. Pull requests read that cache and only pushes write it, each image under a scope of its own.",
  jobs: ({ dockerfiles }) => dockerfiles.map(image),
};

function image(dockerfile: string): Job {
  const folder = dockerfile.includes("/") ? dockerfile.slice(0, dockerfile.lastIndexOf("/")) : ".";
  const name = folder === "." ? "image" : `image-${folder.replace(/[^A-Za-z0-9]+/g, "-")}`;
  const cache = `type=gha,scope=${name}`;
  return {
    id: name,
    comment: `Builds ${dockerfile}; add tags and push where it should go.`,
    name: `Build ${dockerfile}`,
    minutes: 60,
    permissions: { contents: "read # check out the code" },
    steps: [
      checkout,
      { uses: "docker/setup-buildx-action" },
      {
        uses: "docker/build-push-action",
        with: {
          context: folder,
          "cache-from": cache,
          "cache-to": expression(
            `github.event_name != 'pull_request' && '${cache.replace("gha,", "gha,mode=max,")}' || ''`,
          ),
        },
      },
    ],
  };
}
