import type { DecidingCommand } from "../deciding-commands.ts";
import { measuresHelp } from "../measures-help.ts";
import { proposalIn } from "../proposal-in.ts";
import { resolutionProse } from "../resolution-prose.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "propose",
  summary:
    "Propose how to resolve the case, as a list of measures in YAML or as the whole text of the file in a block marked `markdown`. Opens a pull request that everybody who decides approves; proposing again changes its text.",
  examples: [
    "/propose\n- { kind: private-reprimand, to: reported-1 }\n- { kind: ban, of: reported-1, spaces: all, until: in 30 days }",
    "/propose\n```yaml\nheard: { reported-1: by phone }\nmeasures:\n  - { kind: private-reprimand, to: reported-1 }\n```",
  ],
  more: measuresHelp(),
  args: wordsRead(proposalIn),
  allowedTo: "electorate",
  isHeardOnPulls: true,
  longest: 20,
  toDomain: (written) => ({ type: "ProposeResolution", written, prose: resolutionProse.trim() }),
}) satisfies SlashCommand<DecidingCommand>;
