import { createHash } from "node:crypto";
import { docsUrl } from "./docs.ts";
import {
  type Edit,
  type Fix,
  lastLine,
  type Range,
  type ReportedFinding,
  refusalOf,
  type Severity,
} from "./finding.ts";
import { type Positions, positions } from "./positions.ts";
import { encodePath } from "./uri.ts";
import { visible } from "./visible.ts";
import { costBasis, weeklyCost } from "./words.ts";

/** What a rule is about, for readers who meet it outside the docs. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
}

export interface SarifOptions {
  /** Of keep-pace. */
  readonly version: string;
  /** The command; keeps the results of several apart. */
  readonly category: string;
  /** Every rule that ran, found or not. */
  readonly rules: readonly RuleInfo[];
  /** The file a finding was made for; `null` when it cannot be read. */
  readonly read: (path: string) => Uint8Array | null;
}

/**
 * The findings that remain as a SARIF 2.1.0 document, in the subset GitHub code scanning reads.
 * Source: OASIS SARIF 2.1.0; GitHub Docs, "SARIF support for code scanning".
 */
export function sarif(findings: readonly ReportedFinding[], options: SarifOptions) {
  const open = findings.filter(({ fixed }) => !fixed);
  const rules = describe(open, options.rules);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const fingerprint = fingerprints(options.read);
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "keep-pace",
            version: options.version,
            informationUri: "https://github.com/keep-pace/keep-pace",
            rules,
          },
        },
        automationDetails: { id: `keep-pace/${options.category}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: open.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: index.get(finding.rule),
          level: finding.severity,
          message: { text: message(finding) },
          locations: [
            {
              physicalLocation: { artifactLocation: location(finding.file), region: { ...finding.range } },
            },
          ],
          // GitHub's own primaryLocationLineHash is left to its upload action, which warns about any other value.
          partialFingerprints: { "keepPace/v1": fingerprint(finding) },
          ...fixes(finding.fix, options.read),
        })),
      },
    ],
  };
}

function describe(findings: readonly ReportedFinding[], known: readonly RuleInfo[]) {
  const rules = new Map(known.map((rule) => [rule.id, rule]));
  for (const { rule, severity } of findings) {
    if (!rules.has(rule)) rules.set(rule, { id: rule, severity, summary: `${words(rule)}.` });
  }
  return [...rules.values()].map(({ id, severity, summary }) => ({
    id,
    name: words(id),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `${summary} See ${docsUrl(id)}`, markdown: `${summary} [Read more](${docsUrl(id)}).` },
    helpUri: docsUrl(id),
    defaultConfiguration: { level: severity },
    properties: {
      tags: ["ci", "performance"],
      precision: "high",
      "problem.severity": severity === "note" ? "recommendation" : severity,
    },
  }));
}

/** `broad-copy-before-install` → `Broad copy before install`. */
function words(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}`.replaceAll("-", " ");
}

function message(finding: ReportedFinding): string {
  const { message, cost, fix } = finding;
  const refused = refusalOf(finding);
  const time = weeklyCost(cost);
  const parts = [
    message,
    [costBasis(cost), time && `That is ${time}.`].filter(Boolean).join(" "),
    fix ? `Fix: ${fix.description}` : "",
    refused ? `Not fixed: ${refused}` : "",
  ];
  // SARIF reads [text](target) as a link, also in plain text.
  return parts
    .filter((part) => part !== "")
    .map((part) => visible(part).replaceAll("](", "] ("))
    .join("\n");
}

function location(file: string) {
  return { uri: encodePath(file), uriBaseId: "%SRCROOT%" };
}

/** Hashes rule, file and text, so that a finding keeps its fingerprint when lines above it come or go. */
function fingerprints(read: SarifOptions["read"]): (finding: ReportedFinding) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, range }) => {
    const text = textOf(read(file), range).trim();
    const key = createHash("sha256")
      .update(JSON.stringify([rule, file, text]))
      .digest("hex");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key.slice(0, 32)}:${count}`;
  };
}

function textOf(bytes: Uint8Array | null, range: Range): string {
  if (!bytes) return "";
  const { startOf } = positions(bytes);
  return new TextDecoder().decode(bytes.subarray(startOf(range.startLine), startOf(lastLine(range) + 1)));
}

/** The fix as SARIF replacements; nothing when a file it edits cannot be read. */
function fixes(fix: Fix | null, read: SarifOptions["read"]) {
  if (!fix || fix.edits.length === 0) return {};
  const artifactChanges = [];
  for (const file of new Set(fix.edits.map((edit) => edit.file))) {
    const edits = fix.edits.filter((edit) => edit.file === file);
    const bytes = read(file);
    if (!bytes && edits.some(({ end }) => end > 0)) return {};
    const at = positions(bytes ?? new Uint8Array());
    artifactChanges.push({
      artifactLocation: location(file),
      replacements: edits.map((edit) => replacement(edit, at)),
    });
  }
  return { fixes: [{ description: { text: visible(fix.description) }, artifactChanges }] };
}

function replacement({ start, end, text }: Edit, { lineAt, columnAt }: Positions) {
  return {
    deletedRegion: {
      startLine: lineAt(start),
      startColumn: columnAt(start),
      endLine: lineAt(end),
      endColumn: columnAt(end),
    },
    insertedContent: { text },
  };
}
