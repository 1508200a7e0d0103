import type { Chapter } from "../kernel/chapter.ts";
import { appointPerson } from "./appoint.ts";
import { handOver } from "./hand-over.ts";
import { nameChair } from "./name-chair.ts";
import { discloseConflict, endRecusal, recuseMember } from "./recusal.ts";
import type { WhoDecidesCommand } from "./who-decides-commands.ts";
import type { WhoDecidesDecision, WhoDecidesView } from "./who-decides-state.ts";

export const whoDecides = {
  decide: {
    RecuseMember: recuseMember,
    EndRecusal: endRecusal,
    DiscloseConflict: discloseConflict,
    HandOver: handOver,
    AppointPerson: appointPerson,
    NameChair: nameChair,
  },
} satisfies Chapter<WhoDecidesCommand, WhoDecidesView, WhoDecidesDecision>;
