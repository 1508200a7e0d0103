/**
 * GitHub Enterprise Server is not worked with: it has no endpoint for blocks, no projects over REST,
 * and signs what an App commits only where its own administrators switched that on, so that every
 * record would count as somebody else's. https://docs.github.com/enterprise-server
 */
export const enterpriseServer =
  "GITHUB_API_URL leads to a GitHub Enterprise Server, on which Comity cannot work: nobody can be blocked there, and what an App commits is signed only where the server's administrators switched that on, so that no record could be relied on.";

/** Its API stands below a path, and that of GitHub Enterprise Cloud on a host of its own. */
export function isEnterpriseServer(apiUrl: string): boolean {
  return URL.canParse(apiUrl) && /^\/api\/v3\/*$/.test(new URL(apiUrl).pathname);
}

/** The header by which each answer of such a server says its version. */
export const enterpriseVersion = "x-github-enterprise-version";
