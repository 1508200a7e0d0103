import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { unmarked } from "../../src/reconcile/marks/markers.ts";
import type { World } from "./start-world.ts";
import type { WorldCase } from "./world-case.ts";

/** What came of a comment. */
export interface Seen {
  readonly id: number;
  /** Reactions of the app to it; `"deleted"` where the comment is gone. */
  readonly reactions: readonly string[] | "deleted";
  /** What the app wrote since, without the invisible marks; empty for nothing. */
  readonly answer: string;
  /** The types of the events it brought about, in their order. */
  readonly recorded: readonly CaseEvent["type"][];
}

/** Somebody comments; what the app made of it when all is idle. */
export async function sayAndSee(
  world: World,
  it: WorldCase,
  login: string,
  body: string,
): Promise<Seen> {
  return seeAfter(world, it, async () => (await it.comment(login, body)).id);
}

/** Something happens to a comment, which is told by its id; what the app made of it. */
export async function seeAfter(
  world: World,
  it: WorldCase,
  act: () => Promise<number>,
): Promise<Seen> {
  const before = new Set((await listed(world, it)).map(({ id }) => id));
  const known = (await it.record()).length;
  const id = await act();
  await world.idle();
  const comments = await listed(world, it);
  const added = comments.filter((one) => !before.has(one.id) && one.user?.login === bot);
  return {
    id,
    reactions: comments.some((one) => one.id === id) ? await reactionsOf(world, id) : "deleted",
    answer: added.map(({ body = "" }) => unmarked(body)).join("\n\n"),
    recorded: (await it.record()).slice(known).map(({ type }) => type),
  };
}

const bot = "comity[bot]";

async function listed(world: World, { number }: WorldCase) {
  const { issues, paginate } = world.as("ada");
  return paginate(issues.listComments, { ...world.here, issue_number: number, per_page: 100 });
}

async function reactionsOf(world: World, comment: number): Promise<readonly string[]> {
  const asked = { ...world.here, comment_id: comment };
  const { data } = await world.as("ada").reactions.listForIssueComment(asked);
  return data.map((reaction) => reaction.content).toSorted();
}
