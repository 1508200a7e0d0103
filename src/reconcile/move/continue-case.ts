import type { CaseEvent } from "../../domain/case/case-event.ts";
import { type CommandInput, compareInputs } from "../../domain/case/input.ts";
import { withBarred } from "../../domain/chapters/banning/with-barred.ts";
import { type NotContinued, notContinued } from "../../domain/chapters/keeping-apart/moved-text.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { CodeName } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { rosterOf } from "../../domain/who-decides/deciding-body.ts";
import { entitlementOf } from "../../domain/who-decides/electorate.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import { notContinuedKey, readAnswerMark } from "../marks/markers.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { judgeRecord } from "../observe/judge-record.ts";
import { issuesNamedIn, type OwnRecord, recordIn } from "../observe/own-record.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { appendEvents } from "../record/record-events.ts";
import { planMovedAnchor } from "../show/plan-anchor.ts";
import { planPassedOn } from "../trust/plan-frozen.ts";
import { stateOf } from "../trust/last-trusted.ts";

interface Asked {
  readonly codeName: CodeName;
  readonly input: CommandInput;
}

/** What becomes of what was asked: what is to be remembered of the case for the next look. */
type Continued = CaseMemory | "somebody-was-first" | NotContinued;

/**
 * The case that goes on in this issue, which is none of its own: somebody who decides it said
 * `/reopen <code name>` here, and its own issue is deleted, transferred or a discussion now. That is
 * recorded by compare-and-swap; the next look finds the case here by what is answered. `undefined`
 * for none.
 */
export async function continuedIn(
  found: FoundCase,
  ports: CasePorts,
): Promise<CaseMemory | undefined> {
  const { observation, branch, documents } = found;
  if (ports.room || branch || documents.length > 0) return undefined;
  return continuedHere(observation, ports);
}

/** The same for an issue of which it is known that it is no case's. */
export async function continuedHere(
  observation: CaseObservation,
  ports: CasePorts,
): Promise<CaseMemory | undefined> {
  const config = configNow(ports);
  if (!config) return undefined;
  for (const asked of askedIn(observation, ports)) {
    // In the order in which they were said.
    // oxlint-disable-next-line no-await-in-loop
    const became = await goOn(asked, observation, config, ports);
    if (typeof became === "object") return became;
    if (became !== "somebody-was-first")
      // oxlint-disable-next-line no-await-in-loop
      await answer(asked, notContinued[became], observation, ports);
  }
  return undefined;
}

function configNow({ register: { adopted, bans }, clock }: CasePorts): AdoptedConfig | undefined {
  const now = clock.now();
  const config = configAt(adopted, now);
  return config && withBarred(config, bans, now);
}

function askedIn(
  { comments }: CaseObservation,
  { register: { adopted }, ...ports }: CasePorts,
): readonly Asked[] {
  const speakers = adopted.flatMap(rosterOf);
  const maySpeak = (person: Person) => speakers.some((one) => isSamePerson(one, person));
  const answered = new Set(
    comments.filter(({ ours }) => ours).map(({ body }) => readAnswerMark(body)),
  );
  return comments
    .flatMap((comment) => hearCommands(comment, { ...ports, maySpeak }))
    .toSorted(compareInputs)
    .flatMap((input) => {
      const { command } = input;
      if (!("type" in command) || command.type !== "ReopenCase") return [];
      const codeName = CodeName.safeParse(command.reason.toLowerCase()).data;
      // What was refused when it was said does not happen later by itself.
      return codeName && !answered.has(notContinuedKey(input.cause)) ? [{ codeName, input }] : [];
    });
}

async function goOn(
  { codeName, input }: Asked,
  here: CaseObservation,
  config: AdoptedConfig,
  ports: CasePorts,
): Promise<Continued> {
  const { repository, register } = ports;
  const { id, number } = here.issue;
  const observation = await repository.observe(id, [codeName], undefined, register.rootOid);
  const record = observation && recordIn(observation.records, ports.codec);
  const state = record?.documents && stateOf(record.documents);
  if (!observation || !record?.documents || !state) return "no-such-case";
  const memory: CaseMemory = { codeName, heardUntil: undefined, record: undefined };
  let unshown: CaseMemory["unshown"];
  if (state.issue.id !== id) {
    const old = await repository.observe(state.issue.id, [codeName], undefined, register.rootOid);
    if (old) return "still-there";
    if (judgeAsOf(state.issue.id, record, observation, ports) !== "trusted") return "not-in-order";
    if (entitlementOf(input.by, state, config) !== "entitled") return "not-deciding";
    const { branch, documents } = record;
    const continued: CaseEvent = {
      type: "CaseContinued",
      at: input.at,
      by: input.by,
      cause: input.cause,
      register: config.register,
      issue: { id, number },
    };
    const found = { codeName, observation, branch, documents, trust: "trusted" as const };
    const events = documents.map(({ content }) => content);
    const end = { ...branch, head: documents.at(-1) };
    const known = { found, config, events, waitingSince: undefined };
    const recorded = await appendEvents(known, [continued], end, ports);
    if (recorded === "somebody-was-first") return recorded;
    unshown = recorded.headOid;
  }
  await leaveAnchors(codeName, record, observation, ports);
  return { ...memory, ...(unshown && { unshown }) };
}

/** As the record would be judged on the issue that is gone. */
function judgeAsOf(
  id: CaseObservation["issue"]["id"],
  record: OwnRecord,
  observation: CaseObservation,
  ports: CasePorts,
) {
  const there = { ...observation, issue: { ...observation.issue, id } };
  return judgeRecord(record, there, undefined, ports);
}

/** What is anchored for the issues that are gone is not missing there. */
async function leaveAnchors(
  codeName: CodeName,
  { documents = [] }: OwnRecord,
  observation: CaseObservation,
  ports: CasePorts,
): Promise<void> {
  const { id } = observation.issue;
  const steps = issuesNamedIn(documents)
    .filter((issue) => issue !== id)
    .flatMap((gone) => {
      const there = { ...observation, issue: { ...observation.issue, id: gone } };
      return planMovedAnchor({ observation: there, codeName }, ports);
    });
  if (steps.length > 0) await ports.repository.show(id, undefined, steps);
}

/** Once: its mark says what it answers. */
async function answer(
  { input }: Asked,
  text: string,
  { issue, ...observed }: CaseObservation,
  { repository }: CasePorts,
): Promise<void> {
  const passedOn = { key: notContinuedKey(input.cause), body: text };
  const steps = planPassedOn({ issue, ...observed }, [passedOn]);
  if (steps.length > 0) await repository.show(issue.id, undefined, steps);
}
