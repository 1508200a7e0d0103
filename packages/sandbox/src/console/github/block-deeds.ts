import type { GitHubRequest } from "./acting-person.ts";

/** Lets somebody into an organisation again, as an owner may by hand. */
export function unblock(org: string, login: string): GitHubRequest {
  return { method: "DELETE", path: `/orgs/${org}/blocks/${login}` };
}

export function block(org: string, login: string): GitHubRequest {
  return { method: "PUT", path: `/orgs/${org}/blocks/${login}` };
}
