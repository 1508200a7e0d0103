import { describe, expect, test } from "vitest";
import { recordCommit } from "../../src/adapters/github/case/record-commit.ts";
import type { GitHub } from "../../src/adapters/github/connection/connect-github.ts";
import { wholeData } from "../../src/adapters/github/connection/graphql-fault.ts";
import { LabelIds } from "../../src/adapters/github/observation/label-ids.ts";
import { commitWhereSeen } from "../../src/adapters/github/set-up/commit-files.ts";
import { applyShow } from "../../src/adapters/github/show/apply-show.ts";
import { block, unblock } from "../../src/adapters/spaces/github/blocks.ts";
import { orWait } from "../../src/adapters/spaces/github/human-needed.ts";
import { endMembership } from "../../src/adapters/spaces/github/membership.ts";
import type { Organisation } from "../../src/adapters/spaces/github/organisation.ts";
import { endCollaborations } from "../../src/adapters/spaces/github/outside.ts";
import { CodeName, GitOid, NodeId } from "../../src/domain/values/ids.ts";
import { ruleThatRefused, Terminal, Transient } from "../../src/ports/errors.ts";
import { board, everyStep, issue, label } from "../adapters/github/show-fixtures.ts";
import { formatted } from "../formatted.ts";
import { refusals, refusingGitHub } from "./refusing-github.ts";
import { writesInCode } from "./writes-in-code.ts";

type Write = (github: GitHub, organisation: Organisation) => Promise<unknown>;

const head = GitOid.parse("a".repeat(40));
const record = (opens: boolean): Write => {
  const codeName = CodeName.parse("amber-heron");
  const files = [{ path: "record.yml", text: "---\n" }];
  const commit = { codeName, expectedHeadOid: head, opens, isSealed: false, files, message: "x" };
  return (github) => recordCommit(github, commit);
};
const files = (beginIn?: string): Write => {
  const commit = { branch: "register", expectedHeadOid: head, headline: "x", files: [] };
  return (github) => commitWhereSeen(github, "set-up", beginIn ? { ...commit, beginIn } : commit);
};
const inOrganisation =
  (ask: (organisation: Organisation) => Promise<unknown>): Write =>
  (_, organisation) =>
    orWait(async () => ({ answer: await ask(organisation) }));
const labels = new LabelIds();
labels.learn("overdue", label);

/** What is not simply asked, but by a function that reads refusals: that one is tried. */
const own: Readonly<Record<string, Write>> = {
  "POST /app/installations/{installation_id}/access_tokens": (github) =>
    github.credentials.access("case-repository"),
  "PUT /orgs/{org}/blocks/{username}": inOrganisation((there) => block(there, "mal")),
  "DELETE /orgs/{org}/blocks/{username}": inOrganisation((there) => unblock(there, "mal")),
  "DELETE /orgs/{org}/memberships/{username}": inOrganisation((there) =>
    endMembership(there, "mal"),
  ),
  "DELETE /orgs/{org}/outside_collaborators/{username}": inOrganisation((there) =>
    endCollaborations(there, "mal"),
  ),
  Open: record(true),
  Record: record(false),
  CommitFiles: files(),
  BeginBranch: files("R_conduct"),
  ...Object.fromEntries(
    everyStep.map((step): [string, Write] => [
      `Show: ${step.step}`,
      ({ graphql }) => applyShow(graphql, labels, issue, board, [step], NodeId.parse("R_conduct")),
    ]),
  ),
};

function asked(write: string): Write {
  const named = own[write];
  if (named) return named;
  if (!write.includes(" /"))
    return async ({ graphql }) => {
      const text = `mutation ${write}($input: Input!) { it: it(input: $input) { clientMutationId } }`;
      return wholeData(await graphql("set-up", { operation: write, text, variables: {} }), write);
    };
  const names = [...write.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, "x"]);
  return (github) => github.rest("set-up").request(write, Object.fromEntries(names));
}

/** What becomes of a write that is refused so, in a word of the page's legend. */
async function outcomeOf(write: string, refusal: keyof typeof refusals): Promise<string> {
  const is = refusals[refusal];
  if (!is) throw new Error("no such refusal");
  const { github, organisation } = refusingGitHub(
    is,
    write.startsWith("POST /app/") ? "tokens" : "writes",
  );
  try {
    const answer = await asked(write)(github, organisation);
    return inWords(answer);
  } catch (error) {
    if (error instanceof Transient) return "again";
    if (!(error instanceof Terminal)) throw error;
    return ruleThatRefused(error) ? "told: rule" : "told";
  }
}

function inWords(answer: unknown): string {
  if (answer === "moved-on" || answer === "somebody-was-first") return "anew";
  if (typeof answer !== "object" || answer === null) return "as it is";
  if ("waitsFor" in answer) return "people";
  return "answer" in answer && (answer.answer === "refused" || answer.answer === "not-found")
    ? "people"
    : "as it is";
}

const columns = Object.keys(refusals);

const legend = [
  "- **again**: it passes by itself. The look comes back after about a second, then after twice as long each time, up to a quarter of an hour, and observes before it writes. Nobody is told.",
  "- **anew**: somebody else wrote first. What is so now is read, and decided anew, at once.",
  "- **told**: the look ends, and comes back with the sweeps, at growing distances, once a day at least. A case that is refused a second time is told to owners and committee on `Comity: configuration`, with what an owner can mend; every failure is in the log, without names. Who writes on the web reads at once that it was not taken.",
  "- **told: rule**: as *told*; after the third time the kind of rule is told to those who can lift it, on `Comity: access` and in the status comment.",
  "- **people**: where it may pass it is tried once more after a minute; then the action of the case is given to people, with what they do, in the status comment and by mention; `/enact` tries again.",
  "- **as it is**: no harm. It is gone or so already, or GitHub has its own reasons: the next look shows what became of it.",
];

describe("a write to GitHub that is refused", () => {
  const writes = writesInCode();

  test("is one of those that the code knows", () => {
    expect(writes.length).toBeGreaterThan(60);
    expect(Object.keys(own).filter((write) => !writes.includes(write))).toEqual([]);
  });

  test("comes again, is told, or is given to people, each as the page says", async () => {
    const rows: string[] = [];
    for (const write of writes) {
      // oxlint-disable-next-line no-await-in-loop
      const cells = await Promise.all(columns.map((refusal) => outcomeOf(write, refusal)));
      rows.push(`| \`${write}\` | ${cells.join(" | ")} |`);
    }
    const page = [
      "# When GitHub refuses a write",
      "Printed by `npm run generate`, each cell tried on the code itself. Limits (403 or 429 with a time, or that speak of one) are *again* wherever they come, not before GitHub says so. What is written here for a single request holds unless the step that made it knows better: what is gone or there already is done (`src/adapters/github/rooms`, `set-up`).",
      legend.join("\n"),
      [
        `| write | ${columns.join(" | ")} |`,
        `| --- |${" --- |".repeat(columns.length)}`,
        ...rows,
      ].join("\n"),
    ];
    const printed = await formatted("docs/refusals.md", page.join("\n\n"));
    await expect(printed).toMatchFileSnapshot("../../docs/refusals.md");
  });
});
