import type { Context } from "hono";
import type { User } from "../../model/records/account.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";

/** `per_page` of a list: 1 to 100, 30 when not said. */
export function pageSize(c: Context<GitHubEnv>): number {
  const asked = Number(c.req.query("per_page") ?? 30);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 100) : 30;
}

/**
 * The page of a list that `page` and `per_page` ask for; the answer's `link` header leads to the
 * others.
 */
export function pageOf<T>(c: Context<GitHubEnv>, things: readonly T[]): T[] {
  const size = pageSize(c);
  const asked = Number(c.req.query("page") ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 ? asked : 1;
  const last = Math.max(1, Math.ceil(things.length / size));
  const link = (to: number, rel: string) => `<${linkTo(c, { page: String(to) })}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  if (links.length > 0) c.header("link", links.join(", "));
  return things.slice((page - 1) * size, page * size);
}

/** The same of people: whom GitHub hides it leaves out of a page that it has counted. */
export function pageOfPeople(c: Context<GitHubEnv>, people: readonly User[]): User[] {
  return pageOf(c, people).filter(({ flagged }) => !flagged);
}

/** This request's address with some of its query replaced. */
export function linkTo(c: Context<GitHubEnv>, query: Readonly<Record<string, string>>): string {
  const url = new URL(c.req.url);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}
