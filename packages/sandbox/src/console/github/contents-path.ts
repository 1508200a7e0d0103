/** A file at GitHub's contents API, whatever its name has in it. */
export function contentsPath(
  { org, repo }: { readonly org: string; readonly repo: string },
  path: string,
): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `/repos/${org}/${repo}/contents/${encoded}`;
}
