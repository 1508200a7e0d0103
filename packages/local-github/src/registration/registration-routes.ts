import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import type { Owner } from "../model/records/account.ts";
import type { World } from "../model/world.ts";
import { presentApp } from "../rest/shapes/app.ts";
import { AppManifest } from "./app-manifest.ts";

const confirmation = z.object({ name: z.string().trim().min(1).max(34), login: z.string() });

/**
 * The pages on which people register an app from a manifest, and the exchange of the code. Nobody is
 * signed in here: the page asks who is acting, and offers those who may.
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function registrationRoutes(github: LocalGitHub): Hono {
  const { world, registrations } = github;
  const app = new Hono();

  for (const path of ["/settings/apps/new", "/organizations/:org/settings/apps/new"]) {
    app.post(path, async (c) => {
      const posted = await c.req.parseBody();
      const read = readManifest(posted["manifest"]);
      if ("problems" in read) return c.html(problemPage(read.problems), 422);
      const action = `${c.req.path}/confirm?state=${encodeURIComponent(c.req.query("state") ?? "")}`;
      return c.html(
        html`<h1>Create GitHub App</h1>
          <form method="post" action="${action}">
            <input type="hidden" name="manifest" value="${JSON.stringify(read.manifest)}" />
            <label>GitHub App name <input name="name" value="${read.manifest.name ?? ""}" /></label>
            <label>
              Signed in as
              <select name="login">
                ${registrants(world, c.req.param("org")).map(
                  ({ login }) => html`<option>${login}</option>`,
                )}
              </select>
            </label>
            <button>Create GitHub App</button>
          </form>`,
      );
    });

    app.post(`${path}/confirm`, async (c) => {
      const posted = await c.req.parseBody();
      const read = readManifest(posted["manifest"]);
      const confirmed = confirmation.safeParse(posted);
      if ("problems" in read) return c.html(problemPage(read.problems), 422);
      if (!confirmed.success) return c.html(problemPage(["Name can't be blank"]), 422);
      const { name, login } = confirmed.data;
      const code = await registrations.register(read.manifest, name, ownerOf(world, c, login));
      const back = new URL(read.manifest.redirect_url);
      back.searchParams.set("code", code);
      back.searchParams.set("state", c.req.query("state") ?? "");
      return c.redirect(back.href);
    });
  }

  app.post("/app-manifests/:code/conversions", (c) => {
    const registered = registrations.exchange(c.req.param("code"));
    const { app: made, pem, webhookSecret, clientSecret } = registered;
    return c.json(
      {
        ...presentApp(github, made),
        client_secret: clientSecret,
        webhook_secret: webhookSecret,
        pem,
      },
      201,
    );
  });

  app.onError((error, c) => {
    if (!(error instanceof GitHubRefusal)) throw error;
    if (error.type === "NOT_FOUND") return c.json({ message: error.message }, 404);
    const problems = error.fields.map(({ message }) => message ?? error.message);
    return c.html(problemPage(problems.length > 0 ? problems : [error.message]), 422);
  });

  return app;
}

function readManifest(
  text: unknown,
): { readonly manifest: AppManifest } | { readonly problems: readonly string[] } {
  const read = z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue("manifest is no JSON");
        return z.NEVER;
      }
    })
    .pipe(AppManifest)
    .safeParse(text);
  if (read.success) return { manifest: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`),
  };
}

/** The account it will belong to: an organisation only where one of its owners registers it. */
function ownerOf(world: World, c: Context, login: string): Owner {
  const organization = c.req.param("org");
  if (!registrants(world, organization).some((one) => one.login === login)) throw notFound();
  const owner = world.accountByLogin(organization ?? login);
  if (owner === undefined || owner.type === "Bot") throw notFound();
  return owner;
}

function registrants(world: World, organization: string | undefined): { login: string }[] {
  const people = [...world.accounts.values()].filter(({ type }) => type === "User");
  if (organization === undefined) return people;
  const owner = world.accountByLogin(organization);
  if (owner?.type !== "Organization") throw notFound();
  return people.filter(({ databaseId }) => owner.members.get(databaseId) === "owner");
}

function problemPage(problems: readonly string[]) {
  return html`<h1>GitHub cannot register this App</h1>
    <ul>
      ${problems.map((problem) => html`<li>${problem}</li>`)}
    </ul>`;
}
