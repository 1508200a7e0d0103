import { DirectHand, type HandIssue } from "local-github/testing";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { LocalWorld } from "./local-world.ts";
import { ourAnchors, ourRecords, ourRegister } from "../test/fakes/record-keys.ts";
import { anchorName } from "../src/adapters/github/observation/anchors.ts";
import { codeNameWords } from "../src/app/engine/code-name-words.ts";
import { loadCommands } from "../src/app/engine/load-commands.ts";
import { boardFields, boardTitle } from "../src/domain/case/board-fields.ts";
import type { CaseCommand } from "../src/domain/case/case-command.ts";
import type { CaseEvent } from "../src/domain/case/case-event.ts";
import { catchUp } from "../src/domain/case/catch-up.ts";
import { nextMoment } from "../src/domain/case/next-moment.ts";
import { replay } from "../src/domain/case/replay.ts";
import { shownFields } from "../src/domain/case/shown-fields.ts";
import { stageOf } from "../src/domain/case/stage-of.ts";
import type { CommandRegistry } from "../src/domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../src/domain/values/adopted-config.ts";
import { codeNameCandidates } from "../src/domain/values/code-name.ts";
import { Cause, type CodeName, GitOid, NodeId, Salt, Sha256 } from "../src/domain/values/ids.ts";
import { Instant } from "../src/domain/values/time.ts";
import { printAnswerMark } from "../src/reconcile/marks/markers.ts";
import { surfaceHash } from "../src/reconcile/marks/surface-hash.ts";
import { recordMessage } from "../src/reconcile/marks/trailers.ts";
import { spaceKinds } from "../src/app/engine/space-kinds.ts";
import { readRegister } from "../src/reconcile/set-up/read-register.ts";
import { desiredSurface } from "../src/reconcile/show/desired-surface.ts";
import { writing } from "../test/fakes/writing.ts";

/**
 * Puts cases into a world that look as the app leaves a report that nobody has answered yet, by
 * GitHub's rules but without its requests: ten thousand in some seconds. Nobody is told of them.
 * Stop the app meanwhile.
 *
 * @param untouchedFor how long ago each was reported: the sandbox's clock moves on by that much
 */
export async function seedCases(
  place: LocalWorld,
  count: number,
  untouchedFor: string,
): Promise<void> {
  const seeding = await prepare(place);
  await seeding.hand.unheard(async () => {
    const issues = Array.from({ length: count }, () => seeding.hand.createIssue("ada", newReport));
    await place.advance(untouchedFor);
    for (const [i, issue] of issues.entries()) {
      showCase(seeding, issue);
      // Connections that are kept open end meanwhile, and who holds the other end has to see it.
      // oxlint-disable-next-line no-await-in-loop
      if (i % 100 === 0) await setImmediate();
    }
  });
}

const bot = "comity";
const newReport = { title: "A report", body: "What happened.", labels: ["report"] };

interface Seeding {
  readonly hand: DirectHand;
  readonly rootOid: string;
  readonly config: AdoptedConfig;
  readonly commands: CommandRegistry<CaseCommand>;
}

async function prepare({ sandbox }: LocalWorld): Promise<Seeding> {
  const hand = new DirectHand(sandbox, sandbox.facts.org, sandbox.facts.repo);
  const rootOid = hand.ref("refs/tags/comity-root");
  if (rootOid === undefined) throw new Error("set-up is not done");
  const file = { path: "committee.yml", text: hand.read(bot, "committee.yml", "register") };
  const config = readRegister(ourRegister, [file], {
    kinds: spaceKinds,
    canMail: true,
  })?.adopted.at(-1);
  if (!config) throw new Error("no config is adopted");
  return { hand, rootOid, config, commands: await loadCommands() };
}

const words = codeNameWords();

function showCase(seeding: Seeding, issue: HandIssue): void {
  const { hand, rootOid, config, commands } = seeding;
  const id = NodeId.parse(issue.nodeId);
  const isTaken = (name: CodeName) => hand.ref(`refs/heads/cases/${name}`) !== undefined;
  const codeName = codeNameCandidates(sha256(id), words).find((name) => !isTaken(name));
  if (!codeName) throw new Error("every name drawn for this case is taken");
  const events = eventsOf(seeding, issue, id, codeName);
  const state = replay(events);
  if (!state) throw new Error("a case without events");
  const { files, head } = ourRecords.append([], undefined, events);
  const message = recordMessage(codeName, events, {
    issue: id,
    stage: stageOf(state),
    lookAgainAt: nextMoment(state, config)?.at,
    surface: surfaceHash(shownFields(state, config), sha256),
    heardUntil: Instant.parse(issue.createdAt),
    out: [],
    inForce: 0,
    codes: [],
    followsShow: false,
  });
  const written = [...files, { path: ".gitattributes", text: "* -text\n" }];
  const commit = { message, files: written };
  const headOid = GitOid.parse(hand.startBranch(bot, `cases/${codeName}`, rootOid, commit));
  const anchor = { of: id, ...head, headOid, hasMoved: false };
  hand.check(bot, rootOid, anchorName(codeName), ourAnchors.print(anchor));
  const surface = desiredSurface(events, config, head, commands, "");
  hand.comment(bot, issue, surface.status);
  for (const { key, body } of surface.answers)
    hand.comment(bot, issue, `${printAnswerMark(key)}\n${body}`);
  hand.rename(issue, surface.title);
  hand.putOnBoard(bot, boardTitle, issue, valuesOf(surface.card));
}

function valuesOf(
  card: Readonly<Record<keyof typeof boardFields, string | null>>,
): ReadonlyMap<string, string> {
  const keys = ["status", "decidedBy", "nextDeadline", "overdue", "waitsFor"] as const;
  return new Map(
    keys.flatMap((key) => {
      const value = card[key];
      return value === null ? [] : [[boardFields[key].name, value] as const];
    }),
  );
}

function eventsOf(
  { hand, config }: Seeding,
  issue: HandIssue,
  id: NodeId,
  codeName: CodeName,
): readonly CaseEvent[] {
  const at = Instant.parse(issue.createdAt);
  const filed = {
    kind: "report" as const,
    at,
    cause: Cause.parse(id),
    order: [issue.databaseId],
    by: { id: hand.idOf("ada"), login: "ada" },
    salt: Salt.parse("5a".repeat(16)),
    openedBy: undefined,
    codeName,
    issue: { id, number: issue.number },
    title: issue.title,
    receivedAt: at,
    parties: [],
    unclear: [],
    mentions: { marked: [], bare: [] },
  };
  const now = Instant.parse(hand.now());
  return catchUp([], [filed], { configAt: () => config, accounts: new Map(), writing, now });
}

function sha256(text: string): Sha256 {
  return Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
