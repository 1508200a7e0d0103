import { inFull } from "./in-full.ts";
import { list } from "./people.ts";
import { quoted } from "./quoted.ts";
import type { Measure, MeasureInSpaces } from "../../values/measure.ts";

type Of<Kind extends Measure["kind"]> = Extract<Measure, { kind: Kind }>;

/** A measure in plain words, by reference and role and never by name. */
export function measureInWords(measure: Measure): string {
  return `${whatItIs(measure)}${"tell" in measure ? whenTold(measure.tell) : ""}`;
}

function whatItIs(measure: Measure): string {
  switch (measure.kind) {
    case "no-action":
      return `no further action: ${ground(measure)}`;
    case "mediation":
      return `mediation is offered to ${list(measure.between.map(inFull))}, and each may decline`;
    case "public-reminder":
      return `a public reminder in ${quoted(measure.venue)}`;
    case "private-reprimand":
      return `a private reprimand to ${inFull(measure.to)}`;
    case "public-reprimand": {
      const also = measure.also ? `, and in ${quoted(measure.also)}` : "";
      return `a public reprimand to ${inFull(measure.to)} in ${quoted(measure.venue)}${also}`;
    }
    case "apology-request":
      return apology(measure);
    case "hiatus":
      return `${inFull(measure.of)} is asked to stay away until ${measure.until}; if they decline, ${ifDeclined(measure)}`;
    case "ban":
    case "muted":
      return inSpaces(measure);
    case "no-contact":
      return noContact(measure);
    case "role-removed":
      return `${inFull(measure.of)} loses a role: ${quoted(measure.words)}`;
    case "content-removed":
      return `content of ${inFull(measure.of)} is removed: ${quoted(measure.words)}`;
    case "other":
      return `for ${inFull(measure.of)}: ${quoted(measure.words)}${byWhen(measure)}${ifRefused(measure)}`;
    case "organisers-told":
      return `${quoted(measure.organisers)} are told of ${inFull(measure.of)}, until ${measure.until}: ${quoted(measure.words)}`;
    case "lift":
      return `the ban ${quoted(measure.order)} is lifted: ${quoted(measure.words)}`;
  }
}

function ground(measure: Of<"no-action">): string {
  switch (measure.ground) {
    case "no-violation":
      return "no violation was found";
    case "resolved-publicly":
      return "it was resolved publicly";
    case "handled-elsewhere":
      return `it was handled elsewhere, and stays on file${measure.words === undefined ? "" : `: ${quoted(measure.words)}`}`;
    case "mediated":
      return "mediation resolved it";
    case "insufficient":
      return "too little could be found out";
    case "withdrawn":
      return "the report was withdrawn";
  }
}

function apology(measure: Of<"apology-request">): string {
  const { from, to, manner, strings = [] } = measure;
  const how = manner === "public" ? "publicly" : "privately";
  const attached = strings.map((string) => `${quoted(string.what)}${byWhen(string)}`);
  return `${inFull(from)} is asked to apologise to ${inFull(to)} ${how}${attached.length > 0 ? ` (${list(attached)})` : ""}${ifRefused(measure)}`;
}

/** By when somebody promises something, and what follows if they do not keep it. */
function byWhen({
  due,
  if_broken: broken,
}: {
  readonly due?: string | undefined;
  readonly if_broken?: string | undefined;
}): string {
  const day = due === undefined ? "" : ` by ${due}`;
  return broken === undefined ? day : `${day}; if that is not kept, ${quoted(broken)}`;
}

function ifRefused({ if_refused: words }: { readonly if_refused?: string | undefined }): string {
  return words === undefined ? "" : `; if they refuse, ${quoted(words)}`;
}

function noContact({ of, words, until, if_broken: broken }: Of<"no-contact">): string {
  const end = until === undefined ? "" : ` until ${until}`;
  const otherwise = broken === undefined ? "" : `; if that is not kept, ${quoted(broken)}`;
  return `no contact${end}, for ${inFull(of)}: ${quoted(words)}${otherwise}`;
}

function ifDeclined({ if_declined: then }: Of<"hiatus">): string {
  return then === "decide-again"
    ? "it is decided again"
    : `a cooling-off period until ${then["cooling-off"]} begins`;
}

function inSpaces({ kind, of, spaces, until, condition }: MeasureInSpaces): string {
  const where = spaces === "all" ? "all spaces" : list(spaces);
  const day = until === undefined ? "for good" : `until ${until}`;
  const end = condition === undefined ? day : `until this is met: ${quoted(condition)}`;
  return kind === "ban"
    ? `a ban of ${inFull(of)} from ${where} ${end}`
    : `${inFull(of)} is muted in ${where} ${end}`;
}

function whenTold(tell: "before" | "with" | "after"): string {
  switch (tell) {
    case "before":
      return "; they are told before it takes effect";
    case "with":
      return "";
    case "after":
      return "; the reporters are told before it takes effect";
  }
}

/** Every measure a resolution orders, a line each. */
export function measuresInWords({
  measures,
}: {
  readonly measures: readonly Measure[];
}): readonly string[] {
  return measures.map((measure) => `- ${measureInWords(measure)}`);
}
