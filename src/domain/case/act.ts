import { z } from "zod";
import { whoDecidesActs } from "../who-decides/who-decides-acts.ts";
import { keepingApartActs } from "../chapters/keeping-apart/keeping-apart-acts.ts";
import { urgentActionActs } from "../chapters/urgent-action/urgent-action-acts.ts";
import { banningActs } from "../chapters/banning/banning-acts.ts";
import { closingActs } from "../chapters/closing/closing-acts.ts";
import { tamperingActs } from "../tampering/tampering-acts.ts";

/** What one member may start and another must second before it takes effect. */
export const Act = z.discriminatedUnion("act", [
  ...whoDecidesActs,
  ...keepingApartActs,
  ...urgentActionActs,
  ...banningActs,
  ...closingActs,
  ...tamperingActs,
]);
export type Act = z.infer<typeof Act>;
