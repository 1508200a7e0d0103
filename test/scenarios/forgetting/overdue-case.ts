import { approvedBy, pullsOf, readyToPropose } from "../../world/resolution-of.ts";
import { storySoFar } from "../../world/story-so-far.ts";
import type { World } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

/** Words that stand in a case and nowhere else, each where it was said. */
export const words = [
  "aubergine",
  "bassoon",
  "clavichord",
  "dulcimer",
  "euphonium",
  "flageolet",
  "glockenspiel",
  "harpsichord",
  "mal@secret.example",
] as const;

const before = { title: "An aubergine", body: "Somebody threw a bassoon." };

/** A case that was decided without a violation, its words wherever people can say something. */
export const decided = storySoFar(async (world) => {
  const it = await world.report(before);
  await it.say("bo", "/name witness mal@secret.example\n/note they said clavichord");
  await readyToPropose(it);
  await it.say("bo", "/find\nviolation: no\nhappened: nothing but a dulcimer");
  await it.say("bo", "/propose\n- { kind: no-action, ground: no-violation, words: a euphonium }");
  const [pull] = await pullsOf(world, it);
  const at = { ...world.here, pull_number: pull?.number ?? 0 };
  const said = { ...world.here, issue_number: at.pull_number, body: "A flageolet, really?" };
  await world.as("cy").issues.createComment(said);
  const review = { event: "COMMENT" as const, body: "I heard a glockenspiel." };
  await world.as("dee").pulls.createReview({ ...at, ...review });
  await world.as("dee").pulls.createReviewComment({
    ...at,
    body: "Or a harpsichord",
    commit_id: pull?.head.sha ?? "",
    path: `resolutions/${await it.title()}.md`,
    line: 1,
  });
  await world.idle();
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await it.say("bo", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts\n/enact");
  await it.say("bo", "/told reporter-1 outcome: by mail\n/told council outcome\n/close");
  const { number, nodeId } = it;
  return { number, nodeId, pull: at.pull_number, codeName: await it.title() };
});

/**
 * Such a case a year later: its last month begins with the app there, and the app is gone on the day on which its
 * time is over.
 */
export async function overdue(world: World): Promise<void> {
  await untilAnnounced(world);
  await world.advance("31d");
}

/** Its last month has begun and was announced. */
export async function untilAnnounced(world: World): Promise<void> {
  await world.advance("335d");
  const app = await world.startApp();
  await world.sweep();
  await world.idle();
  await app.stop();
}

/** A report that was none, and whose time is over. */
export const overdueReport = storySoFar(async (world) => {
  const it = await world.report(before);
  await it.say("bo", "/acknowledge by phone\n/note they said clavichord\n/close not-a-report");
  return { number: it.number, codeName: await it.title() };
});

/** The same in a room. */
export const overdueInRoom = storySoFar(async (world) => {
  const it = await world.report(before);
  await it.say("bo", "/acknowledge by phone");
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  await room.say("bo", "/note they said clavichord\n/close not-a-report");
  return { number: it.number, name: room.name };
});
