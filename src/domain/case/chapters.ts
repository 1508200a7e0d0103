import { appealing } from "../chapters/appealing/appealing.ts";
import { banning } from "../chapters/banning/banning.ts";
import { closing } from "../chapters/closing/closing.ts";
import { consulting } from "../chapters/consulting/consulting.ts";
import { deciding } from "../chapters/deciding/deciding.ts";
import { enacting } from "../chapters/enacting/enacting.ts";
import { followingUp } from "../chapters/following-up/following-up.ts";
import { intake } from "../chapters/intake/intake.ts";
import { keepingApart } from "../chapters/keeping-apart/keeping-apart.ts";
import { corresponding } from "../chapters/corresponding/corresponding.ts";
import { mediating } from "../chapters/mediating/mediating.ts";
import { reporting } from "../chapters/reporting/reporting.ts";
import { reviewing } from "../chapters/reviewing/reviewing.ts";
import { takingApart } from "../chapters/taking-apart/taking-apart.ts";
import { urgentAction } from "../chapters/urgent-action/urgent-action.ts";
import { tampering } from "../tampering/tampering.ts";
import { whoDecides } from "../who-decides/who-decides.ts";

/** Every chapter there is; each builds on those above it. A new one is one more line here. */
export const chapters = [
  tampering,
  whoDecides,
  keepingApart,
  intake,
  reporting,
  reviewing,
  corresponding,
  mediating,
  deciding,
  consulting,
  enacting,
  banning,
  urgentAction,
  closing,
  takingApart,
  appealing,
  followingUp,
] as const;

export type AnyChapter = (typeof chapters)[number];
