import { z } from "zod";

const greeting = z.object({ now: z.iso.datetime(), moved_by_ms: z.number() });
const complaint = z.object({ message: z.string() });

/** One request the local GitHub answered. `by` is a login, `comity[bot]`, `app` or nobody. */
export type AnsweredRequest = z.infer<typeof AnsweredRequest>;
const AnsweredRequest = z.object({
  at: z.string(),
  by: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
  operation: z.string().nullable(),
});

export type Mail = z.infer<typeof Mail>;
const Mail = z.object({
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
});

/** What becomes of webhooks on their way to the app. */
export const webhookFates = ["deliver", "drop", "double", "shuffle"] as const;
export type WebhookFate = (typeof webhookFates)[number];
const faults = z.object({ webhooks: z.enum(webhookFates) });

/** The sandbox could not do what was asked of its clock; the message says why. */
export class SandboxRefused extends Error {
  override readonly name = "SandboxRefused";
}

/** The sandbox's own endpoints, below `/_sandbox` of the local GitHub. */
export class SandboxControl {
  readonly #url: string;

  constructor(githubUrl: string) {
    this.#url = `${githubUrl}/_sandbox`;
  }

  /** Sandbox time, ISO 8601 with milliseconds. */
  async now(): Promise<string> {
    return (await this.time()).now;
  }

  /** Sandbox time, and by how many milliseconds somebody moved it on. */
  async time(): Promise<{ readonly now: string; readonly movedBy: number }> {
    const { now, moved_by_ms: movedBy } = greeting.parse(await this.#ask("GET", ""));
    return { now, movedBy };
  }

  /** Moves time on (`{ advance: "25h" }` or `{ to: instant }`) and waits until all that fell due is done. */
  async moveClock(move: { readonly advance: string } | { readonly to: string }): Promise<void> {
    await this.#ask("POST", "/clock", move);
  }

  /** Resolves when nothing is in flight any more. */
  async idle(): Promise<void> {
    await this.#ask("GET", "/idle");
  }

  /** Makes the app look over everything once, and waits until it has. */
  async sweep(): Promise<void> {
    await this.#ask("POST", "/sweep");
  }

  async webhookFate(): Promise<WebhookFate> {
    return faults.parse(await this.#ask("GET", "/faults")).webhooks;
  }

  async decideWebhookFate(webhooks: WebhookFate): Promise<void> {
    await this.#ask("POST", "/faults", { webhooks });
  }

  /** What an owner does on GitHub's pages: takes an app from an organisation. */
  async removeInstallation(id: number): Promise<void> {
    await this.#ask("DELETE", `/installations/${id}`);
  }

  /** Oldest first. */
  async requests(): Promise<readonly AnsweredRequest[]> {
    return z.array(AnsweredRequest).parse(await this.#ask("GET", "/requests"));
  }

  /** What the app sent, oldest first; GitHub's own notifications are left out. */
  async mail(): Promise<readonly Mail[]> {
    return z.array(Mail).parse(await this.#ask("GET", "/mail?by=app"));
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.#url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (answer.status === 204) return undefined;
    const value: unknown = await answer.json();
    if (answer.ok) return value;
    const said = complaint.safeParse(value);
    throw new SandboxRefused(said.success ? said.data.message : `answered ${answer.status}`);
  }
}
