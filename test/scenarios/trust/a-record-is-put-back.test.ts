import { describe, expect, test } from "vitest";
import { isStatusComment } from "../../../src/reconcile/marks/markers.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { tampering, type Tampering } from "../../world/tamper.ts";
import type { WorldCase } from "../../world/world-case.ts";

/** A case with a little history, and the hand that bends it. */
async function aCase(world: World): Promise<{ it: WorldCase; records: Tampering; head: string }> {
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await it.say("ada", "/note they called again");
  const records = await tampering(world, it);
  return { it, records, head: await records.head() };
}

async function parentOf(world: World, sha: string): Promise<string> {
  const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: sha });
  return data.parents[0]?.sha ?? "";
}

const branches = async (world: World) => {
  const { data } = await world.as("dee").git.listMatchingRefs({ ...world.here, ref: "heads/c" });
  return data.map(({ ref }) => ref).filter((ref) => /(cases|closed)\//.test(ref));
};

const bends: readonly (readonly [
  string,
  (world: World, records: Tampering, head: string) => Promise<unknown>,
])[] = [
  ["cut back", async (world, records, head) => records.setHead(await parentOf(world, head))],
  ["written to", (_, records) => records.write({ path: "record.yml", text: "---\nn: [1\n" })],
  ["with a file beside it", (_, records) => records.write({ path: "notes.txt", text: "x" })],
  [
    "deleted",
    (world, records) =>
      world.as("dee").git.deleteRef({ ...world.here, ref: `heads/${records.branch}` }),
  ],
  [
    "copied among closed ones",
    (world, records, head) =>
      world.as("dee").git.createRef({
        ...world.here,
        ref: `refs/heads/${records.branch.replace("cases", "closed")}`,
        sha: head,
      }),
  ],
];

describe("a frozen record", () => {
  test.each(bends)("%s is put back by Comity itself, which says so", async (_, bend) => {
    await using world = await startWorld({ plan: "free" });
    const { it, records, head } = await aCase(world);
    await bend(world, records, head);
    await it.say("bo", "/note said meanwhile");
    await world.advance("70s");
    expect(await it.labels()).toContain("frozen");
    expect((await it.answers()).join()).toContain(
      `Comity itself puts the branch \`${records.branch}\` back to entry`,
    );
    await world.advance("9m");
    expect(await it.labels()).toContain("frozen");
    await world.advance("2m");
    await world.advance("2m");
    expect(await it.labels()).not.toContain("frozen");
    expect(await branches(world)).toEqual([`refs/heads/${records.branch}`]);
    const notes = (await it.record()).flatMap((event) =>
      event.type === "NoteTaken" ? [event.text] : [],
    );
    expect(notes).toEqual(["they called again", "said meanwhile"]);
    const over = (await it.answers()).filter((body) => body.includes("comity frozen over"));
    expect(over).toEqual([expect.stringContaining("Comity put the record back")]);
  });

  test("that was cut back is nobody's to agree to, whatever became of the status comment", async () => {
    await using world = await startWorld({ plan: "free" });
    const { it, records, head } = await aCase(world);
    await records.setHead(await parentOf(world, head));
    const status = (await it.comments()).find(({ body }) => isStatusComment(body));
    await world.as("dee").issues.deleteComment({ ...world.here, comment_id: status?.id ?? 0 });
    await world.advance("70s");
    const notice = (await it.answers()).join();
    expect(notice).toContain("It cannot be adopted with `/thaw`");
    await it.say("dee", `/thaw ${await records.end()}`);
    await it.say("cy", "/second");
    expect(await it.labels()).toContain("frozen");
    await world.advance("11m");
    await world.advance("2m");
    expect(await it.labels()).not.toContain("frozen");
    expect((await it.record()).map(({ type }) => type)).not.toContain("RecordAdopted");
    expect((await it.record()).map(({ type }) => type)).toContain("NoteTaken");
  });

  test("is put back once an hour at most, by whichever app runs then", async () => {
    await using world = await startWorld({ app: "none", plan: "free" });
    let app = await world.startApp();
    await world.idle();
    const { it, records, head } = await aCase(world);
    const cutBack = async () => records.setHead(await parentOf(world, await records.head()));
    await cutBack();
    await world.advance("70s");
    await world.advance("12m");
    expect(await records.head()).toBe(head);
    expect(await it.labels()).not.toContain("frozen");
    await cutBack();
    await world.advance("70s");
    await app.kill();
    app = await world.startApp();
    await world.startApp();
    await world.idle();
    await world.advance("30m");
    expect(await it.labels()).toContain("frozen");
    expect(await records.head()).not.toBe(head);
    await world.advance("40m");
    expect(await it.labels()).not.toContain("frozen");
    expect((await it.record()).map(({ type }) => type)).toContain("NoteTaken");
  });
});
