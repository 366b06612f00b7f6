import examples from "@octokit/webhooks-examples" with { type: "json" };
import type { WebhookDefinition } from "@octokit/webhooks-examples";

type PullRequestEvent = WebhookDefinition<"pull_request">["examples"][number];
type PushEvent = WebhookDefinition<"push">["examples"][number];

export interface PullRequestFacts {
  readonly owner?: string;
  readonly repo?: string;
  readonly number?: number;
  readonly headSha?: string;
  readonly baseSha?: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** Owner of the fork that holds the head; the repository itself when left out. */
  readonly forkOwner?: string;
}

/** A `pull_request` event `opened`, as GitHub writes it to `GITHUB_EVENT_PATH`. */
export function pullRequestOpened(facts: PullRequestFacts = {}): PullRequestEvent {
  const event = example<PullRequestEvent>("pull_request", "opened");
  const owner = facts.owner ?? event.repository.owner.login;
  const repo = facts.repo ?? event.repository.name;
  const pull = event.pull_request;
  event.number = pull.number = facts.number ?? pull.number;
  place(event.repository, owner, repo);
  place(pull.base.repo, owner, repo);
  pull.base.sha = facts.baseSha ?? pull.base.sha;
  pull.base.ref = facts.baseRef ?? pull.base.ref;
  pull.head.sha = facts.headSha ?? pull.head.sha;
  pull.head.ref = facts.headRef ?? pull.head.ref;
  const headOwner = facts.forkOwner ?? owner;
  if (pull.head.repo) place(pull.head.repo, headOwner, repo, facts.forkOwner !== undefined);
  pull.head.user.login = headOwner;
  pull.head.label = `${headOwner}:${pull.head.ref}`;
  pull.base.label = `${owner}:${pull.base.ref}`;
  return event;
}

/** The same from a fork: its token only reads. */
export function pullRequestFromFork(facts: PullRequestFacts = {}): PullRequestEvent {
  return pullRequestOpened({ forkOwner: "contributor", ...facts });
}

/** A `push` event to a branch. */
export function push(
  facts: { owner?: string; repo?: string; ref?: string; before?: string; after?: string } = {},
): PushEvent {
  const event = example<PushEvent>("push", null, ({ ref }) => ref.startsWith("refs/heads/"));
  place(event.repository, facts.owner ?? "Codertocat", facts.repo ?? "Hello-World");
  event.ref = facts.ref ?? event.ref;
  event.before = facts.before ?? event.before;
  event.after = facts.after ?? event.after;
  return event;
}

/** A fresh copy of the first matching example payload. */
export function example<T extends object>(
  name: string,
  action: string | null = null,
  fits: (payload: T) => boolean = () => true,
): T {
  const definitions = examples as unknown as readonly { name: string; examples: T[] }[];
  const payloads = definitions
    .filter((definition) => definition.name === name)
    .flatMap((definition) => definition.examples);
  const found = payloads.find(
    (payload) => (action === null || (payload as { action?: string }).action === action) && fits(payload),
  );
  if (!found) throw new Error(`no example of ${name} ${action ?? ""}`);
  return structuredClone(found);
}

interface Placed {
  name: string;
  full_name: string;
  fork: boolean;
  owner: { login: string };
}

function place(repository: Placed, owner: string, repo: string, fork = false): void {
  repository.name = repo;
  repository.full_name = `${owner}/${repo}`;
  repository.fork = fork;
  repository.owner.login = owner;
}
