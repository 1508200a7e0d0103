import { describe, expect, test } from "vitest";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Space } from "../../../src/ports/space.ts";
import { lookInPlaces } from "../../../src/reconcile/hear/look-in-places.ts";
import { recordingLog } from "../../app/recording-log.ts";
import { at } from "../../domain/given.ts";
import { ban, caseWith, ended, inForce } from "../../domain/chapters/enacting/some-action.ts";
import { aSpace } from "../../fakes/a-space.ts";

const waiting = ban({ waitsFor: "permission-missing" });
const done = { type: "ActionIsDone", number: 1, evidence: "by an owner" } as const;

/** What is seen for the word `/done 1`, and how often the place was asked. */
async function seen(action = waiting, look?: Space["look"], command: typeof done | "none" = done) {
  let looks = 0;
  const space = aSpace({ prove: (_, standing) => standing, ...(look && { look }) });
  const counting: Space = { ...space, look: (account) => ((looks += 1), space.look(account)) };
  const found = await lookInPlaces(command === "none" ? [] : [command], caseWith([action]), {
    bans: { findSpace: () => counting },
    clock: { now: () => at("23 16:00") },
    log: recordingLog().log,
  });
  return { there: found.get(1), looks };
}

describe("looking in the place of an action that a member says is done", () => {
  test.for([waiting, ban({ ...ended, waitsFor: "permission-missing" })])(
    "tells how they stand there, and how that can be seen (%#)",
    async (action) => {
      const { there } = await seen(action);
      const proofs = { imposed: "removed", free: "free" };
      expect(there).toEqual({ standing: "free", isMember: false, proofs });
    },
  );

  test.for([
    new Transient("no answer", { route: "GET /orgs/{org}/blocks" }),
    new Terminal("refused", { route: "GET /orgs/{org}/blocks", status: 401 }),
  ])("tells nothing where the place does not answer, and holds nothing up: %s", async (error) => {
    const silent: Space["look"] = async () => {
      throw error;
    };
    expect((await seen(waiting, silent)).there).toBeUndefined();
  });

  test("tells nothing where only people can look", async () => {
    const gone = () => Promise.resolve({ waitsFor: "account-gone" });
    expect((await seen(waiting, gone)).there).toBeUndefined();
  });

  test("asks nothing for what waits for nobody, for no account, and where nobody says so", async () => {
    expect((await seen(ban(inForce))).looks).toBe(0);
    const unknown = ban({ waitsFor: "no-account-known", person: undefined });
    expect((await seen(unknown)).looks).toBe(0);
    expect((await seen(waiting, undefined, "none")).looks).toBe(0);
  });
});
