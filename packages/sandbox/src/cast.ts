/** What somebody is in the sandbox's community. */
export type CastRole = "chair" | "member" | "council" | "owner" | "community";

/**
 * One of the people a sandbox is peopled with; `joined` tells whether they belong to the
 * organisation.
 */
export interface CastMember {
  readonly login: string;
  readonly role: CastRole;
  readonly joined: "owner" | "member" | "no";
}

/** Everybody, in the order of their account ids. */
export const cast: readonly CastMember[] = [
  { login: "ada", role: "chair", joined: "member" },
  { login: "bo", role: "member", joined: "member" },
  { login: "cy", role: "member", joined: "member" },
  { login: "dee", role: "member", joined: "member" },
  { login: "eve", role: "council", joined: "member" },
  { login: "fay", role: "council", joined: "member" },
  { login: "gus", role: "council", joined: "member" },
  { login: "owen", role: "owner", joined: "owner" },
  { login: "rin", role: "community", joined: "no" },
  { login: "pat", role: "community", joined: "member" },
  { login: "mal", role: "community", joined: "no" },
];
