import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import { webhooksPath } from "../webhooks/receive-webhooks.ts";

// The same place from `src/app/register` and from `dist/app/register`.
const description = new URL("../../../app.yml", import.meta.url);

const AppDescription = z.strictObject({
  name: z.string(),
  url: z.string(),
  description: z.string(),
  public: z.boolean(),
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])),
  default_events: z.array(z.string()),
});
export type AppDescription = z.infer<typeof AppDescription>;

/** What the App has to have: `app.yml`, where each permission and event has its reason beside it. */
export function appDescription(): AppDescription {
  return AppDescription.parse(load(readFileSync(description, "utf8")));
}

interface Registration {
  readonly name: string;
  /** Where GitHub reaches the app from outside, without a slash at the end. */
  readonly publicUrl: string;
  readonly isPublic: boolean;
  /** Where GitHub leads the browser afterwards, on this machine. */
  readonly redirectUrl: string;
}

/**
 * `app.yml` as GitHub takes it: with the address of the webhook, which it demands where there are
 * events, and the one to come back to.
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function appManifest({ name, publicUrl, isPublic, redirectUrl }: Registration) {
  return {
    ...appDescription(),
    name,
    url: publicUrl,
    public: isPublic,
    hook_attributes: { url: publicUrl + webhooksPath, active: true },
    redirect_url: redirectUrl,
  };
}
