import type { FormFacts } from "../chapters/intake/form-facts.ts";
import type { WrittenReport } from "../chapters/intake/written-report.ts";
import { mentionedIn } from "../chapters/reporting/mentioned-in.ts";
import { namesOf, readsLike } from "../chapters/reporting/names-of.ts";
import { happenedByOf, partiesNamedIn } from "../chapters/reporting/report-form.ts";
import { eventWithCode } from "../committee/event-in-use.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Sha256 } from "../values/ids.ts";
import { isSameLogin } from "../values/login.ts";
import { firstReporter } from "../values/party.ts";
import type { Instant } from "../values/time.ts";
import { rosterOf } from "../who-decides/deciding-body.ts";

/** What is to be decided from of a report by the form. */
export function formFactsOf(
  report: WrittenReport,
  code: Sha256,
  config: AdoptedConfig,
  at: Instant,
  isSame: (one: string, other: string) => boolean,
): FormFacts {
  const { who, when, reach, address, involved, ongoing, danger, done } = report;
  const happenedBy = happenedByOf(`### When\n\n${when}`, at);
  const event = eventWithCode(report.event_code, config, at, isSame);
  return {
    code,
    reach,
    ...(reach === "mail" && { address }),
    reported: partiesNamedIn(`### Reported\n\n${who}`).map(({ identity }) => identity.handle),
    involved: rosterOf(config).filter(({ id }) => involved.includes(id)),
    mayConcernRoster: mayConcernRoster(report, config),
    ongoing: ongoing === "yes",
    danger: danger === "yes",
    ...(happenedBy && { happenedBy }),
    ...(event && { event: event.name }),
    ...(event && done !== "" && { actedAt: happenedBy ?? at }),
  };
}

/** Rather once too often: nothing follows from it but who can read the report. */
function mayConcernRoster(report: WrittenReport, config: AdoptedConfig): boolean {
  const { what, who, where, record, context, done } = report;
  const answers = [who, what, where, record, context, done];
  const mentions = answers.map((answer) => mentionedIn("", answer));
  const handles = mentions.flatMap(({ marked, bare }) => [...marked, ...bare]);
  const text = answers.join("\n");
  return rosterOf(config).some(
    (person) =>
      handles.some((handle) => isSameLogin(handle, person.login)) ||
      readsLike(text, namesOf({ ref: firstReporter, person, address: undefined }), new Set()),
  );
}
