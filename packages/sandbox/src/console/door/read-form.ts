import type { Context } from "hono";

/** The text fields of a posted form. */
export async function readForm(c: Context): Promise<ReadonlyMap<string, string>> {
  const body = await c.req.parseBody();
  return new Map(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The page of this console that a request came from; the board where it came from elsewhere or nobody says. */
export function pageBefore(c: Context): string {
  const referer = c.req.header("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  return host === c.req.header("host") ? pathname + search : "/";
}

/** A path of this console that a form names to come back to; anything else is the board. */
export function pathBack(form: ReadonlyMap<string, string>): string {
  const from = form.get("from") ?? "";
  return /^\/(?![/\\])[^\s\\]*$/.test(from) ? from : "/";
}
