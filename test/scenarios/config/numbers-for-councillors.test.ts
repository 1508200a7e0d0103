import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { statistics } from "../../../src/app/statistics/statistics.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { decided } from "../forgetting/overdue-case.ts";

const councilOf = ({ here }: World) => ({ owner: here.owner, repo: `${here.repo}-council` });

/** What the app answers below an issue of the council's repository. */
async function answers(world: World, issue_number: number): Promise<readonly string[]> {
  const here = { ...councilOf(world), issue_number };
  const { data } = await world.as("eve").issues.listComments(here);
  return data
    .filter(({ user }) => user?.type === "Bot")
    .map(({ body = "" }) => body.replace(/\n\n<!-- comity re=numbers:.+ -->$/, ""));
}

/** What `comity statistics 2026` prints of a clone made now. */
async function offline(world: World): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "comity-numbers-"));
  const clone = join(folder, "conduct.git");
  await world.writeBare(clone);
  const said: string[] = [];
  const shell = {
    environment: {},
    now: () => Date.parse("2027-01-02T00:00:00Z"),
    say: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
  };
  await statistics(["2026", clone], shell);
  await rm(folder, { recursive: true, force: true });
  return said.join("\n");
}

test("councillors get the numbers of a year that is over where they stand, once", async () => {
  const { load } = await decided;
  await using world = await startWorld({ app: "none", load });
  await world.advance("45d");
  const first = await world.startApp();
  await world.sweep();
  await world.idle();
  const asked = { title: "For the yearly report", body: "/statistics 2026" };
  const { data } = await world.as("eve").issues.create({ ...councilOf(world), ...asked });
  await world.idle();
  const numbers = await offline(world);
  expect(numbers).toContain("Closed cases: 1.");
  expect(await answers(world, data.number)).toEqual([numbers]);

  await first.stop();
  await world.startApp();
  await world.idle();
  const say = async (login: string, body: string) => {
    const at = { ...councilOf(world), issue_number: data.number };
    await world.as(login).issues.createComment({ ...at, body });
    await world.idle();
  };
  await say("fay", "/statistics 2027");
  await say("gus", "/statistics");
  await say("owen", "/statistics 2026");
  expect(await answers(world, data.number)).toEqual([
    numbers,
    "The year 2027 is not over; numbers are told of whole years.",
    expect.stringContaining("does not say of which year"),
    expect.stringContaining("Only councillors"),
  ]);
}, 60_000);
