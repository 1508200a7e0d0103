import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import type { MediatingCommand } from "../mediating-commands.ts";
import { dated, mediationIn } from "../mediation-in.ts";

export default defineCommand({
  name: "mediate",
  summary:
    "Voluntary mediation: offer it, keep who agrees to it or does not (reporters say apart what the others may learn of them), other terms, the mediator's report, and what you make of it.",
  examples: [
    "/mediate offer @gil",
    "/mediate offer gil@example.org to reporter-1 reported-1 until 2027-05-22 answers by in 5 days",
    "/mediate offer @gil wished by reporter-1",
    "/mediate mediator-1 agrees",
    "/mediate reporter-1 agrees unnamed",
    "/mediate reported-1 agrees",
    "/mediate reported-1 declines",
    "/mediate reporter-1 withdraws",
    "/mediate reporter-1 proposes kit@example.org until in 3 weeks",
    "/mediate report vetted by reporter-1 reported-1: they spoke twice and agreed to stay out of each other's threads",
    "/mediate resolved: both are content with what they agreed",
    "/mediate goes-on: it happened again meanwhile",
    "/mediate end: the mediator fell ill",
  ],
  args: wordsRead(mediationIn),
  allowedTo: "electorate",
  toDomain: (written, { at }) => dated(written, at),
}) satisfies SlashCommand<MediatingCommand>;
