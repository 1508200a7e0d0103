/** What a stage answers: go on with what it adds, or stop the run with this outcome. */
export type StageAnswer<Adds, Outcome> = { readonly goOn: Adds } | { readonly stop: Outcome };

/** One step of a run. It reads what the stages before it gave, and nothing else. */
type Stage<SoFar, Adds, Outcome> = (soFar: SoFar) => Promise<StageAnswer<Adds, Outcome>>;

/** A list of stages that is whole. */
export interface Run<Start, Outcome> {
  /** Of its stages, in their order. */
  readonly names: readonly string[];
  readonly run: (start: Start) => Promise<Outcome>;
}

/** A list of stages, each compiled against what those above it give. */
interface Stages<Start, SoFar, Outcome> {
  readonly next: <Adds extends object>(
    name: string,
    stage: Stage<SoFar, Adds, Outcome>,
  ) => Stages<Start, SoFar & Adds, Outcome>;
  readonly last: (name: string, end: (soFar: SoFar) => Promise<Outcome>) => Run<Start, Outcome>;
}

/** Begins a list; `Start` is what the first stage may read. */
export function stagesFrom<Start extends object, Outcome>(): Stages<Start, Start, Outcome> {
  return after([], (start) => Promise.resolve({ goOn: start }));
}

function after<Start extends object, SoFar extends object, Outcome>(
  names: readonly string[],
  before: Stage<Start, SoFar, Outcome>,
): Stages<Start, SoFar, Outcome> {
  return {
    next: (name, stage) =>
      after([...names, name], async (start) => {
        const given = await before(start);
        if ("stop" in given) return given;
        const answer = await stage(given.goOn);
        return "stop" in answer ? answer : { goOn: { ...given.goOn, ...answer.goOn } };
      }),
    last: (name, end) => ({
      names: [...names, name],
      async run(start) {
        const given = await before(start);
        return "stop" in given ? given.stop : end(given.goOn);
      },
    }),
  };
}
