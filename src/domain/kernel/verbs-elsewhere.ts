const keepOut =
  "`/act ban reported-1 for 3d: why` keeps somebody out at once, for a week at most. Any other ban is proposed: `/propose` and, on the next line, `- { kind: ban, of: reported-1, spaces: all, until: in 30 days }`.";
const letIn =
  "A ban is lifted by its name in the status comment: `/review 3f9c2a1e lift: why`, with a second.";
const approve =
  "What is proposed is approved on its pull request, under *Files changed*. Comity merges it by itself once everybody who decides has approved.";
const assign =
  "Nobody has to be assigned to a case: everybody who decides it is named in the status comment. `/recuse` steps back from it.";

/**
 * What people try who know other tools: there is no such command here. By verb, what to write
 * instead.
 */
export const verbsElsewhere: ReadonlyMap<string, string> = new Map([
  ["approve", approve],
  ["assign", assign],
  ["ban", keepOut],
  ["block", keepOut],
  ["expel", keepOut],
  ["kick", keepOut],
  ["lgtm", approve],
  ["lock", "`/seal` moves a case to a room that only those who decide it can read."],
  ["merge", approve],
  [
    "mute",
    "`/act ban reported-1 for 3d: why` keeps somebody out at once. To ask them to stay silent for a while, propose it: `/propose` and, on the next line, `- { kind: hiatus, of: reported-1, until: in 2 weeks, if_declined: decide-again }`.",
  ],
  ["remove", keepOut],
  ["suspend", keepOut],
  ["timeout", keepOut],
  ["unassign", assign],
  ["unban", letIn],
  ["unblock", letIn],
  ["unmute", letIn],
  [
    "warn",
    "A warning is proposed and agreed: `/propose` and, on the next line, `- { kind: private-reprimand, to: reported-1 }`. The chair then tells them.",
  ],
]);
