import { html } from "hono/html";
import type { OwnPage } from "../domain/case/own-page.ts";
import { lengthInWords, utc, utcDay } from "../domain/kernel/formatting/when.ts";
import { filesField } from "./files-field.ts";
import { layout, type Markup, verbatim } from "./layout.ts";
import { printCode } from "../domain/chapters/intake/private-code.ts";

/** Where a private code is typed in. */
export function codePage(problem?: string, unsent?: string): Markup {
  return layout(
    problem === undefined ? "Your page" : "Not opened: your page",
    html`<h1>Your page</h1>
      ${
        problem === undefined
          ? html``
          : html`<div role="alert" class="problems"><p>${problem}</p></div>`
      }
      <p>Here you read what is written to you, and can answer. It takes your private code.</p>
      <form method="post" action="/answer">
        <label for="code">Your private code</label>
        <input
          type="text"
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
        <label for="passphrase">Your passphrase, if you chose one</label>
        <input type="password" id="passphrase" name="passphrase" autocomplete="off" />
        <button type="submit">Open my page</button>
      </form>
      <p>
        The page closes after 15 minutes. This computer remembers that you were here; use a private
        window if others use it.
      </p>
      ${
        unsent === undefined || unsent === ""
          ? html``
          : html`<h2>What you wrote and was not sent</h2>
              ${verbatim(unsent)}`
      }`,
  );
}

/** What a private page shows besides what was written to its owner. */
interface Shown {
  /** What makes what is sent from it the same when it is sent again. */
  readonly once: string;
  readonly notice: string | undefined;
  readonly problem: string | undefined;
  /** What they wrote and was not taken. */
  readonly unsent: string;
}

/** The page of somebody who has a private code; `undefined` where it arrived and was not read yet. */
export function answerPage(page: OwnPage | undefined, shown: Shown): Markup {
  const { problem, notice } = shown;
  return layout(
    problem === undefined ? "Your page" : "Not sent: your page",
    html`<h1>Your page</h1>
      ${leaveLink()}
      ${notice === undefined ? html`` : html`<p role="status"><strong>${notice}</strong></p>`}
      ${
        problem === undefined
          ? html``
          : html`<div role="alert" class="problems"><p>${problem}</p></div>`
      }
      ${page === undefined ? justArrived() : pageContent(page, shown)}`,
  );
}

/** To somebody whose code another handed to them, and has seen: first they get one of their own. */
export function handedOverPage({ once, problem }: Pick<Shown, "once" | "problem">): Markup {
  return layout(
    "Your page",
    html`<h1>Your page</h1>
      ${leaveLink()}
      ${
        problem === undefined
          ? html``
          : html`<div role="alert" class="problems"><p>${problem}</p></div>`
      }
      <p>
        Somebody gave you this private code, so they have seen it. Get one of your own first. The
        one you have stops working then, and nobody but you can open your page.
      </p>
      <form method="post" action="/answer/new-code">
        <input type="hidden" name="once" value="${once}" />
        <button type="submit">Give me my own private code</button>
      </form>`,
  );
}

/** A harmless site, and what stays of this one. */
function leaveLink(): Markup {
  return html`<p><a class="leave" href="/answer/leave" rel="noreferrer">Leave this page</a></p>
    <p class="hint">
      That closes it and opens an encyclopedia. Going <em>back</em> in the browser may still show
      it.
    </p>`;
}

function justArrived(): Markup {
  return html`<p>
    Your report has arrived and is stored. In a few minutes you can write here; look again then.
  </p>`;
}

function pageContent(page: OwnPage, shown: Shown): Markup {
  const { arrivedAt, lookAgainAt, isLeftAlone, isTakenBack } = page;
  const hasReported = arrivedAt !== undefined;
  return html`${hasReported ? html`<p>Your report arrived on ${utc(arrivedAt)}.</p>` : html``}
    ${isTakenBack ? html`<p>You took it back.</p>` : html``}
    ${
      isLeftAlone
        ? html`<p>You asked to be left alone. Nobody writes to you until you write again.</p>`
        : html``
    }
    <h2>What was written to you</h2>
    ${letters(page)}
    <p>Look again on ${utcDay(lookAgainAt)}.</p>
    ${timesToAnswer(page)}
    <h2>${page.isAsked ? "Your answer" : "Write something"}</h2>
    ${messageForm(page, shown)}
    <h2>More you can do</h2>
    ${
      isLeftAlone
        ? html``
        : oneButton(
            "leave-alone",
            "Please leave me alone",
            "Nobody writes to you any more, and nobody asks how you are. You can write again whenever you like.",
            shown,
          )
    }
    ${
      !hasReported
        ? html``
        : isTakenBack
          ? oneButton("stands-by", "I stand by my report after all", "", shown)
          : oneButton(
              "takes-back",
              "I take it back",
              "The people who decide read that, and nobody else. They may still have to act. You can undo it here.",
              shown,
            )
    }
    ${passphraseForm(page, shown)}
    <form method="post" action="/answer/new-code">
      <input type="hidden" name="once" value="${shown.once}" />
      <button class="quiet" type="submit">Give me another private code</button>
      <p class="hint">
        If somebody may have seen yours. The old one stops working, and so does a passphrase you
        chose.
      </p>
    </form>
    ${oneButton("ends-code", "End my private code", "There is no way back to this page then.", shown)}`;
}

function letters({ letters: written }: OwnPage): Markup {
  if (written.length === 0) return html`<p>Nothing yet.</p>`;
  return html`${written.map(
    ({ text, sentAt }) =>
      html`<section class="letter">
        <h3>${utc(sentAt)}</h3>
        ${verbatim(text)}
      </section>`,
  )}`;
}

/** Where nothing but this page tells them that there is something to read. */
function timesToAnswer({ timesToAnswer: times }: OwnPage): Markup {
  return html`${times.map(
    ({ to, within, until }) =>
      html`<p>
        We wait ${lengthInWords(within)} from when you first read this for
        ${to === "question" ? "your answer" : "what you think of the plan"}: until ${utc(until)}.
      </p>`,
  )}`;
}

function messageForm({ mayObject }: OwnPage, { once, unsent }: Shown): Markup {
  return html`<form method="post" action="/answer/write" enctype="multipart/form-data">
    <input type="hidden" name="once" value="${once}" />
    ${
      mayObject
        ? html`<fieldset>
            <legend>What do you think of the plan?</legend>
            <label><input type="radio" name="what" value="accepts" />I am fine with it</label>
            <label><input type="radio" name="what" value="objects" />I am against it</label>
            <label
              ><input type="radio" name="what" value="words" checked />I only want to write</label
            >
          </fieldset>`
        : html`<input type="hidden" name="what" value="words" />`
    }
    <label for="text">Your words</label>
    <p class="hint" id="text-hint">The people who decide read them. Others do not.</p>
    <textarea id="text" name="text" aria-describedby="text-hint">${unsent}</textarea>
    ${filesField("Files, if you want to send any")}
    <button type="submit">Send</button>
  </form>`;
}

/** By which a password manager keeps a passphrase, and which says nothing of the code. https://www.chromium.org/developers/design-documents/form-styles-that-chromium-understands/ */
const nameToKeepItBy = html`<input
  type="text"
  name="username"
  value="your page"
  autocomplete="username"
  hidden
/>`;

function passphraseForm({ hasPassphrase }: OwnPage, { once }: Shown): Markup {
  return html`<form method="post" action="/answer/passphrase">
    <input type="hidden" name="once" value="${once}" />
    ${nameToKeepItBy}
    <label for="passphrase"
      >${hasPassphrase ? "Another passphrase" : "A passphrase of your own"}</label
    >
    <p class="hint" id="passphrase-hint">
      You need not choose one. With it, nobody opens this page who has only found your private code.
      Take four words or more. Nobody can tell you a passphrase that you forget.
    </p>
    <input
      type="password"
      id="passphrase"
      name="passphrase"
      autocomplete="new-password"
      aria-describedby="passphrase-hint"
    />
    <button class="quiet" type="submit">Choose this passphrase</button>
    ${
      hasPassphrase
        ? html`<button class="quiet" type="submit" name="none" value="yes">Take it away</button>`
        : html``
    }
  </form>`;
}

function oneButton(what: string, says: string, hint: string, { once }: Shown): Markup {
  return html`<form method="post" action="/answer/write">
    <input type="hidden" name="once" value="${once}" />
    <input type="hidden" name="what" value="${what}" />
    <button class="quiet" type="submit">${says}</button>
    ${hint === "" ? html`` : html`<p class="hint">${hint}</p>`}
  </form>`;
}

/** Once a code was replaced. */
export function newCodePage(code: string): Markup {
  return layout(
    "Your new private code",
    html`<h1>Your new private code</h1>
      <p class="code">${printCode(code)}</p>
      <p><strong>Write it down now.</strong> It is shown this once. The old one stops working.</p>
      <p><a href="/answer">Back to your page</a></p>`,
  );
}

/** Once a code was ended. */
export function endedPage(): Markup {
  return layout(
    "Your private code has ended",
    html`<h1>Your private code has ended</h1>
      <p>Your page is closed for good. What you wrote stays with the people who decide.</p>`,
  );
}
