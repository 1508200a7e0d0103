import { isReviewed } from "./review-of-act.ts";
import type { UrgentActionEventBody, UrgentActionView } from "./urgent-action-state.ts";
import { isCallUnknown } from "./who-was-called.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import { afterStandstill, closedTimes } from "../../kernel/standstill.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { add, Duration, type Instant } from "../../values/time.ts";
import type { Alert } from "../../who-decides/who-decides-state.ts";

/** Something that cannot wait and does, since then. */
interface Unattended {
  readonly about: "danger" | "unilateral act";
  readonly act: number | undefined;
  readonly since: Instant;
}

/** After which time the acting chair hears of it, and after which the council. */
const patience = {
  danger: [Duration.parse("12h"), Duration.parse("24h")],
  "unilateral act": [Duration.parse("48h"), Duration.parse("72h")],
} as const;

/** Danger of which nobody noted whom they called, and acts done alone that the others have not reviewed. */
export function whatWaits(state: UrgentActionView, config: AdoptedConfig): readonly Unattended[] {
  const { dangerAt, unilateralActs } = state;
  const danger = dangerAt !== undefined && isCallUnknown(state) ? [dangerAt] : [];
  return [
    ...danger.map((since) => ({ about: "danger" as const, act: undefined, since })),
    ...unilateralActs
      .filter((act) => !isReviewed(act, state, config))
      .map(({ act, toldAt }) => ({ about: "unilateral act" as const, act, since: toldAt })),
  ];
}

/** The acting chair and then the council hear of it, each once; nobody stands above the council. */
export function alertsOfWaiting(
  state: UrgentActionView,
  { config }: Surroundings,
): readonly Moment<UrgentActionEventBody>[] {
  if (state.closed || state.handedOver) return [];
  const standstills = closedTimes(state);
  return whatWaits(state, config).flatMap((waiting): Moment<UrgentActionEventBody>[] => {
    const { about, act, since } = waiting;
    const [chairAfter, councilAfter] = patience[about];
    const said = { about, ...(act !== undefined && { act }) };
    const name = `${about} ${act ?? ""}`.trim();
    const at = (after: Duration) => afterStandstill(add(since, after), standstills);
    const chair = { type: "ChairAlerted" as const, ...said };
    const council = { type: "CouncilAlerted" as const, ...said };
    return [
      ...(wasSaid(state.chairAlerts, waiting)
        ? []
        : [{ at: at(chairAfter), name: `chair ${name}`, brings: chair }]),
      ...(wasSaid(state.councilAlerts, waiting) || !config.council
        ? []
        : [{ at: at(councilAfter), name: `council ${name}`, brings: council }]),
    ];
  });
}

function wasSaid(alerts: readonly Alert[], { about, act, since }: Unattended): boolean {
  return alerts.some((one) => one.about === about && one.act === act && one.at >= since);
}
