/**
 * Stands for `@octokit/plugin-rest-endpoint-methods`, which `@actions/github` brings: requests are made by route,
 * `client.request('GET /…')`, not by a method for each endpoint. Saves 83 kB.
 */
export const restEndpointMethods = () => ({});
