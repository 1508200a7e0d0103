import type { PartyRef } from "../../values/party.ts";
import { dayOf, type Instant } from "../../values/time.ts";
import type { Measure } from "../../values/measure.ts";

interface Surroundings {
  readonly parties: readonly PartyRef[];
  /** The names of the spaces in the adopted config. */
  readonly spaces: readonly string[];
  readonly now: Instant;
  /** Whether mediation was offered in the case, and whether it resolved it. */
  readonly mediation: "none" | "offered" | "resolved";
}

interface FoundProblem {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/** What the shape of the measures alone does not say. */
export function measureProblems(
  measures: readonly Measure[],
  surroundings: Surroundings,
): readonly FoundProblem[] {
  const isAlone = measures.length === 1;
  return measures.flatMap((measure, i) => {
    const at = (key: string, sentence: string) => ({ path: ["measures", i, key], sentence });
    const alone =
      measure.kind === "no-action" && !isAlone
        ? [at("kind", "no-action stands alone; take it or the other measures out")]
        : [];
    return [
      ...alone,
      ...unknownParties(measure, surroundings).map((key) =>
        at(key, `nobody in this case is called so; there is ${surroundings.parties.join(", ")}`),
      ),
      ...mediationProblems(measure, surroundings, at),
      ...pastDays(measure, surroundings).map((key) => at(key, "that day has passed already")),
      ...(measure.kind === "ban" ? banProblems(measure, surroundings, at) : []),
    ];
  });
}

/** The keys of a measure that name somebody who is no party. */
function unknownParties(measure: Measure, { parties }: Surroundings): readonly string[] {
  return Object.entries(measure)
    .filter(([key]) => ["of", "to", "from", "between"].includes(key))
    .filter(([, named]) => ![named].flat().every((ref) => parties.some((one) => one === ref)))
    .map(([key]) => key);
}

function pastDays(measure: Measure, { now }: Surroundings): readonly string[] {
  return Object.entries(measure)
    .filter(([key, day]) => key === "until" && typeof day === "string" && day <= dayOf(now))
    .map(([key]) => key);
}

/** What mediation resolved is said by the mediator first; and it is offered once. */
function mediationProblems(
  measure: Measure,
  { mediation }: Surroundings,
  at: (key: string, sentence: string) => FoundProblem,
): readonly FoundProblem[] {
  if (measure.kind === "mediation" && mediation !== "none")
    return [
      at(
        "kind",
        "mediation was offered in this case already; where a party wishes it again: /mediate offer @mediator wished by reporter-1",
      ),
    ];
  const isUnfounded = measure.kind === "no-action" && measure.ground === "mediated";
  return isUnfounded && mediation !== "resolved"
    ? [
        at(
          "ground",
          "no mediation has resolved this case; once the mediator has reported, /mediate resolved: why",
        ),
      ]
    : [];
}

function banProblems(
  { until, permanent, spaces }: Extract<Measure, { kind: "ban" }>,
  { spaces: known }: Surroundings,
  at: (key: string, sentence: string) => FoundProblem,
): readonly FoundProblem[] {
  const unknown = spaces === "all" ? [] : spaces.filter((space) => !known.includes(space));
  return [
    ...(until === undefined && permanent === undefined
      ? [at("kind", "a ban needs an end (until: 2027-05-22) or permanent: true")]
      : []),
    ...(until !== undefined && permanent !== undefined
      ? [at("permanent", "a ban either ends or is permanent; take one of the two out")]
      : []),
    ...(unknown.length > 0
      ? [at("spaces", `no such space: ${unknown.join(", ")}; the config has ${known.join(", ")}`)]
      : []),
    ...(known.length === 0 ? [at("spaces", "the config names no spaces to ban anybody from")] : []),
  ];
}
