/** Where a case is: an issue of the case repository, or of a room. */
export interface CasePlace {
  readonly org: string;
  readonly repo: string;
  readonly number: number;
  /** Where the console shows it; its other pages are below that. */
  readonly path: string;
}

/** Issue `number` of `room`, or of the case repository. */
export function casePlace(
  { org, repo }: { readonly org: string; readonly repo: string },
  number: number,
  room?: string,
): CasePlace {
  const path = `/cases/${number}`;
  if (room === undefined || room === repo) return { org, repo, number, path };
  return { org, repo: room, number, path: `/rooms/${room}${path}` };
}
