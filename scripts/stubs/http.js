/**
 * Stands for `@actions/http-client` and `undici`, which `@actions/core` brings for OIDC and `@actions/github` for proxies:
 * requests go through `src/github/http-fetch.ts` and no OIDC token is asked for. Saves 426 kB.
 */
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}
export class BearerCredentialHandler {}
export const fetch = undefined;
