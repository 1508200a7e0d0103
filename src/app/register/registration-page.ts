import { timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";
import { Hono } from "hono";
import { html } from "hono/html";
import { Terminal, Transient } from "../../ports/errors.ts";

interface PageParts {
  /** GitHub's page that takes the manifest. */
  readonly action: string;
  /** What GitHub would send along is read in the browser of whoever opens the page. */
  readonly manifest: () => object;
  /** Drawn by lot: whoever comes back without it does not come from this page. */
  readonly state: string;
  /** Makes use of the code GitHub sent along; answers what to do next, a line each. */
  readonly onCode: (code: string) => Promise<readonly string[]>;
}

/** The one page that `comity register` serves, on this machine, and where GitHub leads back to. */
export function registrationPages({ action, manifest, state, onCode }: PageParts): Hono {
  let registered: Promise<readonly string[]> | undefined;
  return new Hono()
    .get("/", (context) =>
      context.html(
        page(
          "Register Comity on GitHub",
          html`<p>
              GitHub asks for a name that nobody else's App has, and shows what the App may do. It
              sends you back here.
            </p>
            <form method="post" action="${action}?state=${state}">
              <input type="hidden" name="manifest" value="${JSON.stringify(manifest())}" />
              <button>Go on to GitHub</button>
            </form>`,
        ),
      ),
    )
    .get("/registered", async (context) => {
      const { code, state: given = "" } = context.req.query();
      if (code === undefined || !isSame(given, state))
        return context.html(
          page(
            "This is not what was asked for",
            html`<p>Begin again at <a href="/">the first page</a>.</p>`,
          ),
          400,
        );
      // Loaded again, the page must not use up another code.
      registered ??= onCode(code);
      try {
        const next = await registered;
        return context.html(
          page(
            "Comity is registered",
            html`<ol>
              ${next.map((line) => html`<li>${line}</li>`)}
            </ol>`,
          ),
        );
      } catch (error) {
        registered = undefined;
        if (!(error instanceof Transient || error instanceof Terminal)) throw error;
        return context.html(page("Not registered yet", html`<p>${error.message}</p>`), 502);
      }
    });
}

function page(title: string, body: unknown) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      <h1>${title}</h1>
      ${body}
    </html>`;
}

function isSame(given: string, state: string): boolean {
  return given.length === state.length && timingSafeEqual(Buffer.from(given), Buffer.from(state));
}
