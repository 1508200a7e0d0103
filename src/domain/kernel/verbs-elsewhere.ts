/** What people try who know other tools: there is no such command here, and something instead. */
export const verbsElsewhere: ReadonlySet<string> = new Set([
  "approve",
  "ban",
  "block",
  "expel",
  "kick",
  "lgtm",
  "lock",
  "merge",
  "mute",
  "remove",
  "suspend",
  "timeout",
  "unban",
  "unblock",
  "unmute",
  "warn",
]);
