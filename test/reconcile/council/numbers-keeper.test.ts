import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { nothingForgotten } from "../../../src/domain/numbers/forgotten.ts";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { SweptCase, SweptPage } from "../../../src/ports/case-repository.ts";
import { Terminal } from "../../../src/ports/errors.ts";
import type { PlaceStep, PlaceThread } from "../../../src/ports/standing-place.ts";
import { NumbersKeeper } from "../../../src/reconcile/council/numbers-keeper.ts";
import { printAnswerMark } from "../../../src/reconcile/marks/markers.ts";
import type { TrustedRegister } from "../../../src/reconcile/ports/trusted-register.ts";
import { fixedClock } from "../../adapters/github/fixed-clock.ts";
import {
  agreed,
  proposed,
  reprimand,
  underReview,
} from "../../domain/chapters/deciding/deliberating.ts";
import { ada, at, config, eve, given, recorded } from "../../domain/given.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";

const rootOid = GitOid.parse("0".repeat(40));
const letters = "abcdefghijklmnopqrstuvwxyz";
const nameOf = (i: number) =>
  CodeName.parse(`case-${letters[Math.floor(i / 26)]}${letters[i % 26]}`);

/** A case that was decided in 2026 and closed, begun by that issue. */
function closed(issue: string): readonly CaseEvent[] {
  const events = given([
    ...underReview,
    proposed(at("23 10:00"), reprimand),
    agreed(at("23 12:00"), reprimand),
    recorded(at("24 10:00"), { type: "CaseClosed", closing: { as: "resolved" } }),
  ]).history();
  return events.map((event) =>
    event.type === "ReportReceived"
      ? { ...event, issue: { ...event.issue, id: NodeId.parse(issue) } }
      : event,
  );
}

interface There {
  /** What each record of the case repository says. */
  readonly records?: ReadonlyMap<CodeName, readonly CaseEvent[] | "by others" | "refused">;
  readonly rooms?: ReadonlyMap<CodeName, readonly CaseEvent[]>;
}

const register = {
  rootOid,
  adopted: [config],
  forgotten: nothingForgotten,
} as unknown as TrustedRegister;

function keeper({ records = new Map(), rooms = new Map() }: There) {
  const asked: string[] = [];
  const known = new Map([...records, ...rooms]);
  const recordOf = (where: string) => (name: CodeName) => {
    asked.push(`${where} ${name}`);
    if (known.get(name) === "refused")
      return Promise.reject(new Terminal("no", { route: "RecordOf" }));
    const files = [{ path: "record.yml", text: name }];
    return Promise.resolve({ files, anchors: [] });
  };
  const row = (codeName: CodeName) => ({ codeName, head: {} }) as unknown as SweptCase;
  const rows = [...records.keys()].map(row);
  async function* sweep() {
    asked.push("sweep");
    yield { cases: rows.slice(0, 1), closed: rows.slice(1) } as unknown as SweptPage;
  }
  const numbers = new NumbersKeeper({
    clock: fixedClock("2027-01-02T00:00:00Z"),
    readMarkdown,
    anchorCodec: ourAnchors,
    codec: {
      read: ([file]) => {
        const events = known.get(CodeName.parse(file?.text)) ?? [];
        return (typeof events === "string" ? closed("I_others") : events).map((content, i) => ({
          n: i + 1,
          sha256: Sha256.parse("e".repeat(64)),
          isSigned: typeof events !== "string",
          content,
        }));
      },
    },
    repository: { recordOf: recordOf("record"), sweep },
    moving: {
      rooms: {
        list: () => Promise.resolve([...rooms.keys()]),
        observe: () =>
          Promise.resolve({
            isPrivate: true,
            holdsRecord: true,
            rootOid,
            anchoredRoot: undefined,
          }),
        repository: () => ({ recordOf: recordOf("room") }),
      },
    },
  });
  return { numbers, asked };
}

const thread = (by: Person, text: string, ours: readonly string[] = []): PlaceThread => ({
  id: NodeId.parse("I_thread"),
  said: [{ id: NodeId.parse("IC_asks"), by, at: at("30 10:00"), text }],
  ours: ours.map((body, i) => ({ id: NodeId.parse(`IC_${i}`), at: at("30 11:00"), body })),
});
const mark = printAnswerMark("numbers:IC_asks@2026-11-30T10:00:00Z");

async function answered(there: There, threads: readonly PlaceThread[]) {
  const { numbers, asked } = keeper(there);
  const steps: PlaceStep[] = [];
  const place = { apply: (step: PlaceStep) => Promise.resolve(void steps.push(step)) };
  const looks = [];
  for (;;) {
    // One look after the other.
    // oxlint-disable-next-line no-await-in-loop
    const next = await numbers.answer(threads, [eve], register, place);
    if (next.length === 0) return { steps, looks, asked };
    looks.push(...next);
  }
}

const bodyOf = ([step]: readonly PlaceStep[]) =>
  step?.step === "add-comment" ? step.body : undefined;

describe("to /statistics in the council's repository", () => {
  test("every record counts, of rooms too, twenty at a time, and a case of two places once", async () => {
    const records = new Map(
      Array.from({ length: 45 }, (_, i) => [nameOf(i), closed(`I_${i}`)] as const),
    );
    const rooms = new Map([
      [CodeName.parse("moved-case"), closed("I_3")],
      [CodeName.parse("own-room"), closed("I_99")],
    ]);
    const { steps, looks, asked } = await answered({ records, rooms }, [
      thread(eve, "/statistics 2026"),
    ]);
    const inAMinute = { key: "council", at: "2027-01-02T00:01:00Z" };
    expect(looks).toEqual([inAMinute, inAMinute]);
    expect(asked.filter((one) => one === "sweep")).toHaveLength(1);
    expect(new Set(asked).size).toBe(1 + 45 + 2);
    expect(steps).toHaveLength(1);
    expect(bodyOf(steps)).toContain("Closed cases: 46.");
    expect(bodyOf(steps)).not.toContain("Not counted");
    expect(bodyOf(steps)?.endsWith(mark)).toBe(true);
  });

  test.each(["by others", "refused"] as const)(
    "a record that is %s does not count, and that is said",
    async (how) => {
      const records = new Map<CodeName, readonly CaseEvent[] | typeof how>([
        [nameOf(0), closed("I_0")],
        [nameOf(1), how],
      ]);
      const { steps } = await answered({ records }, [thread(eve, "/statistics 2026")]);
      expect(bodyOf(steps)).toContain("Closed cases: 1.");
      expect(bodyOf(steps)).toContain("Not counted: cases whose record cannot be read");
    },
  );

  test("nothing is read for what has no numbers, or was answered, and of two answers one goes", async () => {
    const nothing = await answered({}, [
      thread(ada, "/statistics 2026"),
      thread(eve, "/statistics 2027\n/statistics"),
      thread(eve, "no command"),
    ]);
    expect(nothing.asked).toEqual([]);
    expect(nothing.steps).toHaveLength(2);
    const done = thread(eve, "/statistics 2026", [`so many\n\n${mark}`, `so many\n\n${mark}`]);
    expect(await answered({}, [done])).toEqual({
      steps: [{ step: "delete-comment", id: "IC_1" }],
      looks: [],
      asked: [],
    });
  });
});
