import { html } from "hono/html";
import { groupOf } from "../cast-member.ts";
import type { Visit } from "../visit.ts";
import { face } from "./face.ts";
import type { Html } from "./html.ts";
import { fromNow, instantText } from "./when.ts";

interface Page {
  readonly title: string;
  readonly body: Html;
}

const places = [
  { path: "/", name: "Board" },
  { path: "/guide", name: "Guided case" },
  { path: "/report", name: "File a report" },
  { path: "/rooms", name: "Rooms" },
  { path: "/bans", name: "Bans" },
  { path: "/mail", name: "Mail" },
  { path: "/requests", name: "Requests" },
  { path: "/trouble", name: "Trouble" },
] as const;

/** A whole page: where one can go, as whom one acts, what time it is in the sandbox, and its own content. */
export function layout(visit: Visit, { title, body }: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Comity sandbox</title>
        <link rel="stylesheet" href="/console.css" />
        <link rel="icon" href="/comity.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <div class="bar">
            <a class="brand" href="/"><strong>Comity</strong> <span>sandbox</span></a>
            <nav aria-label="Pages">
              <ul>
                ${places.map((place) => placeLink(place, visit))}
              </ul>
            </nav>
            ${actorMenu(visit)}
          </div>
        </header>
        ${clockStrip(visit)}
        <main id="content" tabindex="-1">${body}</main>
        <footer>
          Everything here lives on this machine and is gone when it stops. Nothing is sent anywhere.
        </footer>
      </body>
    </html>`;
}

function placeLink({ path, name }: (typeof places)[number], { here, mails }: Visit): Html {
  const at = here.split("?", 1)[0] ?? "/";
  const current =
    at === path || (path !== "/" && at.startsWith(`${path}/`)) ? html`aria-current="page"` : "";
  const count = path === "/mail" && mails > 0 ? html` <span class="count">${mails}</span>` : "";
  return html`<li><a href="${path}" ${current}>${name}${count}</a></li>`;
}

function actorMenu({ person, cast, here }: Visit): Html {
  const groups = [...new Set(cast.map(groupOf))];
  return html`<details class="actor">
    <summary>
      ${face(person.login)} <span><span class="quiet">acting as</span> ${person.login}</span>
    </summary>
    <form method="post" action="/act-as">
      <input type="hidden" name="from" value="${here}" />
      ${groups.map(
        (group) =>
          html`<fieldset>
            <legend>${group}</legend>
            ${cast
              .filter((member) => groupOf(member) === group)
              .map(
                ({ login, role }) =>
                  html`<button
                    name="as"
                    value="${login}"
                    ${login === person.login ? html`aria-current="true"` : ""}
                  >
                    ${face(login)}
                    ${login}${role === "chair" ? html` <span class="quiet">chair</span>` : ""}
                  </button>`,
              )}
          </fieldset>`,
      )}
    </form>
  </details>`;
}

/** `7 days` */
function lengthText(now: string, milliseconds: number): string {
  const before = new Date(Date.parse(now) - milliseconds).toISOString();
  return fromNow(now, before).replace(/^in /, "");
}

function clockStrip({ now, movedBy, here, webhooks }: Visit): Html {
  return html`<section class="clock" aria-label="The sandbox's clock">
    <p>
      <strong><time datetime="${now}">${instantText(now)}</time></strong>
      ${
        movedBy > 60_000
          ? html`<span class="quiet">moved on by ${lengthText(now, movedBy)}</span>`
          : html`<span class="quiet">flows by itself, until you move it on</span>`
      }
      ${
        webhooks === "deliver"
          ? ""
          : html`<a class="tag danger" href="/trouble">webhooks: ${webhooks}</a>`
      }
    </p>
    <form method="post" action="/clock">
      <input type="hidden" name="from" value="${here}" />
      <span class="quiet" id="move-on">Move on by</span>
      <button name="move" value="1h" aria-describedby="move-on">1 hour</button>
      <button name="move" value="1d" aria-describedby="move-on">1 day</button>
      <button name="move" value="1w" aria-describedby="move-on">1 week</button>
      <button name="move" value="next">until the next thing happens</button>
    </form>
  </section>`;
}
