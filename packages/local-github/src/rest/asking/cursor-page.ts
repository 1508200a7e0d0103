import type { Context } from "hono";
import type { GitHubEnv } from "../../pipeline/request-state.ts";
import { linkTo, pageSize } from "./page-of.ts";

/**
 * The page of a list that `after`, `before` and `per_page` ask for, where GitHub pages by cursor. A
 * cursor is the id of the last (or first) thing seen, so that it stays good while the list changes.
 */
export function cursorPage<T extends { readonly databaseId: number }>(
  c: Context<GitHubEnv>,
  things: readonly T[],
): T[] {
  const size = pageSize(c);
  const after = readCursor(c.req.query("after"));
  const before = readCursor(c.req.query("before"));
  const from = after === undefined ? 0 : things.findIndex(({ databaseId }) => databaseId > after);
  const end =
    before === undefined
      ? things.length
      : things.findIndex(({ databaseId }) => databaseId >= before);
  const rest = from < 0 ? [] : things.slice(from, end < 0 ? things.length : end);
  const page = before === undefined ? rest.slice(0, size) : rest.slice(-size);
  const [first, last] = [page[0], page.at(-1)];
  const links: string[] = [];
  if (first !== undefined && first !== things[0]) {
    links.push(`<${linkTo(c, { before: printCursor(first.databaseId) })}>; rel="prev"`);
  }
  if (last !== undefined && last !== things.at(-1)) {
    links.push(`<${linkTo(c, { after: printCursor(last.databaseId) })}>; rel="next"`);
  }
  if (links.length > 0) c.header("link", links.join(", "));
  return page;
}

function printCursor(id: number): string {
  return Buffer.from(`id:${id}`).toString("base64url");
}

function readCursor(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const [, id] = /^id:(\d+)$/.exec(Buffer.from(text, "base64url").toString("utf8")) ?? [];
  return id === undefined ? undefined : Number(id);
}
