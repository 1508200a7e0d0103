import { html } from "hono/html";
import type { Person } from "../domain/values/person.ts";
import type { AboutDoor } from "../ports/door.ts";
import { aboutText, otherWays, waysAround } from "./about-text.ts";
import { filesField } from "./files-field.ts";
import { layout, type Markup, problemsBox } from "./layout.ts";
import { printCode } from "../domain/chapters/intake/private-code.ts";
import type { SentReport } from "./sent-report.ts";

/** Something that is wrong with what was sent, and in which field. */
export interface FieldProblem {
  readonly field: string;
  readonly says: string;
}

/** The page with the form, empty or as it was sent. */
export function reportPage(
  about: AboutDoor,
  sent: SentReport,
  problems: readonly FieldProblem[] = [],
  ownersTicked: readonly Person[] = [],
): Markup {
  const { fields } = sent;
  const isBack = problems.length > 0 || ownersTicked.length > 0;
  return layout(
    `${isBack ? "Not sent yet: " : ""}Tell us what happened`,
    html`<h1>Tell the people who look after ${about.community} what happened</h1>
      ${problemsBox(problems)} ${ownersWarning(about, ownersTicked)}
      ${
        isBack
          ? html`<h2 id="other-ways">Other ways</h2>
              ${otherWays(about)}`
          : aboutText(about)
      }
      <h2>Your report</h2>
      <p>Only what happened has to be filled in. Leave out whatever you like.</p>
      <form method="post" action="/report" enctype="multipart/form-data">
        <input type="hidden" name="once" value="${sent.once}" />
        <input type="hidden" name="for" value="${about.community}" />
        <input type="hidden" name="warned" value="${ownersTicked.map(({ id }) => id).join(" ")}" />
        <div class="away" aria-hidden="true">
          <label for="website">Leave this empty</label>
          <input type="text" id="website" name="website" tabindex="-1" autocomplete="off" />
        </div>
        ${longAnswer("what", "What happened?", "", fields.what, true)}
        ${longAnswer("who", "Who did it?", "Names, or accounts like @somebody.", fields.who)}
        ${rosterList(about, sent.involved)}
        ${shortAnswer("when", "When was it?", "A day like 2026-11-20, or in your words.", fields.when)}
        ${shortAnswer("where", "Where was it?", "", fields.where)}
        ${longAnswer("record", "Can one see it somewhere?", "Links to messages or posts.", fields.record)}
        ${filesField("Do you want to send files?")}
        ${longAnswer("context", "What else should we know?", "Did anything like it happen before?", fields.context)}
        ${choice("ongoing", "Is it still going on?", fields.ongoing)}
        ${choice("danger", "Is somebody in danger?", fields.danger)}
        ${longAnswer("done", "Has anybody done something about it?", "If you help to run an event: what did you do there?", fields.done)}
        ${shortAnswer("event_code", "Do you help to run an event?", "If the people who decide gave you a code for it, write it here. Otherwise leave this empty.", fields.event_code)}
        ${reachChoice(fields.reach, fields.address)}
        <button type="submit">Send the report</button>
        <p class="hint">It has arrived when the next page says so, and not before.</p>
      </form>`,
  );
}

function ownersWarning(about: AboutDoor, owners: readonly Person[]): Markup {
  if (owners.length === 0) return html``;
  const who = owners.map(({ login }) => login).join(", ");
  return html`<div role="alert" class="warning">
    <h2>This was not sent yet</h2>
    <p>
      You ticked ${who}, who owns the organisation on GitHub. What is stored there can be read by
      its owners, and nobody can keep it from them.
    </p>
    ${waysAround(owners, about)}
    <p>Send the report again below if you want to send it all the same.</p>
  </div>`;
}

function hintId(name: string): string {
  return `${name}-hint`;
}

function longAnswer(
  name: string,
  asks: string,
  hint: string,
  value: string,
  isNeeded = false,
): Markup {
  return html`<label for="${name}">${asks}${isNeeded ? " (needed)" : ""}</label>
    ${hint === "" ? html`` : html`<p class="hint" id="${hintId(name)}">${hint}</p>`}
    <textarea id="${name}" name="${name}" ${described(name, hint)}>${value}</textarea>`;
}

function shortAnswer(name: string, asks: string, hint: string, value: string): Markup {
  return html`<label for="${name}">${asks}</label>
    ${hint === "" ? html`` : html`<p class="hint" id="${hintId(name)}">${hint}</p>`}
    <input type="text" id="${name}" name="${name}" value="${value}" ${described(name, hint)} />`;
}

function described(name: string, hint: string): Markup {
  return hint === "" ? html`` : html`aria-describedby="${hintId(name)}"`;
}

function choice(name: string, asks: string, value: string): Markup {
  const answers = [
    ["yes", "Yes"],
    ["no", "No"],
    ["unknown", "I do not know"],
  ] as const;
  return html`<fieldset id="${name}">
    <legend>${asks}</legend>
    ${answers.map(([answer, says]) => radio(name, answer, says, value))}
  </fieldset>`;
}

function radio(name: string, answer: string, says: string, value: string): Markup {
  return html`<label
    ><input
      type="radio"
      name="${name}"
      value="${answer}"
      ${answer === value ? html`checked` : html``}
    />${says}</label
  >`;
}

function rosterList(about: AboutDoor, ticked: readonly number[]): Markup {
  const isOwner = ({ id }: Person) => about.owners?.some((owner) => owner.id === id) ?? false;
  const everybody = [...about.committee, ...(about.council?.members ?? [])];
  const people = everybody.filter(({ id }, i) => everybody.findIndex((one) => one.id === id) === i);
  return html`<fieldset id="involved">
    <legend>Is one of these people involved?</legend>
    <p class="hint">Who is ticked will not see your report, and will not decide about it.</p>
    ${people.map(
      (person) =>
        html`<label
          ><input
            type="checkbox"
            name="involved"
            value="${person.id}"
            ${ticked.includes(person.id) ? html`checked` : html``}
          />${person.login}${isOwner(person) ? " (owns the organisation)" : ""}</label
        >`,
    )}
  </fieldset>`;
}

function reachChoice(reach: string, address: string): Markup {
  return html`<fieldset id="reach">
    <legend>How may we reach you?</legend>
    ${radio("reach", "page", "Only with my private code, on a page of my own", reach)}
    ${radio("reach", "mail", "By mail", reach)} ${radio("reach", "none", "Not at all", reach)}
    <label for="address">Your mail address, if by mail</label>
    <input type="email" id="address" name="address" autocomplete="email" value="${address}" />
    <p class="hint">
      Nobody can send you a new private code if you lose it. Without it, there is no way to your
      page.
    </p>
  </fieldset>`;
}

/** Once a report is stored. */
export function acceptedPage(code: string): Markup {
  return layout(
    "Your report has arrived",
    html`<h1>Your report has arrived</h1>
      <p>It is stored. Thank you for writing.</p>
      <h2>Your private code</h2>
      <p class="code">${printCode(code)}</p>
      <p>
        <strong>Write it down now.</strong> It is shown this once. Nobody here knows it and nobody
        can send it again. Whoever has it can read what is written to you, and answer in your name.
      </p>
      <p>
        With it you can read what is written to you, answer, and add something:
        <a href="/answer">your page</a>.
      </p>
      <p>This page and the one before are still in this browser's history.</p>`,
  );
}

/** Once it was stored, for whoever sends it again. */
export function acceptedBefore(): Markup {
  return layout(
    "Your report has arrived",
    html`<h1>Your report has arrived</h1>
      <p>It was stored when it was sent for the first time. Nothing was stored twice.</p>
      <p>
        Its private code was shown then, and is not shown again, since others may use this computer.
        With it you can read what is written to you: <a href="/answer">your page</a>. Without it,
        please write by mail, or send a new report.
      </p>`,
  );
}

/** While nothing can be taken in. */
export function closedPage(): Markup {
  return layout(
    "Reports cannot be taken now",
    html`<h1>Reports cannot be taken right now</h1>
      <p>
        Nothing was stored. Please try again in a few minutes, or write to the people who look after
        this community by mail.
      </p>`,
  );
}

/** Where one app serves several communities. */
export function communitiesPage(communities: readonly string[]): Markup {
  return layout(
    "Whom do you want to write to?",
    html`<h1>Whom do you want to write to?</h1>
      <ul>
        ${communities.map(
          (one) => html`<li><a href="/report?for=${encodeURIComponent(one)}">${one}</a></li>`,
        )}
      </ul>`,
  );
}
