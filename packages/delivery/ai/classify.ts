import type { Commit, Person, PullRequest } from "../model.ts";
import {
  agentAccounts,
  agentBranches,
  agentLogins,
  assistantEmails,
  assistantLines,
  upkeepBots,
} from "./identities.ts";

/** What can be told of an assistant's part. There is no "human": absence of a sign proves nothing. */
export type AiClass = "agent" | "assisted" | "noSignal";

export interface AiVerdict {
  readonly class: AiClass;
  /** What the verdict rests on, one plain phrase each. */
  readonly evidence: readonly string[];
}

/**
 * `agent`: an agent's account opened the pull request or wrote a commit; `assisted`: a trailer, a footer or a
 * branch name says that an assistant helped; `noSignal` otherwise, and for bots that bump dependencies.
 */
export function classify(pull: PullRequest | null, commits: readonly Commit[]): AiVerdict {
  if (pull && upkeepBots.test(pull.author.login ?? "")) {
    return { class: "noSignal", evidence: [] };
  }
  const authored = [
    ...(pull ? agentName(pull.author, "opened the pull request") : []),
    ...commits.flatMap((commit) => agentName(commit.author, "wrote a commit")),
  ];
  const signs = [
    ...commits.flatMap((commit) => assistants(commit.message)),
    ...(pull ? [...footers(pull.body), ...branchSign(pull.headRef)] : []),
  ];
  const evidence = [...new Set([...authored, ...signs])];
  return { class: authored.length > 0 ? "agent" : signs.length > 0 ? "assisted" : "noSignal", evidence };
}

/** The agent an account belongs to, `null` for people and other bots. */
export function agentOf(person: Person): string | null {
  const login = person.login?.toLowerCase() ?? "";
  const id = /^(\d+)\+[^@]+@users\.noreply\.github\.com$/i.exec(person.email ?? "")?.[1];
  const byEmail = assistantEmails.get(person.email?.toLowerCase() ?? "");
  return agentLogins.get(login) ?? (id ? agentAccounts.get(id) : undefined) ?? byEmail ?? null;
}

function agentName(person: Person, did: string): string[] {
  const agent = agentOf(person) ?? (/ \(aider\)$/.test(person.name ?? "") ? "Aider" : null);
  return agent ? [`${agent} ${did}`] : [];
}

const coAuthor = /^co-authored-by:[^<\n]*<([^>\n]+)>/gim;

function assistants(message: string): string[] {
  const emails = [...message.matchAll(coAuthor)].map(([, email = ""]) => email.trim());
  const names = emails.flatMap((email) => agentOf({ login: null, name: null, email, isBot: false }) ?? []);
  return [...names.map((name) => `${name} is named as co-author`), ...footers(message)];
}

function footers(text: string): string[] {
  return assistantLines
    .filter(([pattern]) => pattern.test(text))
    .map(([, name]) => (name === "Assisted-by" ? "an Assisted-by trailer" : `signed by ${name}`));
}

function branchSign(ref: string | null): string[] {
  const agent = agentBranches.get(/^[a-z]+\//.exec(ref ?? "")?.[0] ?? "");
  return agent ? [`the branch is named as ${agent} does`] : [];
}
