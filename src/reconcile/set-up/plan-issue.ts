import { configurationTitle } from "../../domain/committee/configuration-issue.ts";
import type { RegisterSeenBefore } from "../../domain/tampering/register-seen.ts";
import { configurationText, isAllWell, type Configuration } from "../../messages/configuration.ts";
import type { ObservedConfigurationIssue } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { printRegisterMark } from "../marks/markers.ts";

/**
 * One issue says how the config stands; it is open while somebody has something to do. Opened
 * empty and filled by an edit, since GitHub mails what an issue says when it is opened.
 *
 * @param register where it is, or was last, in order
 */
export function planIssue(
  there: ObservedConfigurationIssue | undefined,
  now: Configuration,
  register?: RegisterSeenBefore,
): readonly SetUpStep[] {
  const title = configurationTitle;
  if (!there) return [{ step: "open-issue", title }];
  const text = configurationText(now);
  const body = register ? text.replace("\n", `\n${printRegisterMark(register)}\n`) : text;
  const state = isAllWell(now) ? "CLOSED" : "OPEN";
  const same = there.title === title && there.state === state && plain(there.body) === plain(body);
  return same ? [] : [{ step: "write-issue", id: there.id, title, body, state }];
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
