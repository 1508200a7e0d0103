import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { CaseRepository, Changes, SweptAlone } from "../../../src/ports/case-repository.ts";
import { readChanges } from "../../../src/reconcile/sweep/read-sweep.ts";
import { nothingSwept } from "../../../src/reconcile/sweep/sweep-memory.ts";
import { at } from "../../domain/given.ts";

const heron = CodeName.parse("amber-heron");
const [first, second] = [NodeId.parse("I_1"), NodeId.parse("I_2")];
const now = at("22 16:00");

/** Sweeps one after the other over what GitHub lists; answers what each went into. */
async function goneInto(...sweeps: readonly Partial<Changes>[]) {
  const memory = nothingSwept();
  memory.numbers.set(1, first).set(2, second);
  const gone: { readonly alone: readonly SweptAlone[]; readonly spokenOn: readonly string[] }[] =
    [];
  for (const changes of sweeps) {
    let alone: readonly SweptAlone[] = [];
    const branches = { open: 0, closed: 0 };
    const none = { issues: [], comments: new Map(), resolutions: new Map(), pulls: new Map() };
    const repository = {
      changes: () => Promise.resolve({ ...none, branches, ...changes }),
      async *sweepAlone(asked: readonly SweptAlone[]) {
        alone = asked;
        yield { cases: [], closed: [], anchors: [], touched: [], resolutions: new Map() };
      },
    } as unknown as CaseRepository;
    const asked = { since: at("22 15:40"), now, rootOid: GitOid.parse("a".repeat(40)) };
    const nameOf = (issue: NodeId) => (issue === first ? heron : undefined);
    // One sweep after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { spokenOn } = await readChanges(repository, memory, { ...asked, nameOf });
    gone.push({ alone, spokenOn });
  }
  return gone;
}

const issue = (number: number, time: string) => {
  return { id: number === 1 ? first : second, number, updatedAt: at(time) };
};

describe("a sweep over what changed goes into", () => {
  test("an issue that changed, with the name of its case where that is known", async () => {
    const issues = [issue(1, "22 15:50"), issue(2, "22 15:51")];
    const [{ alone } = { alone: [] }] = await goneInto({ issues });
    expect(alone).toEqual([
      { issue: first, codeName: heron },
      { issue: second, codeName: undefined },
    ]);
  });

  test("one whose comment alone is newer, as an edit may leave it", async () => {
    const comments = new Map([[1, at("22 15:50")]]);
    const [{ alone } = { alone: [] }] = await goneInto({ comments });
    expect(alone.map((one) => one.issue)).toEqual([first]);
  });

  test("a resolution on whose pull request somebody spoke", async () => {
    const said = { comments: new Map([[9, at("22 15:50")]]), pulls: new Map([[9, heron]]) };
    expect(await goneInto(said, said)).toEqual([
      { alone: [], spokenOn: [heron] },
      { alone: [], spokenOn: [] },
    ]);
  });

  test("no change twice, though the lists overlap, but for what may change once more in its second", async () => {
    const once = { issues: [issue(1, "22 15:58")] };
    const justNow = { issues: [issue(1, "22 15:58"), issue(2, "22 16:00")] };
    const gone = await goneInto(once, justNow, justNow);
    expect(gone.map(({ alone }) => alone.map((one) => one.issue))).toEqual([
      [first],
      [second],
      [second],
    ]);
  });

  test("a new change of the same issue", async () => {
    const gone = await goneInto(
      { issues: [issue(1, "22 15:50")] },
      { issues: [issue(1, "22 15:50")], comments: new Map([[1, at("22 15:55")]]) },
    );
    expect(gone.map(({ alone }) => alone.length)).toEqual([1, 1]);
  });
});
