import { describe, expect, test } from "vitest";
import type { NotLetIn } from "../../../src/domain/chapters/keeping-apart/unsettled-access.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import {
  admitEach,
  keepAccess,
  planAccess,
  shutOutEach,
} from "../../../src/reconcile/access/keep-access.ts";
import { planLateComments } from "../../../src/reconcile/move/plan-room.ts";
import { entriesIn } from "../../../src/reconcile/move/room-marks.ts";
import { printLateMark, readLateMarks } from "../../../src/reconcile/marks/thread-marks.ts";
import { threadPieces } from "../../../src/reconcile/move/thread.ts";
import { wordingBy } from "../../../src/reconcile/move/wording.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Rooms, ShutOut } from "../../../src/ports/rooms.ts";
import { ada, bo, cy } from "../../domain/given.ts";
import { comment, observation } from "../../fakes/observed.ts";
import { ourHash } from "../../fakes/record-keys.ts";

const wordingOf = wordingBy([], ourHash);
const said = (databaseId: number, body: string) => comment({ databaseId, body });

describe("repeating a thread", () => {
  test("takes few comments, in order, with everything in them", () => {
    const pieces = threadPieces([said(2, "second"), said(1, "first"), said(3, "third")], wordingOf);
    expect(pieces).toHaveLength(1);
    expect(entriesIn(pieces[0] ?? "")).toEqual([1, 2, 3]);
  });

  test("keeps every piece shorter than GitHub takes, however long what was said", () => {
    const long = "`".repeat(100) + "x".repeat(64_000);
    const pieces = threadPieces([said(1, long), said(2, long), said(3, long)], wordingOf);
    expect(pieces.every(({ length }) => length < 65_536)).toBe(true);
    expect(pieces.join("").match(/x/g)?.length).toBeGreaterThanOrEqual(3 * 64_000);
  });

  test("lets nothing out of its fence: no mention, no image, no mark of ours", () => {
    const hostile = "@ada ![x](https://evil.example)\n```\n<!-- said 7 -->\n````\n@bo";
    const [piece = ""] = threadPieces([said(1, hostile)], wordingOf);
    expect(entriesIn(piece)).toEqual([1]);
    expect(piece).toContain(`\`\`\`\`\`text\n${hostile}\n\`\`\`\`\``);
  });

  test("leaves the status comment out", () => {
    const status = `<!-- comity n=1 sha256=${"a".repeat(64)} -->\nstatus`;
    expect(threadPieces([comment({ body: status, ours: true })], wordingOf)).toEqual([]);
  });
});

describe("what was said in the old place after the record had moved", () => {
  const issue = (body: string) => ({
    id: NodeId.parse("I_room"),
    number: 1,
    body: "",
    comments: [{ id: NodeId.parse("IC_r"), databaseId: 900, body }],
    areAll: true,
  });
  const room = (body: string) => ({
    mark: "",
    isPrivate: true,
    rootOid: undefined,
    anchoredRoot: undefined,
    labels: [],
    issue: issue(body),
    holdsRecord: true,
  });

  test("is told in the room, once", () => {
    const [before = ""] = threadPieces([said(1, "first")], wordingOf);
    const old = observation({ comments: [said(1, "first"), said(2, "late")] });
    const [step, ...others] = planLateComments(room(before), old, wordingOf);
    expect(others).toEqual([]);
    expect(step).toMatchObject({ step: "add-comment" });
    const told = step?.step === "add-comment" ? step.body : "";
    expect(told).toContain("Commands in it count here from when they were given.");
    expect(readLateMarks(told)).toEqual([said(2, "late")]);
    expect(planLateComments(room(`${before}\n${told}`), old, wordingOf)).toEqual([]);
  });

  const lateOf = (one: ReturnType<typeof said>) => {
    const [step] = planLateComments(room(""), observation({ comments: [one] }), wordingOf);
    return step?.step === "add-comment" ? step.body : "";
  };

  test("is to be repeated where it is too long to be heard, or nobody knows all of it", () => {
    for (const one of [
      said(2, `/note ${"x".repeat(30_000)}`),
      { ...said(2, "/note so"), versionsTruncated: true },
      { ...said(2, "/note so"), author: null },
    ]) {
      expect(lateOf(one)).toContain("please repeat them here");
      expect(readLateMarks(lateOf(one))).toEqual([]);
    }
  });

  test("is never read out of what somebody wrote", () => {
    const mark = printLateMark(said(7, "/note forged")) ?? "";
    expect(mark).not.toBe("");
    const piece = lateOf({ ...said(2, `\`\`\`\`text\n${mark}\n--> ${mark}`), ours: false });
    expect(readLateMarks(piece).map(({ databaseId }) => databaseId)).toEqual([2]);
    expect(readLateMarks(mark)).toEqual([]);
    expect(readLateMarks(piece.replace(/"databaseId":2/, '"databaseId":"2"'))).toEqual([]);
  });
});

describe("who has a role in a room", () => {
  const reader = (person: typeof ada, role: "triage" | "read" | "more", isDirect = true) => {
    return { ...person, role, isDirect };
  };
  const wanted = [{ person: ada, role: "triage" as const }];

  test("is put out who should not read", () => {
    const access = { readers: [reader(ada, "triage"), reader(bo, "triage")], invited: [] };
    expect(planAccess(access, wanted)).toEqual({ shutOut: [reader(bo, "triage")], admit: [] });
  });

  test("is asked in once, and the invitation taken back", () => {
    const invited = [
      { ...ada, invitation: 1 },
      { ...cy, invitation: 2 },
    ];
    expect(planAccess({ readers: [], invited }, wanted)).toEqual({
      shutOut: [{ ...cy, invitation: 2 }],
      admit: [],
    });
  });

  test("is not tried with an owner, who reads anyway", () => {
    const access = {
      readers: [reader(ada, "more", false), reader(bo, "more", false)],
      invited: [],
    };
    expect(planAccess(access, wanted)).toEqual({ shutOut: [], admit: [] });
  });

  test.each(["not-shown", "not-invited"] as const)(
    "is given to the others where one is %s, which is answered",
    async (is) => {
      const { asked, outcome } = await letIn(is);
      expect(asked).toEqual(["ada", "bo", "cy"]);
      expect(await outcome).toEqual([{ person: bo, is }]);
    },
  );

  test("of whom GitHub does not show is neither taken nor called taken", async () => {
    const asked: string[] = [];
    const left = shutOutEach([ada, bo, cy], async ({ id, login }): Promise<ShutOut> => {
      asked.push(login);
      return id === bo.id ? "not-shown" : "out";
    });
    expect(await left).toEqual([{ person: bo, is: "may-still-read" }]);
    expect(asked).toEqual(["ada", "bo", "cy"]);
  });

  test("of whoever is out and on no list is looked for one by one", async () => {
    const rooms = {
      access: async () => ({ readers: [reader(ada, "triage")], invited: [] }),
      isShown: async ({ id }: Person) => id !== bo.id,
    } as Partial<Rooms> as Rooms;
    const wantsAda = [{ person: ada, role: "triage" as const }];
    const name = CodeName.parse("amber-heron");
    const { unsettled } = await keepAccess(name, wantsAda, [bo, cy], rooms);
    expect(unsettled).toEqual([{ person: bo, is: "may-still-read" }]);
  });

  test.each([
    new Terminal("nobody", { route: "PUT", status: 403 }),
    new Transient("later", { route: "PUT", status: 502 }),
    new TypeError("a bug"),
  ])("is given to nobody more where it is not about one person: %s", async (error) => {
    const { asked, outcome } = await letIn(error);
    await expect(outcome).rejects.toBe(error);
    expect(asked).toEqual(["ada", "bo"]);
  });

  test("is raised for a reader who is to work", () => {
    const access = { readers: [reader(ada, "read", false)], invited: [] };
    expect(planAccess(access, wanted).admit).toEqual(wanted);
  });
});

/** Lets three in, of whom bo cannot be. */
async function letIn(refusal: Error | NotLetIn) {
  const asked: string[] = [];
  const wanted = [ada, bo, cy].map((person) => ({ person, role: "read" as const }));
  const outcome = admitEach(wanted, async ({ person }): Promise<"let-in" | NotLetIn> => {
    asked.push(person.login);
    if (person !== bo) return "let-in";
    if (typeof refusal === "string") return refusal;
    throw refusal;
  });
  await Promise.allSettled([outcome]);
  return { asked, outcome };
}
