import type { Context } from "hono";

/** The text fields of a posted form. */
export async function readForm(c: Context): Promise<ReadonlyMap<string, string>> {
  const body = await c.req.parseBody();
  return new Map(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** A path of this console that a form names to come back to; anything else is the board. */
export function pathBack(form: ReadonlyMap<string, string>): string {
  const from = form.get("from") ?? "";
  return /^\/(?![/\\])[^\s\\]*$/.test(from) ? from : "/";
}
