import { onTestFinished } from "vitest";
import type { Sandbox } from "sandbox";
import { examine } from "../../../src/app/doctor/examine.ts";
import { everyCheck } from "../../../src/app/doctor/checks/every-check.ts";
import { admitPatient } from "../../../src/app/doctor/patient.ts";
import type { HostSettings } from "../../../src/app/settings/host-settings.ts";
import { recordSecrets } from "../../fakes/record-keys.ts";
import { privateKey } from "../../world/private-key.ts";
import { sandboxSetUp } from "../../world/sandbox-set-up.ts";
import type { takeDeliveries } from "./take-deliveries.ts";

export interface Seeded {
  readonly sandbox: Sandbox;
  readonly control: (method: string, path: string, body: object) => Promise<void>;
  readonly asOwner: (method: string, path: string, body: object) => Promise<void>;
  /** Milliseconds by which the host's clock is off. */
  clockIsOff: number;
  smtpUrl: string | undefined;
  imapUrl: string | undefined;
}

export const policy = (change: object) => (seeded: Seeded) =>
  seeded.control("PATCH", "/organizations/sandbox-org", change);

/** As whoever runs the app for a sandbox has set them. */
export function settingsFor(
  { facts, url }: Sandbox,
  mail: { readonly smtpUrl?: string | undefined; readonly imapUrl?: string | undefined },
): HostSettings {
  return {
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: undefined,
      smtpUrl: mail.smtpUrl,
      imapUrl: mail.imapUrl,
      mailFrom: undefined,
      ownersEmail: [],
    },
    github: {
      app: { id: facts.appId, privateKey },
      webhookSecret: facts.webhookSecret,
      recordSecrets,
      apiUrl: url,
      caseRepositories: [],
      organisations: [],
    },
  };
}

/** What the doctor says of an installation in which one thing is not as it should be. */
export async function examined(
  deliveries: ReturnType<typeof takeDeliveries>,
  seed: (seeded: Seeded) => unknown = () => undefined,
  of = "",
  withOwner?: string,
  ownersToken?: string,
) {
  const sandbox = await sandboxSetUp();
  onTestFinished(() => sandbox.close());
  const { facts, url } = sandbox;
  const asking =
    (base: string, headers: Record<string, string>) =>
    async (method: string, path: string, body: object) => {
      const answer = await fetch(base + path, { method, headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    };
  const seeded: Seeded = {
    sandbox,
    control: asking(`${url}/_sandbox`, { "content-type": "application/json" }),
    asOwner: asking(url, { authorization: "token sandbox-owen" }),
    clockIsOff: 0,
    smtpUrl: sandbox.smtpUrl,
    imapUrl: undefined,
  };
  sandbox.setWebhooksUrl(deliveries.at(facts.webhookSecret));
  // Not the default of a new organisation, but where a room has something to close.
  await policy({ allow_private_forks: true })(seeded);
  await seed(seeded);
  const patient = admitPatient({
    settings: settingsFor(sandbox, seeded),
    repository: { owner: facts.org, name: facts.repo },
    fetch,
    wallTime: () => Date.now() + seeded.clockIsOff,
    pause: () => fetch(`${url}/_sandbox/idle`),
    withOwner,
    ownersToken,
  });
  const found = [];
  const checks = everyCheck.filter(({ about }) => about.startsWith(of));
  for await (const { about, finding } of examine(checks, patient)) {
    found.push(`${finding.verdict} ${about}: ${finding.sentence}`);
  }
  return { found, sandbox };
}
