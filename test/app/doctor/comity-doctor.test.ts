import { describe, expect, test } from "vitest";
import { trafficFaults } from "local-github/testing";
import { examined } from "./examined.ts";
import { mailbox } from "./mailbox-faults.ts";
import { seededFaults } from "./seeded-faults.ts";
import { takeDeliveries } from "./take-deliveries.ts";

const deliveries = takeDeliveries();

const lookAtTheBoard =
  "unknown Board: what members of the organisation may do with it is shown to no App";
const takesAPerson = [
  "unknown Pull requests: whether people asked for a review can approve was not tried",
  "unknown Cases on other projects: whether a case is read that somebody put on a project of their own takes a person to try",
];

describe("comity doctor", () => {
  test(
    "finds nothing on a sound installation, and leaves nothing behind",
    { timeout: 60_000 },
    async () => {
      const { found, sandbox } = await examined(deliveries);
      expect(found.filter((line) => !line.startsWith("right "))).toEqual([
        takesAPerson[0],
        lookAtTheBoard,
        takesAPerson[1],
      ]);
      const said = found.join("\n");
      expect(
        seededFaults.flatMap(([, , , words]) => (said.includes(words) ? [words] : [])),
      ).toEqual([]);
      const { world } = sandbox.github;
      const names = [...world.repositories.values()].map(({ name }) => name);
      const headers = { authorization: "token sandbox-owen" };
      const left = `${sandbox.url}/repos/sandbox-org/conduct/git/matching-refs/heads/comity-doctor`;
      expect([names, await (await fetch(left, { headers })).json()]).toEqual([
        ["conduct", "project", "conduct-council"],
        [],
      ]);
      expect([...world.projects.values()].map(({ title }) => title)).toEqual(["Conduct cases"]);
      expect(trafficFaults(sandbox)).toEqual([]);
    },
  );

  test(
    "has an owner try what no App can, with a token of their own",
    { timeout: 60_000 },
    async () => {
      const { found, sandbox } = await examined(
        deliveries,
        undefined,
        undefined,
        "owen",
        "sandbox-owen",
      );
      expect(found.filter((line) => !line.startsWith("right "))).toEqual([lookAtTheBoard]);
      for (const line of [
        "right Pull requests: people can be asked for a review",
        "right Pull requests: they can approve, and the App can void an approval",
        "right Cases on other projects: a look at such a case succeeds",
        "right Cases on other projects: a sweep with such a case succeeds",
      ])
        expect(found).toContain(line);
      const { projects, repositories } = sandbox.github.world;
      expect([projects.size, repositories.size]).toEqual([1, 3]);
      const another = await examined(deliveries, undefined, "Cases", "owen", "sandbox-rin");
      expect(another.found).toEqual([
        "wrong Cases on other projects: GITHUB_TOKEN is another person's than the one --with-owner names",
      ]);
    },
  );

  test("names what it could not take away again", async () => {
    const [, seed] =
      seededFaults.find(([what]) => what === "a ruleset lets no branch be taken away") ?? [];
    const { found } = await examined(deliveries, seed, "Records");
    expect(found.at(-1)).toMatch(
      /^wrong Left over: A branch whose name begins with comity-doctor\/\w+\/record could not be taken away$/,
    );
  });

  test("lets a person into a scratch room only where one is named, and says who cannot be", async () => {
    const { found, sandbox } = await examined(deliveries, undefined, "Rooms", "rin");
    expect(found).toContain("right Rooms: somebody can be let into a room, and put out again");
    expect(sandbox.github.world.repositories.size).toBe(3);
    const nobody = await examined(deliveries, undefined, "Rooms", "nobody-is-this");
    expect(nobody.found).toContain("wrong Rooms: the person named cannot be let into a room (404)");
  });

  test("cannot know who reads a mailbox in which all is as it should be, and says how to find out", async () => {
    const { found } = await examined(deliveries, mailbox({}), "Mailbox");
    expect(found.filter((line) => !line.startsWith("right "))).toEqual([
      "unknown Mailbox: whether a person or a list reads what is sent to its address cannot be seen from here",
    ]);
    expect(found).toContain('right Mailbox: mail is read from the folder "Reports"');
  });

  test.each(seededFaults)("where %s, says so", async (_, seed, about, sentence) => {
    const { found } = await examined(deliveries, seed, about);
    expect(found.filter((line) => line.includes(sentence))).not.toEqual([]);
  });
});
