import { bearsMark } from "../../kernel/bears-mark.ts";

export const accessTitle = "Comity: access";

/** The invisible line by which the app finds its issue again. */
export const accessMark = "<!-- comity access -->";

/**
 * Whether an issue the app wrote is the one that tells who has access. One without a text was
 * opened by a run that ended before it filled it.
 */
export function isAccessIssue({
  title,
  body,
}: {
  readonly title: string;
  readonly body: string;
}): boolean {
  return bearsMark(body, accessMark) || (body === "" && title === accessTitle);
}
