/** Stands for `@actions/http-client`: requests go through `src/github/http-fetch.ts`. */
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}
export class BearerCredentialHandler {}
