import { appDescription } from "../../register/app-manifest.ts";
import type { Check } from "../check.ts";
import { right, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";

const levels = ["read", "write", "admin"];

/** What the App asks for and what was granted, against app.yml, permissions and events. */
export const permissionsCheck: Check = {
  about: "Permissions and events",
  asks: "github",
  async examine(patient) {
    const { default_permissions: wanted, default_events: events } = appDescription();
    const app = await patient.app();
    const installation = await patient.installation();
    const notAsked = lacking(wanted, app.permissions);
    const notAccepted = lacking(wanted, installation.permissions).filter(
      (one) => !notAsked.includes(one),
    );
    const unheard = events.filter((event) => !app.events.includes(event));
    const findings: readonly Diagnosis[] = [
      ...notAsked.map((one) =>
        wrong(`the App does not ask for ${one}`, `ask for it on ${settingsPage(app)}/permissions`),
      ),
      ...notAccepted.map((one) =>
        wrong(
          `nobody has accepted ${one} for this organisation`,
          `an owner accepts it on ${installationPage(patient, app, installation.id)}`,
        ),
      ),
      ...unheard.map((event) =>
        wrong(
          `the App is not told of ${event}`,
          `subscribe to that event on ${settingsPage(app)}/permissions`,
        ),
      ),
    ];
    return findings.length > 0 ? findings : [right("as app.yml has them, and accepted")];
  },
};

/** `issues: write` for each that is missing, or not granted as far. */
function lacking(
  wanted: Readonly<Record<string, string>>,
  granted: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, level]) => levels.indexOf(granted[name] ?? "none") < levels.indexOf(level))
    .map(([name, level]) => `${name}: ${level}`);
}

function settingsPage({ slug }: { readonly slug: string }): string {
  return `the App's settings page (…/settings/apps/${slug})`;
}

function installationPage(
  { repository }: Patient,
  { html_url }: { readonly html_url: string },
  id: number,
): string {
  return `${new URL(html_url).origin}/organizations/${repository.owner}/settings/installations/${id}`;
}
