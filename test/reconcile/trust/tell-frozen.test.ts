import { expect, test } from "vitest";
import { frozenToOwners } from "../../../src/messages/frozen-to-owners.ts";
import { printFrozenMark } from "../../../src/reconcile/marks/markers.ts";
import { tellFrozen } from "../../../src/reconcile/trust/tell-frozen.ts";
import { comment, observation } from "../../fakes/observed.ts";

/** Whom the mails go to that are sent where the notice stands so. */
async function mailedWith(mark: string): Promise<readonly (readonly string[])[]> {
  const mailed: (readonly string[])[] = [];
  const notice = comment({ body: `It is frozen.\n\n${mark}`, ours: true });
  const found = { observation: observation({ comments: [notice] }), branch: undefined };
  const thaw = { asked: undefined, seconded: undefined, misfits: [] };
  await tellFrozen(
    found,
    "It is frozen.",
    { thaw, passedOn: [], putBackAt: undefined },
    [{ to: ["owners@example.org"], ...frozenToOwners() }],
    {
      repository: { show: async () => undefined },
      mailer: { send: async ({ to }) => void mailed.push(to) },
      sha256: () => "a".repeat(64) as never,
    },
  );
  return mailed;
}

test("owners are mailed of a frozen case once, after the issue tells of it", async () => {
  expect(await mailedWith(printFrozenMark("council-awaits"))).toEqual([["owners@example.org"]]);
  expect(await mailedWith(printFrozenMark("council-told"))).toEqual([]);
  expect(frozenToOwners().text).not.toMatch(/[a-z]+-[a-z]+-[a-z]+|amber-heron/);
});
