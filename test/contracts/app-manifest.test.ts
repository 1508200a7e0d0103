import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { purposePermissions } from "../../src/adapters/github/connection/purpose-permissions.ts";
import { mayChangeBans, webhookKeys } from "../../src/app/webhooks/webhook-keys.ts";
import { appEvents, appPermissions } from "sandbox/app-registration";

const levels = ["read", "write", "admin"];
const Manifest = z.object({
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])),
  default_events: z.array(z.string()),
});
const manifest = Manifest.parse(load(readFileSync("app.yml", "utf8")));

/** Permissions asked for that the manifest does not grant. */
function missing(asked: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(asked)
    .filter(([name, level]) => {
      const granted = manifest.default_permissions[name] ?? "none";
      return levels.indexOf(granted) < levels.indexOf(level);
    })
    .map(([name, level]) => `${name}: ${level}`);
}

describe("the app's manifest", () => {
  test.each(Object.entries(purposePermissions))("grants what a token for %s asks", (_, asked) => {
    expect(missing(asked)).toEqual([]);
  });

  test("subscribes to nothing the app does not listen to", () => {
    const heard = (event: string) =>
      mayChangeBans(event) || webhookKeys(event, payloads[event] ?? {}).length > 0;
    expect(manifest.default_events.filter((event) => !heard(event))).toEqual([]);
  });

  test("is what the sandbox's app was registered with, or less", () => {
    expect(manifest.default_events.filter((event) => !appEvents.includes(event))).toEqual([]);
    expect(manifest.default_permissions).toMatchObject(appPermissions);
  });
});

const issue = { node_id: "I_1" };
const pull_request = { head: { ref: "away" } };
const payloads: Readonly<Record<string, unknown>> = {
  issues: { issue },
  issue_comment: { issue },
  pull_request: { pull_request },
  pull_request_review: { pull_request },
  pull_request_review_comment: { pull_request },
  push: { ref: "refs/heads/main", repository: { default_branch: "main" } },
  create: { ref: "register", ref_type: "branch" },
  delete: { ref: "register", ref_type: "branch" },
  projects_v2_item: { projects_v2_item: { content_type: "Issue", content_node_id: "I_1" } },
};
