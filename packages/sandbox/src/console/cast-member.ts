/** One of the sandbox's people, as whom the console asks GitHub. */
export interface CastMember {
  readonly login: string;
  /** Sent as `authorization: token …`. */
  readonly token: string;
  /** What they are in the community: `chair`, `member`, `council`, `owner` or `community`. */
  readonly role: string;
}

const groupNames: ReadonlyMap<string, string> = new Map([
  ["chair", "Committee"],
  ["member", "Committee"],
  ["council", "Executive Council"],
  ["owner", "Organisation owner"],
  ["community", "Community"],
]);

/** The body somebody belongs to, in words. */
export function groupOf({ role }: CastMember): string {
  return groupNames.get(role) ?? role;
}
