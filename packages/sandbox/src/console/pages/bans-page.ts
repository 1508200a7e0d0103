import { html } from "hono/html";
import type { CastMember } from "../cast-member.ts";
import type { Followed } from "../control/look-back.ts";
import type { Organization } from "../github/read-organizations.ts";
import type { RegisterOfBans } from "../github/read-register-of-bans.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { followedPanel } from "./followed-panel.ts";

interface BansLook {
  readonly organizations: readonly Organization[];
  readonly register: RegisterOfBans;
  readonly cast: readonly CastMember[];
  readonly followed: Followed | undefined;
}

/** Who is blocked where, beside what the register says is in force. */
export function bansPage({ organizations, register, cast, followed }: BansLook): Html {
  return html`<h1>Bans</h1>
    ${followed ? followedPanel(followed) : ""}
    <p>
      What GitHub says is so, beside what Comity keeps. An owner may change the one by hand: Comity
      notices, says so in the case, and does not fight it.
    </p>
    <div class="beside">
      <div>${organizations.map((one) => organizationPart(one, cast))}</div>
      <section class="written" aria-label="The register of bans">${registerPart(register)}</section>
    </div>`;
}

function registerPart({ readable, kept }: RegisterOfBans): Html {
  if (readable === undefined)
    return html`<h2>The register of bans</h2>
      <p class="note">
        There is none yet. It begins with the first ban, in <code>BANS.md</code> and
        <code>bans.yml</code> on the branch <code>register</code> of the case repository.
      </p>`;
  return html`${renderMarkdown(readable)}
  ${
    kept === undefined
      ? ""
      : html`<details>
          <summary>as it is kept, in <code>bans.yml</code></summary>
          <pre>${kept}</pre>
        </details>`
  }`;
}

function organizationPart(organization: Organization, cast: readonly CastMember[]): Html {
  const { login, owner, owners, members, outside } = organization;
  return html`<section class="written" aria-label="Organisation ${login}">
    <h2>${login}</h2>
    ${
      owner === undefined
        ? html`<p class="note">Nobody here owns it, so nobody here may know whom it blocks.</p>`
        : html`${blockedPart(organization, owner.login)}
            <dl>
              ${peopleLine("Owners", owners)} ${peopleLine("Members", members)}
              ${peopleLine("Outside", outside)}
            </dl>
            ${byHand(organization, owner.login, cast)}`
    }
  </section>`;
}

function blockedPart({ login: org, blocked }: Organization, owner: string): Html {
  if (blocked.length === 0) return html`<p>Nobody is blocked.</p>`;
  return html`<ul class="plain blocked">
    ${blocked.map(
      (login) =>
        html`<li>
          <form method="post" action="/bans/unblock" class="inline">
            <input type="hidden" name="org" value="${org}" />
            ${face(login)} <strong>${login}</strong> <span class="tag danger">blocked</span>
            <button name="login" value="${login}">
              Unblock<span class="unseen"> ${login}</span> as ${owner}
            </button>
          </form>
        </li>`,
    )}
  </ul>`;
}

function peopleLine(name: string, logins: readonly string[]): Html {
  return html`<dt>${name}</dt>
    <dd>${logins.length === 0 ? "nobody" : logins.join(", ")}</dd>`;
}

function byHand(
  { login: org, blocked, installationId }: Organization,
  owner: string,
  cast: readonly CastMember[],
): Html {
  const free = cast.filter(({ login }) => !blocked.includes(login));
  return html`<form method="post" action="/bans/block" class="inline">
      <input type="hidden" name="org" value="${org}" />
      <label for="block-${org}">Block somebody by hand</label>
      <select id="block-${org}" name="login">
        ${free.toReversed().map(({ login }) => html`<option>${login}</option>`)}
      </select>
      <button>Block as ${owner}</button>
    </form>
    ${
      installationId === undefined
        ? html`<p class="note">Comity is not installed here: what is blocked stays as it is.</p>`
        : html`<form method="post" action="/bans/installation">
            <p class="quiet">
              Without its installation Comity reads and lifts nothing here any more, cases included.
              The sandbox has no way back.
            </p>
            <button name="installation" value="${installationId}">
              Remove Comity from ${org} as ${owner}
            </button>
          </form>`
    }`;
}
