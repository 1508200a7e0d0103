import { z } from "zod";
import { isLoopbackUrl } from "../pipeline/loopback.ts";

const unreachable = "is not supported because it isn't reachable over the public Internet";
const address = z.url({ protocol: /^https?$/ });

/**
 * What somebody posts to register an app. `redirect_url` may be on this machine, the webhook's
 * address may not.
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export const AppManifest = z.strictObject({
  name: z.string().trim().min(1).max(34).optional(),
  url: address,
  hook_attributes: z
    .strictObject({
      url: address.refine((url) => !isOnThisMachine(url), unreachable),
      active: z.boolean().default(true),
    })
    .optional(),
  redirect_url: address,
  callback_urls: z.array(address).max(10).optional(),
  setup_url: address.optional(),
  description: z.string().default(""),
  public: z.boolean().default(false),
  default_events: z.array(z.string()).default([]),
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])).default({}),
  request_oauth_on_install: z.boolean().optional(),
  setup_on_update: z.boolean().optional(),
});
export type AppManifest = z.infer<typeof AppManifest>;

function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return isLoopbackUrl(`http://${hostname}`);
}
