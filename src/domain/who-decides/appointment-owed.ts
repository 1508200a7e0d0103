import type { Owing, StepsInWords } from "../kernel/step.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { CaseFile } from "../kernel/case-file.ts";
import { appointers, isNobodyLeft } from "./electorate.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

/** People from outside are to be brought in, since nobody is left who could do anything else. */
export interface AppointmentDue {
  readonly owed: "appointment";
}

/** Nobody is left who may decide the case, nor anybody who could bring in others. */
export interface MembersDue {
  readonly owed: "members";
}

/** It comes before all else: until then nobody may do anything else in the case. */
export function appointmentOwed(
  state: WhoDecidesView & Pick<CaseFile, "closed">,
  config: AdoptedConfig,
): Owing<AppointmentDue | MembersDue> | undefined {
  if (isNobodyLeft(state, config)) return { owed: "members" };
  const by = appointers(state, config);
  return by.length > 0 ? { owed: "appointment", by } : undefined;
}

/** How what is owed here is put to people. */
export const whoDecidesDues: StepsInWords<AppointmentDue | MembersDue> = {
  appointment: () => ({
    heading: "bring in people from outside to hear the appeal",
    line: "/appoint @login: why they",
    words:
      "Whoever decided does not hear it, and nobody else is left. Each appointment takes another's `/second`; once enough are there, the case is theirs alone.",
    isTheComment: true,
  }),
  members: () => ({
    heading: "bring in people who may decide this case",
    words:
      "Everybody who could is out of it. Nobody but the owners of the organisation reads this; they were told by mail that a case waits, where whoever runs Comity gave their addresses. At least two people who have no part in it join the committee: a pull request that adds them to `members` in `.github/comity.yml`, agreed to as every change of it, says nothing of why. They can read this then, and go on.",
  }),
};
