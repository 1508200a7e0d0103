import type { CaseState } from "./case-state.ts";
import { endOf } from "../chapters/enacting/action-life.ts";
import type { Action } from "../chapters/enacting/action.ts";
import { belongsInRoom } from "../chapters/keeping-apart/room.ts";
import { keptUntil } from "../chapters/retaining/kept-until.ts";
import type { PastCase, PastMeasure } from "../chapters/reviewing/history.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isInSpaces, type Measure, partyOf } from "../values/measure.ts";
import type { Party } from "../values/party.ts";
import { endOfDay, type Instant } from "../values/time.ts";

/** What other cases may know of one in which something was decided and nothing else is proposed. */
export function pastCase(state: CaseState, config: AdoptedConfig): PastCase | undefined {
  const { deliberation, closed, parties, recusals } = state;
  const agreed = deliberation.agreed.at(-1);
  if (!agreed || deliberation.proposal || !(agreed.enactedAt ?? closed)) return undefined;
  const { finding, measures } = agreed.resolution;
  const { violation, ongoing, danger } = finding;
  const orderedAt = agreed.enactedAt ?? agreed.at;
  return {
    name: state.codeName,
    finding: { violation, ongoing, danger },
    decidedAt: agreed.at,
    decided: measures
      .filter(({ kind }) => kind !== "lift")
      .map((measure) => pastMeasure(measure, orderedAt)),
    ordered: orderedIn(state),
    isApart: belongsInRoom(state, config),
    concerned: [
      ...parties.flatMap(({ person }) => person ?? []),
      ...recusals.map(({ member }) => member),
    ],
    keptUntil: keptUntil(state, config),
  };
}

function pastMeasure(measure: Measure, orderedAt: Instant): PastMeasure {
  const day = "until" in measure ? measure.until : undefined;
  const until = day === undefined ? undefined : endOfDay(day);
  return { kind: measure.kind, orderedAt, until, without: withoutEnd(measure), endedAt: undefined };
}

function withoutEnd(measure: Measure): PastMeasure["without"] {
  if (!isInSpaces(measure) || measure.until !== undefined) return undefined;
  return measure.condition === undefined ? "for good" : "until something is met";
}

/**
 * An order is told once, however many places it holds in. What was done alone is told while it goes on; what
 * failed was no measure.
 */
function orderedIn({ actions, parties }: CaseState): PastCase["ordered"] {
  const told = actions.filter(
    ({ life, act, measure }) =>
      measure.kind !== "lift" &&
      life.is !== "failed" &&
      (act === undefined || endOf(life) === undefined),
  );
  return told.filter(isFirstOfOrder).map((action) => ({
    ...pastMeasure(action.measure, action.orderedAt),
    ...(action.until && { until: action.until }),
    endedAt: endOf(action.life)?.at,
    person: whoseIs(action, parties),
  }));
}

function isFirstOfOrder({ order }: Action, i: number, all: readonly Action[]): boolean {
  return order === undefined || all.findIndex((one) => one.order === order) === i;
}

/** Nothing is told of whoever a party turned out to be once something was ordered of another. */
function whoseIs(
  { order, person, measure, orderedAt }: Action,
  parties: readonly Party[],
): Party["person"] {
  if (order !== undefined) return person;
  const party = parties.find(({ ref }) => ref === partyOf(measure));
  return party?.namedAt !== undefined && party.namedAt <= orderedAt ? party.person : undefined;
}
