import { z } from "zod";
import type { Sandbox } from "./start-sandbox.ts";

const Listed = z.array(z.object({ number: z.int(), title: z.string() }));

interface ItsPlace extends Pick<Sandbox, "url"> {
  readonly facts: Pick<Sandbox["facts"], "org" | "repo">;
}

/**
 * Has the organisation's owner say that only those can open the board who may: before, nothing is
 * put on it. Nothing where the app has not asked; ends when all is idle.
 */
export async function sayBoardReady({ url, facts }: ItsPlace): Promise<void> {
  const issues = `${url}/repos/${facts.org}/${facts.repo}/issues`;
  const headers = { authorization: "token sandbox-owen", "content-type": "application/json" };
  const listed = await fetch(`${issues}?state=all&per_page=100`, { headers });
  const access = Listed.parse(await listed.json()).find(({ title }) => title === "Comity: access");
  if (!access) return;
  const body = JSON.stringify({ body: "/board ready" });
  await fetch(`${issues}/${access.number}/comments`, { method: "POST", headers, body });
  await fetch(`${url}/_sandbox/idle`);
}
