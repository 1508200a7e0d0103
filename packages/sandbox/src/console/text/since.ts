/** A point to look back to: how many requests and mails there had been, and when it was (ISO 8601). */
export interface Since {
  readonly requests: number;
  readonly mails: number;
  readonly at: string;
}

/** For the query of an address: `41-2-2026-11-22T16:04:11Z`. */
export function printSince({ requests, mails, at }: Since): string {
  return `${requests}-${mails}-${at.slice(0, 19)}Z`;
}

export function parseSince(text: string | undefined): Since | undefined {
  const match = /^(\d{1,9})-(\d{1,9})-(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.exec(text ?? "");
  const [, requests, mails, at] = match ?? [];
  if (at === undefined) return undefined;
  return { requests: Number(requests), mails: Number(mails), at };
}

/** A path of the console with the point to look back to. */
export function pathSince(path: string, since: Since): string {
  return `${path}${path.includes("?") ? "&" : "?"}since=${printSince(since)}`;
}

/** Whether something of that instant (ISO 8601) is as new as what one looks back to, or newer. */
export function isNew(instant: string, since: Since | undefined): boolean {
  return since !== undefined && Date.parse(instant) >= Date.parse(since.at);
}
