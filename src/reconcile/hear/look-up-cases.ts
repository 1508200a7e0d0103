import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { factsOfCase } from "../../domain/case/facts-of-case.ts";
import type { Input } from "../../domain/case/input.ts";
import { caseNamedIn } from "../../domain/chapters/closing/duplicate-of.ts";
import type { CaseNamed } from "../../domain/kernel/asking.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import type { OtherRecord } from "../../ports/case-repository.ts";
import { rootOfRoom } from "../ports/root-of-room.ts";
import { type RecordReading, stateIn } from "./state-in.ts";
import type { CasePorts, OtherCases } from "../ports/case-ports.ts";

/** What looking up another case works with. */
export interface OtherCasePorts extends RecordReading {
  readonly register: Pick<CasePorts["register"], "rootOid">;
  readonly repository: Pick<CasePorts["repository"], "recordOf">;
  readonly moving?: { readonly rooms: OtherCases["rooms"] };
  readonly room?: { readonly others: OtherCases };
}

/** Where no case can move to a room there are none. */
type Places = Pick<OtherCases, "repository" | "rootOid"> & {
  readonly rooms: OtherCases["rooms"] | undefined;
};

/**
 * What is known of the cases that commands name, where a member closes a report as one of them, and of
 * those whose reports are handled here: one request for each, a few where it is in a room. Of a case in a room nobody here learns more than
 * that it is there, and whether it leads back to this one.
 */
export async function lookUpCases(
  waiting: readonly Input[],
  commands: readonly CaseCommand[],
  state: Pick<CaseState, "pending"> | undefined,
  own: CodeName,
  ports: OtherCasePorts,
): Promise<ReadonlyMap<CodeName, CaseNamed>> {
  const names = new Set([...namedBy(commands, state), ...ledHere(waiting)]);
  names.delete(own);
  const found = await Promise.all(
    [...names].map(async (name) => [name, await lookUpCase(name, own, ports)] as const),
  );
  return new Map(found);
}

/** What is known of one other case. */
export function lookUpCase(
  name: CodeName,
  own: CodeName,
  ports: OtherCasePorts,
): Promise<CaseNamed> {
  const others: Places = ports.room?.others ?? {
    repository: ports.repository,
    rootOid: ports.register.rootOid,
    rooms: ports.moving?.rooms,
  };
  return lookUp(name, own, others, ports);
}

function namedBy(
  commands: readonly CaseCommand[],
  state: Pick<CaseState, "pending"> | undefined,
): readonly CodeName[] {
  return commands.flatMap((command) => {
    if (command.type === "CloseCase") return caseNamedIn(command.closing);
    if (command.type !== "SecondAct") return [];
    const pending = state?.pending ?? [];
    return pending.flatMap(({ act }) => (act.act === "close" ? caseNamedIn(act.closing) : []));
  });
}

function ledHere(waiting: readonly Input[]): readonly CodeName[] {
  return waiting.flatMap((input) => (input.kind === "lead" ? input.from : []));
}

async function lookUp(
  name: CodeName,
  own: CodeName,
  { repository, rootOid, rooms }: Places,
  ports: RecordReading,
): Promise<CaseNamed> {
  const found = await repository.recordOf(name, rootOid);
  if (found) return saidBy(found, ports);
  const room = await rooms?.observe(name, "beginning");
  if (!rooms || !room?.holdsRecord) return "none";
  const rootOfThere = rootOfRoom(room);
  const there = rootOfThere && (await rooms.repository(name).recordOf(name, rootOfThere));
  const said = there ? saidBy(there, ports) : {};
  return said.duplicateOf === own ? { duplicateOf: own } : {};
}

/** A record that cannot be read, or that somebody else wrote to, says no more than that it is there. */
function saidBy(found: OtherRecord, ports: RecordReading): Exclude<CaseNamed, "none"> {
  const state = stateIn(found, ports);
  return state ? factsOfCase(state) : {};
}
