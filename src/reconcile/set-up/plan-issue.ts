import { configurationTitle } from "../../domain/committee/configuration-issue.ts";
import { configurationText, isAllWell, type Configuration } from "../../messages/configuration.ts";
import type { ObservedConfigurationIssue } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { printRegisterMark, type RegisterMark } from "../marks/markers.ts";

/**
 * One issue says how the config stands; it is open while somebody has something to do. Opened
 * empty and filled by an edit, since GitHub mails what an issue says when it is opened.
 *
 * @param mark what is kept of the register there
 */
export function planIssue(
  there: ObservedConfigurationIssue | undefined,
  now: Configuration,
  mark?: RegisterMark,
): readonly SetUpStep[] {
  const title = configurationTitle;
  if (!there) return [{ step: "open-issue", title }];
  const text = configurationText(now);
  const body = mark ? `${text}${printRegisterMark(mark)}\n` : text;
  const state = isAllWell(now) ? "CLOSED" : "OPEN";
  const same = there.title === title && there.state === state && plain(there.body) === plain(body);
  return same ? [] : [{ step: "write-issue", id: there.id, title, body, state }];
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
