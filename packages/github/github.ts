// Filled in by the GitHub client.
export type GitHub = object;
