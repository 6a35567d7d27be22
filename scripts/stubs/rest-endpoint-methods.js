/** Stands for `@octokit/plugin-rest-endpoint-methods`: requests are made by route, `client.request('GET /…')`. */
export const restEndpointMethods = () => ({});
