import { type Block, checkout } from "./block.ts";

export const check: Block = {
  because: "Looks at Dockerfiles and workflows for what makes changes wait, and says what to mend first.",
  jobs: () => [
    {
      id: "check",
      comment: "What makes changes wait for CI, ranked by the time it loses. It never fails.",
      name: "Look for waste",
      minutes: 10,
      permissions: {
        contents: "read # check out the code and its history",
        "pull-requests": "write # its section of the one comment",
      },
      steps: [checkout, { own: "" }],
    },
  ],
};
