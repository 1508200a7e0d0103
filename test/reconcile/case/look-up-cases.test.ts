import { expect, test } from "vitest";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import { CodeName, GitOid, Sha256 } from "../../../src/domain/values/ids.ts";
import { UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { lookUpCases } from "../../../src/reconcile/hear/look-up-cases.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";
import { ada, asks, at, bo, given, recorded, report } from "../../domain/given.ts";

const name = (text: string) => CodeName.parse(text);
const own = name("amber-heron");
const rootOid = GitOid.parse("0".repeat(40));
const duplicateOf = (of: string): CaseCommand => ({
  type: "CloseCase",
  closing: { as: "duplicate", of: name(of) },
});
const closedAs = (of: string) =>
  recorded(at("23 10:00"), {
    type: "CaseClosed",
    closing: { as: "duplicate", of: name(of) },
  });
const records: Record<string, string> = { "blue-crane": "grey-owl", "red-hare": "amber-heron" };

/** The files of a record say which case it was closed as a duplicate of. */
async function found(
  commands: readonly CaseCommand[],
  places: {
    archive?: readonly string[];
    rooms?: readonly string[];
    isPrivate?: boolean;
    written?: "by-others" | "badly";
  },
) {
  const asked: string[] = [];
  const recordOf = (where: readonly string[], what: string) => (of: CodeName) => {
    asked.push(`${what} ${of}`);
    const files = [{ path: "record.yml", text: records[of] ?? "" }];
    return Promise.resolve(where.includes(of) ? { files, anchors: [] } : undefined);
  };
  const { archive = [], rooms = [], written, isPrivate = true } = places;
  // Where there is danger, nobody ends a case alone.
  const danger = asks(ada, at("22 16:30"), { type: "DeclareDanger", what: "he is at the door" });
  const waits = given([report, danger, asks(bo, at("22 17:00"), duplicateOf("red-hare"))]).state();
  const cases = await lookUpCases([], commands, waits, own, {
    repository: { recordOf: recordOf(archive, "record") },
    register: { rootOid },
    anchorCodec: ourAnchors,
    codec: {
      read: ([file]) => {
        if (written === "badly") throw new UnreadableRecord("a gap", 2);
        const of = file?.text ?? "";
        const contents = [...given([report]).history(), ...(of ? [closedAs(of)] : [])];
        return contents.map((content, i) => ({
          n: i + 1,
          sha256: Sha256.parse("e".repeat(64)),
          isSigned: written === undefined,
          content,
        }));
      },
    },
    moving: {
      rooms: {
        observe: (of) =>
          Promise.resolve(
            rooms.includes(of)
              ? { isPrivate, holdsRecord: true, rootOid, anchoredRoot: undefined }
              : undefined,
          ),
        repository: () => ({ recordOf: recordOf(rooms, "room") }),
      },
    },
  });
  return { cases: Object.fromEntries(cases), asked };
}

test("where nobody closes a report as a duplicate, and of itself, nothing is asked", async () => {
  const commands: readonly CaseCommand[] = [
    { type: "CloseCase", closing: { as: "spam" } },
    duplicateOf("amber-heron"),
  ];
  expect(await found(commands, {})).toEqual({ cases: {}, asked: [] });
});

test("a case leads where its record says, and what waits for a second is looked up again", async () => {
  const archive = ["blue-crane", "red-hare"];
  expect(
    await found([duplicateOf("blue-crane"), duplicateOf("no-such")], { archive }),
  ).toMatchObject({
    cases: { "blue-crane": { duplicateOf: "grey-owl" }, "no-such": "none" },
    asked: ["record blue-crane", "record no-such"],
  });
  const second: CaseCommand = { type: "SecondAct", number: undefined };
  expect((await found([second], { archive })).cases).toMatchObject({
    "red-hare": { duplicateOf: "amber-heron" },
  });
});

test("of a room nobody learns more than that it is there and whether it leads back", async () => {
  const rooms = ["blue-crane", "red-hare"];
  const commands = [duplicateOf("blue-crane"), duplicateOf("red-hare")];
  expect((await found(commands, { rooms })).cases).toEqual({
    "blue-crane": {},
    "red-hare": { duplicateOf: "amber-heron" },
  });
});

test("of a room that somebody opened to the public nothing is believed but that it is there", async () => {
  const rooms = ["red-hare"];
  const { cases } = await found([duplicateOf("red-hare")], { rooms, isPrivate: false });
  expect(cases).toEqual({ "red-hare": {} });
});

test.for(["by-others", "badly"] as const)(
  "of a record written %s nothing is believed but that it is there",
  async (written) => {
    const archive = ["blue-crane"];
    expect((await found([duplicateOf("blue-crane")], { archive, written })).cases).toEqual({
      "blue-crane": {},
    });
  },
);
