import type { Context } from "hono";
import type { Html } from "../view/html.ts";
import { layout } from "../view/layout.ts";
import type { ConsoleEnv } from "../visit.ts";

/** Answers with a whole page. */
export async function showPage(
  c: Context<ConsoleEnv>,
  title: string,
  body: Html,
  status: 200 | 403 | 404 | 409 | 422 | 502 = 200,
): Promise<Response> {
  return c.html(layout(c.var.visit, { title, body }), status);
}
