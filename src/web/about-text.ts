import { html, raw } from "hono/html";
import { list } from "../domain/kernel/formatting/people.ts";
import { lengthInWords } from "../domain/kernel/formatting/when.ts";
import type { Person } from "../domain/values/person.ts";
import type { AboutDoor } from "../ports/door.ts";
import type { Markup } from "./layout.ts";

/** What somebody reads before they write. */
export function aboutText(about: AboutDoor): Markup {
  return html`${about.ownWords === undefined ? html`` : html`<section>${raw(about.ownWords)}</section>`}
    <h2>Before you write</h2>
    <p>
      <strong>This is no emergency line.</strong> Nobody reads it at once. If somebody is in danger
      now, call the emergency number where you are: 112 in Europe, 911 in North America.
    </p>
    <p>
      <strong>This computer remembers that you were here.</strong> If others use it too, open this
      page in a private window.
    </p>
    <h3>Who will read it</h3>
    <ul>
      <li>The people who decide about reports: ${names(about.committee)}.</li>
      ${
        about.council
          ? html`<li>
              Where they cannot decide, the council instead: ${names(about.council.members)}.
            </li>`
          : html``
      }
      <li>${ownersText(about.owners)}</li>
    </ul>
    <p>If your report is about one of them, tick their name below. They will not see it.</p>
    <h3>What happens then</h3>
    <ul>
      <li>
        Somebody means to answer within ${lengthInWords(about.answersWithin)}. You get a private
        code that opens a page where you can read the answer.
      </li>
      <li>
        They can talk with people, ask for an apology, and keep somebody out for a time or for good.
        They are no court and no police, and cannot find out who somebody is.
      </li>
      <li>They do not say who reported. Others may still guess it from what is said.</li>
    </ul>
    <h3>Other ways</h3>
    ${otherWays(about)}`;
}

/** How else somebody reaches whom. */
export function otherWays(about: AboutDoor): Markup {
  return waysList(waysOf(about));
}

/** The same without the mailboxes that somebody reads of those whom it is about. */
export function waysAround(people: readonly Person[], about: AboutDoor): Markup {
  const reads = ({ readers }: OtherWay) =>
    readers.some((reader) => people.some(({ id }) => id === reader.id));
  const ways = waysOf(about);
  const left = ways.filter((way) => !reads(way));
  return html`${
    left.length === 0
      ? html`<p>No other address is known here.</p>`
      : html`<p>You can reach somebody else:</p>
          ${waysList(left)}`
  }
  ${ways.filter(reads).map(({ address }) => html`<p>Do not write to ${address}: they read that, too.</p>`)}`;
}

interface OtherWay {
  readonly address: string;
  /** Who is known to read it. */
  readonly readers: readonly Person[];
  readonly says: Markup;
}

function waysOf({
  committee,
  committeeEmail,
  council,
  outsideContact,
}: AboutDoor): readonly OtherWay[] {
  return [
    {
      address: committeeEmail,
      readers: committee,
      says: html`Mail to ${mailTo(committeeEmail)}. All the people who decide read it.`,
    },
    ...(council
      ? [
          {
            address: council.email,
            readers: council.members,
            says: html`Mail to the council: ${mailTo(council.email)}. All of them read it.`,
          },
        ]
      : []),
    ...(outsideContact === undefined
      ? []
      : [
          {
            address: outsideContact,
            readers: [],
            says: html`If it is about an owner of the organisation: ${mailTo(outsideContact)}, who
            is not part of it.`,
          },
        ]),
  ];
}

function waysList(ways: readonly OtherWay[]): Markup {
  return html`<ul>
    ${ways.map(({ says }) => html`<li>${says}</li>`)}
  </ul>`;
}

function ownersText(owners: AboutDoor["owners"]): string {
  if (owners === undefined)
    return "The owners of the organisation on GitHub can read everything there, and nobody can keep it from them.";
  const count = owners.length === 1 ? "One person owns" : `${owners.length} people own`;
  return `${count} the organisation on GitHub. They can read everything there, and nobody can keep it from them.`;
}

function names(people: readonly Person[]): string {
  return list(people.map(({ login }) => login));
}

function mailTo(address: string): Markup {
  return html`<a href="mailto:${address}">${address}</a>`;
}
