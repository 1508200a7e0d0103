import type { Act } from "./act.ts";
import type { Circumstances } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";

/** An act is noted and takes effect once another member of the electorate agrees to it. */
export function awaitSecond(
  act: Act,
  { givenOut }: Pick<Circumstances, "givenOut">,
): readonly EventBody[] {
  return [{ type: "SecondAwaited", number: givenOut.acts + 1, act }];
}
