// Who writes code besides people, by marks that people do not carry by chance: numeric account ids (logins get
// renamed), e-mail addresses of trailers and branch prefixes. A person named Claude matches none of them.

/** Account ids in the noreply addresses GitHub gives to apps (`<id>+<login>@users.noreply.github.com`). */
export const agentAccounts: ReadonlyMap<string, string> = new Map([
  ["209825114", "Claude"],
  ["215619710", "Claude"],
  ["208546643", "Claude"],
  ["198982749", "Copilot"],
  ["167198135", "Copilot"],
  ["206951365", "Cursor"],
  ["215057067", "Codex"],
  ["199175422", "Codex"],
  ["176961590", "Gemini"],
  ["208079219", "Amazon Q"],
  ["158243242", "Devin"],
  ["205137888", "Cline"],
  ["230936708", "Continue"],
  ["201248094", "Cody"],
  ["220155983", "JetBrains AI"],
  ["161369871", "Jules"],
]);

/** Logins of the same apps, as the REST API names the author of a pull request. */
export const agentLogins: ReadonlyMap<string, string> = new Map([
  ["claude[bot]", "Claude"],
  ["anthropic-claude[bot]", "Claude"],
  ["claude-code-action[bot]", "Claude"],
  ["copilot", "Copilot"],
  ["copilot-swe-agent[bot]", "Copilot"],
  ["copilot[bot]", "Copilot"],
  ["cursor[bot]", "Cursor"],
  ["openai-codex[bot]", "Codex"],
  ["chatgpt-codex-connector[bot]", "Codex"],
  ["gemini-code-assist[bot]", "Gemini"],
  ["amazon-q-developer[bot]", "Amazon Q"],
  ["devin-ai-integration[bot]", "Devin"],
  ["cline[bot]", "Cline"],
  ["continue[bot]", "Continue"],
  ["sourcegraph-cody[bot]", "Cody"],
  ["jetbrains-ai[bot]", "JetBrains AI"],
  ["google-labs-jules[bot]", "Jules"],
]);

/** Addresses that assistants put into `Co-authored-by:`. */
export const assistantEmails: ReadonlyMap<string, string> = new Map([
  ["noreply@anthropic.com", "Claude"],
  ["cursoragent@cursor.com", "Cursor"],
  ["noreply@aider.chat", "Aider"],
  ["copilot@github.com", "Copilot"],
  ["amp@ampcode.com", "Amp"],
  ["noreply@opencode.ai", "opencode"],
  ["droid@factory.ai", "Factory"],
  ["noreply@kiro.dev", "Kiro"],
  ["crush@charm.land", "Crush"],
  ["openhands@all-hands.dev", "OpenHands"],
  ["qwen-coder@alibabacloud.com", "Qwen"],
]);

/** What agents call the branches they open. */
export const agentBranches: ReadonlyMap<string, string> = new Map([
  ["codex/", "Codex"],
  ["claude/", "Claude"],
  ["copilot/", "Copilot"],
  ["cursor/", "Cursor"],
  ["devin/", "Devin"],
  ["cline/", "Cline"],
  ["aider/", "Aider"],
  ["gemini/", "Gemini"],
  ["jules/", "Jules"],
]);

/** Further lines in commit messages or descriptions by which tools sign. */
export const assistantLines: readonly (readonly [RegExp, string])[] = [
  [/^Amp-Thread-ID:/im, "Amp"],
  [/^Replit-Commit-Author: (Agent|Assistant)\b/im, "Replit"],
  [/^Entire-[A-Z][A-Za-z-]*:/m, "Entire"],
  [/^Assisted-by:\s*\S/im, "Assisted-by"],
  [/^\W*Generated with \[?Claude Code\b/im, "Claude Code"],
];

/** Accounts that only bump dependencies or tidy up: their changes are no sign of an assistant. */
export const upkeepBots =
  /^(dependabot|renovate|renovate-bot|pre-commit-ci|greenkeeper|snyk-bot|mend-for-github-com|pyup-bot|depfu|imgbot|allcontributors|semantic-release-bot)(\[bot\])?$/i;
