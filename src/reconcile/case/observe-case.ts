import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CodeName, NodeId } from "../../domain/ids.ts";
import type { Instant } from "../../domain/time.ts";
import type { CaseObservation, ObservedRecord } from "../../ports/observation.ts";
import type { ChainDocument } from "../../ports/record-codec.ts";
import type { CasePorts } from "./case-ports.ts";
import { freeName, ownRecord } from "./own-record.ts";
import { hasStatusComment } from "./plan-show.ts";

/** What is remembered of a case between looks; losing it costs requests and nothing else. */
export interface CaseMemory {
  readonly codeName: CodeName;
  readonly heardUntil: Instant;
}

/** A case as it was found: its name, its record so far, what is on GitHub. */
export interface FoundCase {
  readonly codeName: CodeName;
  readonly observation: CaseObservation;
  /** The record's branch; `undefined` while there is none. */
  readonly branch: ObservedRecord | undefined;
  readonly documents: readonly ChainDocument<CaseEvent>[];
}

/** How many names are asked for at a time; the query has that many places. */
const namesPerLook = 3;

/** `undefined` when the issue is gone. An issue that is no case yet may become one. */
export async function observeCase(
  issue: NodeId,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): Promise<FoundCase | undefined> {
  if (memory) {
    const observation = await observeWhole(issue, [memory.codeName], memory.heardUntil, ports);
    const found = observation && ownCase(issue, observation, ports);
    if (found ?? !observation) return found;
  }
  const names = ports.codeNames(issue);
  for (let i = 0; i < names.length; i += namesPerLook) {
    const asked = names.slice(i, i + namesPerLook);
    const observation = await observeWhole(issue, asked, undefined, ports);
    if (!observation) return undefined;
    const found = ownCase(issue, observation, ports);
    if (found) return found;
    const codeName = freeName(asked, observation.records);
    if (codeName === undefined) continue;
    const branch = observation.records.find((record) => record.codeName === codeName);
    return { codeName, observation, branch, documents: [] };
  }
  throw new Error("every name drawn for this case is taken");
}

function ownCase(
  issue: NodeId,
  observation: CaseObservation,
  { codec }: CasePorts,
): FoundCase | undefined {
  const own = ownRecord(issue, observation.records, codec);
  return own && { codeName: own.branch.codeName, observation, ...own };
}

/** Reads all comments where the status comment may be among those not read. */
async function observeWhole(
  issue: NodeId,
  names: readonly CodeName[],
  heardUntil: Instant | undefined,
  { repository }: CasePorts,
): Promise<CaseObservation | undefined> {
  const observation = await repository.observe(issue, names, heardUntil);
  const incomplete =
    observation?.commentsReadBackTo !== undefined && !hasStatusComment(observation);
  return incomplete ? repository.observe(issue, names, undefined) : observation;
}
