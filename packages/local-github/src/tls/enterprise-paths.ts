/**
 * The request that is meant where a client takes this host for a GitHub of somebody's own: there the
 * API stands below `/api/v3`, and GraphQL at `/api/graphql`.
 * https://docs.github.com/enterprise-server@3.17/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export function withoutEnterprisePath(request: Request): Request {
  const url = new URL(request.url);
  const path = /^\/api(?:\/v3)?(\/.*)$/.exec(url.pathname)?.[1];
  if (path === undefined) return request;
  url.pathname = path;
  return new Request(url, request);
}
