import { createPublicKey, generateKeyPair, randomBytes, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { DumpedApp } from "../dump/write-dump.ts";
import { createApp } from "../model/apps.ts";
import { invalid, notFound } from "../model/github-refusal.ts";
import type { Owner } from "../model/records/account.ts";
import type { App } from "../model/records/app.ts";
import type { World } from "../model/world.ts";
import { AppHook, type AppHookSettings } from "../webhooks/app-hook.ts";
import type { AppManifest } from "./app-manifest.ts";

/** What only whoever exchanges the code is given. */
interface Registered {
  readonly app: App;
  readonly pem: string;
  readonly webhookSecret: string;
  readonly clientSecret: string;
}

interface Codes extends Registered {
  /** Milliseconds since the epoch, the local GitHub's time. */
  readonly expiresAt: number;
}

interface Parts {
  readonly world: World;
  readonly keys: Map<number, KeyObject>;
  readonly hooks: Map<number, AppHook>;
  readonly shared: Pick<AppHookSettings, "now" | "nextId" | "activity" | "faults" | "tunnels">;
}

const codeLivesMs = 3_600_000;

/** Apps that people register from a manifest while this GitHub runs. */
export class Registrations {
  readonly #parts: Parts;
  readonly #codes = new Map<string, Codes>();
  readonly #known: DumpedApp[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** All of them, for a dump. */
  get known(): readonly DumpedApp[] {
    return this.#known;
  }

  /** @returns the code that is exchanged for the app's key. @throws where the name is taken */
  async register(manifest: AppManifest, name: string, owner: Owner): Promise<string> {
    const { world, keys, hooks, shared } = this.#parts;
    const slug = slugOf(name);
    if ([...world.apps.values()].some((app) => app.slug === slug))
      throw invalid("Integration", "name", "already_exists", "Name is already taken");
    const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
    const { description, default_permissions: permissions, default_events: events } = manifest;
    const app = createApp(world, { slug, name, description, owner, permissions, events });
    const { databaseId: id } = app;
    const hookId = world.nextId();
    const secret = randomBytes(20).toString("hex");
    const hookUrl = manifest.hook_attributes?.url;
    hooks.set(id, new AppHook({ ...shared, appId: id, hookId, secret, url: hookUrl }));
    keys.set(id, createPublicKey(privateKey));
    const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    this.#known.push({ slug, id, installationId: 0, hookId, privateKey: pem });
    const code = randomBytes(20).toString("hex");
    const clientSecret = randomBytes(20).toString("hex");
    const expiresAt = shared.now() + codeLivesMs;
    this.#codes.set(code, { app, pem, webhookSecret: secret, clientSecret, expiresAt });
    return code;
  }

  /** Good once, within an hour. @throws for any other code */
  exchange(code: string): Registered {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    if (found === undefined || found.expiresAt < this.#parts.shared.now()) throw notFound();
    return found;
  }
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z\d]{1,34}/g, "-")
    .replaceAll(/^-|-$/g, "");
}
