import type { ShowStep } from "../../../ports/case-repository.ts";

/** One field of a mutation document: `name(input: $…: inputType) { selection }`. */
export interface Mutation {
  readonly name: string;
  readonly inputType: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
  /** Which of the steps it belongs to; a card needs several. */
  readonly step: ShowStep;
}

export function mutation(
  step: ShowStep,
  name: string,
  inputType: string,
  input: Readonly<Record<string, unknown>>,
  selection = "clientMutationId",
): Mutation {
  return { step, name, inputType, input, selection };
}
