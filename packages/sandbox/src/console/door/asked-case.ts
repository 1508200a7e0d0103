import { Hono, type Context } from "hono";
import { casePlace, type CasePlace } from "../github/case-place.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";
import { numberOf } from "./number-of.ts";

/** Pages whose paths begin with the number of a case, for cases of the case repository and of rooms. */
export function atEveryCase(pages: Hono<ConsoleEnv>): Hono<ConsoleEnv> {
  return new Hono<ConsoleEnv>().route("/cases", pages).route("/rooms/:room{[\\w.-]+}/cases", pages);
}

/** The case that the path of a request is about. */
export function askedCase(c: Context, surroundings: Surroundings): CasePlace {
  return casePlace(surroundings, numberOf(c), c.req.param("room"));
}
