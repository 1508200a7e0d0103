import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { frozenLabel } from "../../src/domain/case/labels.ts";
import { Sha256 } from "../../src/domain/values/ids.ts";
import { frozenNotice } from "../../src/messages/frozen-notice.ts";
import { desiredSurface, type DesiredSurface } from "../../src/reconcile/show/desired-surface.ts";
import { ada, bo, cy, dee } from "../domain/given.ts";
import { agreeingCases } from "./agreeing-cases.ts";
import { appealedCases } from "./appealed-cases.ts";
import { mediatedCases } from "./mediated-cases.ts";
import { registry, type ToldCase } from "./told-case.ts";
import { frozenCase, typicalCases } from "./typical-cases.ts";

/** The record's end, which what is shown names and these tests do not look at. */
const surfaceOf = ({ events, config, pull, agreement }: ToldCase) => {
  const head = { n: events.length, sha256: Sha256.parse("b".repeat(64)) };
  return desiredSurface(events, config, head, registry, "", { shown: pull, agreement });
};

/** What the app keeps on the case's issue and on the board, and below it the status comment. */
function shown(
  { title, labels, isOpen, card, status }: DesiredSurface,
  { hasCard, more = [] }: { hasCard: boolean; more?: readonly string[] },
) {
  const { status: column, decidedBy, nextDeadline, overdue } = card;
  const fields = `${column}, ${decidedBy}, ${nextDeadline ?? "no deadline"}, ${overdue ?? "nothing"} overdue`;
  const board = hasCard ? fields : "none, being in a room";
  return [
    `# ${title}`,
    `| issue | labels | board |\n| --- | --- | --- |\n| ${isOpen ? "open" : "closed"} | ${labels.join(", ")} | ${board} |`,
    ...[status, ...more].flatMap((comment) => ["---", comment]),
    "",
  ].join("\n\n");
}

const cases = [...typicalCases, ...agreeingCases, ...mediatedCases, ...appealedCases];
const fileOf = ({ name }: ToldCase) => `${name.replaceAll(" ", "-")}.md`;

describe("the status comment says what it said", () => {
  test.for(cases.map((one) => [one.name, one] as const))("of %s", async ([, one]) => {
    const hasCard = !one.events.some(({ type }) => type === "CaseMoved");
    await expect(shown(surfaceOf(one), { hasCard })).toMatchFileSnapshot(
      `./snapshots/status-comments/${fileOf(one)}`,
    );
  });

  test("of a frozen case, with the notice of it", async () => {
    const surface = surfaceOf(frozenCase);
    const notice = frozenNotice({
      reason: "foreign-commit",
      people: [ada, bo, cy, dee],
      branch: "cases/amber-heron",
      end: Sha256.parse("f".repeat(64)),
      putBackTo: { n: 3, sha256: Sha256.parse("c".repeat(64)) },
      isShortened: false,
      helping: [],
      areTooFew: false,
      askedBy: undefined,
    });
    const frozen = { ...surface, labels: [...surface.labels, frozenLabel] };
    await expect(shown(frozen, { hasCard: true, more: [notice] })).toMatchFileSnapshot(
      `./snapshots/status-comments/${fileOf(frozenCase)}`,
    );
  });

  test("and no snapshot is left of a case that is no more", () => {
    const files = readdirSync(new URL("snapshots/status-comments/", import.meta.url));
    expect(files.toSorted()).toEqual([...cases, frozenCase].map(fileOf).toSorted());
  });
});

test("ten cases and more are looked at, no two of them alike", () => {
  const texts = new Set(cases.map((one) => surfaceOf(one).status));
  expect(texts.size).toBeGreaterThanOrEqual(10);
  expect(texts.size).toBe(cases.length);
});
