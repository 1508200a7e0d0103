import { DirectHand } from "local-github/testing";
import { z } from "zod";
import type { LocalWorld } from "./local-world.ts";

/** A case in which many comments were heard, the last some days ago. */
export interface LongThread {
  say(body: string): Promise<unknown>;
  /** The oldest comment of all gets another text. */
  editFirst(body: string): Promise<unknown>;
  record(): string;
}

/** Requests for more of a thread than comes with a look. */
const ofThread = ["CommentsBefore", "CommentsFrom", "RoomCommentsAfter", "TimelineBefore"];

/** How often more of a thread was asked for, among these operations. */
export function readOn(operations: readonly (string | null)[]): number {
  return operations.filter((one) => one !== null && ofThread.includes(one)).length;
}

const Issue = z.object({
  id: z.int(),
  node_id: z.string(),
  number: z.int(),
  title: z.string(),
  created_at: z.string(),
});
const Comments = z.array(z.object({ id: z.int(), user: z.object({ login: z.string() }) }));
const Repositories = z.array(z.object({ name: z.string() }));

/** Files a report, which may get a room, and has bo comment on it so often. */
export async function fillThread(world: LocalWorld, count: number): Promise<LongThread> {
  const { org, repo } = world.sandbox.facts;
  const filed = await world.report();
  await world.idle();
  const all = Repositories.parse(await world.as("owen", `GET /orgs/${org}/repos`));
  const room = all.find(({ name }) => new RegExp(`^${repo}-[a-z]+-[a-z]+$`).test(name))?.name;
  const hand = new DirectHand(world.sandbox, org, room ?? repo);
  const path = `/repos/${org}/${room ?? repo}/issues`;
  const number = room === undefined ? filed : 1;
  const issue = Issue.parse(await world.as("ada", `GET ${path}/${number}`));
  const by = { ...issue, databaseId: issue.id, nodeId: issue.node_id, createdAt: issue.created_at };
  await hand.unheard(async () => {
    for (let i = 0; i < count; i += 1) hand.comment("bo", by, `We spoke once more, ${i}.`);
  });
  const say = (body: string) => world.as("bo", `POST ${path}/${number}/comments`, { body });
  await world.advance("1m");
  await say("/note all that");
  await world.idle();
  await world.advance("4d");
  const page = await world.as("bo", `GET ${path}/${number}/comments?per_page=100`);
  const oldest = Comments.parse(page).find(({ user }) => user.login === "bo")?.id ?? 0;
  return {
    say,
    editFirst: (body) => world.as("bo", `PATCH ${path}/comments/${oldest}`, { body }),
    record: () => hand.read("comity", "record.yml", `cases/${issue.title}`),
  };
}
