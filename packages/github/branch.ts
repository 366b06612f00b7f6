import { GitHubError } from "./error.ts";
import type { Branch, GitHub } from "./github.ts";
import { listAll } from "./pages.ts";
import type { Requester } from "./request.ts";

type BranchMethods = Pick<GitHub, "listBranches" | "readBranchFile" | "writeBranchFile" | "dispatch">;

/** Branches: which there are, and one of no history but its own that keeps a file. */
export function branches(requester: Requester, base: string): BranchMethods {
  const reading = (doing: string) => ({ doing, permission: "contents: read" });
  const writing = (doing: string) => ({ doing, permission: "contents: write" });
  const git = `${base}/git`;
  return {
    listBranches() {
      return listAll<Branch>(requester, reading("list the branches"), `${base}/branches`);
    },
    async readBranchFile(branch, path) {
      const doing = `read ${path} of the branch ${branch}`;
      const head = await known(async () => {
        const ref = await requester.get(reading(doing), `${git}/ref/heads/${encodeURIComponent(branch)}`);
        return (ref.data as { object: { sha: string } }).object.sha;
      });
      if (head === null) return null;
      const text = await known(async () => {
        const address = `${base}/contents/${encodeURIComponent(path)}?ref=${head}`;
        const { content } = (await requester.get(reading(doing), address)).data as { content: string };
        return new TextDecoder().decode(Uint8Array.from(atob(content.replace(/\s/g, "")), byteOf));
      });
      return { head, text };
    },
    async writeBranchFile(branch, file, known, message) {
      const purpose = writing(`write ${file.path} to the branch ${branch}`);
      const post = async (path: string, body: object) =>
        ((await requester.write(purpose, "POST", `${git}/${path}`, body)).data as { sha: string }).sha;
      const blob = { path: file.path, mode: "100644", type: "blob", content: file.text };
      const tree = await post("trees", { tree: [blob] });
      const parents = known === null ? [] : [known.head];
      const sha = await post("commits", { message, tree, parents });
      if (known === null) {
        await requester.write(purpose, "POST", `${git}/refs`, { ref: `refs/heads/${branch}`, sha });
        return;
      }
      const ref = `${git}/refs/heads/${encodeURIComponent(branch)}`;
      await requester.write(purpose, "PATCH", ref, { sha, force: false });
    },
    async dispatch(event, payload) {
      const purpose = writing("send a repository_dispatch event");
      const body = { event_type: event, client_payload: payload };
      await requester.write(purpose, "POST", `${base}/dispatches`, body);
    },
  };
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}

async function known<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "not-found") return null;
    throw error;
  }
}
