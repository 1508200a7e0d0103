import { endOfBan, unilateralActIn } from "../unilateral-act-in.ts";
import type { UrgentActionCommand } from "../urgent-action-commands.ts";
import { instantFromText } from "../../../kernel/dates/instant-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "act",
  summary:
    "Act before the others can agree: ban somebody who is named in this case at once, for a week at most; or tell what you did, or what an event's organiser did in the committee's place.",
  examples: [
    "/act ban reported-1 for 3d: threats in the chat, going on now",
    "/act ban reported-1 until 2026-11-28 18:00: until the event is over",
    "/act: asked them to leave the room",
    "/act at 2026-11-22 14:00: asked them to leave the room",
    "/act delegate: the organiser took their badge",
  ],
  args: wordsRead(unilateralActIn),
  isOfOne: true,
  allowedTo: "deciding-body",
  toDomain: (said, { at }) => {
    if (said.kind === "told") {
      const { what, when, byDelegate } = said;
      const actedAt = when === undefined ? undefined : instantFromText(when, at);
      return typeof actedAt === "object"
        ? actedAt
        : { type: "TellOfAct", what, actedAt, byDelegate };
    }
    const until = endOfBan(said.length, at);
    return typeof until === "object"
      ? until
      : { type: "BanAlone", whom: said.whom, until, reason: said.reason };
  },
}) satisfies SlashCommand<UrgentActionCommand>;
