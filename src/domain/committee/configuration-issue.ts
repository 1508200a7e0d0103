import { bearsMark } from "../kernel/bears-mark.ts";

export const configurationTitle = "Comity: configuration";

/** The invisible line by which the app finds its issue again. */
export const configurationMark = "<!-- comity configuration -->";

/**
 * Whether an issue the app wrote is the one that tells how the config stands. One without a text
 * was opened by a run that ended before it filled it.
 */
export function isConfigurationIssue(issue: {
  readonly title: string;
  readonly body: string;
}): boolean {
  const { title, body } = issue;
  return bearsMark(body, configurationMark) || (body === "" && title === configurationTitle);
}
