import { pastCase } from "../../domain/case/past-case.ts";
import { belongsInRoom } from "../../domain/chapters/keeping-apart/room.ts";
import {
  type AskedFor,
  decidedBefore,
  type PastCase,
} from "../../domain/chapters/reviewing/history.ts";
import { historyText, noHistoryInRoom } from "../../domain/chapters/reviewing/history-text.ts";
import type { Stage } from "../../domain/values/stage.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { answerKeyOf } from "../marks/markers.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { stateIn } from "../hear/state-in.ts";
import { type Histories, toAnswerHere } from "./answers.ts";
import { answersThere, isSeen } from "./plan-show.ts";

/** So many records are read for an answer: the newest in which something may have been decided. */
const mostRead = 20;

const decidedStages: readonly (string | undefined)[] = ["Enactment", "Closed"] satisfies Stage[];

type HistoryPorts = Pick<CasePorts, "codec" | "anchorCodec" | "room" | "clock"> & {
  readonly repository: Pick<CasePorts["repository"], "sweep" | "recordOf">;
  readonly register: Pick<CasePorts["register"], "rootOid">;
};

/**
 * What is still to be answered to whoever asked what was decided before. It is read when it is written and
 * stands nowhere else, so that it neither moves with this case nor outlives the others in its record.
 * Without such a question nothing is asked of GitHub.
 */
export async function historiesOwed(
  { found, events, state, config }: Pick<HeardCase, "found" | "events" | "state" | "config">,
  ports: HistoryPorts,
): Promise<Histories> {
  const { observation } = found;
  const there = answersThere(observation);
  const asked = toAnswerHere(events)
    .filter((event) => event.type === "HistoryAsked")
    .filter((event) => !there.has(answerKeyOf(event)))
    .filter(({ at }) => isSeen(at, observation.commentsReadBackTo));
  if (asked.length === 0) return new Map();
  if (ports.room || belongsInRoom(state, config))
    return new Map(asked.map(({ cause }) => [cause, noHistoryInRoom]));
  const past = await pastCases({ state, config }, ports);
  const proposed = state.deliberation.proposal?.resolution.measures.map(({ kind }) => kind) ?? [];
  return new Map(
    asked.map(({ cause, party }) => {
      const asks: AskedFor = { party, state, config, proposed, now: ports.clock.now() };
      return [cause, historyText(decidedBefore(asks, past), asks)];
    }),
  );
}

async function pastCases(
  { state, config }: Pick<HeardCase, "state" | "config">,
  ports: HistoryPorts,
): Promise<readonly PastCase[]> {
  const { repository, register, clock } = ports;
  const rows: SweptCase[] = [];
  for await (const page of repository.sweep(clock.now(), true, register.rootOid))
    rows.push(...page.cases, ...page.closed);
  const newest = rows
    .filter(({ head, trailers }) => head?.isOurs && decidedStages.includes(trailers.get("Stage")))
    .toSorted((a, b) => (b.committedAt ?? "").localeCompare(a.committedAt ?? ""));
  const names = [...new Set(newest.flatMap(({ codeName }) => codeName ?? []))];
  const others = names.filter((name) => name !== state.codeName).slice(0, mostRead);
  const read = await Promise.all(
    others.map(async (name) => {
      const found = await repository.recordOf(name, register.rootOid);
      const there = found && stateIn(found, ports);
      return there && there.codeName === name ? (pastCase(there, config) ?? []) : [];
    }),
  );
  return read.flat();
}
