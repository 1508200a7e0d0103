import type { CaseSurroundings } from "./surroundings.ts";
import { addMonths, dayOf } from "../../values/time.ts";
import { isInSpaces, type Measure, type MeasureInSpaces } from "../../values/measure.ts";

interface FoundProblem {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/**
 * What the shape of the measures alone does not say.
 *
 * @param measures in their order, nothing where one could not be read
 */
export function measureProblems(
  measures: readonly (Measure | undefined)[],
  surroundings: CaseSurroundings,
): readonly FoundProblem[] {
  const isAlone = measures.length === 1;
  return measures.flatMap((measure, i) => {
    if (!measure) return [];
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
      ...(isReprimandOfMinor(measure, surroundings)
        ? [
            at(
              "kind",
              "they are a minor, who is not reprimanded in public; write private-reprimand",
            ),
          ]
        : []),
      ...mediationProblems(measure, surroundings, at),
      ...dayProblems(measure, surroundings).map(([key, sentence]) => at(key, sentence)),
      ...groundProblems(measure, surroundings, at),
      ...(isInSpaces(measure) ? problemsInSpaces(measure, surroundings, at) : []),
    ];
  });
}

function isReprimandOfMinor(measure: Measure, { minors = [] }: CaseSurroundings): boolean {
  return measure.kind === "public-reprimand" && minors.includes(measure.to);
}

/** The keys of a measure that name somebody who is no party. */
function unknownParties(measure: Measure, { parties }: CaseSurroundings): readonly string[] {
  return Object.entries(measure)
    .filter(([key]) => ["of", "to", "from", "between"].includes(key))
    .filter(([, named]) => ![named].flat().every((ref) => parties.some((one) => one === ref)))
    .map(([key]) => key);
}

/** Days that are over, or so far off that nobody means them; by the key they stand below. */
function dayProblems(
  measure: Measure,
  { now }: CaseSurroundings,
): readonly (readonly [key: string, sentence: string])[] {
  const farthest = dayOf(addMonths(now, 120));
  return daysIn(measure).flatMap(([key, day]): readonly (readonly [string, string])[] => {
    if (day <= dayOf(now)) return [[key, "that day has passed already"]];
    const orElse = isInSpaces(measure) ? `; ${called(measure)} for good is permanent: true` : "";
    return day > farthest ? [[key, `that day is more than ten years ahead${orElse}`]] : [];
  });
}

function daysIn(measure: Measure): readonly (readonly [key: string, day: string])[] {
  const { until } = { until: undefined, ...measure };
  const { due } = { due: undefined, ...measure };
  const own = [
    ["until", until],
    ["due", due],
    ...(measure.kind === "apology-request"
      ? (measure.strings ?? []).map((string) => ["strings", string.due])
      : []),
    ...(measure.kind === "hiatus" && measure.if_declined !== "decide-again"
      ? [["if_declined", measure.if_declined["cooling-off"]]]
      : []),
  ];
  return own.flatMap(([key, day]) =>
    key !== undefined && day !== undefined ? [[key, day] as const] : [],
  );
}

/** What was found, and that there was nothing, cannot both be. */
function groundProblems(
  measure: Measure,
  { violation }: CaseSurroundings,
  at: (key: string, sentence: string) => FoundProblem,
): readonly FoundProblem[] {
  if (measure.kind === "no-action" && measure.ground === "handled-elsewhere" && !measure.words)
    return [at("words", "say who saw to it: words: the event's team asked them to leave")];
  const isAgainst =
    measure.kind === "no-action" && measure.ground === "no-violation" && violation === "yes";
  return isAgainst
    ? [
        at(
          "ground",
          "the finding says violation: yes; take another ground, or correct the finding first: /find with violation: no",
        ),
      ]
    : [];
}

/** What mediation resolved is said by the mediator first; and it is offered once. */
function mediationProblems(
  measure: Measure,
  { mediation }: CaseSurroundings,
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

function called({ kind }: MeasureInSpaces): string {
  return kind === "ban" ? "a ban" : "a mute";
}

function problemsInSpaces(
  measure: MeasureInSpaces,
  { spaces: known }: CaseSurroundings,
  at: (key: string, sentence: string) => FoundProblem,
): readonly FoundProblem[] {
  const { until, permanent, condition, spaces } = measure;
  const unknown = spaces === "all" ? [] : spaces.filter((space) => !known.includes(space));
  return [
    ...(until === undefined && permanent === undefined && condition === undefined
      ? [
          at(
            "kind",
            `${called(measure)} needs an end (until: 2027-05-22), a condition, or permanent: true`,
          ),
        ]
      : []),
    ...(until !== undefined && permanent !== undefined
      ? [at("permanent", `${called(measure)} either ends or is permanent; take one of the two out`)]
      : []),
    ...(condition !== undefined && (until ?? permanent) !== undefined
      ? [
          at(
            "condition",
            `${called(measure)} ends either on its day or once this is met; take one of them out`,
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [at("spaces", `no such space: ${unknown.join(", ")}; the config has ${known.join(", ")}`)]
      : []),
    ...(known.length === 0 ? [at("spaces", "the config names no spaces it could hold in")] : []),
  ];
}
