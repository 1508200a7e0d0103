import { nodeId } from "../../model/node-id.ts";
import type { Account, Organization } from "../../model/records/account.ts";
import type { Presented, Schemas } from "./presented.ts";

/** Anybody, as they appear beside what they did. */
export function simpleUser(github: Presented, account: Account): Schemas["simple-user"] {
  const deleted = account.type === "User" && account.deletedAt !== null;
  return shownUser(github, deleted ? { ...account, ...ghost } : account);
}

/** Who stands beside what deleted accounts have written. */
const ghost = {
  databaseId: 10_137,
  nodeId: nodeId("User", 10_137),
  login: "ghost",
  name: "Deleted user",
};

function shownUser({ apiUrl, world }: Presented, account: Account): Schemas["simple-user"] {
  const { login } = account;
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`;
  const page = account.type === "Bot" ? `apps/${login.replace(/\[bot\]$/, "")}` : login;
  return {
    login,
    id: account.databaseId,
    node_id: account.nodeId,
    avatar_url: `${world.webUrl}/avatars/u/${account.databaseId}`,
    gravatar_id: "",
    url,
    html_url: `${world.webUrl}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** A profile as everybody sees it. */
export function publicUser(github: Presented, account: Account): Schemas["public-user"] {
  const repositories = [...github.world.repositories.values()].filter(
    (repository) => !repository.private && repository.owner.databaseId === account.databaseId,
  );
  return {
    ...simpleUser(github, account),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: account.email,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: repositories.length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}

/** A profile as its owner sees it (`GET /user`). */
export function privateUser(github: Presented, account: Account): Schemas["private-user"] {
  const own = [...github.world.repositories.values()].filter(
    (repository) => repository.private && repository.owner.databaseId === account.databaseId,
  );
  return {
    ...publicUser(github, account),
    user_view_type: "private",
    private_gists: 0,
    total_private_repos: own.length,
    owned_private_repos: own.length,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}

export function simpleOrganization(
  { apiUrl, world }: Presented,
  organization: Organization,
): Schemas["organization-simple"] {
  const url = `${apiUrl}/orgs/${organization.login}`;
  return {
    login: organization.login,
    id: organization.databaseId,
    node_id: organization.nodeId,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.webUrl}/avatars/u/${organization.databaseId}`,
    description: organization.description,
  };
}
