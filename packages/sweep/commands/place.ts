import { type Host, UserError } from "@keep-pace/command";

/** The repository that a sweep is about: as named, as the runner says, or the remote origin. */
export async function placeOf(host: Host, named: string | null): Promise<{ owner: string; repo: string }> {
  if (host.run) return { owner: host.run.owner, repo: host.run.repo };
  const text = named ?? host.system.env.GITHUB_REPOSITORY ?? (await origin(host));
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.exec(text ?? "") ?? [];
  if (owner && repo && !/^\.+$/.test(repo)) return { owner, repo };
  if (text) throw new UserError(`--repo is "${text}": give owner and name, such as octo-org/shop.`);
  throw new UserError("Which repository to sweep is not clear: use --repo OWNER/REPO.");
}

async function origin({ exec, cwd }: Host): Promise<string | undefined> {
  const result = await exec("git", ["remote", "get-url", "origin"], { cwd }).catch(() => null);
  const url = result?.code === 0 ? new TextDecoder().decode(result.stdout).trim() : "";
  return /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1];
}
