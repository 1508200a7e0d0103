import type { CaseEvent } from "../../domain/case/case-event.ts";
import { CodeName, type NodeId } from "../../domain/values/ids.ts";
import type { RecordSeenBefore } from "../../domain/tampering/record-seen.ts";
import type { Trust } from "../../domain/tampering/distrust.ts";
import type { ThreadAsked } from "../../ports/case-repository.ts";
import type { CaseObservation, ObservedRecord } from "../../ports/observation.ts";
import { withoutLateFormerKeys } from "../../domain/tampering/former-keys.ts";
import type { ChainDocument } from "../../ports/record-codec.ts";
import { anchorSeen } from "./anchor-seen.ts";
import { anchorFound } from "./anchors-found.ts";
import { judgeRecord } from "./judge-record.ts";
import type { CaseMemory } from "./case-memory.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { freeName, ownRecord } from "./own-record.ts";
import { heardBeforeDaily, heardByRecord } from "./heard-by-record.ts";
import { isNoCaseAnswer, isNotContinuedAnswer, isStatusComment } from "../marks/markers.ts";

/** A case as it was found: its name, its record so far, what is on GitHub. */
export interface FoundCase {
  readonly codeName: CodeName;
  readonly observation: CaseObservation;
  /** The record's branch; `undefined` while there is none. */
  readonly branch: ObservedRecord | undefined;
  /** None for a record that cannot be read, which is never trusted. */
  readonly documents: readonly ChainDocument<CaseEvent>[];
  readonly trust: Trust;
  /** Where the record ended when this app last found it in order. */
  readonly before?: RecordSeenBefore | undefined;
}

type Seen = Parameters<ThreadAsked["heardUntil"]>[0];

/** How many names are asked for at a time; the query has that many places. */
const namesPerLook = 3;

/** `undefined` when the issue is gone. An issue that is no case yet may become one. */
export async function findCase(
  issue: NodeId,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): Promise<FoundCase | undefined> {
  if (memory) {
    const back = (seen: Seen) => memory.heardUntil ?? heardBeforeDaily(seen, ports.anchorCodec);
    const observation = await observeFrom(issue, [memory.codeName], back, ports);
    const found = observation && ownCase(observation, [memory.codeName], memory, ports);
    if (found ?? !observation) return found;
  }
  const names = ports.codeNames(issue);
  const back = (seen: Seen) => heardByRecord(seen, ports.anchorCodec);
  let last: CaseObservation | undefined;
  for (let i = 0; i < names.length; i += namesPerLook) {
    const asked = names.slice(i, i + namesPerLook);
    const observation = await observeFrom(issue, asked, back, ports);
    if (!observation) return undefined;
    const found = ownCase(observation, asked, memory, ports);
    if (found) return isBeingDecided(found) ? observeKnown(found, memory, ports) : found;
    const anchor = anchorFound(observation, ports.anchorCodec);
    if (anchor && !anchor.hasMoved)
      return caseWithout("missing", names, observation, memory, ports);
    last = observation;
    const codeName = hadRecord(observation, memory, ports)
      ? undefined
      : freeName(
          asked.filter((name) => !isForgottenName(name, ports.register)),
          observation.records,
          ports.register.rootOid,
        );
    if (codeName === undefined) continue;
    const branch = observation.records.find((record) => record.codeName === codeName);
    return { codeName, observation, branch, documents: [], trust: "trusted" };
  }
  if (last && hadRecord(last, memory, ports))
    return caseWithout("missing", names, last, memory, ports);
  throw new Error("every name drawn for this case is taken");
}

/** No other case gets it: whoever remembers the name would take one for the other. */
function isForgottenName(
  name: CodeName,
  { forgotten }: Pick<CasePorts["register"], "forgotten">,
): boolean {
  return forgotten.cases.some(({ code_name }) => code_name === name);
}

/** Pull requests are looked at under one name only. */
function isBeingDecided({ documents, observation }: FoundCase): boolean {
  const isProposed = documents.some(({ content }) => content.type === "ResolutionProposed");
  return isProposed && observation.resolution === undefined;
}

async function observeKnown(
  { codeName, observation: { issue } }: FoundCase,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): Promise<FoundCase | undefined> {
  const back = (seen: Seen) => heardByRecord(seen, ports.anchorCodec);
  const observation = await observeFrom(issue.id, [codeName], back, ports);
  return observation && ownCase(observation, [codeName], memory, ports);
}

function ownCase(
  observation: CaseObservation,
  names: readonly CodeName[],
  memory: CaseMemory | undefined,
  ports: CasePorts,
): FoundCase | undefined {
  const anchor = anchorFound(observation, ports.anchorCodec);
  const records = observation.records.filter(
    ({ codeName }) => !anchor || codeName === anchor.codeName,
  );
  const own = ownRecord(observation.issue.id, records, ports.codec);
  if (own === "twice") return caseWithout(own, names, observation, memory, ports);
  if (!own) return undefined;
  const { branch } = own;
  const anchored = anchorSeen(observation, ports.anchorCodec).end;
  const documents = own.documents && withoutLateFormerKeys(own.documents, anchored);
  const trust = judgeRecord({ branch, documents }, observation, memory?.record, ports);
  const before = memory?.record;
  return {
    codeName: branch.codeName,
    observation,
    branch,
    documents: documents ?? [],
    trust,
    before,
  };
}

/** A case without one record to go by. Its name is still its title. */
function caseWithout(
  record: "missing" | "twice",
  names: readonly CodeName[],
  observation: CaseObservation,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): FoundCase {
  const titled = names.find((name) => name === observation.issue.title);
  const anchored = anchorFound(observation, ports.anchorCodec)?.codeName;
  const codeName = memory?.codeName ?? anchored ?? titled ?? CodeName.parse(names[0]);
  const trust = judgeRecord(record, observation, memory?.record, ports);
  return {
    codeName,
    observation,
    branch: undefined,
    documents: [],
    trust,
    before: memory?.record,
  };
}

/**
 * Whether there was a record once: the app writes in an issue only after it recorded something. Of
 * a case that moved nothing is missing here.
 */
function hadRecord(
  observation: CaseObservation,
  memory: CaseMemory | undefined,
  { anchorCodec }: CasePorts,
): boolean {
  const { comments, ourCommentsDeletedAt, issue } = observation;
  const anchor = anchorFound(observation, anchorCodec);
  if (anchor) return !anchor.hasMoved;
  return (
    memory?.record !== undefined ||
    // A case was renamed by the app; elsewhere it may have been an answer that there is none.
    (ourCommentsDeletedAt.length > 0 && issue.title !== issue.firstTitle) ||
    comments.some(({ ours, body }) => ours && !isNotContinuedAnswer(body) && !isNoCaseAnswer(body))
  );
}

/** Back to what was heard, and the status comment, wherever in the thread it is. */
function observeFrom(
  issue: NodeId,
  names: readonly CodeName[],
  heardUntil: ThreadAsked["heardUntil"],
  { repository, register: { rootOid } }: CasePorts,
): Promise<CaseObservation | undefined> {
  return repository.observe(issue, names, { heardUntil, isSought: isOurStatus }, rootOid);
}

const isOurStatus: ThreadAsked["isSought"] = ({ ours, body }) => ours && isStatusComment(body);
