const unreleased = "## [Unreleased]";

/**
 * The changelog with what stands under "Unreleased" moved under `version` of `date` (YYYY-MM-DD), and an empty
 * "Unreleased" above it. Throws when nothing is unreleased: a release without a line for users is a mistake.
 */
export function cutRelease(changelog: string, version: string, date: string): string {
  if (section(changelog, unreleased).trim() === "") {
    throw new Error("CHANGELOG.md has nothing under [Unreleased]: say there what users will notice.");
  }
  return changelog.replace(unreleased, `${unreleased}\n\n## [${version}] - ${date}`);
}

/** What the changelog says of `version`, for the release's page. Throws when it says nothing. */
export function notesOf(changelog: string, version: string): string {
  const notes = section(changelog, `## [${version}]`).trim();
  if (notes === "") throw new Error(`CHANGELOG.md has no section [${version}].`);
  return `${notes}\n`;
}

/** The lines below the heading that starts with `heading`, up to the next heading of its level. */
function section(changelog: string, heading: string): string {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => line.startsWith(heading));
  if (start < 0) return "";
  const end = lines.findIndex((line, index) => index > start && line.startsWith("## "));
  return lines.slice(start + 1, end < 0 ? undefined : end).join("\n");
}
