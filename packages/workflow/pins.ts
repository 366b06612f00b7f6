/**
 * Actions that fixes and `init` may add, by the commit that their release tags point to: read in each action's own
 * repository (`git rev-parse TAG^{commit}`). An action that is not here is proposed in words only.
 */
const pins: Readonly<Record<string, { readonly sha: string; readonly version: string }>> = {
  "actions/checkout": { sha: "3d3c42e5aac5ba805825da76410c181273ba90b1", version: "v7.0.1" },
  "actions/setup-node": { sha: "820762786026740c76f36085b0efc47a31fe5020", version: "v7.0.0" },
  "actions/setup-python": { sha: "5fda3b95a4ea91299a34e894583c3862153e4b97", version: "v7.0.0" },
  "actions/setup-go": { sha: "b7ad1dad31e06c5925ef5d2fc7ad053ef454303e", version: "v7.0.0" },
  "actions/setup-java": { sha: "b6effb05e454b25005698d916606bdc6ffcbf961", version: "v5.7.0" },
  "Swatinem/rust-cache": { sha: "6323deb102c322ba6fcbdcafc7e3dddab59af2b6", version: "v2.9.2" },
  "docker/build-push-action": { sha: "53b7df96c91f9c12dcc8a07bcb9ccacbed38856a", version: "v7.3.0" },
  "docker/setup-buildx-action": { sha: "37fe631027851001ddb9b187196cc803df7f5f0e", version: "v4.3.0" },
  "gradle/actions": { sha: "9c971963bec38e04b3d30dcc455b5382be2fdbfb", version: "v6.3.0" },
  "astral-sh/setup-uv": { sha: "20cfd1bf945f4377ade1205e4dbc17946fc9a30d", version: "v10.0.1" },
  "actions/download-artifact": { sha: "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c", version: "v8.0.1" },
  "ruby/setup-ruby": { sha: "0dafeac902942906541bc140009cdbf32665b601", version: "v1.315.0" },
  // These three as dozens of public workflows pin them; their own repositories could be read only at older releases.
  "actions/cache": { sha: "55cc8345863c7cc4c66a329aec7e433d2d1c52a9", version: "v6.1.0" },
  "actions/upload-artifact": { sha: "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a", version: "v7.0.1" },
  "pnpm/action-setup": { sha: "0977fd99725f1db4007ccb2928dbb4e90d06cc86", version: "v6.0.10" },
};

/** `owner/name@SHA#version` for `spliced` and `init`, or `null` for an action that no commit is known of. */
export function pinned(action: string): string | null {
  const [owner, name] = action.split("/");
  const pin = pins[`${owner}/${name}`];
  return pin ? `${action}@${pin.sha}#${pin.version}` : null;
}
