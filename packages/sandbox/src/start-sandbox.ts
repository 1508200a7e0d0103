import { startLocalGitHub, type RunningGitHub } from "local-github";
import { cast, type CastRole } from "./cast.ts";
import { appSlug, caseRepository, sandboxOrganisation, sandboxWorld } from "./sandbox-world.ts";

export interface SandboxSettings {
  /** 0: any free one */
  readonly port: number;
  readonly plan?: "free" | "team" | undefined;
  /** Where the app's webhooks go; may be set later. Only urls on this machine. */
  readonly webhooksUrl?: string | undefined;
  /** The app's private key (PEM), to use one again; a new one unless given. */
  readonly privateKey?: string | undefined;
  /** milliseconds since the epoch; the system's clock unless given */
  readonly wall?: (() => number) | undefined;
  /** ISO 8601: the instant at which sandbox time begins; now, unless given */
  readonly beginsAt?: string | undefined;
  /** What `dump` gave, to go on from; then `plan`, `privateKey` and `beginsAt` are the dump's. */
  readonly load?: Uint8Array | undefined;
  /** The port of a second door that speaks HTTPS; 0: any free one. */
  readonly tlsPort?: number | undefined;
}

/** What a script or an app needs to know to use a sandbox. */
interface SandboxFacts {
  /** the organisation's login and the name of its case repository */
  readonly org: string;
  readonly repo: string;
  readonly users: Readonly<
    Record<string, { readonly id: number; readonly token: string; readonly role: CastRole }>
  >;
  readonly appId: number;
  readonly installationId: number;
  /** PEM, PKCS #1 as GitHub hands them out */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

export interface Sandbox extends RunningGitHub {
  readonly facts: SandboxFacts;
  setWebhooksUrl(url: string | undefined): void;
}

/** Starts a local GitHub with the sandbox's cast, its repositories and its app. */
export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const { port, plan = "team", webhooksUrl, privateKey, wall, beginsAt, load, tlsPort } = settings;
  const world = sandboxWorld(plan, { webhooksUrl, privateKey });
  const running = await startLocalGitHub({ world, port, wall, beginsAt, load, tlsPort });
  const app = running.app(appSlug);
  return {
    ...running,
    facts: {
      org: sandboxOrganisation,
      repo: caseRepository,
      users: Object.fromEntries(
        cast.map(({ login, role }) => [
          login,
          { id: running.idOf(login) ?? 0, token: `sandbox-${login}`, role },
        ]),
      ),
      appId: app.id,
      installationId: app.installationId,
      privateKey: app.privateKey,
      webhookSecret: app.webhookSecret,
    },
    setWebhooksUrl: (url) => app.setWebhooksUrl(url),
  };
}
