/** git's own rules for names (`git check-ref-format`), for full names below `refs/`. */
export function isRefName(name: string): boolean {
  return (
    /^refs\/[^/]+\/./.test(name) &&
    !/[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/u.test(name) &&
    name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"))
  );
}

/** `branch` or `tag`, with the name people use; `undefined` for other refs. */
export function shortRefName(name: string): { refType: "branch" | "tag"; ref: string } | undefined {
  if (name.startsWith("refs/heads/")) return { refType: "branch", ref: name.slice(11) };
  if (name.startsWith("refs/tags/")) return { refType: "tag", ref: name.slice(10) };
  return undefined;
}
