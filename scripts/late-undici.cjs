// Stands before undici in @actions/http-client: undici takes a fifth of an action's start, and only a proxy needs it.
exports.ProxyAgent = function ProxyAgent(...args) {
  return new (require("undici").ProxyAgent)(...args);
};
